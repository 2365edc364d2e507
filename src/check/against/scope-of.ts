import { ROLES } from '#lexicon/index.ts'
import { type Category, daysOf } from '#model/index.ts'
import { isGroupWord } from '../levels.ts'
import { type Entry, kindOf, type UnitKind } from '../quantity.ts'
import type { Sheet } from '../sheet.ts'
import { namesIn } from './names.ts'

/** What a figure counts, as far as its own sentence says it: what two texts are compared by. */
export interface Scope {
  readonly entry: Entry
  readonly unit: UnitKind
  readonly value: number
  /** Its digits without the zeros at the end: what a slip of the pen changes. */
  readonly digits: string
  readonly measure: string | null
  /** True where the number's own words give the measure. */
  readonly isMeasureFirm: boolean
  readonly category: string | null
  readonly isCategoryFirm: boolean
  readonly period: readonly [string, string] | null
  /** True where the sentence itself dates the number. */
  readonly isPeriodFirm: boolean
  /** Names of places and parties, in the figure's own stretch or before it in its sentence. */
  readonly names: ReadonlySet<string>
  /** True where the names stand in the figure's own stretch. */
  readonly areNamesFirm: boolean
  /** What else the stretch says, by stem: "terro" and "attac" in "terrorist attacks". */
  readonly labels: ReadonlySet<string>
  /** The other numbers of its sentence. */
  readonly beside: ReadonlySet<number>
  /** True for "people", "deaths": a noun that takes in every category. */
  readonly isAnyone: boolean
}

/** The scopes of a text's figures that can be compared: no ranks, spans of time, vague or grouping words. */
export function scopesOf(sheet: Sheet, names: ReadonlySet<string>): Scope[] {
  const sentences = new Map<number, Entry[]>()
  for (const entry of sheet.entries) sentences.set(entry.sentence, [...(sentences.get(entry.sentence) ?? []), entry])
  return sheet.entries
    .filter((entry) => isComparable(sheet, entry))
    .map((entry) => scopeOf(sheet, entry, names, sentences.get(entry.sentence)!))
}

function isComparable(sheet: Sheet, entry: Entry): boolean {
  const kind = kindOf(entry)
  if (kind === 'rank' || kind === 'time') return false
  if (entry.isWords && (entry.isFraction || isGroupWord(sheet, entry))) return false
  return !/(?:tens|dozens|scores|hundreds|thousands|millions|billions)$/i.test(entry.figure.text)
}

const ANYONE = /^(?:people|persons|lives|deaths|fatalities|dead|injuries|casualties|others|were|died)$/

function scopeOf(sheet: Sheet, entry: Entry, known: ReadonlySet<string>, sentence: readonly Entry[]): Scope {
  const { figure } = entry
  const { tokens } = sheet
  const carried = figure.carried ?? {}
  const head = sheet.view.sentences[entry.sentence]?.from ?? entry.left
  const own = namesIn(tokens, { from: entry.left, to: entry.right }, known)
  const names = own.length > 0 ? own : lastNames(sheet, head, entry.left, known)
  const category = figure.category ?? whoTheyWere(sheet, entry)
  if (figure.place) for (const word of figure.place.toLowerCase().split(/[\s-]+/)) names.push(word)
  return {
    entry,
    unit: kindOf(entry),
    value: figure.value.best,
    digits: String(Math.abs(figure.value.best)).replace('.', '').replace(/0+$/, ''),
    measure: kindOf(entry) === 'percent' ? entry.topic : figure.measure,
    isMeasureFirm: !carried.measure,
    category,
    isCategoryFirm: category !== null && !carried.category,
    period: figure.period ? daysOf(figure.period.edtf) : null,
    // A change stands between two times, and the one that is named may be either.
    isPeriodFirm:
      figure.period !== null &&
      figure.measure !== 'change' &&
      (!carried.period || opensWith(sheet, head, sentence[0]!.from, figure.period.edtf)),
    names: new Set(names),
    areNamesFirm: own.length > 0,
    labels: new Set(
      [...entry.labels].filter(([label, weight]) => weight === 1 && !label.startsWith('@')).map(([label]) => label),
    ),
    beside: new Set(sentence.filter((other) => other !== entry).map((other) => other.figure.value.best)),
    isAnyone: ANYONE.test(tokens[entry.to]?.lower ?? ''),
  }
}

/** The last names before a figure in its sentence: "Khyber lost 12 people and Sindh 4" gives each its own. */
function lastNames(sheet: Sheet, from: number, to: number, known: ReadonlySet<string>): string[] {
  for (let end = to; end > from; end--) {
    const token = sheet.tokens[end - 1]!
    if (token.kind !== 'word' || !token.isCapital || !known.has(token.lower)) continue
    let start = end - 1
    while (start > from && known.has(sheet.tokens[start - 1]!.lower) && sheet.tokens[start - 1]!.isCapital) start--
    const run = namesIn(sheet.tokens, { from: start, to: end }, known)
    if (run.length > 0) return run
    end = start + 1
  }
  return []
}

/** "In 2024, there were 12 deaths and 4 injuries": the time at the head of a sentence holds for all its numbers. */
function opensWith(sheet: Sheet, head: number, first: number, edtf: string): boolean {
  const years = new Set(edtf.match(/\d{4}/g) ?? [])
  return sheet.tokens.slice(head, first).some((token) => token.kind === 'number' && years.has(token.text))
}

const WHO: ReadonlyMap<string, Category> = new Map(
  ROLES.flatMap((row) => [[row.word, row.category] as const, [row.plural, row.category] as const]),
)

/** "1,795 were militants killed in operations": the category stands behind the verb. */
function whoTheyWere({ tokens }: Sheet, { to }: Entry): Category | null {
  // "a third of the dead, 214, were civilians"
  const verb = tokens[to]?.text === ',' ? to + 1 : to
  if (!/^(?:was|were|are)$/.test(tokens[verb]?.lower ?? '')) return null
  const named = WHO.get(tokens[verb + 1]?.lower ?? '')
  return named === undefined || named === 'unknown' ? null : named
}
