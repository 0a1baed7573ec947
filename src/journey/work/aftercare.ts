import { addMonths, type IsoDate } from '../../platform/date.ts'

/** Months after the first working day at which somebody asks how it goes: often at first, then less, for five years (S93). */
export const aftercareMonths = [1, 2, 3, 6, 9, 12, 18, 24, 30, 36, 48, 60] as const

export const aftercarePlan = (firstDay: IsoDate): readonly IsoDate[] =>
  aftercareMonths.map((months) => addMonths(firstDay, months))

/** The next contact: the first planned day after the last contact; null when the plan is done. */
export const nextContact = (
  firstDay: IsoDate,
  contacts: readonly { readonly on: IsoDate }[],
): IsoDate | null => {
  const last = contacts.reduce<IsoDate>((latest, one) => (one.on > latest ? one.on : latest), firstDay)
  return aftercarePlan(firstDay).find((day) => day > last) ?? null
}
