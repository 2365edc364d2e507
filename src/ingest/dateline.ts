// A place in capitals: "ISLAMABAD", "NEW YORK/ISLAMABAD", "D.I. KHAN", "UNITED NATIONS".
const CAPITALS = "\\p{Lu}(?:[\\p{Lu}'’.-]|(?<=[\\p{L}.])[ /-](?=\\p{Lu}[\\p{Lu}'’.]))*"
const NAME = "\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,3}"
const MORE = "(?:, ?[\\p{L}\\d][\\p{L}\\d .']{1,30}){0,3}"
const AGENCY = '(?: ?\\([\\p{L}\\d][^()\\n]{1,40}\\)| ?\\[[\\p{L}][^\\]\\n]{1,30}\\])'
const DASH = ' ?(?:[—–]|--|- )-?'

const START = '(?=["“‘(\\[]*[\\p{Lu}\\d])'

// In order: capitals with anything after them; a name in small letters needs an agency, or else a long dash.
const IN_CAPITALS = new RegExp(`^${CAPITALS}${MORE}${AGENCY}?(?: ?:|${DASH})\\s*${START}`, 'u')
const IN_SMALL = new RegExp(`^${NAME}${MORE}${AGENCY}(?: ?:|${DASH})\\s*${START}`, 'u')
const SMALL_DASH = new RegExp(`^${NAME} ?(?:[—–]|--) ?${START}`, 'u')
const LONGEST = 110

/** Words in capitals before a colon that name no place. Each was seen, or is a common label. */
const NO_PLACE = new Set([
  'BREAKING', // BREAKING: gunmen attack …
  'UPDATE',
  'UPDATED',
  'URGENT',
  'ALERT',
  'NOTE',
  'NOTES',
  'CORRECTION',
  'CLARIFICATION',
  'WARNING',
  'EXCLUSIVE',
  'ANALYSIS',
  'OPINION',
  'COMMENT',
  'VIDEO',
  'PHOTOS',
  'WATCH',
  'READ',
  'LIVE',
  'FILE',
  'SUMMARY',
  'BACKGROUND',
  'CONTEXT',
  'SOURCE',
  'SOURCES',
  'SUBJECT',
  'DATE',
  'TIME',
  'PLACE',
  'LOCATION',
  'TOTAL',
  'KILLED',
  'INJURED',
  'WOUNDED',
  'CASUALTIES',
  'QUESTION',
  'ANSWER',
  'CONTACT',
  'FACTBOX',
  'EXPLAINER',
  'TIMELINE',
  'FORWARDED',
  'STATEMENT',
  'MODERATOR',
  'INTERVIEWER',
])

/**
 * How long the dateline at the beginning of a paragraph is, with its colon or dash; 0 when there is none.
 * `datelineLength('KABUL, March 3 (Wire) — Gunmen')` is 23.
 */
export function datelineLength(text: string): number {
  const found = (IN_CAPITALS.exec(text.slice(0, LONGEST)) ??
    IN_SMALL.exec(text.slice(0, LONGEST)) ??
    SMALL_DASH.exec(text.slice(0, LONGEST)))?.[0]
  if (!found) return 0
  const words = /^[\p{L}.'’ /-]*/u.exec(found)![0].trim().split(/[ /]/)
  const isName =
    words.length <= 5 && words.join('').replace(/[^\p{L}]/gu, '').length >= 3 && !NO_PLACE.has(words[0]!.toUpperCase())
  // Where the whole report is in capitals, capitals tell no place: an agency or a day must stand beside it.
  const rest = text.slice(found.length, found.length + 120)
  return isName && (/\p{Ll}/u.test(rest) || /[\d(]/.test(found)) ? found.trimEnd().length : 0
}
