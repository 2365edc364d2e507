import { MEASURE_NOUNS, MEASURE_VERBS } from '#lexicon/index.ts'
import { wordsAfter } from './context-words.ts'
import { levelsBetween } from './levels.ts'
import { WINDOW } from './nearness.ts'
import { type Entry, kindOf, type Quantity, single } from './quantity.ts'
import { isRate } from './rates.ts'
import { runWith } from './runs.ts'
import type { Sheet } from './sheet.ts'
import { type Target, targetOf } from './target.ts'
import { namedBetween } from './told-pairs.ts'
import { isShareOf } from './wholes.ts'

/** A part and its whole that the words name. */
export interface ToldShare {
  readonly part: Quantity
  readonly whole: Quantity
}

/**
 * The part and the whole of a share, where its words leave no choice: "Fighters made up 40% of the killed", "of them, 23%",
 * "37% of those on board have died". Null where they leave one.
 */
export function toldShare(sheet: Sheet, claim: Entry, target: Target): ToldShare | null {
  if (target.entry !== null || target.isOfChange) return null
  const told =
    behindFraction(sheet, claim) ??
    ofRow(sheet, claim) ??
    ofItsKind(sheet, claim, target) ??
    ofThose(sheet, claim, target) ??
    bySubject(sheet, claim, target)
  return told && told[0] !== told[1] && told[0].figure.value.best < told[1].figure.value.best
    ? { part: single(told[0]), whole: single(told[1]) }
    : null
}

type Found = readonly [part: Entry, whole: Entry]

/** Levels of the time spoken of that were told before a claim. */
const currentBefore = (sheet: Sheet, claim: Entry): readonly Entry[] =>
  levelsBetween(sheet, claim.index - WINDOW, claim.index).filter(
    (level) =>
      kindOf(level) === 'count' &&
      level.role !== 'base' &&
      level.role !== 'from' &&
      (!level.isBacklooking || claim.isBacklooking) &&
      !isRate(sheet, level),
  )

const largest = (levels: readonly Entry[]): Entry | null =>
  levels.reduce<Entry | null>((a, b) => (a && a.figure.value.best >= b.figure.value.best ? a : b), null)

/** "Karsana had 1,102 of them, Belo 729 and Timbasse 376, or 23%": a row has the whole that its first member is a part of. */
function ofRow(sheet: Sheet, claim: Entry): Found | null {
  const part = sheet.entries[claim.index - 1]
  if (!part || !isShareOf(sheet, claim, part)) return null
  const head = runWith(sheet, part)?.run.find((member) => OF_THEM.test(wordsAfter(sheet, member, 3)))
  if (!head || head.index >= part.index) return null
  const whole = largest(currentBefore(sheet, claim).filter(({ sentence }) => sentence === head.sentence - 1))
  return whole && [part, whole]
}
const OF_THEM = /^ of (?:them|these|those) /

/** "Every third respondent, 604 people, had been robbed": the number behind is the part, of all who were told. */
function behindFraction(sheet: Sheet, claim: Entry): Found | null {
  const part = sheet.entries[claim.index + 1]
  if (!claim.isFraction || part?.sentence !== claim.sentence || !/^every /i.test(claim.figure.text)) return null
  const between = sheet.tokens.slice(claim.to, part.from).map((token) => token.lower)
  const isApposed =
    between.length <= 3 &&
    between.at(-1) === ',' &&
    sheet.tokens.slice(part.to, part.to + 3).some(({ text }) => text === ',')
  const whole = largest(currentBefore(sheet, claim).filter(({ figure }) => figure.unit === part.figure.unit))
  return isApposed && whole ? [part, whole] : null
}

/** "Women, 79 of the dead, represent 67 per cent of them": what the part is said to be a part of. */
function ofItsKind(sheet: Sheet, claim: Entry, target: Target): Found | null {
  const part = sheet.entries[claim.index - 1]
  if (!target.isBack || target.labels.size > 0 || part?.sentence !== claim.sentence) return null
  const own = targetOf(sheet, part)
  if (own.measure === null || own.entry !== null || own.isBack) return null
  const whole = lastOf(sheet, currentBefore(sheet, part), own.measure)
  return whole && [part, whole]
}

