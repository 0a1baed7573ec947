import { z } from 'zod'
import { education, vocabulary } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { FactId, getLine, PersonId } from '../person/index.ts'
import { partsForModules } from './followed-module.ts'
import { schoolings } from './schooling.store.ts'
import { nothingKnown } from './schooling.ts'

/** Vocational Dutch goes with a study, a learn-work contract or a part of a programme (S44). */
export const linkModule = action('education.link-module', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    module: z.string().max(60),
    part: FactId,
  }),
  allow: ['client-manager', 'social-guide', 'language-provider'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, module, part }) => {
    const { modules } = await education()
    if (!modules.some(({ id }) => id === module)) throw invalidField('module', 'field.choose')
    const parts = partsForModules(await getLine(db, person), await vocabulary())
    if (!parts.some(({ fact }) => fact === part)) throw invalidField('part', 'field.choose')
    const earlier = (await schoolings.find(db, person))?.content ?? nothingKnown
    if (earlier.modules.some((one) => one.module === module && one.part === part))
      throw conflict('education.module-known')
    const saved = await schoolings.save(db, person, version, {
      ...earlier,
      modules: [...earlier.modules, { module, part, on: today }],
    })
    return { person, version: saved }
  },
})
