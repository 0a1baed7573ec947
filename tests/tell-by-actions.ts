import type { Act, Deed, Story } from '../src/app/demo/population/story.ts'
import { EndDutySaid, EndSaid, EpisodeSaid, MilestoneSaid } from '../src/app/demo/population/tell-progress.ts'
import { identified, type Telling } from '../src/app/demo/population/telling.ts'
import { holdMeeting } from '../src/journey/handover/index.ts'
import { completeIntake } from '../src/journey/intake/index.ts'
import {
  changeEpisode,
  closeLine,
  endResponsibility,
  FactId,
  interruptLine,
  joinPersons,
  PersonId,
  recordEpisode,
  recordMilestone,
  registerPerson,
} from '../src/journey/person/index.ts'
import { coupleHousehold } from '../src/journey/placement/index.ts'
import { establishPlan, followPart, recordProgress } from '../src/journey/plan/index.ts'
import { completeProfile } from '../src/journey/screening/index.ts'
import {
  assignGuide,
  giveKey,
  moveHousehold,
  recordDuoNotice,
  registerHome,
  startBenefit,
} from '../src/journey/settlement/index.ts'
import { changeBenefit, recordContract } from '../src/journey/work/index.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import type { AnyAction } from '../src/platform/action/action.ts'
import { perform } from '../src/platform/action/perform.ts'
import type { TestHouse } from './database.ts'
import { readAs } from './read-as.ts'

const actions: Partial<Record<Act, AnyAction>> = {
  register: registerPerson,
  join: joinPersons,
  screen: completeProfile,
  couple: coupleHousehold,
  notice: recordDuoNotice,
  meet: holdMeeting,
  key: giveKey,
  home: registerHome,
  benefit: startBenefit,
  guide: assignGuide,
  intake: completeIntake,
  plan: establishPlan,
  follow: followPart,
  progress: recordProgress,
  contract: recordContract,
  'change-benefit': changeBenefit,
  move: moveHousehold,
  interrupt: interruptLine,
  close: closeLine,
}

/** Tells stories as people do it: each deed by its action, on its day, by an account of that role at that organisation. */
export const makeActors = (house: TestHouse, organisation: Telling['organisation']) => {
  const visitors = new Map<string, Promise<Visitor>>()
  const visitorOf = ({ by, at }: Deed): Promise<Visitor> => {
    const key = `${by} ${at}`
    const known = visitors.get(key) ?? house.visitor(by, organisation(at).id)
    visitors.set(key, known)
    return known
  }
  const openEpisode = async (person: string, kind: unknown): Promise<{ fact: FactId; version: number }> => {
    const [row] = await house.asOwner<{ fact: string; version: number }>(
      `select fact, version from startlijn.episode where person = $1 and kind = $2 and superseded_at is null
         and not retracted and state in ('planned', 'running') order by starts_on desc, fact desc limit 1`,
      [person, kind],
    )
    return { fact: FactId.parse(row?.fact), version: row?.version ?? 0 }
  }
  const actDirectly = async (deed: Deed, person: PersonId, input: Record<string, unknown>): Promise<void> => {
    const on = { ...house, kernel: house.on(deed.on) }
    const visitor = await visitorOf(deed)
    if (deed.act === 'episode')
      await readAs(on, visitor, (db) => recordEpisode(db, { person }, EpisodeSaid.parse(input)))
    if (deed.act === 'milestone')
      await readAs(on, visitor, (db) => recordMilestone(db, { person }, MilestoneSaid.parse(input)))
    if (deed.act === 'end-episode') {
      const { kind, on: endsOn, state } = EndSaid.parse(input)
      const { fact, version } = await openEpisode(person, kind)
      await readAs(on, visitor, (db) => changeEpisode(db, fact, version, { endsOn, state }))
    }
    if (deed.act === 'end-duty')
      await readAs(on, visitor, (db) => endResponsibility(db, { person, ...EndDutySaid.parse(input) }))
  }

  return async ({ deeds }: Story): Promise<readonly PersonId[]> => {
    const members: PersonId[] = []
    for (const deed of deeds) {
      const input: Record<string, unknown> = identified(organisation, deed.input)
      const person = members[deed.who]
      const declared = actions[deed.act]
      if (!declared) {
        await actDirectly(deed, PersonId.parse(person), input)
        continue
      }
      // another number than in the sets: both stand in one database
      if (deed.act === 'register') input.vNumber = String(input.vNumber).replace(/^21/, '22')
      else input.person = person
      if (deed.act === 'join') input.with = members[0]
      if (deed.act === 'follow')
        input.part = (await openEpisode(PersonId.parse(person), deed.input.part)).fact
      const answer = await perform(house.on(deed.on), declared as never, input, await visitorOf(deed)).catch(
        (error: unknown) => {
          throw new Error(`${deed.act} by ${deed.by} on ${deed.on}: ${String(error)}`, { cause: error })
        },
      )
      if (deed.act === 'register') members[deed.who] = PersonId.parse((answer as { person: string }).person)
    }
    return members
  }
}
