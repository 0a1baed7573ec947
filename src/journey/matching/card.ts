import type { Level } from '../../catalogue/place/index.ts'
import type { IsoDate } from '../../platform/date.ts'

/** What an employer may know of a candidate (S78): nothing that names or describes who it is. */
export type Card = {
  readonly speaking: Level | null
  readonly speakingOn: IsoDate | null
  readonly educationLevel: string | null
  readonly occupation: string | null
  readonly yearsOfWork: number | null
  readonly freeHalfDays: number | null
}

export const cardItems = ['speaking', 'educationLevel', 'experience', 'freeHalfDays'] as const
export type CardItem = (typeof cardItems)[number]

/** What a card does not say (S82). Zero years of work is an answer; experience is unknown when neither years nor occupation is told. */
export const missingOf = (card: Card): readonly CardItem[] =>
  cardItems.filter((item) =>
    item === 'experience' ? card.occupation === null && card.yearsOfWork === null : card[item] === null,
  )

/** Without experience a card is not sent: an employer could only guess. */
export const maySend = (card: Card): boolean => !missingOf(card).includes('experience')
