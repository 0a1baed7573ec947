export { civilOf, dayNumber, weekday } from './civil.ts'
export { type FreeDay, freeDay } from './free-day.ts'
export * from './legal-term.ts'
