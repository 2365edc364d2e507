import {
  BARRIERS,
  type Block,
  blockAt,
  findBlocks,
  findTables,
  findTerritories,
  readCounted,
  type Territory,
} from '#extract/index.ts'
import { COMPARATIVES, EARLIER_WORDS, MONTHS, TIME_UNITS } from '#lexicon/index.ts'
import type { Document, Figure } from '#model/index.ts'
import { type NumberMention, perWord, type TextView, type Token } from '#text/index.ts'
import { findLists } from './lists.ts'
import { type Entry, kindOf, type Role, unitKind, type When } from './quantity.ts'
import { roleOf } from './role.ts'
import { stemOf } from './stems.ts'

/** A document laid out for checking: its tokens and its figures with their stretches, roles, labels and lists. */
export interface Sheet {
  readonly document: Document
  readonly view: TextView
  readonly tokens: readonly Token[]
  readonly entries: readonly Entry[]
  /** How many levels carry a label of their own: rare labels tell more. */
  readonly frequency: ReadonlyMap<string, number>
}

interface Laid {
  readonly figure: Figure
  readonly from: number
  readonly to: number
}

/** Lays out the figures of a document over its tokens. Figures outside the text's tokens are left out. */
export function laySheet(document: Document, figures: readonly Figure[], view: TextView): Sheet {
  const { tokens } = view
  const laid = place(
    tokens,
    [...figures].sort((a, b) => a.start - b.start),
  )
  const territories = findTerritories(view, laid)
  const blocks = findBlocks(document)
  const lists = findLists(tokens, laid, territories)
  const numbers = printedNumbers(view, laid)
  const tables = findTables(view)
  const entries = laid.map((item, index) =>
    toEntry(tokens, item, territories[index]!, blocks, index, {
      list: lists.places[index]!,
      extra: lists.labels[index]!,
      numbers: numbers[index]!,
      isCell: tables.some(({ start, end }) => start <= item.figure.start && item.figure.end <= end),
    }),
  )
  shareLists(entries)
  shareBases(tokens, entries)
  shareOpeningTime(view, entries)
  inheritLabels(entries)
  const frequency = new Map<string, number>()
  for (const entry of entries) {
    if (['percent', 'times', 'points', 'rank'].includes(kindOf(entry))) continue
    for (const [label, weight] of entry.labels) if (weight === 1) frequency.set(label, (frequency.get(label) ?? 0) + 1)
  }
  return { document, view, tokens, entries, frequency }
}

/** The tokens of every figure, by a walk over both in order. */
function place(tokens: readonly Token[], figures: readonly Figure[]): Laid[] {
  const laid: Laid[] = []
  let at = 0
  for (const figure of figures) {
    while (at < tokens.length && tokens[at]!.end <= figure.start) at++
    let to = at
    while (to < tokens.length && tokens[to]!.start < figure.end) to++
    if (to > at) laid.push({ figure, from: at, to })
  }
  return laid
}

/** The numbers that each figure is printed with, for the last printed digit. */
function printedNumbers({ numbers }: TextView, laid: readonly Laid[]): NumberMention[][] {
  let at = 0
  return laid.map(({ from, to }) => {
    while (at < numbers.length && numbers[at]!.to <= from) at++
    const mine: NumberMention[] = []
    for (let i = at; i < numbers.length && numbers[i]!.from < to; i++) mine.push(numbers[i]!)
    return mine
  })
}

interface Beside {
  readonly list: Entry['list']
  readonly extra: readonly string[]
  readonly numbers: readonly NumberMention[]
  readonly isCell: boolean
}

function toEntry(
  tokens: readonly Token[],
  { figure, from, to }: Laid,
  territory: Territory,
  blocks: readonly Block[],
  index: number,
  { list, extra, numbers, isCell }: Beside,
): Entry {
  const { left, right, sentence, barrier } = territory
  const block = blockAt(blocks, figure.start)
  const role = roleOf(tokens, from, left)
  const spoken = figure.period ? whenOf(figure.period.edtf) : null
  return {
    index,
    figure,
    kind: unitKind(figure.unit),
    from,
    to,
    left,
    right,
    sentence,
    block,
    isHeading: !isCell && (blocks[block]?.isHeading ?? false),
    isCell,
    barrier,
    role,
    labels: labelsOf(tokens, from, to, left, right, extra),
    topic: figure.carried?.measure ? null : topicOf(tokens, figure, { from, to, left, right }),
    when: figure.carried?.period ? null : spoken,
    spoken,
    isBacklooking:
      (figure.period !== null && !figure.carried?.period && isBack(figure.period.text, role)) ||
      isPastPerfect(tokens, left, from) ||
      isPastBehind(tokens, from, to, right),
    times: timesEach(tokens, to, right),
    unitStep: 10 ** (numbers.at(-1)?.unitExponent ?? 0),
    isFraction: figure.unit === 'percent' && !/%|cent|p\.?c|^\D*\d[\d.,]*$/i.test(figure.text),
    isWords: numbers.every((number) => number.isWords),
    list,
  }
}

