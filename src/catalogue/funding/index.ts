export {
  AmountCode,
  amountCodes,
  amountOn,
  type FoundAmount,
  type LegalAmount,
  type OwnAmount,
} from './amount.ts'
export { type FundingLibrary, loadFunding } from './library.ts'
export { type FundingCondition, FundingFact, FundingSource } from './source.ts'
