export * from './day-set.ts'