/** "one each in Punjab and Islamabad": as many times as there are names. */
function timesEach(tokens: readonly Token[], to: number, right: number): number {
  if (tokens[to]?.lower !== 'each' || !['in', 'from', 'for', 'at', 'to', 'by'].includes(tokens[to + 1]?.lower ?? ''))
    return 1
  let names = 1
  for (
    let i = to + 2;
    i < Math.min(right + 6, tokens.length) && !'.;:('.includes(tokens[i]!.text) && tokens[i]!.kind !== 'number';
    i++
  )
    if (tokens[i]!.lower === 'and' || tokens[i]!.text === ',') names++
  return names
}

/** A percent's measure says only that it is a share or a change; its stretch names of what. */
const topicOf = (
  tokens: readonly Token[],
  figure: Figure,
  span: { from: number; to: number; left: number; right: number },
): string | null =>
  figure.unit === 'percent' || figure.unit === 'times' || figure.unit === 'percentage-point'
    ? notPlaces(readCounted(tokens, span).measure)
    : figure.measure
const notPlaces = (measure: string | null): string | null => (measure === 'places' ? null : measure)

/** "against 48, 44 and 6 in September": the first of a list gives the role of all, the last its time. */
function shareLists(entries: Entry[]): void {
  entries.forEach((entry, i) => {
    if (!entry.list) return
    const head = entries[i - entry.list.at]!
    const last = entries[i - entry.list.at + entry.list.size - 1]!
    entries[i] = {
      ...entry,
      role: head.role,
      when: entry.when ?? last.when ?? head.when,
      isBacklooking: entry.isBacklooking || last.isBacklooking,
    }
  })
}

/** "In 2026 the police had counted 19,618 burglaries, 60,709 thefts and 20,213 assaults": the opening dates them all. */
function shareOpeningTime({ tokens, sentences }: TextView, entries: Entry[]): void {
  let first = 0
  entries.forEach((entry, i) => {
    if (entries[first]!.sentence !== entry.sentence) first = i
    const last = entries[i - 1]
    const sentence = sentences[entry.sentence]
    if (!last || !sentence || last.sentence !== entry.sentence || entry.barrier > BARRIERS.comma) return
    if (entry.when || entry.isBacklooking || entry.role !== 'plain' || last.role !== 'plain') return
    if ((!last.when && !last.isBacklooking) || kindOf(last) !== kindOf(entry)) return
    const opening = tokens.slice(sentence.from, Math.min(sentence.from + 5, entries[first]!.from))
    const isDated =
      /^(?:in|during|for|between|last)$/.test(opening[0]?.lower ?? '') &&
      opening.some((token) => timeLabel(token) !== null || TIME_UNITS.has(token.lower))
    const isRow = tokens.slice(last.to, entry.from).every((token) => token.kind === 'word' || token.text === ',')
    if (isDated && isRow) entries[i] = { ...entry, when: last.when, isBacklooking: last.isBacklooking }
  })
}

/** "compared with 38 in 2026 and 81 in 2025": a second base behind "and". */
function shareBases(tokens: readonly Token[], entries: Entry[]): void {
  for (let i = 1; i < entries.length; i++) {
    const [last, entry] = [entries[i - 1]!, entries[i]!]
    if (
      (last.role !== 'base' && last.role !== 'from') ||
      entry.role !== 'plain' ||
      last.sentence !== entry.sentence ||
      last.figure.unit !== entry.figure.unit ||
      // "as against 1,180 in 2027, 204 more"
      COMPARATIVES.has(tokens[entry.to]?.lower ?? '')
    )
      continue
    const between = tokens.slice(last.to, entry.from)
    if (!between.some((token) => token.lower === 'and' || timeLabel(token) !== null)) continue
    if (
      between.every(
        (token) => ['in', 'and', ',', 'of', 'the', '(', ')'].includes(token.lower) || timeLabel(token) !== null,
      )
    )
      entries[i] = { ...entry, role: last.role }
  }
}

