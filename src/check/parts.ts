import { BARRIERS } from '#extract/index.ts'
import { MEASURE_NOUNS, MEASURE_VERBS } from '#lexicon/index.ts'
import { columnAbove } from './columns.ts'
import { wordsAfter, wordsBefore } from './context-words.ts'
import { levelsBetween, levelsNear } from './levels.ts'
import { nearness, WINDOW } from './nearness.ts'
import { type Entry, kindOf, type Quantity, single, sumOf } from './quantity.ts'
import { raisedTotal } from './raised-total.ts'
import { isRate } from './rates.ts'
import { runsNear } from './runs.ts'
import { comparePeriods, rarity, sameMeasure } from './scope.ts'
import { seriesNear } from './series.ts'
import type { Sheet } from './sheet.ts'
import { stemOf } from './stems.ts'

/** Numbers that may add up to a stated total, with the reasons. */
export interface Parts {
  readonly quantity: Quantity
  readonly fit: number
  readonly reasons: readonly string[]
}

/** Every set of levels that the words offer as the parts of a total. */
export function partsFor(sheet: Sheet, total: Entry): Parts[] {
  const sets = [
    ...fromRuns(sheet, total),
    ...lastBefore(sheet, total),
    ...namedBy(sheet, total),
    ...killedAndInjured(sheet, total),
    ...rowsAbove(sheet, total),
    ...namedFates(sheet, total),
    ...seriesParts(sheet, total),
    ...timesParts(sheet, total),
    ...ofEachKind(sheet, total),
    ...sentenceList(sheet, total),
    ...raisedTotal(sheet, total),
  ]
  const best = new Map<string, Parts>()
  for (const set of sets) {
    const key = set.quantity.parts
      .map((part) => part.index)
      .sort((a, b) => a - b)
      .join(' ')
    const known = best.get(key)
    // A set found in two ways is the likelier for it.
    if (known)
      best.set(key, {
        quantity: set.quantity,
        fit: Math.max(known.fit, set.fit) + 0.7,
        reasons: [...known.reasons, ...set.reasons],
      })
    else best.set(key, set)
  }
  return [...best.values()].sort((a, b) => b.fit - a.fit).slice(0, 40)
}

/** A part counts what its total counts, or the total's own words name what the part counts ("dead or missing"). */
export function canBePart(sheet: Sheet, total: Entry, part: Entry): number | null {
  if (
    part === total ||
    kindOf(part) !== kindOf(total) ||
    part.role === 'from' ||
    part.figure.value.best <= 0 ||
    isBaseOfMultiple(sheet, part) ||
    // 214 people are no part of 1.04 billion.
    (total.unitStep >= 1e5 && part.unitStep < 1e3 && part.figure.value.best < total.figure.value.best / 1e4) ||
    isRate(sheet, part) !== isRate(sheet, total)
  )
    return null
  const same = sameMeasure(single(part), single(total))
  if (same !== null) return same
  if (part.figure.unit !== total.figure.unit && total.figure.unit !== 'count') return null
  if (total.figure.measure === 'casualties' && (part.figure.measure === 'killed' || part.figure.measure === 'injured'))
    return 0.5
  return part.figure.measure !== null && measuresNamed(sheet, total).has(part.figure.measure) ? 0.8 : null
}

/** "$24 million, three times the $8 million of 2025": of another time. */
function isBaseOfMultiple(sheet: Sheet, part: Entry): boolean {
  const last = sheet.entries[part.index - 1]
  return (
    last !== undefined &&
    kindOf(last) === 'times' &&
    sheet.tokens[part.from - 1]?.lower === 'the' &&
    part.from - last.to === 1
  )
}

const FATES = new Set(['killed', 'injured', 'missing', 'abducted', 'arrested', 'displaced'])

/** What a figure's stretch says befell people: "dead or unaccounted for". */
export function measuresNamed(sheet: Sheet, entry: Entry): ReadonlySet<string> {
  const named = new Set<string>()
  for (let i = entry.left; i < entry.right; i++) {
    const word = sheet.tokens[i]!.lower
    const measure = MEASURE_NOUNS.get(word)?.measure ?? MEASURE_VERBS.get(word)
    if (measure && FATES.has(measure)) named.add(measure)
  }
  return named
}

