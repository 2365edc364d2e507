import { AFTERMATH_VERBS, OUTLET_VERBS, SAYING_VERBS, STATEMENT_VERBS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
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
  const published = context.document.published ?? filedOn(tokens, datelines, readDates(context.view, null))
  const mentions: DateMention[] = []
  // The end of the dateline around each of its tokens: a long file has as many datelines as dates.
  const datelineTo = new Int32Array(tokens.length)
  for (const [from, to] of datelines) datelineTo.fill(to, from, to)
  const read = readDates(context.view, published)
  read.forEach((date, i) => {
    if (isGloss(tokens, date, read[i - 1])) return
    const start = tokens[date.from]!.start
    const end = tokens[date.to - 1]!.end
    const isPaired = isPair(tokens, read[i - 1], date) || isPair(tokens, date, read[i + 1])
    mentions.push({
      start,
      end,
      text: text.slice(start, end),
      edtf: date.edtf,
      precision: date.precision,
      kind: date.to <= datelineTo[date.from]! ? 'report' : kindOf(tokens, date, published),
      isPaired,
      isOwner: isOwner(tokens, date),
      rule: date.rule,
    })
  })
  return mentions
}

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
    full.find(({ from }) => tokens[from - 1]?.lower === 'on' && SAYING_VERBS.has(tokens[from - 2]?.lower ?? ''))
      ?.edtf ?? null
  )
}

/** "on August 3 (today)": the same day once more. */
const isGloss = (tokens: readonly Token[], { from }: ReadDate, before: ReadDate | undefined): boolean =>
  before !== undefined && tokens[from - 1]?.text === '(' && before.to === from - 1

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
    const token = tokens[at]!
    if (OUTLET_VERBS.has(token.lower)) return true
    if (token.kind !== 'word' || !(token.isCapital || token.lower === 'the' || token.lower === 'of')) return false
  }
  return false
}

/** "the ministry on May 4 confirmed", "claimed on May 4 that": the day of the words, not of what they are about. */
function isStatementDay(tokens: readonly Token[], { from, to }: ReadDate): boolean {
  // "the forces on May 4 claimed to have killed": said and done.
  if (tokens[from - 1]?.lower !== 'on' || tokens[to + 1]?.lower === 'to') return false
  // "the blast on May 4 claimed seven lives"
  if (
    tokens[to]?.lower === 'claimed' &&
    tokens.slice(to + 1, to + 5).some(({ lower }) => /^(?:lives|life)$/.test(lower))
  )
    return false
  return (
    STATEMENT_VERBS.has(tokens[to]?.lower ?? '') ||
    (STATEMENT_VERBS.has(tokens[from - 2]?.lower ?? '') && tokens[to]?.lower === 'that')
  )
}

/** "Monday's attack", "Friday's suicide bombing". */
const isOwner = (tokens: readonly Token[], { to, from }: ReadDate): boolean =>
  to - from < 4 && /^'s?$/.test(tokens[to]?.lower ?? '')

/** How far before a day the verb of its clause is looked for: "were searching the hills on Wednesday". */
const CLAUSE = 7

/** "officials said on Tuesday", "the minister on Monday condemned", "shops stayed shut on Tuesday", "died on Wednesday". */
function isAside(tokens: readonly Token[], { from, to }: ReadDate): boolean {
  const on = tokens[from - 1]?.lower === 'on' ? from - 1 : from
  if (SAYING_VERBS.has(tokens[on - 1]?.lower ?? '')) return true
  const after = tokens[to]?.lower ?? ''
  if (on < from && (SAYING_VERBS.has(after) || AFTERMATH_VERBS.has(after))) return true
  for (let at = on - 1; at >= Math.max(0, on - CLAUSE); at--) {
    const token = tokens[at]!
    if (token.kind !== 'word') return false
    // "an overnight gunfight that ended on Friday"
    if (token.lower === 'overnight' && tokens[at + 1]!.kind === 'word' && at + 1 < on) continue
    if (AFTERMATH_VERBS.has(token.lower)) return true
    if (token.lower === 'died' || token.lower === 'dies') return isOfWounds(tokens, at)
  }
  return false
}

/** "a man wounded in the blast died on Wednesday": the day of the death, not of the blast. */
const isOfWounds = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 14), at).some(({ lower }) => /^(?:wounded|injured|hurt|victim)$/.test(lower))

/** "the toll rose to nine on May 6": the day of the count. */
function isTollDay(tokens: readonly Token[], { from }: ReadDate): boolean {
  if (tokens[from - 1]?.lower !== 'on') return false
  for (let i = from - 2; i >= Math.max(0, from - 6); i--)
    if (/^(?:rose|climbed|reached|risen|increased|mounted|jumped)$/.test(tokens[i]!.lower)) return true
  return false
}

/** "the May 22, 2027 killing of": a date that stands as an adjective after "the" recalls an older event. */
function isRecalled(tokens: readonly Token[], { from, to }: ReadDate): boolean {
  const before = tokens[from - 1]?.lower
  const after = tokens[to]
  if (before === 'since') return true
  // "the toll in the May 4 blasts rose": the blasts are what the report is about.
  for (let i = from - 2; i >= Math.max(0, from - 8); i--)
    if (/^(?:toll|fatalities|deaths|killed|dead|injured|wounded|hurt|victims?)$/.test(tokens[i]!.lower)) return false
  return before === 'the' && after?.kind === 'word' && !after.isCapital && after.lower !== 'and'
}
