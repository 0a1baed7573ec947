export * from './distance.ts'
export * from './library.ts'
export * from './region.ts'
export * from './taakstelling.ts'
