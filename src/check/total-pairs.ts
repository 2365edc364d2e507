import { changeCueOf } from './change-cue.ts'
import { sentenceWords } from './context-words.ts'
import { levelsBetween } from './levels.ts'
import { WINDOW } from './nearness.ts'
import type { Pair } from './pair.ts'
import { type Entry, kindOf, single, sumOf } from './quantity.ts'
import { comparePeriods, sameMeasure } from './scope.ts'
import type { Sheet } from './sheet.ts'

const TOGETHER = / (?:together|combined|overall|altogether|in all|all told|total|the (?:two|three|four)|both|jointly) /

/**
 * "40 in the north (30 the year before), 52 in the south (41): 92 together, 21 more": the earlier level of a total of several
 * levels is the total of the earlier levels of each.
 */
export function totalPairs(sheet: Sheet, claim: Entry): Pair[] {
  const total = sheet.entries[claim.index - 1]
  if (total?.sentence !== claim.sentence || kindOf(total) !== 'count' || total.role !== 'plain') return []
  const { before } = sentenceWords(sheet, claim)
  if (!TOGETHER.test(`${before} `)) return []
  const levels = levelsBetween(sheet, total.index - WINDOW, total.index).filter((level) => kindOf(level) === 'count')
  const parts = partsOf(levels, total)
  const bases = parts && (rowBehind(levels, parts) ?? parts.map((part) => earlierOf(sheet, levels, part, parts)))
  if (!bases || bases.some((base) => base === null) || new Set(bases).size < bases.length) return []
  const old = sumOf(bases as Entry[], total.figure.measure)
  return [
    {
      old,
      now: single(total),
      fit: 9,
      reasons: ['the earlier levels of what makes up the total'],
      isSoft: false,
    },
  ]
}

/** The levels of now, two to six in all, that make up a total to the digit. */
function partsOf(levels: readonly Entry[], total: Entry): readonly Entry[] | null {
  const now = levels.filter(
    (level) => level.role !== 'base' && level.role !== 'from' && sameMeasure(single(level), single(total)) !== null,
  )
  for (const pool of [now, now.filter((level) => !isFollowedByLater(now, level))])
    for (let size = Math.min(6, pool.length); size >= 2; size--)
      for (let from = pool.length - size; from >= 0; from--) {
        const row = pool.slice(from, from + size)
        if (sumOf(row).value === total.figure.value.best) return row
      }
  return null
}

/** "214 in 2027 and 169 in 2028": the first of two times of one thing. */
const isFollowedByLater = (levels: readonly Entry[], level: Entry): boolean => {
  const next = levels[levels.indexOf(level) + 1]
  return next !== undefined && next.sentence === level.sentence && comparePeriods(level, next) === -1
}

/** "54, 38 and 16 attacks, compared with 45, 40 and 11": as many levels right behind, the first of them the base of all. */
function rowBehind(levels: readonly Entry[], parts: readonly Entry[]): readonly Entry[] | null {
  const last = parts.at(-1)!
  const row = levels.slice(levels.indexOf(last) + 1).filter(({ sentence }) => sentence === last.sentence)
  const isRow = row.length === parts.length && row[0]!.role === 'base' && row[0]!.index === last.index + 1
  return isRow && parts.every(({ sentence }) => sentence === last.sentence) ? row : null
}

/** The level of the time before: what it is set against in its own words, or what stands at its place of the row before. */
function earlierOf(sheet: Sheet, levels: readonly Entry[], part: Entry, parts: readonly Entry[]): Entry | null {
  const beside = [sheet.entries[part.index + 1], sheet.entries[part.index - 1]].find(
    (other) =>
      other !== undefined &&
      other.sentence === part.sentence &&
      kindOf(other) === kindOf(part) &&
      changeCueOf(sheet, other) === null &&
      (other.role === 'base' || other.role === 'from' || comparePeriods(other, part) === -1),
  )
  if (beside) return beside
  const row = levels.filter((level) => level.sentence === part.sentence - 1)
  return row.length === parts.length && parts.every(({ sentence }) => sentence === part.sentence)
    ? row[parts.indexOf(part)]!
    : null
}