const periodPoints = (total: Entry, parts: readonly Entry[]): number =>
  parts.reduce(
    (points, part) =>
      points +
      (part.isBacklooking && !total.isBacklooking ? -1.2 : 0) +
      (part.role === 'base' && !total.isBacklooking ? -0.5 : 0) +
      (part.role === 'from' ? -2 : 0) +
      (part.figure.value.best >= total.figure.value.best ? -1.5 : 0) +
      (comparePeriods(part, total) === -1 && !part.isBacklooking ? -0.4 : 0),
    0,
  )

/** Members of a run before the total, or after it behind a colon: "1,006 deaths: 504 in the north, 502 in the south". */
function fromRuns(sheet: Sheet, total: Entry): Parts[] {
  const found: Parts[] = []
  for (const run of runsNear(sheet, total.index)) {
    const before = run.filter((part) => part.index < total.index && canBePart(sheet, total, part) !== null)
    const after = run.filter((part) => part.index > total.index && canBePart(sheet, total, part) !== null)
    for (const parts of [before, after, before.slice(1), before.slice(-2)]) {
      if (parts.length < 2) continue
      const near = Math.max(...parts.map((part) => nearness(sheet, total, part)))
      const isWhole = parts.length === run.length || parts.length === run.filter((part) => part !== total).length
      found.push({
        quantity: sumOf(parts),
        fit: 1.2 + 0.6 * near + (isWhole ? 1 : 0) + periodPoints(total, parts),
        reasons: ['they are told one after another'],
      })
    }
  }
  return found
}

/** The two to five levels told right before the total, in any number of sentences. */
function lastBefore(sheet: Sheet, total: Entry): Parts[] {
  const found: Parts[] = []
  const before = levelsBetween(sheet, total.index - WINDOW, total.index).filter(
    (part) => canBePart(sheet, total, part) !== null && part.figure.value.best < total.figure.value.best * 1.2,
  )
  const current = before.filter((part) => !(part.isBacklooking && !total.isBacklooking) && part.role !== 'base')
  for (const pool of [before, current]) {
    for (let size = 2; size <= 5; size++) {
      const parts = pool.slice(-size)
      if (parts.length < size) break
      const near = parts.reduce((points, part) => points + nearness(sheet, total, part), 0) / size
      const isMixed =
        total.figure.measure !== 'casualties' ||
        parts.some((part) => part.figure.measure !== parts[0]!.figure.measure || part.figure.measure === 'casualties')
      found.push({
        quantity: sumOf(parts),
        fit: 0.9 + 0.7 * near - (size - 2) * 0.3 - (isMixed ? 0 : 1.5) + periodPoints(total, parts),
        reasons: ['they are the last told before it'],
      })
    }
  }
  return found
}

/** "Sindh and Punjab together 36", "attacks and operations left 285 dead": each named thing has its own level. */
function namedBy(sheet: Sheet, total: Entry): Parts[] {
  const names = namesBefore(sheet, total)
  if (names.length < 2) return []
  const levels = levelsNear(sheet, total.index).filter((part) => canBePart(sheet, total, part) !== null)
  const parts: Entry[] = []
  for (const name of names) {
    const holders = levels.filter(
      (level) =>
        name.some((label) => level.labels.has(label)) &&
        !parts.includes(level) &&
        !(level.isBacklooking && !total.isBacklooking) &&
        level.role !== 'base',
    )
    const holder = holders.sort(
      (a, b) =>
        labelPoints(sheet, b, name) +
        nearness(sheet, total, b) * 0.3 -
        labelPoints(sheet, a, name) -
        nearness(sheet, total, a) * 0.3,
    )[0]
    if (holder) parts.push(holder)
  }
  if (parts.length < names.length || parts.length < 2) return []
  return [{ quantity: sumOf(parts), fit: 2.6 + periodPoints(total, parts), reasons: ['they are named as its parts'] }]
}

const labelPoints = (sheet: Sheet, level: Entry, name: readonly string[]): number =>
  name.reduce((points, label) => points + (level.labels.get(label) ?? 0) * rarity(sheet, label), 0)

