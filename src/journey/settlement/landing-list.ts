import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'

/** What is arranged in the first months (report, frame 3 and 5; S29). Local items can be added. */
export const landingItems = [
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
export const LandingList = z.object({ items: z.array(LandingItem).max(40) })
export type LandingList = z.infer<typeof LandingList>

const responsible: Record<(typeof landingItems)[number], LandingItem['responsible']> = {
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
})

export const openItems = (list: LandingList): readonly LandingItem[] =>
  list.items.filter((item) => item.doneOn === null)
