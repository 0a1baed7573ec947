import type { JourneyStep } from '../person/index.ts'
import { changeBenefit, endContract, openWork, recordContract } from './record-contract.ts'
import { benefitForm, contractForm, endContractForm, workSection } from './work.pages.tsx'

export { changeBenefit, endContract, recordContract }

export const work: JourneyStep = {
  name: 'work',
  actions: [openWork, recordContract, endContract, changeBenefit],
  pages: [contractForm, endContractForm, benefitForm],
  sections: [workSection],
}
