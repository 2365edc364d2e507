import { wordsAfter } from './context-words.ts'
import { levelsBetween } from './levels.ts'
import { WINDOW } from './nearness.ts'
import type { Option } from './proposal.ts'
import { type Entry, isApproximate, kindOf, sumOf } from './quantity.ts'
import { isRate } from './rates.ts'
import type { Sheet } from './sheet.ts'
import { targetOf } from './target.ts'
import { hasOwnShare, isShareOf } from './wholes.ts'
import { say } from './words.ts'

/** Sentences before a rest in which its whole is looked for. */
const REACH = 3
/** A rest further off than this from what is left has other parts than those found. */
const OFF = 2.5

/**
 * "Of 40 attacks 28 hit the police, 5 the army, and the rest, 7, …": walks back from a rest over the parts told one after
 * another to the number that they were taken from. Null where no such number stands within a few sentences.
 */
export function restOf(sheet: Sheet, rest: Entry): Option | null {
  const parts: Entry[] = []
  const before = levelsBetween(sheet, rest.index - WINDOW, rest.index).filter((level) => isTold(sheet, rest, level))
  for (let sentence = rest.sentence; sentence >= rest.sentence - REACH; sentence--) {
    const told = before.filter((level) => level.sentence === sentence)
    const total = sentence === rest.sentence ? totalOfShare(sheet, told, before) : null
    if (total) return optionOf(rest, total, told)
    const whole = parts.length > 0 || told.length > 1 ? wholeIn(sheet, told, parts) : null
    if (!whole) {
      // "hunters hold 1.16 million, shooters 870,000 and the remaining 580,000": a row told with its rest has all its parts.
      if (parts.length < 2) parts.unshift(...told)
      continue
    }
    const all = [...told.filter((level) => level !== whole && isBesideWhole(whole, level)), ...parts]
    return all.length > 0 ? optionOf(rest, whole, withLost(rest, whole, all, before)) : null
  }
  return null
}

/**
 * "The dead rose to 143. Of the 390 on board 211 were rescued, leaving 36": a number told before the whole may be a part too, which
 * only the rest itself can show.
 */
function withLost(rest: Entry, whole: Entry, parts: readonly Entry[], before: readonly Entry[]): readonly Entry[] {
  const left = whole.figure.value.best - sumOf(parts).value - rest.figure.value.best
  const lost = before.find(
    (level) => left > 0 && level.index < whole.index && level.figure.value.best === left && !parts.includes(level),
  )
  return lost ? [lost, ...parts] : parts
}

/** A number that may be the whole or a part of what a rest is left of. */
const isTold = (sheet: Sheet, rest: Entry, level: Entry): boolean =>
  kindOf(level) === kindOf(rest) &&
  (kindOf(rest) !== 'money' || level.figure.unit === rest.figure.unit) &&
  level.role !== 'base' &&
  level.role !== 'from' &&
  (!level.isBacklooking || rest.isBacklooking) &&
  !isRate(sheet, level) &&
  !isWithin(sheet, level)

/** "216 were freed, 12 of them children": a part of a part. */
const isWithin = (sheet: Sheet, level: Entry): boolean => {
  const last = sheet.entries[level.index - 1]
  const isPartOf = / of (?:them|whom|these|those|which) /.test(wordsAfter(sheet, level, 3))
  return isPartOf && last?.sentence === level.sentence && kindOf(last) === kindOf(level)
}

/** The whole among the numbers of a sentence: what "of" opens, else its first number, where it is larger than all parts together. */
function wholeIn(sheet: Sheet, told: readonly Entry[], parts: readonly Entry[]): Entry | null {
  const [first] = told
  if (!first) return null
  const taken = parts.length > 0 ? sumOf(parts).value : 0
  const opened = told.find((level) => level.role === 'of' && (opensSentence(sheet, level) || isOfPart(told, level)))
  const isWhole = (level: Entry) =>
    level.figure.value.best > taken + (level === opened ? sumOf(told).value - level.figure.value.best : 0) &&
    !hasOwnShare(sheet, level, level) &&
    !/ of (?:them|whom|these|those|which) /.test(wordsAfter(sheet, level, 3))
  if (opened && isWhole(opened)) return opened
  if (parts.length === 0) return null
  // "1,143 violations affecting 1,608 persons": of two numbers told together, the one that counts what the parts do.
  const alike = told.filter((level) => level.figure.measure === parts[0]!.figure.measure)
  return [...alike, first].find((level) => isWhole(level) && !isRow(told, level)) ?? null
}

/** "has reached 18,800 people, 47% of the total, leaving 23,900": what the part's own share calls the total is the largest number told. */
function totalOfShare(sheet: Sheet, told: readonly Entry[], before: readonly Entry[]): Entry | null {
  const last = told.at(-1)
  const share = last && sheet.entries[last.index + 1]
  if (!share || !isShareOf(sheet, share, last) || !targetOf(sheet, share).isTotal) return null
  const earlier = before.filter((level) => level.sentence < last.sentence && level.figure.unit === last.figure.unit)
  const [first, ...more] = earlier
  return first ? more.reduce((a, b) => (b.figure.value.best > a.figure.value.best ? b : a), first) : null
}

/** The first of several parts told side by side is no whole. */
const isRow = (told: readonly Entry[], level: Entry): boolean => told.length > 2 && level.role !== 'of'

/** "reopened 214 of the 356 schools": the part stands right before its whole. */
const isOfPart = (told: readonly Entry[], level: Entry): boolean =>
  told.some((part) => part.index === level.index - 1 && part.figure.value.best < level.figure.value.best)

const opensSentence = (sheet: Sheet, level: Entry): boolean => {
  const from = sheet.view.sentences[level.sentence]?.from ?? 0
  return sheet.tokens[from]?.lower === 'of' && level.from - from <= 5
}

/** Parts that stand behind their whole in its own sentence. */
const isBesideWhole = (whole: Entry, level: Entry): boolean => whole.role === 'of' && level.index >= whole.index - 1

function optionOf(rest: Entry, whole: Entry, parts: readonly Entry[]): Option | null {
  const value = whole.figure.value.best - sumOf(parts).value
  const stated = rest.figure.value.best
  if (value <= 0 || value > stated * OFF || value < stated / OFF) return null
  return {
    operands: [whole, ...parts],
    value,
    fit: 8,
    isSure: true,
    reasons: ['the whole and all its parts told since'],
    working: () => `${[whole, ...parts].map((part) => say(part.figure.value.best)).join(' − ')} = ${say(value)}`,
    isApproximate: isApproximate([whole, ...parts]),
  }
}
