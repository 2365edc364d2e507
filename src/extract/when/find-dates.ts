import { AFTERMATH_VERBS, OUTLET_VERBS, SAYING_VERBS, STATEMENT_VERBS } from '#lexicon/index.ts'
import { perWord, type Token } from '#text/index.ts'
import type { Context } from '../context.ts'
import { findDatelines } from '../datelines.ts'
import type { DateKind, DateMention } from './date-mention.ts'
import type { ReadDate } from './date-page.ts'
import { readDates } from './read-dates.ts'
import { isPair } from './spans-of-days.ts'

/** Every date of the document, told apart by what it dates: the event, the report, or something older. */
export function findDates(context: Context): DateMention[] {
  const { tokens, text } = context.view
  const datelines = findDatelines(tokens)
  const given = context.document.published
  const unfiled = given === null ? readDates(context.view, null) : []
  const published = given ?? filedOn(tokens, datelines, unfiled)
  const mentions: DateMention[] = []
  const read = published === null ? unfiled : readDates(context.view, published)
  // Both stand in text order: a long file has as many datelines as dates.
  let filed = 0
  for (let i = 0; i < read.length; i++) {
    const date = read[i]!
    const { from, to, edtf, precision, rule } = date
    if (isGloss(tokens, date, read[i - 1])) continue
    while (filed + 1 < datelines.length && datelines[filed + 1]![0] <= from) filed++
    const start = tokens[from]!.start
    const end = tokens[to - 1]!.end
    mentions.push({
      start,
      end,
      text: text.slice(start, end),
      edtf,
      precision,
      kind: isWithin(date, datelines[filed]) ? 'report' : kindOf(tokens, date, published),
      isPaired: isPair(tokens, read[i - 1], date) || isPair(tokens, date, read[i + 1]),
      isOwner: isOwner(tokens, date),
      rule,
    })
  }
  return mentions
}

const isWithin = ({ from, to }: ReadDate, stretch: readonly [number, number] | undefined): boolean =>
  stretch !== undefined && stretch[0] <= from && to <= stretch[1]

/**
 * The day of a dateline that gives its year, "GOMA, 9 June 2027 (Wire) -", else that of words told on a full date, "the
 * ombudsman said on 16 March 2028": the weekdays of the text are counted from it.
 */
function filedOn(
  tokens: readonly Token[],
  datelines: readonly (readonly [number, number])[],
  dates: readonly ReadDate[],
): string | null {
  const full = dates.filter(({ edtf, precision }) => precision === 'day' && !edtf.includes('X'))
  const filed = full.find(({ from, to }) => datelines.some(([start, end]) => start <= from && to <= end))
  if (filed || !dates.some(({ rule }) => rule === 'date/weekday')) return filed?.edtf ?? null
  return (
    full.find(({ from }) => tokens[from - 1]?.lower === 'on' && saysAt(tokens, from - 2) & Says.saying)?.edtf ?? null
  )
}

/** "on August 3 (today)": the same day once more. */
const isGloss = (tokens: readonly Token[], { from }: ReadDate, before: ReadDate | undefined): boolean =>
  before !== undefined && tokens[from - 1]?.text === '(' && before.to === from - 1

/** What a word beside a date says of it, in bits. */
const Says = { outlet: 1, saying: 2, statement: 4, aftermath: 8, toll: 16, rise: 32, wound: 64, life: 128 } as const
const TOLLS = new Set('toll fatalities deaths killed dead injured wounded hurt victim victims'.split(' '))
const RISES = new Set('rose climbed reached risen increased mounted jumped'.split(' '))
const WOUNDS = new Set(['wounded', 'injured', 'hurt', 'victim'])

const saysOf = perWord(
  ({ lower }) =>
    (OUTLET_VERBS.has(lower) ? Says.outlet : 0) |
    (SAYING_VERBS.has(lower) ? Says.saying : 0) |
    (STATEMENT_VERBS.has(lower) ? Says.statement : 0) |
    (AFTERMATH_VERBS.has(lower) ? Says.aftermath : 0) |
    (TOLLS.has(lower) ? Says.toll : 0) |
    (RISES.has(lower) ? Says.rise : 0) |
    (WOUNDS.has(lower) ? Says.wound : 0) |
    (lower === 'lives' || lower === 'life' ? Says.life : 0),
)
const saysAt = (tokens: readonly Token[], at: number): number => {
  const token = tokens[at]
  return token ? saysOf(token.word) : 0
}

