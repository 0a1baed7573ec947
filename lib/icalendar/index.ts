export { type Calendar, type WeeklyEvent, writeCalendar } from './write-calendar.ts'
