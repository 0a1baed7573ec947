import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMessages } from '../../platform/language/messages.ts'
import {
  dossierStates,
  dossierSteps,
  dossierTransitions,
  guards,
  mayStep,
  openSteps,
  requireStep,
} from './dossier-lifecycle.ts'

const me = { account: 'a', organisation: 'gemeente' }
const colleague = { account: 'b', organisation: 'gemeente' }
const proposal = { by: 'a', organisation: 'gemeente' }

describe('the lifecycle of a dossier', () => {
  test('reaches every state by every step', () => {
    const reached = dossierTransitions.flatMap(({ to }) => (to === null ? [] : [to]))
    expect(new Set(reached)).toEqual(new Set(dossierStates))
    expect(dossierTransitions.map(({ step }) => step)).toEqual(dossierSteps)
  })

  test('lets nobody judge an own proposal, or one of another municipality', () => {
    const known = { state: 'proposed', proposal } as const
    for (const step of ['confirm', 'reject'] as const) {
      expect(mayStep(known, step, me)).toBe(false)
      expect(mayStep(known, step, { ...colleague, organisation: 'andere' })).toBe(false)
      expect(mayStep(known, step, colleague)).toBe(true)
    }
    expect(openSteps(known, 'client-manager', me)).toEqual([])
    expect(openSteps(known, 'client-manager', colleague)).toEqual(['confirm', 'reject'])
  })

  test('leads to a proposal only from a talk', () => {
    const from = dossierStates.filter((state) => mayStep({ state, proposal: null }, 'propose', me))
    expect(from).toEqual(['heard'])
    expect(() => requireStep({ state: 'warned', proposal: null }, 'propose', me)).toThrow(
      'civic-integration.no-hearing',
    )
    expect(() => requireStep({ state: 'closed', proposal: null }, 'propose', me)).toThrow(
      'civic-integration.no-step',
    )
  })

  test('is of the client manager, and of the person an answer only', () => {
    expect(openSteps({ state: 'warned', proposal: null }, 'person', me)).toEqual(['answer'])
    expect(openSteps({ state: 'closed', proposal: null }, 'person', me)).toEqual([])
    for (const role of ['employer', 'language-provider', 'income-consultant', null] as const)
      expect(openSteps({ state: 'warned', proposal: null }, role, me)).toEqual([])
  })

  test('stands in the database word for word', () => {
    const text = readFileSync(
      new URL('./migrations/202611250930-civic-integration.sql', import.meta.url),
      'utf8',
    )
    for (const { step, from, to } of dossierTransitions) {
      const line = text.split('\n').find((one) => one.includes(`new.step = '${step}' and`)) ?? ''
      for (const state of from) {
        const open = step === 'answer' ? !line.includes(`'${state}'`) : line.includes(`'${state}'`)
        expect([step, state, open]).toEqual([step, state, true])
      }
      if (to !== null) expect(line).toContain(`new.state = '${to}'`)
    }
  })

  test('has words for every step, state and guard in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const messages = readMessages(language)
      const keys = [
        ...dossierSteps.map((step) => `civic-integration.step.${step}`),
        ...dossierStates.flatMap((state) => [
          `civic-integration.dossier-state.${state}`,
          `civic-integration.dossier-state-explained.${state}`,
          `civic-integration.own-dossier.${state}`,
        ]),
        ...Object.keys(guards).map((guard) => `problem.civic-integration.guard-${guard}`),
      ]
      expect(keys.filter((key) => !messages.has(key))).toEqual([])
    }
  })
})
