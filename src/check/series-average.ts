import { sentenceWords, wordsBefore } from './context-words.ts'
import { statedBy } from './grade.ts'
import type { Option, Proposal } from './proposal.ts'
import { type Entry, kindOf, sumOf } from './quantity.ts'
import { runsOf } from './runs.ts'
import { seriesNear } from './series.ts'
import type { Sheet } from './sheet.ts'
import { say } from './words.ts'

const COUNTS: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten twelve'.split(' ').map((word, i) => [word, i === 10 ? 12 : i + 2]),
)
const BEFORE =
  / (?:(\w+)-(?:year|month|week|quarter|day) (?:average|mean)|(?:average|mean) (?:for|over|of|across|in) (?:the|these|those|all) (?:\w+ )?(\w+) (?:years|months|weeks|quarters|days|provinces|districts|regions|states)) (?:[\w'-]+ ){0,4}$/

/** "The four-year average is 412": the levels of so many times, told before, over their number. Null for any other number. */
export function averageOfSeries(sheet: Sheet, entry: Entry): Proposal | null {
  if (!['count', 'money', 'physical'].includes(kindOf(entry))) return null
  const match = BEFORE.exec(wordsBefore(sheet, entry, 12))
  if (!match) return null
  const word = match[1] ?? match[2] ?? ''
  const count = COUNTS.get(word) ?? Number(word)
  const rows = [
    ...seriesNear(sheet, { sentence: entry.sentence, index: entry.index, topic: null, as: entry }).map(
      ({ entries }) => entries,
    ),
    ...runsOf(sheet).filter((run) => run[0]!.index < entry.index && entry.index - run[0]!.index < 20),
  ].map((row) => row.filter((member) => member !== entry))
  const options = rows
    .filter((row) => row.length === count && kindOf(row[0]!) === kindOf(entry))
    .map((row) =>
      toOption(row, / (?:is|was|works out at|stands at|comes to) /.test(sentenceWords(sheet, entry).before)),
    )
  return {
    kind: 'average',
    rule: 'average/of-a-series',
    claim: entry.figure,
    entry,
    stated: statedBy(entry, 'rate'),
    options,
    bar: 4,
    missing: 'the levels that it is an average of are not given',
  }
}

function toOption(row: readonly Entry[], isStated: boolean): Option {
  const value = sumOf(row).value / row.length
  return {
    operands: row,
    value,
    fit: 4 + (isStated ? 0.5 : 0),
    reasons: ['as many levels as the average is said to be of'],
    working: () =>
      `(${row.map((member) => say(member.figure.value.best)).join(' + ')}) ÷ ${row.length} = ${say(value)}`,
  }
}
