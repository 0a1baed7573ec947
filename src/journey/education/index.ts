import type { JourneyStep } from '../person/index.ts'
import { certificateForm, withdrawCertificateForm } from './certificate-forms.tsx'
import { checkRoutes, openOwnRoutes } from './check-routes.ts'
import { educationSection } from './education-section.tsx'
import { learnWorkList, learnWorkPage, paperLearnWorkForm, signLearnWorkForm } from './learn-work.pages.tsx'
import { linkModule } from './link-module.ts'
import { linkModuleForm, unlinkModuleForm } from './module-forms.tsx'
import { openCertificate, openCertificates } from './open-certificates.ts'
import { listLearnWork, openLearnWork } from './open-learn-work.ts'
import { recordCertificate } from './record-certificate.ts'
import { recordLearnWork } from './record-learn-work.ts'
import { recordProfile } from './record-profile.ts'
import { recordStudy } from './record-study.ts'
import { ownRoutesPage, routesOfPerson } from './routes.pages.tsx'
import { saveSchooling } from './save-schooling.ts'
import { profileForm, schoolingForm } from './schooling-forms.tsx'
import { signLearnWork, signLearnWorkOnPaper } from './sign-learn-work.ts'
import { beginLearnWork, learnWorkForm, openStudy, studyForm } from './study-forms.tsx'
import { unlinkModule } from './unlink-module.ts'
import { withdrawCertificate } from './withdraw-certificate.ts'

export { Certificate } from './certificate.ts'
export { CertificateLines } from './certificate-list.tsx'

export {
  beginLearnWork,
  checkRoutes,
  linkModule,
  listLearnWork,
  openLearnWork,
  openOwnRoutes,
  openStudy,
  recordCertificate,
  recordLearnWork,
  recordProfile,
  recordStudy,
  saveSchooling,
  signLearnWork,
  signLearnWorkOnPaper,
  unlinkModule,
  withdrawCertificate,
}

export const education: JourneyStep = {
  name: 'education',
  actions: [
    checkRoutes,
    openOwnRoutes,
    saveSchooling,
    recordProfile,
    openStudy,
    recordStudy,
    beginLearnWork,
    recordLearnWork,
    openLearnWork,
    listLearnWork,
    signLearnWork,
    signLearnWorkOnPaper,
    linkModule,
    unlinkModule,
    openCertificates,
    openCertificate,
    recordCertificate,
    withdrawCertificate,
  ],
  pages: [
    schoolingForm,
    profileForm,
    studyForm,
    learnWorkForm,
    learnWorkList,
    signLearnWorkForm,
    paperLearnWorkForm,
    learnWorkPage,
    linkModuleForm,
    unlinkModuleForm,
    certificateForm,
    withdrawCertificateForm,
    routesOfPerson,
    ownRoutesPage,
  ],
  sections: [educationSection],
}
