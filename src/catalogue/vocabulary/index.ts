export * from './library.ts'
export * from './vocabulary.ts'
