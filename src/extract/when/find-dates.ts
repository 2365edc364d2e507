import { OUTLET_VERBS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import type { Context } from '../context.ts'
import type { DateKind, DateMention } from './date-mention.ts'
import { type ReadDate, readDates } from './read-dates.ts'

/** Every date of the document, told apart by what it dates: the event, the report, or something older. */
export function findDates(context: Context): DateMention[] {
  const { tokens, text } = context.view
  const published = context.document.published
  const mentions: DateMention[] = []
  for (const read of readDates(context.view, published)) {
    const start = tokens[read.from]!.start
    const end = tokens[read.to - 1]!.end
    const kind = kindOf(tokens, read, published)
    mentions.push({ start, end, text: text.slice(start, end), edtf: read.edtf, precision: read.precision, kind, rule: read.rule })
  }
  return mentions
}

function kindOf(tokens: readonly Token[], read: ReadDate, published: string | null): DateKind {
  if (isReportDay(tokens, read)) return 'report'
  if (isRecalled(tokens, read)) return 'history'
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

/** "the May 22, 2027 killing of": a date that stands as an adjective after "the" recalls an older event. */
function isRecalled(tokens: readonly Token[], { from, to }: ReadDate): boolean {
  const before = tokens[from - 1]?.lower
  const after = tokens[to]
  if (before === 'since') return true
  return before === 'the' && after?.kind === 'word' && !after.isCapital && after.lower !== 'and'
}
