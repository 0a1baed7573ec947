import type { Step } from '../../platform/step.ts'
import { listModules, listRoutes, ModuleContents, modulesPage, routesPage } from './education.pages.tsx'

export * from './fits.ts'
export { KindFilter } from './kind-filter.tsx'
export * from './library.ts'
export * from './module.ts'
export { conditionWords } from './need-words.ts'
export * from './route.ts'
export { SourceWords } from './source-words.tsx'
export { listModules, listRoutes, ModuleContents }

export const educationStep: Step = {
  name: 'education-routes',
  actions: [listRoutes, listModules],
  pages: [routesPage, modulesPage],
}
