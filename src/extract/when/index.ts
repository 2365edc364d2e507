// When: dates as a text tells them, and which of them is the day of a scene.
export type { DateKind, DateMention } from './date-mention.ts'
export { findDates } from './find-dates.ts'
export { type When, whenOf } from './when-of.ts'
