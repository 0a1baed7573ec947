import { z } from 'zod'
import { addDays, IsoDate } from '../../platform/date.ts'
import type { Line } from '../person/index.ts'

/** What is arranged in the first months (report, frames 3 and 5; S25, S29). Local items can be added. */
export const landingItems = [
  'first-contact',
  'benefit',
  'insurance',
  'bank',
  'doctor',
  'school',
  'finding-the-way',
  'first-screening',
] as const

export const LandingItem = z.object({
  key: z.string().min(1).max(80).describe('one of the items above, or the words of a local item'),
  responsible: z.enum(['client-manager', 'social-guide', 'income-consultant', 'person']),
  doneOn: IsoDate.nullable(),
})
export type LandingItem = z.infer<typeof LandingItem>

export const mostItems = 40
export const LandingList = z.object({
  items: z.array(LandingItem).max(mostItems),
  contactWithin: z
    .int()
    .min(1)
    .max(90)
    .default(14)
    .describe('days after the coupling within which the first talk is held; the municipality chooses'),
})
export type LandingList = z.infer<typeof LandingList>

const responsible: Record<(typeof landingItems)[number], LandingItem['responsible']> = {
  'first-contact': 'client-manager',
  benefit: 'income-consultant',
  insurance: 'social-guide',
  bank: 'social-guide',
  doctor: 'social-guide',
  school: 'social-guide',
  'finding-the-way': 'social-guide',
  'first-screening': 'client-manager',
}

/** The list as it begins: everything open, each with somebody responsible. */
export const freshList = (): LandingList => ({
  items: landingItems.map((key) => ({ key, responsible: responsible[key], doneOn: null })),
  contactWithin: 14,
})

export const openItems = (list: LandingList): readonly LandingItem[] =>
  list.items.filter((item) => item.doneOn === null)

/** The last day for the first talk: so many days after the last coupling; null while nobody is coupled (S25). */
export const firstContactDue = (
  milestones: Line['milestones'],
  list: Pick<LandingList, 'contactWithin'>,
): IsoDate | null => {
  const coupled = milestones.findLast((one) => one.kind === 'coupled')
  return coupled ? addDays(coupled.on, list.contactWithin) : null
}
