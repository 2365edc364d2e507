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
// Agencies of the region set the day and their name before the text without any dash: "Hill Town, Mar 3 (EW) Five".
const SMALL_AGENCY = new RegExp(`^${NAME}, [^()\\n]{3,30}${AGENCY}\\s+${START}`, 'u')
const SMALL_COLON = new RegExp(`^${NAME}(?:, [^:()\\n]{2,30})? ?:\\s+${START}`, 'u')
const SMALL_DASH = new RegExp(`^${NAME} ?(?:[—–]|--) ?${START}`, 'u')
const LONGEST = 110
/** In order, each with the sign that it cannot do without: a pattern is compiled only for a line that has it. */
const PATTERNS: readonly { readonly needs: RegExp; readonly is: RegExp; readonly isForFirst?: true }[] = [
  { needs: /^[^a-z][^a-z].*(?:[:—–]|--|- )/s, is: IN_CAPITALS },
  { needs: /[)\]] ?(?:[:—–]|--|- )/, is: IN_SMALL },
  { needs: /, .*[)\]]\s/s, is: SMALL_AGENCY },
  { needs: /[—–]|--/, is: SMALL_DASH },
  { needs: /:/, is: SMALL_COLON, isForFirst: true },
]

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
  'POLICE', // Police: no one was hurt
  'OFFICIALS',
  'ARMY',
  'REPORT',
  'EXPLAINED',
  'INTERVIEW',
  'EDITORIAL',
  'REPORTER',
  'HIGHLIGHTS',
  'INTERVIEWER',
])

/**
 * How long the dateline at the beginning of a paragraph is, with its colon or dash; 0 when there is none. In a first
 * paragraph a place in small letters may stand before a colon.
 * `datelineLength('KABUL, March 3 (Wire) — Gunmen')` is 23.
 */
export function datelineLength(text: string, isFirst = false): number {
  const head = text.slice(0, LONGEST)
  let found: string | undefined
  for (const { needs, is, isForFirst } of PATTERNS)
    if (!found && (isFirst || !isForFirst) && needs.test(head)) found = is.exec(head)?.[0]
  if (!found) return 0
  const words = /^[\p{L}.'’ /-]*/u.exec(found)![0].trim().split(/[ /]/)
  const isName =
    words.length <= 5 && words.join('').replace(/[^\p{L}]/gu, '').length >= 3 && !NO_PLACE.has(words[0]!.toUpperCase())
  // Where the whole report is in capitals, capitals tell no place: an agency or a day must stand beside it.
  const rest = text.slice(found.length, found.length + 120)
  return isName && (/\p{Ll}/u.test(rest) || /[\d(]/.test(found)) ? found.trimEnd().length : 0
}

const STANDING = new RegExp(`^${CAPITALS}, ${NAME}$`, 'u')

/** True for a dateline on a line of its own. `isStandingDateline('KABUL, Afghanistan')` is true. */
export const isStandingDateline = (line: string): boolean => line.length <= 50 && STANDING.test(line)
