import type { JourneyStep } from '../person/index.ts'
import { checkRoutes, openOwnRoutes } from './check-routes.ts'
import { educationSection } from './education-section.tsx'
import { linkModule } from './link-module.ts'
import { linkModuleForm, unlinkModuleForm } from './module-forms.tsx'
import { recordLearnWork } from './record-learn-work.ts'
import { recordProfile } from './record-profile.ts'
import { recordStudy } from './record-study.ts'
import { ownRoutesPage, routesOfPerson } from './routes.pages.tsx'
import { saveSchooling } from './save-schooling.ts'
import { profileForm, schoolingForm } from './schooling-forms.tsx'
import { beginLearnWork, learnWorkForm, openStudy, studyForm } from './study-forms.tsx'
import { unlinkModule } from './unlink-module.ts'

export {
  beginLearnWork,
  checkRoutes,
  linkModule,
  openOwnRoutes,
  openStudy,
  recordLearnWork,
  recordProfile,
  recordStudy,
  saveSchooling,
  unlinkModule,
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
  ],
  pages: [
    schoolingForm,
    profileForm,
    studyForm,
    learnWorkForm,
    linkModuleForm,
    unlinkModuleForm,
    routesOfPerson,
    ownRoutesPage,
  ],
  sections: [educationSection],
}
