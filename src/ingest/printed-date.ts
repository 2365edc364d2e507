/** What a printed date says: an ISO day, or why it gives none. */
export type PrintedDate =
  | { readonly day: string }
  | { readonly day: null; readonly why: 'relative' | 'no-year' | 'ambiguous' | 'impossible' }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '((?:19|20)\\d\\d)'

const ISO = /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const COMPACT = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/
const DAY_FIRST = new RegExp(`(?<![\\d.])${DAY}[\\s-]+(?:of\\s+)?${MONTH}[\\s,-]+${YEAR}(?!\\d)`, 'i')
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s*${DAY}\\s*,?\\s+${YEAR}(?!\\d)`, 'i')
const NUMERIC = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d\d)(?!\d)/
const WITHOUT_YEAR = new RegExp(`(?<![\\d.])(?:${DAY}\\s+${MONTH}|${MONTH}\\s+${DAY})(?![\\w:])`, 'i')
const UNIT = '(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)'
const RELATIVE = new RegExp(
  `\\b(?:\\d+\\s*${UNIT}\\s+)?(?:\\d+|an?|few)\\s*${UNIT}\\s+ago\\b|\\b(?:just now|moments ago|yesterday|today|last (?:night|week))\\b`,
  'i',
)

/**
 * Reads the date that a line of page furniture prints, or null when it prints none. Never guesses: a day without
 * its year, "5 sec ago" and 03/04/2027 are dates that give no day.
 * `readPrintedDate('Updated 07 March 2027')` is `{ day: '2027-03-07' }`.
 */
export function readPrintedDate(line: string): PrintedDate | null {
  const text = line.slice(0, 300)
  const iso = ISO.exec(text) ?? COMPACT.exec(text)
  if (iso) return dayOf(iso[1]!, Number(iso[2]), Number(iso[3]))
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return dayOf(dayFirst[3]!, monthNumber(dayFirst[2]!), Number(dayFirst[1]))
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst) return dayOf(monthFirst[3]!, monthNumber(monthFirst[1]!), Number(monthFirst[2]))
  const numeric = NUMERIC.exec(text)
  if (numeric) return numericDay(Number(numeric[1]), Number(numeric[3]), numeric[4]!, numeric[2]!)
  if (RELATIVE.test(text)) return { day: null, why: 'relative' }
  return WITHOUT_YEAR.test(text) ? { day: null, why: 'no-year' } : null
}

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** 13/04/2027 has one reading, 03/04/2027 two; with full stops the day comes first everywhere that they are used. */
function numericDay(first: number, second: number, year: string, separator: string): PrintedDate {
  const fullYear = year.length === 2 ? `20${year}` : year
  if (separator === '.' || first > 12 || first === second) return dayOf(fullYear, second, first)
  return second > 12 ? dayOf(fullYear, first, second) : { day: null, why: 'ambiguous' }
}

function dayOf(year: string, month: number, day: number): PrintedDate {
  const date = new Date(Date.UTC(Number(year), month - 1, day))
  const isReal = month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && day >= 1
  return isReal ? { day: date.toISOString().slice(0, 10) } : { day: null, why: 'impossible' }
}

// Everything that may stand beside a date on a line of its own: weekday, time, zone, separators, labels.
const BESIDE =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\.?|\b(?:gmt|utc|pkt|pst|est|edt|ist|aft|bst|cet|cest|z|at|on|hrs|hours)\b|[+-]\d{1,2}(?::?\d\d)?|[\s,|·•.;()–—-]|(?<=\d)t(?=\d)/gi
const DATES = [ISO, DAY_FIRST, MONTH_FIRST, NUMERIC, RELATIVE, WITHOUT_YEAR]
/** Every date has a digit or one of the words of a relative one. */
const COULD_DATE = /\d|ago|now|day|night|week/i
const LABELS =
  /\b(?:first |last |latest |originally )?(?:published|posted|issued|released|publication date|date of issue|dated?|updated?|modified|edited|revised)\b:?/gi
const WRITER = /\bby\s+\p{Lu}[\p{L} .'’-]{1,50}$/u

/** True when a line holds a date, printed or relative, and nothing else. `isOnlyDate('Monday, 3 March 2027 10:15 GMT')`. */
export function isOnlyDate(line: string): boolean {
  if (line.length > 90 || !COULD_DATE.test(line)) return false
  let rest = line
  for (const pattern of DATES) rest = rest.replace(pattern, ' ')
  return rest !== line && rest.replace(BESIDE, '') === ''
}

/** True when a line is a label with its date: "Published: March 3, 2027 | Updated 4 hours ago", "Posted 3 March 2027 by X". */
export function isLabelledDate(line: string, label: RegExp): boolean {
  if (line.length > 160 || !label.test(line)) return false
  const dates = line.replace(WRITER, '').replace(LABELS, '|').split('|')
  return dates.every((date) => date.trim() === '' || isOnlyDate(date)) && dates.some((date) => date.trim() !== '')
}
