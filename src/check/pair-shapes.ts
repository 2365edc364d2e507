import { BARRIERS } from '#extract/index.ts'
import { changeCueOf } from './change-cue.ts'
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
  if (shapes.before) points += shapes.before[0] === a && shapes.before[1] === b ? 2 : -2
  if (shapes.multiple) points += now.parts.includes(shapes.multiple) ? 1 : -2.5
  return points
}

/** The most that the shapes of a claim give to any pair. */
export const mostOfShapes = ({ behind, step, ledTo, multiple, before }: Shapes): number =>
  (before ? 2 : 0) + (behind ? 3 : 0) + (step ? 2.5 : 0) + (ledTo ? 2.5 : 0) + (multiple ? 1 : 0)

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
