import type { JourneyStep } from '../person/index.ts'
import { aftercareForm } from './aftercare-form.tsx'
import { benefitForm, resumeForm } from './benefit-form.tsx'
import { changeBenefit } from './change-benefit.ts'
import { correctContract, extendContract, retractContract } from './change-contract.ts'
import {
  contractForm,
  correctContractForm,
  endContractForm,
  extendContractForm,
  retractContractForm,
} from './contract-form.tsx'
import { endContract } from './end-contract.ts'
import { endingPage } from './ending.pages.tsx'
import { listEndingContracts, openWork } from './open-work.ts'
import { recordAftercare } from './record-aftercare.ts'
import { recordContract } from './record-contract.ts'
import { resumeBenefit } from './resume-benefit.ts'
import { workSection } from './work-section.tsx'

export {
  changeBenefit,
  correctContract,
  endContract,
  extendContract,
  listEndingContracts,
  openWork,
  recordAftercare,
  recordContract,
  resumeBenefit,
  retractContract,
}

export const work: JourneyStep = {
  name: 'work',
  actions: [
    openWork,
    listEndingContracts,
    recordContract,
    correctContract,
    extendContract,
    endContract,
    retractContract,
    changeBenefit,
    resumeBenefit,
    recordAftercare,
  ],
  pages: [
    contractForm,
    correctContractForm,
    extendContractForm,
    endContractForm,
    retractContractForm,
    benefitForm,
    resumeForm,
    aftercareForm,
    endingPage,
  ],
  sections: [workSection],
}
