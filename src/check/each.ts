import { readCounted } from '#extract/index.ts'
import type { Span } from '#model/index.ts'
import { wordsAfter } from './context-words.ts'
import { type Entry, kindOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'
import { stemOf } from './stems.ts'

/** A proportion in words: so many of one kind for each, or for every so many, of another. */
export interface Rate {
  readonly claim: Span
  readonly entry: Entry
  readonly members: readonly Entry[]
  /** What the first number counts, and what stands behind "each". */
  readonly top: string | null
  readonly bottom: string | null
  /** Where both count the same: "seven militants died for every soldier". */
  readonly topLabels: readonly string[]
  readonly bottomLabels: readonly string[]
  readonly value: number
  /** "one for every five": the five is stated, so the quotient is turned over. */
  readonly isInverse: boolean
  readonly labels: readonly string[]
  readonly isOverall: boolean
  /** Its place among the proportions of its sentence. */
  readonly at: number
  readonly size: number
}

const cache = new WeakMap<Sheet, readonly Rate[]>()

/** Every "N … for each/every (M) …" of a text. What a later one leaves out it takes from the one before it in the sentence. */
export function ratesOf(sheet: Sheet): readonly Rate[] {
  const known = cache.get(sheet)
  if (known) return known
  const rates: Rate[] = []
  for (const entry of sheet.entries) {
    const last = rates.at(-1)
    const rate =
      readRate(sheet, entry, last && last.entry.sentence === entry.sentence ? last : null) ?? readOpened(sheet, entry)
    if (rate) rates.push(rate)
  }
  const done = rates.map((rate) => {
    const same = rates.filter((other) => other.entry.sentence === rate.entry.sentence)
    return { ...rate, at: same.indexOf(rate), size: same.length }
  })
  cache.set(sheet, done)
  return done
}

const members = new WeakMap<readonly Rate[], ReadonlySet<Entry>>()

/** True for the numbers of a proportion: they are no levels. */
export function isInRate(sheet: Sheet, entry: Entry): boolean {
  const rates = ratesOf(sheet)
  const known = members.get(rates) ?? new Set(rates.flatMap((rate) => rate.members))
  members.set(rates, known)
  return known.has(entry)
}

function readRate(sheet: Sheet, entry: Entry, last: Rate | null): Rate | null {
  const after = wordsAfter(sheet, entry, 9)
  if (kindOf(entry) !== 'count' || !/^ (?:[\w'-]+ ){0,6}?(?:for (?:each|every)|to each|to every) /.test(after))
    return null
  let at = entry.to
  while (at < sheet.tokens.length && !/^(?:each|every)$/.test(sheet.tokens[at]!.lower)) at++
  // A number in between is the one that is said for each.
  const next = sheet.entries[entry.index + 1]
  if (next && next.to <= at) return null
  const every =
    sheet.entries.find((other) => other.from >= at && other.from <= at + 2 && other.index === entry.index + 1) ?? null
  const from = every ? every.to : at + 1
  const counted = readCounted(sheet.tokens, {
    from,
    to: from,
    left: from,
    right: Math.min(from + 6, every?.right ?? entry.right),
  })
  const bottom = counted.measure ?? (counted.unit === 'person' ? entry.figure.measure : null) ?? last?.bottom ?? null
  const top = (last && !namesItself(sheet, entry, at) ? last.top : entry.figure.measure) ?? null
  const topLabels = sheet.tokens
    .slice(entry.to, at)
    .map(stemOf)
    .filter((label) => label !== null)
  const bottomLabels = sheet.tokens
    .slice(from, from + 2)
    .map(stemOf)
    .filter((label) => label !== null)
  if (!bottom || !top || (bottom === top && (topLabels.length === 0 || bottomLabels.length === 0))) return null
  const labels = sheet.tokens
    .slice(from, Math.min(from + 8, (every ?? entry).right))
    .map(stemOf)
    .filter((label) => label !== null)
  const isInverse = every !== null && entry.figure.value.best === 1
  const shown = isInverse ? every! : entry
  const before = sheet.tokens.slice(Math.max(0, entry.left), entry.from).map((token) => token.lower)
  return {
    claim: { start: entry.figure.start, end: sheet.tokens[from]?.end ?? entry.figure.end },
    entry: shown,
    members: every ? [entry, every] : [entry],
    top,
    bottom,
    topLabels: bottom === top ? topLabels : [],
    bottomLabels: bottom === top ? bottomLabels : [],
    value: isInverse ? every!.figure.value.best : entry.figure.value.best / (every?.figure.value.best ?? 1),
    isInverse,
    labels,
    isOverall: before.some((word) => ['overall', 'altogether', 'total', 'all'].includes(word)),
    at: 0,
    size: 1,
  }
}

/** "For every militant killed almost four were arrested." */
function readOpened(sheet: Sheet, entry: Entry): Rate | null {
  if (kindOf(entry) !== 'count') return null
  const sentence = sheet.view.sentences[entry.sentence]
  let at = entry.from - 1
  while (sentence && at > sentence.from && at > entry.from - 12 && !/^(?:each|every)$/.test(sheet.tokens[at]!.lower))
    at--
  if (!/^(?:each|every)$/.test(sheet.tokens[at]?.lower ?? '') || sheet.tokens[at - 1]?.lower !== 'for') return null
  const before = sheet.entries[entry.index - 1]
  if (before && before.to > at) return null
  const bottom = readCounted(sheet.tokens, { from: at + 1, to: at + 1, left: at + 1, right: entry.from }).measure
  const top = entry.figure.measure
  if (!top || !bottom) return null
  const [topLabels, bottomLabels] = top === bottom ? [stemsIn(sheet, entry.to), stemsIn(sheet, at + 1)] : [[], []]
  if (top === bottom && (topLabels.length === 0 || bottomLabels.length === 0)) return null
  const claim = { start: sheet.tokens[at - 1]!.start, end: entry.figure.end }
  return {
    claim,
    entry,
    members: [entry],
    top,
    bottom,
    topLabels,
    bottomLabels,
    value: entry.figure.value.best,
    isInverse: false,
    labels: [],
    isOverall: false,
    at: 0,
    size: 1,
  }
}

/** The first words that name what a side counts. */
const stemsIn = (sheet: Sheet, from: number): string[] =>
  sheet.tokens
    .slice(from, from + 2)
    .map(stemOf)
    .filter((label) => label !== null)

/** "one arrest for every", as against "one for every". */
const namesItself = (sheet: Sheet, entry: Entry, each: number): boolean =>
  sheet.tokens
    .slice(entry.to, each)
    .some((token) => token.lower !== 'for' && token.lower !== 'to' && token.kind === 'word')
