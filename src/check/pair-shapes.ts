import { BARRIERS } from '#extract/index.ts'
import { MULTIPLE_VERBS } from '#lexicon/index.ts'
import { changeCueOf } from './change-cue.ts'
import { wordsAfter } from './context-words.ts'
import { levelsAround } from './levels.ts'
import type { Met, Shapes } from './pair.ts'
import { type Entry, kindOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** Reads the fixed shapes of words around a claim, once for all its pairs. */
export const shapesOf = (sheet: Sheet, claim: Entry): Shapes => ({
  behind: pairBehind(sheet, claim),
  step: bracketedStep(sheet, claim),
  ledTo: levelLedTo(sheet, claim),
  multiple: multipleBefore(sheet, claim),
  before: pairBefore(sheet, claim),
  told: onlyTold(sheet, claim),
  isLedBack: changeCueOf(sheet, claim)?.form === 'verb' || MULTIPLE_VERBS.has(sheet.tokens[claim.to - 1]?.lower ?? ''),
  latest: latestNamed(sheet, claim),
  apposed: comparedBefore(sheet, claim),
})

/** What brackets, appositions and steps say of two levels. */
export function shapePoints({ setting: { shapes }, old, now, a, b }: Met): number {
  let points = 0
  if (shapes.behind) points += shapes.behind.includes(a) && shapes.behind.includes(b) ? 3 : -4
  if (shapes.step) {
    const [level, before] = shapes.step
    if (!now.parts.includes(level)) points += old.parts.includes(level) ? -3 : -5
    else if (before && old.parts.includes(before)) points += 2.5
  }
  if (shapes.ledTo) points += now.parts.includes(shapes.ledTo) ? 2.5 : -4
  if (shapes.told && a !== shapes.told) points -= b === shapes.told && !shapes.isLedBack ? 0 : 2.5
  if (shapes.latest) points += b === shapes.latest ? 2 : -2
  if (shapes.before) points += shapes.before[0] === a && shapes.before[1] === b ? 2 : -2
  if (shapes.apposed) points += now.parts.length === 1 && now.parts[0] === shapes.apposed ? 1.2 : -2
  if (shapes.multiple) points += now.parts.includes(shapes.multiple) ? 1 : -2.5
  return points
}

/** The most that the shapes of a claim give to any pair. */
export const mostOfShapes = ({ behind, step, ledTo, multiple, before, latest, apposed }: Shapes): number =>
  (apposed ? 1.2 : 0) +
  (before ? 2 : 0) +
  (latest ? 2 : 0) +
  (behind ? 3 : 0) +
  (step ? 2.5 : 0) +
  (ledTo ? 2.5 : 0) +
  (multiple ? 1 : 0)

const isBeside = (entry: Entry | undefined, claim: Entry): entry is Entry =>
  entry !== undefined && entry.sentence === claim.sentence

const isLevelKind = (entry: Entry): boolean => ['count', 'money', 'physical'].includes(kindOf(entry))

/** "injuries by 33 per cent (551 as against 822)": the bracket behind a claim holds both its levels. */
function pairBehind(sheet: Sheet, claim: Entry): Shapes['behind'] {
  const [a, b] = [sheet.entries[claim.index + 1], sheet.entries[claim.index + 2]]
  if (!isBeside(a, claim) || !isBeside(b, claim) || kindOf(a) !== kindOf(b)) return null
  const opens = sheet.tokens.slice(claim.to, a.from).map((token) => token.text)
  const between = sheet.tokens.slice(a.to, b.from).map((token) => token.text)
  return opens.length <= 4 && opens.includes('(') && !between.includes(')') && !between.includes(';') ? [a, b] : null
}

/** "1,768 in 2024 (-20%), 1,591 in 2025 (-10%)": a signed step in brackets leads to the level before it, from the one before that. */
function bracketedStep(sheet: Sheet, claim: Entry): Shapes['step'] {
  const level = sheet.entries[claim.index - 1]
  const isBracketed = sheet.tokens[claim.to]?.text === ')' && /[(+−-]/.test(sheet.tokens[claim.from - 1]?.text ?? '')
  if (!isBracketed || !isBeside(level, claim) || !isLevelKind(level)) return null
  const before = levelsAround(sheet, claim)
    .map(({ parts }) => parts[0]!)
    .findLast((entry) => entry.index < level.index && kindOf(entry) === kindOf(level))
  return [level, before?.sentence === level.sentence ? before : null]
}

/** "then dropped by a third to 26": the level right behind a step is where it led. */
function levelLedTo(sheet: Sheet, claim: Entry): Entry | null {
  const next = sheet.entries[claim.index + 1]
  return isBeside(next, claim) && next.role === 'to' && next.from - claim.to <= 2 && isLevelKind(next) ? next : null
}

/** "Debt service takes 4.6 trillion, two and a half times the outlay": what stands right before the comma is the multiple. */
function multipleBefore(sheet: Sheet, claim: Entry): Entry | null {
  const level = sheet.entries[claim.index - 1]
  if (kindOf(claim) !== 'times' || !isBeside(level, claim) || !isLevelKind(level)) return null
  if (level.role === 'base' || level.role === 'from' || changeCueOf(sheet, level) !== null) return null
  const between = sheet.tokens.slice(level.to, claim.from).map((token) => token.lower)
  // "3,612 inmates in places meant for 1,720, 2.1 times as many": of which of the two, the words leave open.
  const twin = sheet.entries[level.index - 1]
  const isOpen = isBeside(twin, level) && kindOf(twin) === kindOf(level) && level.barrier === BARRIERS.tight
  return between.length <= 2 && between[0] === ',' && !isOpen ? level : null
}

/** "In all 163 men died, 27 more than in the first quarter": what stands before the comma is compared with what follows "than". */
function comparedBefore(sheet: Sheet, claim: Entry): Entry | null {
  const level = sheet.entries[claim.index - 1]
  if (kindOf(claim) === 'times' || !isBeside(level, claim) || !isLevelKind(level)) return null
  if (level.role === 'base' || level.role === 'from' || level.isBacklooking || changeCueOf(sheet, level)) return null
  if (!/ (?:than|on|over|from|below|above) (?:in|on|for|during|the|all|a|at) /.test(wordsAfter(sheet, claim, 6)))
    return null
  const between = sheet.tokens.slice(level.to, claim.from).map((token) => token.lower)
  return between.length <= 4 && /^(?:,|was|were|is|are)$/.test(between.at(-1) ?? '') && !between.includes('and')
    ? level
    : null
}

/** "69 patients a week, as against 29 before, more than double": the level and its base right before the comma. */
function pairBefore(sheet: Sheet, claim: Entry): Shapes['before'] {
  const [old, now] = [sheet.entries[claim.index - 1], sheet.entries[claim.index - 2]]
  if (!isBeside(old, claim) || !isBeside(now, claim) || !isLevelKind(old) || kindOf(old) !== kindOf(now)) return null
  if ((old.role !== 'base' && old.role !== 'from') || now.role === 'base' || now.role === 'from') return null
  if (changeCueOf(sheet, now) !== null || old.barrier > BARRIERS.comma) return null
  const between = sheet.tokens.slice(old.to, claim.from).map((token) => token.lower)
  const comma = between.findLastIndex((word) => word === ',' || word === '(')
  return comma >= 0 && between.length - comma <= 4 && between.length <= 8 && !between.includes('and')
    ? [old, now]
    : null
}

/** "It was $60 in 2024, so that it has doubled": the one level of the claim's sentence, of an earlier time, is one of the two. */
function onlyTold(sheet: Sheet, claim: Entry): Entry | null {
  const [level, other, next] = [-1, -2, 1].map((step) => sheet.entries[claim.index + step])
  if (!isBeside(level, claim) || isBeside(other, claim) || !isLevelKind(level)) return null
  if (level.when === null && !level.isBacklooking) return null
  const isLast = !isBeside(next, claim) || !isLevelKind(next)
  const opens = sheet.view.sentences[level.sentence]?.from ?? 0
  return isLast && level.from - opens <= 4 ? level : null
}

const LATEST = /^(?:latest|newest|last|this)$/
/** "Last year's number is 62 per cent above that of 2024": the latest of the levels that have a year. */
function latestNamed(sheet: Sheet, claim: Entry): Entry | null {
  if (sheet.entries[claim.index - 1]?.sentence === claim.sentence) return null
  const from = sheet.view.sentences[claim.sentence]?.from ?? 0
  const words = sheet.tokens.slice(from, claim.from).map((token) => token.lower)
  const at = words.findIndex((word) => LATEST.test(word))
  const isNamed =
    at >= 0 &&
    at <= 1 &&
    words.slice(at + 1, at + 4).some((word) => /^(?:figure|number|toll|total|count|level)$/.test(word))
  if (!isNamed) return null
  const dated = levelsAround(sheet, claim)
    .map(({ parts }) => parts[0]!)
    .filter((level) => level.index < claim.index && level.when?.year != null && isLevelKind(level))
  const last = Math.max(...dated.map((level) => level.when!.year!))
  return dated.length >= 3 ? (dated.findLast((level) => level.when!.year === last) ?? null) : null
}