/** The coordinated names in the total's stretch before it, each its stems: "Sindh and Punjab", "attacks and operations". */
function namesBefore(sheet: Sheet, total: Entry): string[][] {
  const names: string[][] = [[]]
  for (let i = total.left; i < total.from; i++) {
    const token = sheet.tokens[i]!
    if (token.lower === 'and' || token.text === ',' || token.lower === 'plus' || token.lower === 'with') {
      if (names.at(-1)!.length > 0) names.push([])
      continue
    }
    const label = stemOf(token)
    if (label) names.at(-1)!.push(label)
  }
  return names.filter((name) => name.length > 0 && name.length <= 4)
}

/** "330 are dead or unaccounted for": of every fate that the total names, the level told last. */
function namedFates(sheet: Sheet, total: Entry): Parts[] {
  const named = [...measuresNamed(sheet, total)]
  if (named.length < 2) return []
  const before = currentBefore(sheet, total)
  const parts = named.map((measure) => before.filter((part) => part.figure.measure === measure).at(-1))
  if (parts.some((part) => part === undefined) || new Set(parts).size < named.length) return []
  const near = Math.max(...parts.map((part) => nearness(sheet, total, part!)))
  return [
    {
      quantity: sumOf(parts as Entry[], total.figure.measure),
      fit: 3 + 0.5 * near,
      reasons: ['each is named with the total'],
    },
  ]
}

/** "the two offences together": the level told last of each of the last two kinds. */
function ofEachKind(sheet: Sheet, total: Entry): Parts[] {
  const count = groupCount(sheet, total)
  if (count === null) return []
  const parts: Entry[] = []
  for (const part of [...currentBefore(sheet, total)].reverse()) {
    if (/^ (?:of (?:them|these|those|whom|which)) /.test(wordsAfter(sheet, part, 3)) || isRate(sheet, part)) continue
    if (
      parts.length < count &&
      !parts.some((other) => other.figure.measure === part.figure.measure) &&
      part.figure.value.best < total.figure.value.best * 1.5
    )
      parts.unshift(part)
  }
  if (parts.length < count) return []
  const near = Math.max(...parts.map((part) => nearness(sheet, total, part)))
  return [
    { quantity: sumOf(parts, total.figure.measure), fit: 2 + 0.5 * near, reasons: ['the last level of each kind'] },
  ]
}

const GROUPS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['both', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
])
export function groupCount(sheet: Sheet, total: Entry): number | null {
  const sentence = sheet.view.sentences[total.sentence]
  if (!sentence) return null
  const words = sheet.tokens.slice(Math.max(sentence.from, total.from - 10), total.from).map((token) => token.lower)
  const isTogether = words.some((word) =>
    [
      'together',
      'combined',
      'altogether',
      'jointly',
      'came',
      'come',
      'add',
      'total',
      'totalled',
      'over',
      'all',
    ].includes(word),
  )
  return isTogether ? (words.map((word) => GROUPS.get(word)).find((value) => value !== undefined) ?? null) : null
}

const currentBefore = (sheet: Sheet, total: Entry): readonly Entry[] =>
  levelsBetween(sheet, total.index - WINDOW, total.index).filter(
    (part) => kindOf(part) === kindOf(total) && !part.isBacklooking && part.role !== 'base' && part.role !== 'from',
  )

/** "over the four years 4,489 died": the levels of that many times. */
function seriesParts(sheet: Sheet, total: Entry): Parts[] {
  const count = groupCount(sheet, total)
  return seriesNear(sheet, { sentence: total.sentence, index: total.index, topic: total.figure.measure, as: total })
    .filter(
      ({ entries }) => !entries.includes(total) && (count === null ? entries.length >= 3 : entries.length === count),
    )
    .map(({ entries, fit }) => ({
      quantity: sumOf(entries),
      fit: 0.6 * fit + (count === null ? 0 : 1),
      reasons: ['they are the levels of that time'],
    }))
}

