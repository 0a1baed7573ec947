import type { Step } from '../../platform/step.ts'
import { agreementsPage, changePage, recordPage } from './agreement.pages.tsx'
import { changeAgreement, listOwnAgreements, openAgreement, recordAgreement } from './record-agreement.ts'

export { listAgreements as listProviderAgreements } from './provider-agreement.store.ts'
export * from './provider-agreement.ts'
export { changeAgreement, listOwnAgreements, openAgreement, recordAgreement }

/** Contracts of municipalities with language providers: who may be chosen, and what they offer (S53). */
export const providerAgreementStep: Step = {
  name: 'provider-agreement',
  actions: [listOwnAgreements, openAgreement, recordAgreement, changeAgreement],
  pages: [agreementsPage, recordPage, changePage],
}
