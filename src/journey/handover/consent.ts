import type { Category } from '../../platform/access/role.ts'
import type { Purpose } from '../../platform/action/action.ts'

/**
 * Sharing that is truly optional. Everything that a municipality needs rests on the law and is not here (docs/access.md);
 * chapter 9 of the Wet inburgering 2021 has no flow to employers or volunteers, so there only the person can open it.
 * What was agreed to is stored with the consent: a later change of this table never widens an earlier yes.
 */
export const consents = {
  'card-to-employers': { category: 'identity', purpose: 'work' },
  'contact-with-buddy': { category: 'identity', purpose: 'guidance' },
  portfolio: { category: 'work', purpose: 'work' },
} as const satisfies Record<string, { category: Category; purpose: Purpose }>

export type ConsentItem = keyof typeof consents
export const consentItems = Object.keys(consents) as [ConsentItem, ...ConsentItem[]]
