import { perWord } from '#text/index.ts'
import { lowerAt, type Reading } from './reading.ts'

/** Whether the words at a token begin with one of some phrases; most words open none. */
function openedBy(phrases: readonly (readonly string[])[]): (reading: Reading, at: number) => boolean {
  const openedAs = perWord(({ lower }) => {
    const rows = phrases.filter(([first]) => first === lower)
    return rows.length > 0 ? rows : null
  })
  return (reading, at) => {
    const rows = openedAs(reading.tokens[at]!.word)
    if (rows !== null) for (const words of rows) if (standsAt(reading, at, words)) return true
    return false
  }
}

function standsAt(reading: Reading, at: number, words: readonly string[]): boolean {
  for (let i = 1; i < words.length; i++) if (lowerAt(reading, at + i) !== words[i]) return false
  return true
}

/** Openers that announce another incident whatever follows. */
export const announces = openedBy([
  ['separately'],
  ['elsewhere'],
  ['in', 'another'],
  ['in', 'a', 'separate'],
  ['in', 'separate'],
  ['in', 'a', 'different'],
  ['in', 'a', 'second'],
  ['in', 'the', 'second'],
  ['in', 'a', 'third'],
  ['in', 'the', 'other'],
  ['in', 'other'],
  ['in', 'yet', 'another'],
  ['in', 'a', 'similar'],
  ['in', 'an', 'unrelated'],
  ['in', 'a', 'related'],
  ['at', 'another'],
])
/** Openers that move the clock: with victims of its own such a sentence tells another incident. */
export const opensAtOtherHour = openedBy([
  ['hours', 'later'],
  ['hours', 'earlier'],
  ['an', 'hour', 'later'],
  ['later', 'that'],
  ['later', 'in', 'the', 'day'],
  ['later', 'on'],
  ['earlier', 'that'],
  ['earlier', 'in', 'the', 'day'],
  ['the', 'same', 'day'],
  ['the', 'same', 'evening'],
  ['the', 'same', 'night'],
  ['on', 'the', 'same', 'day'],
  ['on', 'the', 'same', 'night'],
  ['on', 'the', 'same', 'evening'],
  ['later', 'the', 'same'],
  ['same', 'day'],
  ['two', 'days', 'earlier'],
  ['three', 'days', 'earlier'],
  ['a', 'day', 'earlier'],
  ['two', 'days', 'later'],
  ['three', 'days', 'later'],
  ['a', 'day', 'later'],
])
/** Words before a number of hours or days: "about two hours later", "just an hour earlier". */
const ROUGHLY = new Set(['about', 'around', 'some', 'nearly', 'barely', 'just', 'only', 'almost', 'roughly'])
const HOURS = /^(?:hours?|days?)$/

/** "A few hours later, gunmen", "Three days earlier": some hours or days before or after what was told. */
export function movesClock(reading: Reading, from: number): boolean {
  const at = ROUGHLY.has(lowerAt(reading, from)) ? from + 1 : from
  const number = reading.numberAt[at]
  const unit = /^(?:a|an|several|few|many)$/.test(lowerAt(reading, at))
    ? at + (lowerAt(reading, at + 1) === 'few' ? 2 : 1)
    : number
      ? number.to
      : at
  // "Hours earlier, militants"
  return HOURS.test(lowerAt(reading, unit)) && /^(?:later|earlier)$/.test(lowerAt(reading, unit + 1))
}

/** Openers after which another place or another kind of event makes another incident. */
export const WEAK = new Set([
  'meanwhile',
  'also',
  'similarly',
  'moreover',
  'besides',
  'likewise',
  'later',
  'earlier',
  'furthermore',
  'additionally',
  'simultaneously',
])
