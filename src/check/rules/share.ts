import { changeCueOf } from '../change-cue.ts'
import { wordsAfter } from '../context-words.ts'
import { statedBy } from '../grade.ts'
import { levelsOf } from '../levels.ts'
import { isOfChance } from '../of-chance.ts'
import { sharesOutOfTen } from '../out-of-ten.ts'
import type { Proposal, Rule } from '../proposal.ts'
import { type Entry, kindOf } from '../quantity.ts'
import { ofChange } from '../share-of-change.ts'
import { ofLevel } from '../share-of-level.ts'
import type { Sheet } from '../sheet.ts'
import { type Target, targetOf } from '../target.ts'
import { say } from '../words.ts'

/** Shares of a level and of a change. */
export const share: Rule = {
  name: 'share',
  checks:
    'A percentage or fraction of a whole, from the part and the whole; and a share of a rise or fall, from the two changes.',
  cues: [
    '34% of the deaths',
    'accounted for a third of',
    '12 (34%)',
    'or 34 per cent',
    'one in five of',
    'half of',
    'nine of ten cases (441 of 490)',
    '82% of the net rise',
  ],
  limits:
    'Part and whole must count the same; where the text names no whole, the largest level of the same kind may stand for it, but then only to confirm. A percentage that says how sure a number is ("95% confidence") is no share.',
  example: {
    text: 'Of 40 attacks in May 2027, 28, or 70 per cent, hit the police.',
    message: '28 of 40 is 70 %; ‘70 per cent’ holds.',
  },
  propose: (sheet, isOpen) => [
    ...sharesOutOfTen(sheet),
    ...sheet.entries
      .filter((entry) => isOpen(entry) && isShare(sheet, entry))
      .map((entry) => proposalFor(sheet, entry)),
  ],
}

/** "half as many in November as in September": a multiple, which two levels may bear out as a share. */
const AS_MANY = /^ as (?:many|much|high|large|often|long) (?!again)/

function isShare(sheet: Sheet, entry: Entry): boolean {
  if (kindOf(entry) !== 'percent' || isOfChance(sheet, entry)) return false
  return changeCueOf(sheet, entry) === null
}

function proposalFor(sheet: Sheet, entry: Entry): Proposal {
  const own = targetOf(sheet, entry)
  const target = own.isNamed ? own : (targetOfPart(sheet, entry) ?? elidedTarget(sheet, entry, own))
  const isRate = entry.role === 'from' || entry.role === 'to' || entry.role === 'base'
  return {
    kind: 'share',
    rule: target.isOfChange ? 'share/of-a-change' : 'share/of-a-level',
    claim: entry.figure,
    entry,
    stated: statedBy(entry),
    options: target.isOfChange
      ? ofChange(sheet, entry)
      : AS_MANY.test(wordsAfter(sheet, entry, 3))
        ? ofLevel(sheet, entry, target).map((option) => ({ ...option, isSoft: true }))
        : ofLevel(sheet, entry, target),
    // "from 18% to 24%" states two levels; only a part and a whole told in so many words may contradict them.
    bar: isRate ? 9 : 4.2,
    missing: `the part or the whole is not given${roomLeft(sheet, entry, target)}`,
  }
}

/** "together less than 3% of all casualties", which have no numbers: what the named regions leave of the whole. */
function roomLeft(sheet: Sheet, claim: Entry, target: Target): string {
  if (!target.isTotal || !/^(?:less than|under|below|fewer than|at most)/.test(claim.figure.hedge ?? '')) return ''
  const levels = levelsOf(sheet)
    .singles.map(({ parts }) => parts[0]!)
    .filter(
      (level) =>
        kindOf(level) === 'count' && !level.isBacklooking && level.role !== 'from' && level.figure.category === null,
    )
  const whole = levels
    .filter((level) => level.figure.measure === 'killed')
    .sort((a, b) => b.figure.value.best - a.figure.value.best)[0]
  if (!whole) return ''
  const isRegion = (level: Entry) =>
    level.figure.measure === whole.figure.measure &&
    level.figure.value.best < whole.figure.value.best &&
    changeCueOf(sheet, level) === null
  const values = [...new Set(levels.filter(isRegion).map((level) => level.figure.value.best))]
  const rest = values.reduce((left, value) => left - value, whole.figure.value.best)
  const limit = (claim.figure.value.best / 100) * whole.figure.value.best
  if (values.length < 2 || rest <= 0) return ''
  const share = `${say(rest)} of ${say(whole.figure.value.best)} (${say((100 * rest) / whole.figure.value.best)} %) are left beside ${values.map((value) => say(value)).join(', ')}`
  return rest <= limit
    ? `; ${share}, so it can hold`
    : `; ${share}, so at least ${say(Math.ceil(rest - limit))} of them must have fallen elsewhere`
}

/** "It closed 1,748 and upheld 262 of those closed (15 per cent)": the part in front says what it is a part of. */
function targetOfPart(sheet: Sheet, claim: Entry): Target | null {
  const part = sheet.entries[claim.index - 1]
  if (part?.sentence !== claim.sentence || kindOf(part) === 'percent' || sheet.tokens[part.to]?.lower !== 'of')
    return null
  const between = sheet.tokens.slice(part.to, claim.from)
  const isBeside = between.length <= 6 && /^[,(]$/.test(between.at(-1)?.text ?? '')
  const target = targetOf(sheet, part)
  return isBeside && target.isBack && target.entry === null && target.labels.size > 0 ? target : null
}

/** "Protesters make up 51 per cent of the toll and police 28 per cent": the whole is said once. */
function elidedTarget(sheet: Sheet, claim: Entry, own: Target): Target {
  // "made up less than 8% of the total and women, of whom there were 226, over a tenth"
  const [beside, before] = [sheet.entries[claim.index - 1], sheet.entries[claim.index - 2]]
  const last = beside && kindOf(beside) !== 'percent' && beside.sentence === claim.sentence ? before : beside
  if (!last || last.sentence !== claim.sentence || kindOf(last) !== 'percent' || changeCueOf(sheet, last)) return own
  const target = targetOf(sheet, last)
  return target.isNamed && !target.isOfChange ? { ...target, entry: null } : own
}
