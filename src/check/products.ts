import { PHYSICAL_UNITS } from '#lexicon/index.ts'
import { wordsAfter, wordsBefore } from './context-words.ts'
import { nearness } from './nearness.ts'
import type { Option } from './proposal.ts'
import { type Entry, isApproximate, kindOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'
import { stem } from './stems.ts'
import { say } from './words.ts'

const EACH = /^ (?:[\w'-]+ ){0,3}?(?:each|apiece|a head)(?: |$)/
const PER = /^ (?:(?!and|or)[\w'-]+ ){0,3}?(?:per|a|an|for each|for every) ([a-z][\w-]+)/
/** "at five per household", "treatment costs $35 a patient", "rebuilding one school takes Rs15 million" */
const ONE =
  / (?:one|a|each|every) (?:[a-z]+ )??([a-z][\w-]+) (?:leaves|left|serves|served|employs|feeds|houses|pays|earns|costs?|takes?|needs?|gets?|got|received|receives|is worth|fetches|carries|holds) (?:about |some |up to )?$/

/** "the reward per weapon 40,000" */
const PER_BEFORE = / per ([a-z][\w-]+) (?:of |was |is |: |, )?$/

/** What a number is said per: the stem of a noun, "each" for any, null for a level. */
function unitPriceOf(sheet: Sheet, entry: Entry): string | null {
  const after = wordsAfter(sheet, entry, 6)
  if (EACH.test(after)) return 'each'
  const before = wordsBefore(sheet, entry, 6)
  const noun = PER.exec(after)?.[1] ?? ONE.exec(before)?.[1] ?? PER_BEFORE.exec(before)?.[1]
  return noun && noun !== 'cent' ? stem(PHYSICAL_UNITS.get(noun)?.unit ?? noun) : null
}

/** How surely the words before or behind a number announce a product: "a total of", "which makes", "or … so far". */
const MAKES =
  / (?:mak(?:es?|ing)|made|equals?|equivalent to|equal to|amount(?:s|ing|ed)? to|comes? to|came to|totall?ing|totall?ed|total of|or|that is|i\.e\.|worth|costs?|cost|earned|earns?|fetched|brought in|raised|spends?|spent|in all|altogether|hence|thus|bill (?:of|is|was|went from|goes from)|bringing in|yield(?:s|ed|ing)?) (?:about |some |nearly |almost |over |more than |well |the |a total of |to )*$/

/** "19 officers got Rs5 lakh each, a total of Rs85 lakh": so many, so much each. */
export function products(sheet: Sheet, total: Entry, cue: number): Option[] {
  if (kindOf(total) !== 'money' && kindOf(total) !== 'count' && kindOf(total) !== 'physical') return []
  const isMaking = MAKES.test(wordsBefore(sheet, total, 6))
  const points = Math.max(cue, isMaking ? 1.4 : 0)
  if (points < 1) return []
  // "worth $2.4 million at $2,000 a kilo": the price may stand right behind what it makes.
  const behind = sheet.entries[total.index + 1]
  const isPriced =
    behind !== undefined &&
    / (?:at|@) (?:\$|€|£|rs)? ?$/.test(wordsBefore(sheet, behind, 3)) &&
    behind.from - total.to <= 3
  const near = sheet.entries
    .slice(Math.max(0, total.index - 16), total.index + (isPriced ? 2 : 0))
    .filter((entry) => entry !== total)
  return near.flatMap((each) => {
    if (each.index < total.index - 8 || kindOf(each) !== kindOf(total)) return []
    if (kindOf(total) !== 'count' && each.figure.unit !== total.figure.unit) return []
    const noun = unitPriceOf(sheet, each)
    if (noun === null || (noun === 'each' && each.sentence !== total.sentence)) return []
    const options = near.flatMap((head) => headOption(sheet, { total, each, head, noun, points }))
    // Which of several so many is meant, the words do not say: they can confirm only.
    return options.length > 1 ? options.map((option) => ({ ...option, isSoft: true })) : options
  })
}

interface Reading {
  readonly total: Entry
  readonly each: Entry
  readonly head: Entry
  readonly noun: string
  readonly points: number
}

function headOption(sheet: Sheet, { total, each, head, noun, points }: Reading): Option[] {
  const kind = kindOf(head)
  const isTime = kind === 'time' && stem(head.figure.unit) === noun && head.sentence === each.sentence
  if (head === each || (kind !== 'count' && kind !== 'physical' && !isTime) || head.figure.value.best <= 1) return []
  const isNamed =
    isTime ||
    head.labels.has(noun) ||
    stem(head.figure.unit) === noun ||
    (head.figure.measure !== null && stem(head.figure.measure) === noun)
  if (noun === 'each' ? head.sentence !== each.sentence || head.index > each.index : !isNamed) return []
  const value = head.figure.value.best * each.figure.value.best
  return [
    {
      operands: [head, each],
      value,
      fit:
        1.5 +
        points +
        (noun === 'each' ? 0 : 0.8) +
        0.5 * nearness(sheet, total, each) +
        0.3 * nearness(sheet, total, head),
      reasons: ['so many, so much each'],
      working: () => `${say(head.figure.value.best)} × ${say(each.figure.value.best)} = ${say(value)}`,
      isApproximate: isApproximate([head, each]) || total.unitStep > 1,
      // "41,200 kits … each kit costs 310, so the missing ones would cost": many may be meant by one noun.
      isSoft: head.sentence !== each.sentence && head.sentence !== total.sentence,
    },
  ]
}
