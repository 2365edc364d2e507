import { wordsAfter } from './context-words.ts'
import { rateBase } from './per-population.ts'
import type { Entry } from './quantity.ts'
import type { Sheet } from './sheet.ts'

const RATE =
  /^ (?:(?!than|in|over|from|compared|and|or|on)[\w'-]+ ){0,4}?(?:(?:a|an|per|each|every) (?:second|minute|hour|day|week|fortnight|month|quarter|year|tonne|ton|head|person|family|kilogram|kilo|barrel|litre)(?! (?:earlier|ago|before|later|old))|(?:hourly|daily|weekly|monthly|yearly|annually))(?: |$)/

/** "6,420 a day": a rate, which no level may be set against, added to or taken from. */
export function isRate(sheet: Sheet, entry: Entry): boolean {
  const known = memory.get(entry)
  if (known !== undefined) return known
  const told = isRateItself(sheet, entry) || isBaseOfRate(sheet, entry)
  memory.set(entry, told)
  return told
}

/** "34 a day", "6.2 per 100,000" */
const isRateItself = (sheet: Sheet, entry: Entry): boolean =>
  RATE.test(wordsAfter(sheet, entry, 7)) || rateBase(sheet, entry) !== null

/** "92 rupees a kilo, up from 64": what a rate is compared with is one too. */
function isBaseOfRate(sheet: Sheet, entry: Entry): boolean {
  const [last, next] = [sheet.entries[entry.index - 1], sheet.entries[entry.index + 1]]
  // "from 24,000 to 30,000 a month"
  const isStart = entry.role === 'from' && next?.role === 'to' && next.sentence === entry.sentence
  if (isStart && next.figure.unit === entry.figure.unit) return isRateItself(sheet, next)
  if ((entry.role !== 'base' && entry.role !== 'from') || last?.sentence !== entry.sentence) return false
  // "24 a day, compared with 231 (33 a day)": the rate stands in the bracket.
  if (next && sheet.tokens[next.from - 1]?.text === '(' && next.from - entry.to <= 1 && isRateItself(sheet, next))
    return false
  // "34 a day, compared with 14,200 a year earlier"
  if (entry.figure.value.best > last.figure.value.best * 20) return false
  return (last.figure.unit === entry.figure.unit || entry.figure.unit === 'count') && isRateItself(sheet, last)
}

const memory = new WeakMap<Entry, boolean>()
