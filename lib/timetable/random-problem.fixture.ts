import type { Alternative, Block, Fixed, Limit, Problem } from './problem.ts'

/** A small generator with a seed (mulberry32): the same seed gives the same problem everywhere. */
export const randomOf = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const several = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** A small problem on three days, with everything a problem can hold; times are half hours. */
export const smallProblem = (seed: number): Problem => {
  const random = randomOf(seed)
  const chance = (percent: number): boolean => random(100) < percent
  const places = ['home', 'school', 'work', 'care', 'far']
  const day = (): number => 1 + random(3)
  const block = (): Block => {
    const from = 480 + 30 * random(16)
    return { day: day(), from, to: from + 30 * (2 + random(8)) }
  }
  const alternative = (id: string): Alternative => {
    const first = block()
    const second = { ...block(), day: 1 + (first.day % 3) }
    return {
      id,
      blocks: chance(40) ? [first, second] : [first],
      cost: random(6),
      ...(chance(70) ? { place: places[random(5)] ?? 'home' } : {}),
      ...(chance(8) ? { reserve: true } : {}),
    }
  }
  const soft = () => (chance(40) ? { soft: random(8) } : chance(50) ? { mayYield: random(9) } : {})
  const care = (id: string): Alternative => {
    const time = block()
    const handovers = chance(60) ? [{ day: time.day, at: time.from }] : []
    return {
      id,
      blocks: [],
      covers: [{ ...time, duty: 'children' }],
      handovers,
      place: 'care',
      cost: random(4),
    }
  }
  const parts = several(2 + random(3), (index) => ({
    id: `p${index}`,
    alternatives: several(1 + random(3), (at) => alternative(`a${at}`)),
    ...(chance(25) ? { leaveOut: random(9) } : {}),
  }))
  const withDuty = chance(40)
  const ids = parts.map(({ id }) => id)
  const fixed = (index: number): Fixed => ({
    id: `f${index}`,
    blocks: [block()],
    ...soft(),
    ...(chance(30) ? { place: places[random(4)] ?? 'home' } : {}),
  })
  const limit = (index: number): Limit => ({
    id: `l${index}`,
    ...(chance(50) ? { parts: ids.slice(random(2)) } : {}),
    ...(chance(40) ? { maxMinutes: 60 * (3 + random(10)) } : {}),
    ...(chance(30) ? { minMinutes: 60 * random(3) } : {}),
    ...(chance(30) ? { maxMinutesPerDay: 60 * (3 + random(5)) } : {}),
    ...(chance(30) ? { maxHalfDays: 2 + random(4) } : {}),
    ...(chance(20) ? { minHalfDays: random(3) } : {}),
    ...(chance(20) ? { onlyWhenUsed: true } : {}),
    ...soft(),
  })
  return {
    parts: withDuty
      ? [...parts, { id: 'care', alternatives: several(1 + random(2), (at) => care(`c${at}`)), leaveOut: 0 }]
      : parts,
    fixed: several(random(3), fixed),
    duties: withDuty
      ? [
          {
            id: 'children',
            blocks: [block(), block()],
            coveredElsewhere: chance(40) ? [block()] : [],
            ...soft(),
          },
        ]
      : [],
    limits: several(random(3), limit),
    places: places.map((id) => ({
      id,
      ...(id === 'school' && chance(30)
        ? { opening: [1, 2, 3].map((at) => ({ day: at, from: 510, to: 1020 })) }
        : {}),
    })),
    travel: {
      factor: 1.3,
      kilometresPerHour: 15,
      table: places.flatMap((from) =>
        places.flatMap((to) => (from !== to && chance(80) ? [{ from, to, minutes: 5 * random(16) }] : [])),
      ),
      ...(chance(50) ? { home: 'home' } : {}),
      ...(chance(60) ? { costs: { minute: 0.125, unknown: 4 } } : {}),
    },
    halfDays: {
      halves: [
        { id: 'morning', from: 360, to: 750 },
        { id: 'afternoon', from: 750, to: 1080 },
      ],
      atLeast: 60,
    },
  }
}
