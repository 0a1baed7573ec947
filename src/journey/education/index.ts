import type { JourneyStep } from '../person/index.ts'
import { certificateForm, withdrawCertificateForm } from './certificate-forms.tsx'
import { checkRoutes, openOwnRoutes } from './check-routes.ts'
import { educationSection } from './education-section.tsx'
import { linkModule } from './link-module.ts'
import { linkModuleForm, unlinkModuleForm } from './module-forms.tsx'
import { openCertificate, openCertificates } from './open-certificates.ts'
import { recordCertificate } from './record-certificate.ts'
import { recordLearnWork } from './record-learn-work.ts'
import { recordProfile } from './record-profile.ts'
import { recordStudy } from './record-study.ts'
import { ownRoutesPage, routesOfPerson } from './routes.pages.tsx'
import { saveSchooling } from './save-schooling.ts'
import { profileForm, schoolingForm } from './schooling-forms.tsx'
import { beginLearnWork, learnWorkForm, openStudy, studyForm } from './study-forms.tsx'
import { unlinkModule } from './unlink-module.ts'
import { withdrawCertificate } from './withdraw-certificate.ts'

export { Certificate } from './certificate.ts'
export { CertificateLines } from './certificate-list.tsx'

export {
  beginLearnWork,
  checkRoutes,
  linkModule,
  openOwnRoutes,
  openStudy,
  recordCertificate,
  recordLearnWork,
  recordProfile,
  recordStudy,
  saveSchooling,
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
    linkModuleForm,
    unlinkModuleForm,
    certificateForm,
    withdrawCertificateForm,
    routesOfPerson,
    ownRoutesPage,
  ],
  sections: [educationSection],
}
