import { sentenceWords, wordsBefore } from './context-words.ts'
import { levelsBetween } from './levels.ts'
import { WINDOW } from './nearness.ts'
import { type Entry, kindOf, type Quantity, sumOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'
import { stemOf } from './stems.ts'
import { namedBetween } from './told-pairs.ts'

/** "the two provinces together", "jointly 97%": the last two or three levels before the share as one part. */
export function jointParts(sheet: Sheet, claim: Entry): Quantity[] {
  const { before } = sentenceWords(sheet, claim)
  const near = wordsBefore(sheet, claim, 10)
  const isSaid = / (?:together|jointly|combined|between them|both|collectively|the two|altogether) /.test(
    `${before}${near}`,
  )
  if (!isSaid) return pairedSubjects(sheet, claim)
  const named = namedTogether(sheet, claim)
  if (named) return [named]
  const levels = levelsBetween(sheet, claim.index - 10, claim.index).filter(
    (part) => kindOf(part) !== 'percent' && part.role !== 'base' && part.role !== 'of' && part.role !== 'from',
  )
  const here = levels.filter((part) => part.sentence === claim.sentence)
  return [2, 3].flatMap((size) => {
    const parts = (here.length > 0 ? here : levels).slice(-size)
    return parts.length === size && parts.every((part) => part.figure.unit === parts[0]!.figure.unit)
      ? [sumOf(parts)]
      : []
  })
}

/** "Osmara alone had 39% of the attacks, and together with Nehra more than two-thirds": the subject and the one it is joined with. */
export function togetherWith(sheet: Sheet, claim: Entry): Quantity | null {
  const { from } = sheet.view.sentences[claim.sentence]!
  const words = sheet.tokens.slice(from, claim.from).map((token) => token.lower)
  const at = words.findIndex((word, i) => word === 'together' && words[i + 1] === 'with')
  if (at < 1) return null
  const before = levelsBetween(sheet, claim.index - WINDOW, claim.index).filter(
    (level) => kindOf(level) === 'count' && !level.isBacklooking && level.role !== 'base' && level.role !== 'from',
  )
  const first = sheet.entries
    .slice(Math.max(0, claim.index - 6), claim.index)
    .find((entry) => entry.sentence === claim.sentence)
  const subject = namedBetween(sheet, before, from, Math.min(from + at, first?.from ?? claim.from))
  const other = namedBetween(sheet, before, from + at + 2, claim.from)
  return subject && other && subject !== other ? sumOf([subject, other]) : null
}

/** "A and B, which together accounted for more than 96%": what each of the two has, where the text tells it only later. */
function namedTogether(sheet: Sheet, claim: Entry): Quantity | null {
  const { from } = sheet.view.sentences[claim.sentence]!
  const names: string[][] = [[]]
  for (const token of sheet.tokens.slice(from, claim.from)) {
    const label = token.isCapital ? stemOf(token) : null
    if (token.lower === 'and') names.push([])
    else if (label) names.at(-1)!.push(label)
  }
  const later = levelsBetween(sheet, claim.index, claim.index + WINDOW)
    .filter((level) => kindOf(level) === 'count' && level.figure.measure !== null)
    .filter((level) => !level.isBacklooking && level.role !== 'base' && level.role !== 'from')
  const found = names.map((labels) =>
    later.find((level) => labels.some((label) => (level.labels.get(label) ?? 0) >= 0.5)),
  )
  const levels = found.filter((level) => level !== undefined)
  const isPlain = levels.length === names.length && levels.length > 1 && new Set(levels).size === levels.length
  return isPlain && levels.every((level) => level.figure.measure === levels[0]!.figure.measure) ? sumOf(levels) : null
}

/** "Women (402) and children (563) made up 48 per cent": two subjects joined by "and" are one part. */
function pairedSubjects(sheet: Sheet, claim: Entry): Quantity[] {
  const levels = levelsBetween(sheet, claim.index - 4, claim.index).filter(
    (part) => part.sentence === claim.sentence && kindOf(part) === 'count',
  )
  const [a, b] = levels.slice(-2)
  if (!a || !b || a.figure.unit !== b.figure.unit) return []
  const between = sheet.tokens.slice(a.to, b.from).map((token) => token.lower)
  const isJoined = between.includes('and') && between.length <= 6 && !between.includes(',')
  const verb = sheet.tokens.slice(b.to, claim.from).map((token) => token.lower)
  return isJoined &&
    verb.length <= 4 &&
    verb.some((word) =>
      /^(?:made|make|account|accounted|represent|represented|were|are|form|formed|constitute|constituted|shared?|took|suffered|bore|provided?|contributed|comprised?|had|saw)$/.test(
        word,
      ),
    )
    ? [sumOf([a, b])]
    : []
}