/** True where some word from one token up to another says so. */
function isSaidIn(tokens: readonly Token[], from: number, to: number, what: number): boolean {
  for (let at = Math.min(to, tokens.length) - 1; at >= Math.max(0, from); at--)
    if (saysOf(tokens[at]!.word) & what) return true
  return false
}

function kindOf(tokens: readonly Token[], read: ReadDate, published: string | null): DateKind {
  if (read.rule === 'date/long-ago') return 'history'
  if (isReportDay(tokens, read)) return 'report'
  if (isStatementDay(tokens, read)) return 'statement'
  if (isRecalled(tokens, read)) return 'history'
  if ((!isOwner(tokens, read) && isAside(tokens, read)) || isTollDay(tokens, read)) return 'aside'
  const year = read.edtf.slice(0, 4)
  if (published !== null && year !== 'XXXX' && Number(year) < Number(published.slice(0, 4)) - 1) return 'history'
  return 'event'
}

/** The most words of an outlet's name between its verb and the date: "reported the Morning Gazette of Quetta on". */
const OUTLET_WORDS = 6

/** "reports the Gazette on May 4", "reported the Gazette (May 4)", "the Gazette reported on May 4". */
function isReportDay(tokens: readonly Token[], { from }: ReadDate): boolean {
  let at = from - 1
  if (tokens[at]?.lower === 'on' || tokens[at]?.text === '(' || tokens[at]?.lower === 'dated') at--
  for (let steps = 0; steps <= OUTLET_WORDS && at >= 0; steps++, at--) {
    const { word } = tokens[at]!
    if (saysOf(word) & Says.outlet) return true
    if (word.kind !== 'word' || !(word.isCapital || word.lower === 'the' || word.lower === 'of')) return false
  }
  return false
}

/** "the ministry on May 4 confirmed", "claimed on May 4 that": the day of the words, not of what they are about. */
function isStatementDay(tokens: readonly Token[], { from, to }: ReadDate): boolean {
  // "the forces on May 4 claimed to have killed": said and done.
  if (tokens[from - 1]?.lower !== 'on' || tokens[to + 1]?.lower === 'to') return false
  // "the blast on May 4 claimed seven lives"
  if (tokens[to]?.lower === 'claimed' && isSaidIn(tokens, to + 1, to + 5, Says.life)) return false
  if (saysAt(tokens, to) & Says.statement) return true
  return tokens[to]?.lower === 'that' && Boolean(saysAt(tokens, from - 2) & Says.statement)
}

/** "Monday's attack", "Friday's suicide bombing". */
function isOwner(tokens: readonly Token[], { to, from }: ReadDate): boolean {
  const next = tokens[to]?.lower
  return (next === "'s" || next === "'") && to - from < 4
}

/** How far before a day the verb of its clause is looked for: "were searching the hills on Wednesday". */
const CLAUSE = 7

/** "officials said on Tuesday", "the minister on Monday condemned", "shops stayed shut on Tuesday", "died on Wednesday". */
function isAside(tokens: readonly Token[], { from, to }: ReadDate): boolean {
  const on = tokens[from - 1]?.lower === 'on' ? from - 1 : from
  if (saysAt(tokens, on - 1) & Says.saying) return true
  if (on < from && saysAt(tokens, to) & (Says.saying | Says.aftermath)) return true
  for (let at = on - 1; at >= Math.max(0, on - CLAUSE); at--) {
    const { word } = tokens[at]!
    if (word.kind !== 'word') return false
    // "an overnight gunfight that ended on Friday"
    if (word.lower === 'overnight' && tokens[at + 1]!.kind === 'word' && at + 1 < on) continue
    if (saysOf(word) & Says.aftermath) return true
    // "a man wounded in the blast died on Wednesday": the day of the death, not of the blast.
    if (word.lower === 'died' || word.lower === 'dies') return isSaidIn(tokens, at - 14, at, Says.wound)
  }
  return false
}

/** "the toll rose to nine on May 6": the day of the count. */
const isTollDay = (tokens: readonly Token[], { from }: ReadDate): boolean =>
  tokens[from - 1]?.lower === 'on' && isSaidIn(tokens, from - 6, from - 1, Says.rise)

/** "the May 22, 2027 killing of": a date that stands as an adjective after "the" recalls an older event. */
function isRecalled(tokens: readonly Token[], { from, to }: ReadDate): boolean {
  const before = tokens[from - 1]?.lower
  if (before === 'since') return true
  const after = tokens[to]
  if (before !== 'the' || after?.kind !== 'word' || after.isCapital || after.lower === 'and') return false
  // "the toll in the May 4 blasts rose": the blasts are what the report is about.
  return !isSaidIn(tokens, from - 8, from - 1, Says.toll)
}
