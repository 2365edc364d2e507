import { changeCueOf } from './change-cue.ts'
import { pairsFor } from './pairs.ts'
import type { Option } from './proposal.ts'
import type { Entry } from './quantity.ts'
import { seriesNear } from './series.ts'
import type { Sheet } from './sheet.ts'
import { say, saySum } from './words.ts'

/**
 * What a rate over time may be of besides a total: "from 410 in 2020 to 1,230 in 2030, by 82 a year on average" is of a change,
 * "184 in all, or 37 a year" of the years of the series that the total adds up. Months and years that the levels name.
 */
export const stepsOf = (sheet: Sheet, claim: Entry, time: string): Option[] =>
  time !== 'year' && time !== 'month' ? [] : [...meanStep(sheet, claim, time), ...meanOfSeries(sheet, claim, time)]

/** How many of a unit of time lie between two levels. */
function stepsBetween(a: Entry, b: Entry, time: string): number | null {
  if (a.when?.year == null || b.when?.year == null) return null
  const years = b.when.year - a.when.year
  if (time === 'year') return a.when.month === b.when.month ? years : null
  return a.when.month === null || b.when.month === null ? null : 12 * years + b.when.month - a.when.month
}

function meanStep(sheet: Sheet, claim: Entry, time: string): Option[] {
  const cue = changeCueOf(sheet, claim)
  if (!cue) return []
  const [from, to] = [claim.when?.year, claim.when?.lastYear]
  return pairsFor(sheet, claim)
    .slice(0, 6)
    .flatMap(({ old, now, fit, reasons, isSoft }): Option[] => {
      const [first, last] = [old.parts[0]!, now.parts[0]!]
      const steps = stepsBetween(first, last, time)
      if (steps === null || steps < 2) return []
      // "Between 2020 and 2030 the toll rose by 82 a year": the levels of those two years.
      const isNamed = from != null && to != null && from < to
      const isOfSpan = isNamed && first.when!.year === from && last.when!.year === to
      const value = (cue.direction === 'down' ? old.value - now.value : now.value - old.value) / steps
      return [
        {
          operands: [...old.parts, ...now.parts],
          value,
          fit: fit + (isOfSpan ? 1.5 : isNamed ? -2 : 0),
          reasons: [...reasons, 'a change over its time'],
          isSoft,
          working: () => `${saySum(old)} to ${saySum(now)} in ${steps} ${time}s is ${say(value)} a ${time}`,
        },
      ]
    })
}

function meanOfSeries(sheet: Sheet, claim: Entry, time: string): Option[] {
  const total = sheet.entries[claim.index - 1]
  if (total?.sentence !== claim.sentence || changeCueOf(sheet, claim)) return []
  return seriesNear(sheet, { sentence: claim.sentence, index: claim.index, topic: null, as: claim }).flatMap(
    ({ entries }): Option[] => {
      const row = entries.filter((member) => member !== claim && member !== total)
      const sum = row.reduce((value, member) => value + member.figure.value.best, 0)
      const isWhole = row.every((member, i) => i === 0 || stepsBetween(row[i - 1]!, member, time) === 1)
      if (!isWhole || row.length < 3 || sum !== total.figure.value.best) return []
      const value = sum / row.length
      return [
        {
          operands: [total],
          value,
          fit: 5.5,
          reasons: ['the total of a series over its times'],
          working: () => `${say(sum)} over ${row.length} ${time}s is ${say(value)} a ${time}`,
        },
      ]
    },
  )
}
