export * from './cefr.ts'
export * from './library.ts'
export * from './vocabulary.ts'