/** "Over the three months 850 people lost their lives": the last number told of each of as many times. */
function timesParts(sheet: Sheet, total: Entry): Parts[] {
  const count = groupCount(sheet, total)
  if (count === null || count < 3 || !OVER_TIMES.test(wordsBefore(sheet, total, 9))) return []
  const parts = new Map<string, Entry>()
  for (const part of levelsBetween(sheet, total.index - WINDOW, total.index).toReversed()) {
    if (part.figure.measure !== total.figure.measure || part.figure.unit !== total.figure.unit || !part.spoken) continue
    if (part.sentence === total.sentence || isRate(sheet, part) || OF_THEM.test(wordsAfter(sheet, part, 3))) continue
    const time = `${part.spoken.year}-${part.spoken.month}`
    if (!parts.has(time)) parts.set(time, part)
  }
  const found = [...parts.values()].toReversed()
  return found.length === count
    ? [{ quantity: sumOf(found), fit: 4.2, reasons: ['they are the levels of that time'] }]
    : []
}
const OVER_TIMES =
  / (?:over|in|during|across|for) (?:the|these|those|all|its) (?:\w+ )?(?:three|four|five|six) (?:years|months|quarters|weeks|days) /
const OF_THEM = /^ of (?:them|these|those|whom|which) /

/** A row that says "Total" closes the rows above it, whatever each of them counts. */
function rowsAbove(sheet: Sheet, total: Entry): Parts[] {
  if (
    !sheet.tokens
      .slice(lineStart(sheet, total), total.from)
      .some((token) => /^(?:total|all|overall|sum|combined)$/.test(token.lower))
  )
    return []
  const rows = columnAbove(sheet, total)
  return rows.length >= 2 ? [{ quantity: sumOf(rows), fit: 5, reasons: ['they are the rows above the total'] }] : []
}

/** The first token of a number's line. */
function lineStart(sheet: Sheet, entry: Entry): number {
  let at = entry.from
  while (at > 0 && at > entry.from - 24 && sheet.tokens[at - 1]!.kind !== 'newline') at--
  return at
}

const CLOSES = /^ (?:[\w'-]+ ){0,2}(?:in all|in total|altogether|all told|all together)(?: |$)/
/** "290 were killed, 1,090 arrested and 881 surrendered, 2,261 in all": every number of the sentence before its total. */
function sentenceList(sheet: Sheet, total: Entry): Parts[] {
  if (!CLOSES.test(wordsAfter(sheet, total, 5))) return []
  const parts: Entry[] = []
  for (let i = total.index - 1; i >= 0; i--) {
    const part = sheet.entries[i]!
    if (
      part.sentence !== total.sentence ||
      kindOf(part) !== kindOf(total) ||
      part.role === 'base' ||
      part.role === 'from'
    )
      break
    if (sheet.entries[i + 1]!.barrier > BARRIERS.comma) break
    parts.unshift(part)
  }
  const isMixed = parts.some((part) => part.unitStep >= 1e5 !== total.unitStep >= 1e5)
  if (parts.length < 3 || isMixed || parts.some((part) => isRate(sheet, part))) return []
  return [{ quantity: sumOf(parts, total.figure.measure), fit: 3.2, reasons: ['they are the numbers of its sentence'] }]
}

/** Casualties are the killed and the injured of the same time, the nearest of each. */
function killedAndInjured(sheet: Sheet, total: Entry): Parts[] {
  if (total.figure.measure !== 'casualties' || total.figure.carried?.measure) return []
  const levels = levelsNear(sheet, total.index).filter((part) => part !== total)
  const found: Parts[] = []
  for (const dead of levels.filter((part) => part.figure.measure === 'killed' && part.role !== 'from')) {
    for (const hurt of levels.filter((part) => part.figure.measure === 'injured')) {
      const isTogether = dead.sentence === hurt.sentence && Math.abs(dead.index - hurt.index) <= 2
      const near = Math.max(nearness(sheet, total, dead), nearness(sheet, total, hurt))
      found.push({
        quantity: sumOf([dead, hurt], 'casualties'),
        fit: 2.2 + 0.5 * near + (isTogether ? 1 : 0) + periodPoints(total, [dead, hurt]),
        reasons: ['the killed and the injured'],
      })
    }
  }
  return found
}
