import { expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import type { PersonId } from '../person/index.ts'
import type { GroupId } from './group.ts'
import { type Candidate, type LevelClass, proposeClasses } from './group-proposal.ts'

const somebody = (name: string, level: string | null, since = '2026-11-02'): Candidate => ({
  ...{ person: newIdentifier<PersonId>(), name, level, since: date(since) },
})
const there = (level: string, seats: number): LevelClass => ({
  ...{ group: { id: newIdentifier<GroupId>(), name: `Groep ${level}` }, level, seats },
})
const shown = ({ classes }: ReturnType<typeof proposeClasses>) =>
  classes.map(({ group, level, persons }) => [group?.name ?? 'new', level, persons.map(({ name }) => name)])

test('every group that is proposed has one level, and a group that is there is filled first by who waits longest', () => {
  const people = [
    somebody('Late', 'A2', '2026-11-20'),
    somebody('Early', 'A2', '2026-10-01'),
    somebody('Higher', 'B1'),
  ]
  expect(shown(proposeClasses(people, [there('A2', 1)], 8))).toEqual([
    ['Groep A2', 'A2', ['Early']],
    ['new', 'A2', ['Late']],
    ['new', 'B1', ['Higher']],
  ])
})

test('a new group is filled before the next one begins', () => {
  const people = Array.from({ length: 7 }, (_, index) => somebody(`P${index}`, 'A1'))
  expect(proposeClasses(people, [], 5).classes.map(({ persons }) => persons.length)).toEqual([5, 2])
})

test('whose level is not known is in no group; without a size for a new group nobody is put in one', () => {
  const [unknown, waits] = [somebody('Unknown', null), somebody('Waits', 'A1')]
  expect(proposeClasses([unknown, waits], [there('B1', 4)], null)).toEqual({
    classes: [],
    levelUnknown: [unknown],
    noSeat: [waits],
  })
})
