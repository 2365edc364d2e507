import { MEASURE_NOUNS, MEASURE_VERBS } from '#lexicon/index.ts'
import { changeCueOf } from './change-cue.ts'
import { sentenceWords, wordsAfter, wordsBefore } from './context-words.ts'
import type { Setting } from './pair.ts'
import { shapesOf } from './pair-shapes.ts'
import { type Entry, kindOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** Reads what a claim says for all pairs of levels alike. */
export function settingOf(sheet: Sheet, claim: Entry): Setting {
  const isTimes = kindOf(claim) === 'times'
  return {
    sheet,
    claim,
    beside: claimsBeside(sheet, claim),
    bracketed: bracketedLevel(sheet, claim),
    apposed: apposedLevel(sheet, claim),
    leftMeasures: isTimes ? measuresBetween(sheet, claim.left, claim.from) : [],
    rightMeasures: isTimes ? measuresBetween(sheet, claim.to, Math.min(claim.right, claim.to + 8)) : [],
    shapes: shapesOf(sheet, claim),
    isStepwise: / (?:annual|yearly|monthly|quarterly|weekly|year-on-year) /.test(sentenceWords(sheet, claim).before),
  }
}

const claimsBeside = (sheet: Sheet, claim: Entry): Entry[] =>
  [-1, -2, 1].flatMap((step) => {
    const entry = sheet.entries[claim.index + step]
    if (entry?.sentence !== claim.sentence || kindOf(entry) === 'percent') return []
    return changeCueOf(sheet, entry) === null ? [] : [entry]
  })

function bracketedLevel(sheet: Sheet, claim: Entry): Entry | null {
  const level = sheet.entries[claim.index - 1]
  const isOpened = sheet.tokens.slice(Math.max(0, claim.from - 2), claim.from).some((token) => token.text === '(')
  if (!isOpened || !level || level.sentence !== claim.sentence || claim.from - level.to > 3) return null
  return ['count', 'money', 'physical'].includes(kindOf(level)) ? level : null
}

/** "In 2024 it held 1,680, a fifth less": what stands right before the comma is compared, though it is the earlier one. */
function apposedLevel(sheet: Sheet, claim: Entry): Entry | null {
  const level = sheet.entries[claim.index - 1]
  if (level?.sentence !== claim.sentence || (level.when === null && !level.isBacklooking)) return null
  if (sheet.entries[level.index - 1]?.sentence === claim.sentence) return null
  const isApposed =
    changeCueOf(sheet, claim)?.form === 'comparative' &&
    / , (?:(?:only|just|about|some|almost|nearly|or|that is) )?$/.test(wordsBefore(sheet, claim, 3)) &&
    !/ (?:than|on|over|from|against) /.test(wordsAfter(sheet, claim, 5))
  return isApposed ? level : null
}

const measuresBetween = (sheet: Sheet, from: number, to: number): string[] =>
  sheet.tokens
    .slice(from, to)
    .flatMap((token) => MEASURE_NOUNS.get(token.lower)?.measure ?? MEASURE_VERBS.get(token.lower) ?? [])