/** "deaths in attacks fell by 30 per cent, from 194 to 135": bare levels take the labels of what stands before them. */
function inheritLabels(entries: readonly Entry[]): void {
  entries.forEach((entry, i) => {
    const last = entries[i - 1]
    const isBare =
      entry.labels.size === 0 ||
      entry.role === 'from' ||
      entry.role === 'to' ||
      entry.role === 'base' ||
      entry.role === 'of'
    if (!last || last.sentence !== entry.sentence || entry.barrier > BARRIERS.comma || !isBare) return
    for (const [label, weight] of last.labels)
      if (!entry.labels.has(label)) (entry.labels as Map<string, number>).set(label, weight * 0.6)
  })
}

function labelsOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  left: number,
  right: number,
  extra: readonly string[],
): ReadonlyMap<string, number> {
  const labels = new Map<string, number>()
  for (let i = left; i < right; i++) {
    if (i >= from && i < to) continue
    const label = stemOf(tokens[i]!) ?? timeLabel(tokens[i]!)
    if (label) labels.set(label, Math.max(labels.get(label) ?? 0, 1))
  }
  for (const label of extra) labels.set(label, 1)
  return labels
}

/** "February had brought 198 deaths", "the share had been 8 per cent": told of a time before the one spoken of. */
function isPastPerfect(tokens: readonly Token[], left: number, from: number): boolean {
  for (let i = from - 1; i >= Math.max(left, from - 5); i--) {
    if (tokens[i]!.lower === 'had')
      return (
        /^(?:been|stood|numbered|counted|brought|seen|reached|come|recorded|reported|registered|documented|logged|noted|listed|tallied|totalled|lost|killed|had|met|held|housed)$/.test(
          tokens[i + 1]?.lower ?? '',
        ) && i + 1 < from
      )
    if (tokens[i]!.kind !== 'word') return false
  }
  return false
}

/** "in which 2,889 had been committed", "the number of raids, which was 1,820 last year" */
function isPastBehind(tokens: readonly Token[], from: number, to: number, right: number): boolean {
  const isRelative = tokens
    .slice(Math.max(0, from - 2), from)
    .some((token) => /^(?:which|when|where)$/.test(token.lower))
  if (isRelative && tokens[to]?.lower === 'had') return true
  if (!/^(?:was|were|stood|numbered|had)$/.test(tokens[from - 1]?.lower ?? '')) return false
  if (!/^(?:which|that|who|when)$/.test(tokens[from - 2]?.lower ?? '')) return false
  return tokens
    .slice(to, Math.min(right, to + 5))
    .some((token, i, near) => token.lower === 'last' && TIME_UNITS.has(near[i + 1]?.lower ?? ''))
}

/** Months and years label a number too: "the August figure", "more than in 2020". */
export const timeLabel = (token: Token): string | null => timeLabelOf(token.word)
const timeLabelOf = perWord(({ kind, text, lower, isCapital }): string | null => {
  if (kind === 'number') return /^(?:19|20)\d\d$/.test(text) ? `@${text}` : null
  const month = kind === 'word' && isCapital ? MONTHS[lower] : undefined
  return month === undefined ? null : `@m${month}`
})

/**
 * "a year earlier" looks back. So does "last year" where a comparison opens it; alone it is what many reports are about.
 */
const isBack = (words: string, role: Role): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .some((word) => EARLIER_WORDS.has(word) && (word !== 'last' || role === 'base' || role === 'from')) ||
  words.includes('-earlier') ||
  / of (?:the )?last year$/i.test(words) ||
  (/^(?:same|corresponding|comparable|equivalent|like) /.test(words) && / (?:of|in|a|last) /.test(words))

/** "2025-09" -> year and month; the X of an unknown year gives null. */
export function whenOf(edtf: string): When | null {
  const [from, to] = edtf.split('/') as [string, string | undefined]
  const read = (part: string) => {
    const [year, month] = part.split('-') as [string, string | undefined]
    return { year: year.includes('X') ? null : Number(year), month: month === undefined ? null : Number(month) }
  }
  const first = read(from)
  const last = to === undefined ? first : read(to)
  if (first.year === null && first.month === null) return null
  return { ...first, lastYear: last.year, lastMonth: last.month }
}
