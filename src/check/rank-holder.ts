import { BE_FORMS, MEASURE_NOUNS } from '#lexicon/index.ts'
import { figureAt } from './order.ts'
import { type Entry, kindOf } from './quantity.ts'
import type { RankWords } from './rank-words.ts'
import type { Sheet } from './sheet.ts'
import { labelsIn } from './subjects.ts'

const VERBS = new Set(
  'remained remains saw had has recorded suffered registered accounted reported bore stood posted witnessed came followed leads led topped ranked ranks marked became made hit reached peaked peaking'.split(
    ' ',
  ),
)
const isVerb = (word: string): boolean => VERBS.has(word) || BE_FORMS.has(word)

/** A sentence by its tokens and its number. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly index: number
}

/** Who holds a rank: a number that the text tells with it, or names. */
export interface Holder {
  readonly from: number
  readonly entry: Entry | null
  readonly names: readonly string[]
  /** What its words count: "deaths were the most in five years" speaks of the last. */
  readonly measures: readonly string[]
}

/** The number or the names that a rank is told of: before its verb, right before its comma, or behind it. */
export function holderOf(sheet: Sheet, rank: RankWords, sentence: Place): Holder | null {
  const { tokens } = sheet
  const start = rank.from - (/^(?:the|its|their|this|an?)$/.test(tokens[rank.from - 1]?.lower ?? '') ? 1 : 0)
  if (rank.next === rank.from) return inverted(sheet, rank, sentence)
  const verb = lastVerb(sheet, sentence.from, start)
  if (verb >= 0) {
    const end = subjectEnd(sheet, sentence.from, verb)
    const from = clauseStart(sheet, sentence.from, end)
    const holder = holderIn(sheet, from, verb === end ? verb : end, from)
    // "fell from 62 to 44 and reached their lowest level": the number of the clause before.
    const told = !holder && from === verb ? levelIn(sheet, sentence.from, from) : null
    return told ? { from: verb, entry: told, names: [], measures: [] } : holder
  }
  const apposed = apposedTo(sheet, start, sentence)
  if (apposed) return { from: rank.from, entry: apposed, names: [], measures: [] }
  const from = clauseStart(sheet, sentence.from, start)
  // "Togo the least affected": the verb was said before.
  if (from < start) {
    const isShort = start - from <= 3 && from > sentence.from
    return isShort ? holderIn(sheet, from, start, from) : null
  }
  return inverted(sheet, rank, sentence)
}

function holderIn(sheet: Sheet, from: number, to: number, first: number): Holder | null {
  const entry = levelIn(sheet, from, to)
  const names = labelsIn(sheet, from, to)
  const measures = sheet.tokens.slice(from, to).flatMap(({ lower }) => MEASURE_NOUNS.get(lower)?.measure ?? [])
  return entry || names.length > 0 || measures.length > 0 ? { from: first, entry, names, measures } : null
}

/** "The toll of 655 was", "the 390 killed were": the last count of a subject. */
const levelIn = (sheet: Sheet, from: number, to: number): Entry | null =>
  sheet.entries
    .slice(figureAt(sheet, from), figureAt(sheet, to))
    .findLast((entry) => entry.to <= to && ['count', 'money', 'physical'].includes(kindOf(entry))) ?? null

function lastVerb(sheet: Sheet, from: number, at: number): number {
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) {
    const word = sheet.tokens[i]!.lower
    if (isVerb(word)) return i
    if (word === ',' || word === '(') return -1
  }
  return -1
}

/** "the western, with 405, had the highest number": what stands between commas before the verb is no clause of its own. */
function subjectEnd(sheet: Sheet, from: number, verb: number): number {
  if (sheet.tokens[verb - 1]?.text !== ',') return verb
  for (let i = verb - 2; i > from; i--) if (sheet.tokens[i]!.text === ',') return i
  return verb
}

function clauseStart(sheet: Sheet, from: number, verb: number): number {
  for (let i = verb - 1; i >= from; i--)
    if (
      [',', ';', ':', '•', '—', '–'].includes(sheet.tokens[i]!.text) ||
      ['while', 'but', 'and', 'as'].includes(sheet.tokens[i]!.lower)
    )
      return i + 1
  return from
}

/** "655 in 2027, the fewest since 2024": the number right before the comma. */
function apposedTo(sheet: Sheet, start: number, sentence: Place): Entry | null {
  if (!/^[,(—–]$/.test(sheet.tokens[start - 1]?.text ?? '')) return null
  const entry = sheet.entries[figureAt(sheet, start) - 1]
  if (!entry || entry.from < sentence.from || kindOf(entry) === 'percent' || start - 1 - entry.to > 8) return null
  const between = sheet.tokens.slice(entry.to, start - 1)
  return between.every(({ kind, lower }) => (kind === 'word' && !isVerb(lower) && lower !== 'and') || kind === 'number')
    ? entry
    : null
}

/** "The highest number was recorded in the north", "the fewest attacks came in 2026". */
function inverted(sheet: Sheet, rank: RankWords, sentence: Place): Holder | null {
  const { tokens } = sheet
  let verb = rank.next
  while (verb < Math.min(sentence.to, rank.next + 6) && !isVerb(tokens[verb]!.lower) && tokens[verb]!.kind === 'word')
    verb++
  if (!isVerb(tokens[verb]?.lower ?? '')) return null
  let end = verb + 1
  while (
    end < Math.min(sentence.to, verb + 9) &&
    !/^[,;.(:—–]$/.test(tokens[end]!.text) &&
    tokens[end]!.lower !== 'with'
  )
    end++
  const names = labelsIn(sheet, verb + 1, end)
  const entry = levelIn(sheet, verb + 1, end)
  return names.length > 0 || entry ? { from: rank.from, entry, names, measures: [] } : null
}