/** The number told last of some measure; null where another of that sentence has it too. */
function lastOf(sheet: Sheet, levels: readonly Entry[], measure: string): Entry | null {
  const found = levels.filter(
    (level) =>
      level.figure.measure === measure &&
      level.figure.carried?.measure === undefined &&
      !/^ of (?:the|them|these|those) /.test(wordsAfter(sheet, level, 3)),
  )
  const last = found.at(-1)
  return last && found.filter(({ sentence }) => sentence === last.sentence).length === 1 ? last : null
}

/** "37 per cent of those on board are known to have died": those of the whole, and what befell them. */
function ofThose(sheet: Sheet, claim: Entry, target: Target): Found | null {
  if (!target.isBack || target.labels.size === 0) return null
  const levels = currentBefore(sheet, claim)
  const named = levels
    .filter((level) => [...target.labels].some((label) => level.labels.get(label) === 1))
    .map((level) => openedBefore(sheet, level) ?? level)
  const fate = fateAfter(sheet, claim)
  const part = fate && lastOf(sheet, levels, fate)
  const whole = largest(named)
  return part && whole && named.filter(({ sentence }) => sentence === whole.sentence).length === named.length
    ? [part, whole]
    : null
}

/** "Of the 390 people on board 211 were rescued": what stands between the two is said of the first. */
function openedBefore(sheet: Sheet, level: Entry): Entry | null {
  const last = sheet.entries[level.index - 1]
  return last?.role === 'of' && last.sentence === level.sentence && level.barrier === 0 ? last : null
}

/** What a predicate says befell people: "are known to have died". */
function fateAfter(sheet: Sheet, claim: Entry): string | null {
  for (let i = claim.to; i < claim.to + 14; i++) {
    const token = sheet.tokens[i]
    if (!token || /^[.;,]$/.test(token.text)) return null
    const measure = MEASURE_VERBS.get(token.lower)
    if (measure) return measure
  }
  return null
}

const MAKE_UP =
  / (?:ma(?:k|d)e(?:s)? up|making up|account(?:s|ed)? for|represent(?:s|ed)?|constitute[sd]?|form(?:s|ed)?|compris\w+) (?:[\w'-]+ ){0,2}$/

/** "Fighters thus made up over 40% of the killed": the subject names the part, the object the whole. */
function bySubject(sheet: Sheet, claim: Entry, target: Target): Found | null {
  const { from } = sheet.view.sentences[claim.sentence]!
  if (sheet.entries[claim.index - 1]?.sentence === claim.sentence || target.isBack || !target.isNamed) return null
  const words = ` ${sheet.tokens
    .slice(from, claim.from)
    .map((token) => token.lower)
    .join(' ')} `
  if (!MAKE_UP.test(words)) return null
  const levels = currentBefore(sheet, claim)
  const part = namedBetween(sheet, levels, from, claim.from)
  const measure = target.measure ?? fateNamed(sheet, claim)
  const whole = measure && wholeOfMeasure(sheet, levels, measure)
  return part && whole && isApart(sheet, part, whole) ? [part, whole] : null
}

/** "of the killed", "of all the wounded" */
const fateNamed = (sheet: Sheet, claim: Entry): string | null =>
  sheet.tokens
    .slice(claim.to, claim.to + 4)
    .map(({ lower }) => MEASURE_VERBS.get(lower))
    .find((measure) => measure !== undefined) ?? null

/** "The army lost 40 men and the police 12": two numbers of one sentence are part and whole only where it says so. */
function isApart(sheet: Sheet, part: Entry, whole: Entry): boolean {
  if (part.sentence !== whole.sentence) return true
  const between = sheet.tokens.slice(whole.to, part.from).map((token) => token.lower)
  return (
    whole.index < part.index &&
    /(?: of (?:whom|which|them|these) | : | including | among )/.test(` ${between.join(' ')} `)
  )
}

/** The largest number of a measure, where its own words say the measure: "Killed: 1,096". */
function wholeOfMeasure(sheet: Sheet, levels: readonly Entry[], measure: string): Entry | null {
  const said = levels.filter((level) => level.figure.measure === measure && saysMeasure(sheet, level, measure))
  return largest(said)
}

const saysMeasure = (sheet: Sheet, level: Entry, measure: string): boolean =>
  sheet.tokens
    .slice(level.left, level.right)
    .some(({ lower }) => MEASURE_NOUNS.get(lower)?.measure === measure || MEASURE_VERBS.get(lower) === measure)
