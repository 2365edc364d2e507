import { TIME_UNITS } from '#lexicon/index.ts'
import { wordsAfter, wordsBefore } from './context-words.ts'
import { nearness } from './nearness.ts'
import type { Option } from './proposal.ts'
import { type Entry, isApproximate, kindOf, single, sumOf } from './quantity.ts'
import { runsNear } from './runs.ts'
import { sameMeasure } from './scope.ts'
import type { Sheet } from './sheet.ts'
import { say } from './words.ts'

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'a two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
)
const MONTHS_OF: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['half-year', 6],
  ['semester', 6],
  ['year', 12],
])
/** "over the year", "across twelve months", "for the quarter" */
const OVER =
  /(?:^| )(?:over|across|for|during|through|throughout) (?:the )?(?:whole |full |entire |past |last |two combined )?(?:(\d{1,2}|a|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) )?(?:whole |full )?(month|quarter|half-year|year)s?(?: |$)/

/** The months that an average is said to be over, in so many words; null where it does not say. */
export function monthsSaid(sheet: Sheet, claim: Entry): number | null {
  const match = OVER.exec(wordsAfter(sheet, claim, 10)) ?? OVER.exec(wordsBefore(sheet, claim, 10))
  if (!match) return null
  const count = match[1] ? (NUMBERS.get(match[1]) ?? Number(match[1])) : 1
  return count * MONTHS_OF.get(match[2]!)!
}

/** "48 in the first half and 61 in the second, 9 a month": a row of totals over the time that all of them take. */
export function joinedAverages(sheet: Sheet, claim: Entry, time: string, cue: number): Option[] {
  const said = monthsSaid(sheet, claim)
  return runsNear(sheet, claim.index).flatMap((run): Option[] => {
    const members = run.filter((entry) => entry !== claim)
    const last = members.at(-1)
    if (!last || members.length < 2 || members.length > 12 || last.index > claim.index) return []
    if (claim.sentence - last.sentence > 1 || kindOf(last) !== kindOf(claim)) return []
    if (sameMeasure(single(last), single(claim)) === null) return []
    const own = monthsOf(sheet, members)
    const months = own ?? said
    if (months === null || (said !== null && own !== null && Math.abs(said - own) > 0.01)) return []
    const count = countOf(months, time)
    const total = sumOf(members).value
    if (count < 1.5 || total <= claim.figure.value.best) return []
    const value = total / count
    const words = `${members.map((entry) => say(entry.figure.value.best)).join(' + ')} = ${say(total)}`
    return [
      {
        operands: members,
        value,
        fit: cue + 0.7 * nearness(sheet, claim, last) + 3.1 + (said === null ? 0 : 1.5),
        reasons: ['a row of totals over their time'],
        working: () => `${words} over ${say(months)} months is ${say(value)} a ${time}`,
        isApproximate: isApproximate(members),
        // Counts of no time of their own may be parts of one another.
        isSoft: own === null,
      },
    ]
  })
}

const countOf = (months: number, time: string): number =>
  time === 'month'
    ? months
    : time === 'year'
      ? months / 12
      : time === 'quarter'
        ? months / 3
        : (months * 365) / 12 / (TIME_UNITS.get(time)?.days ?? 1)

const startOf = ({ when }: Entry): number => (when?.year ?? 0) * 12 + (when?.month ?? 0)

/** The months that a row takes up together: halves, quarters, months or years one after another; null where they are not told. */
function monthsOf(sheet: Sheet, members: readonly Entry[]): number | null {
  const { tokens } = sheet
  const words = ` ${tokens
    .slice(members[0]!.left, members.at(-1)!.right)
    .map(({ lower }) => lower)
    .join(' ')} `
  if (/ (?:half|halves) /.test(words) && members.length === 2) return 12
  if (/ (?:first|last|next|following) six months /.test(words) && members.length === 2) return 12
  if (/ quarters? /.test(words) && members.length <= 4) return 3 * members.length
  let months = 0
  let next: number | null = null
  for (const { when } of [...members].sort((a, b) => startOf(a) - startOf(b))) {
    if (!when) return null
    const isYear = when.month === null
    const first = (when.year ?? 0) * 12 + (when.month ?? 1)
    const last = (when.lastYear ?? when.year ?? 0) * 12 + (isYear ? 12 : (when.lastMonth ?? when.month!))
    // A month that is left out has a number of its own.
    if (next !== null && first !== next) return null
    months += last - first + 1
    next = last + 1
  }
  return months > 0 ? months : null
}
