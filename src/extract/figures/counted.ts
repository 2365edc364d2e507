import {
  BE_FORMS,
  CHANGE_NOUNS,
  CHANGE_VERBS,
  HAVE_FORMS,
  MEASURE_NOUNS,
  MEASURE_VERBS,
  MONTHS,
  PERSON_NOUNS,
  PLACE_NOUNS,
  PLAIN_VERBS,
  PREPOSITIONS,
  RELATIVES,
  ROLES,
  TIME_UNITS,
} from '#lexicon/index.ts'
import type { Category } from '#model/index.ts'
import { type Token, whether } from '#text/index.ts'
import { isPlural, type NounPhrase, nounPhraseAt } from './noun-phrase.ts'

/** What a number counts, as the words beside it say. Fields that they leave open are null. */
export interface Counted {
  readonly measure: string | null
  readonly unit: string | null
  readonly category: Category | null
}

export const NOTHING: Counted = { measure: null, unit: null, category: null }

const CATEGORIES: ReadonlyMap<string, Category> = new Map(
  ROLES.flatMap((row) => [[row.word, row.category] as const, [row.plural, row.category] as const]),
)
/** Adjectives and collectives that carry a category: "civilian deaths", "1,400 security personnel". */
const CATEGORY_WORDS: ReadonlyMap<string, Category> = new Map([
  ['civilian', 'civilian'],
  ['civilians', 'civilian'],
  ['security', 'security'],
  ['police', 'security'],
  ['army', 'security'],
  ['military', 'security'],
  ['forces', 'security'],
  ['militant', 'militant'],
  ['rebel', 'militant'],
])

interface Span {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
  /** True where another number stands before it in the sentence. */
  readonly isLater?: boolean
}

/** Reads what a number counts from its own stretch: the noun after it, the verb around it, else its subject. */
export function readCounted(tokens: readonly Token[], span: Span): Counted {
  const phrase = nounPhraseAfter(tokens, span)
  const after = phrase ? fromPhrase(tokens, phrase) : NOTHING
  const verb = verbAfter(tokens, phrase?.to ?? span.to, span.right) ?? verbBefore(tokens, span, phrase)
  const own: Counted = { ...after, category: after.category ?? categoryIn(tokens, phrase) }
  // People whom a verb befell are counted by what befell them: "12 people were killed" counts the killed.
  if (own.unit === 'person' || own.unit === null) {
    if (verb && (own.measure === null || own.measure === 'victims')) return { ...own, measure: verb, unit: 'person' }
  }
  if (own.measure !== null && own.category === null) return { ...own, category: sufferer(tokens, span) }
  if (own.measure !== null || (own.unit !== null && own.unit !== 'person')) return own
  const subject = fromSubject(tokens, span)
  const unit = own.unit ?? subject.unit
  return { measure: subject.measure, unit, category: own.category ?? subject.category }
}

const SUFFERED = new Set([
  'suffered',
  'lost',
  'recorded',
  'had',
  'reported',
  'counted',
  'mourned',
  'suffering',
  'recording',
])
/** "police suffered 216 casualties", "the army recorded 374 deaths": whose losses they are. */
function sufferer(tokens: readonly Token[], { from, left }: Span): Category | null {
  if (!SUFFERED.has(tokens[from - 1]?.lower ?? '')) return null
  for (let i = from - 2; i >= Math.max(left, from - 9); i--) {
    const category = CATEGORY_WORDS.get(tokens[i]!.lower)
    if (category) return category
    if (',;:.('.includes(tokens[i]!.text)) return null
  }
  return null
}

/** "3,417 lives", "2,165 of the fatalities", "1,795 of them": "of the" is looked through, "of them" says nothing. */
function nounPhraseAfter(tokens: readonly Token[], { to, right }: Span): NounPhrase | null {
  let at = to
  if (
    tokens[at]?.lower === 'of' &&
    ['the', 'these', 'those', 'its', 'their', 'all'].includes(tokens[at + 1]?.lower ?? '')
  )
    at += 2
  while (
    ['more', 'fewer', 'less', 'additional', 'extra', 'further', 'other', 'the', 'such'].includes(
      tokens[at]?.lower ?? '',
    ) &&
    at < right
  )
    at++
  const phrase = nounPhraseAt(tokens, at, right)
  // "the 109 of the month before" names a time, and "killed" alone is read as what befell people.
  if (
    !phrase ||
    CHANGE_NOUNS.has(tokens[phrase.head]!.lower) ||
    TIME_UNITS.has(tokens[phrase.head]!.lower) ||
    MONTHS[tokens[phrase.head]!.lower]
  )
    return null
  return MEASURE_VERBS.has(tokens[phrase.head]!.lower) &&
    phrase.to - phrase.from === 1 &&
    !MEASURE_NOUNS.has(tokens[phrase.head]!.lower)
    ? null
    : phrase
}

function fromPhrase(tokens: readonly Token[], phrase: NounPhrase): Counted {
  const head = tokens[phrase.head]!
  const row = MEASURE_NOUNS.get(head.lower)
  const category = categoryIn(tokens, phrase)
  if (row) return { measure: row.measure, unit: row.unit === 'item' ? lemma(head.lower) : row.unit, category }
  if (PERSON_NOUNS.has(head.lower) || CATEGORIES.has(head.lower)) return { measure: null, unit: 'person', category }
  return isPlural(head) || phrase.to - phrase.from === 1
    ? { measure: lemma(head.lower), unit: lemma(head.lower), category }
    : NOTHING
}

function categoryIn(tokens: readonly Token[], phrase: NounPhrase | null): Category | null {
  if (!phrase) return null
  for (let i = phrase.to - 1; i >= phrase.from; i--) {
    const category = CATEGORIES.get(tokens[i]!.lower) ?? CATEGORY_WORDS.get(tokens[i]!.lower)
    if (category && category !== 'unknown') return category
  }
  return null
}

/** "12 were killed", "12 of whom died", "12 people lost their lives", "12 policemen killed in the line of duty", "12 dead". */
function verbAfter(tokens: readonly Token[], from: number, right: number): string | null {
  for (let i = from; i < Math.min(right, from + 6); i++) {
    const token = tokens[i]!
    if (token.lower === 'lost' && tokens[i + 1] && /^(?:their|his|its)$/.test(tokens[i + 1]!.lower)) return 'killed'
    const measure = token.lower === 'lost' ? undefined : MEASURE_VERBS.get(token.lower)
    if (measure && !/(?:s|ing)$/.test(token.lower)) return measure
    const isFiller =
      BE_FORMS.has(token.lower) ||
      HAVE_FORMS.has(token.lower) ||
      RELATIVES.has(token.lower) ||
      token.lower === 'of' ||
      token.lower === 'them' ||
      /ly$/.test(token.lower)
    if (!isFiller) return null
  }
  return null
}

/** "killed 12 people", "wounding 13", "claimed 3,417 lives", "left 12 dead" (read after), "lost 228 men". */
function verbBefore(tokens: readonly Token[], { from, left }: Span, phrase: NounPhrase | null): string | null {
  for (let i = from - 1; i >= Math.max(left, from - 5); i--) {
    const token = tokens[i]!
    if (token.kind !== 'word') return null
    const measure = MEASURE_VERBS.get(token.lower)
    if (!measure) continue
    if (token.lower === 'lost' && !phrase) return null
    const isPassive = BE_FORMS.has(tokens[i - 1]?.lower ?? '')
    return isPassive ? null : measure
  }
  return null
}

/** The noun that governs a bare number: "deaths rose from 12 to 15", "the number of wounded was 12", "injuries at 12". */
function fromSubject(tokens: readonly Token[], { from, left, isLater }: Span): Counted {
  let found = NOTHING
  let verb = left
  for (let i = from - 1; i > left && verb === left; i--) if (isChangeVerb(tokens[i]!.word)) verb = i
  // "Killed: 88", a row of a table
  const label = tokens[from - 1]?.text === ':' ? MEASURE_VERBS.get(tokens[from - 2]?.lower ?? '') : undefined
  if (label) return { measure: label, unit: 'person', category: null }
  const row = tokens[from - 1]?.text === ':' ? rowLabel(tokens, from - 1, left) : null
  if (row) return row
  // "air strikes killed 466 fighters and ground operations another 1,118": a noun right before a later number is its subject.
  const end = isLater ? gapStart(tokens, from, left) : from
  for (let i = subjectStart(tokens, left, end); i < end; i++) {
    if (!mayBeCounted(tokens[i]!.word)) continue
    const word = tokens[i]!.lower
    const named = MEASURE_NOUNS.get(word)
    // "the province has buried 139": a place that has a number is not what is counted.
    const row = named && PLACE_NOUNS.has(word) ? undefined : named
    const isInPhrase = isObjectOfPreposition(tokens, i, left)
    if (row && !((found.measure || found.unit) && isInPhrase))
      found = {
        measure: row.measure,
        unit: row.unit === 'item' ? lemma(word) : row.unit,
        category: categoryBefore(tokens, i, left),
      }
    else if (
      i < verb &&
      !found.unit &&
      !isInPhrase &&
      !PERSON_NOUNS.has(word) &&
      !CATEGORIES.has(word) &&
      isPlural(tokens[i]!) &&
      tokens[i]!.kind === 'word'
    )
      found = { measure: lemma(word), unit: lemma(word), category: null }
    else if (!found.unit && (PERSON_NOUNS.has(word) || (CATEGORIES.has(word) && word !== 'other')))
      found = {
        measure: found.measure ?? participleAfter(tokens, i, from),
        unit: 'person',
        category: categoryBefore(tokens, i + 1, left),
      }
  }
  return found
}

const isChangeVerb = whether(({ lower }) => CHANGE_VERBS.has(lower))
const mayBeCounted = whether(
  (word) =>
    MEASURE_NOUNS.has(word.lower) ||
    PERSON_NOUNS.has(word.lower) ||
    CATEGORIES.has(word.lower) ||
    (word.kind === 'word' && isPlural(word)),
)

/** "Cases since January: 18,940": the first plural of a row's label names what the row counts. */
function rowLabel(tokens: readonly Token[], colon: number, left: number): Counted | null {
  for (let i = left; i < colon; i++) {
    const word = tokens[i]!.lower
    if (MEASURE_NOUNS.has(word)) return null
    if (
      tokens[i]!.kind === 'word' &&
      /s$/.test(word) &&
      isPlural(tokens[i]!) &&
      !tokens[i]!.isCapital === false &&
      !PERSON_NOUNS.has(word) &&
      !CATEGORIES.has(word) &&
      i === firstWord(tokens, left, colon)
    )
      return { measure: lemma(word), unit: lemma(word), category: null }
  }
  return null
}

const firstWord = (tokens: readonly Token[], left: number, colon: number): number => {
  for (let i = left; i < colon; i++) if (tokens[i]!.kind === 'word') return i
  return left
}

/** "put the number of militants killed at 12": what "number of" governs is what is counted. */
function subjectStart(tokens: readonly Token[], left: number, end: number): number {
  for (let i = left; i + 2 < end; i++) if (isTotal(tokens[i]!.word) && tokens[i + 1]!.lower === 'of') return i
  return left
}

const isTotal = whether(({ lower }) => /^(?:number|count|tally|total|toll)s?$/.test(lower))

/** "the number of militants killed was 12" */
function participleAfter(tokens: readonly Token[], at: number, from: number): string | null {
  const word = tokens[at + 1]?.lower ?? ''
  return at + 1 < from && /(?:ed|dead|slain|missing)$/.test(word) ? (MEASURE_VERBS.get(word) ?? null) : null
}

const ADDED = new Set(['another', 'a', 'further', 'some', 'the', 'other', 'an', 'additional'])
/** Where the run of nouns right before a number begins: no verb, preposition or colon parts them from it. */
function gapStart(tokens: readonly Token[], from: number, left: number): number {
  let at = from
  while (at > left && ADDED.has(tokens[at - 1]!.lower)) at--
  let start = at
  while (
    start > left &&
    tokens[start - 1]!.kind === 'word' &&
    !PREPOSITIONS.has(tokens[start - 1]!.lower) &&
    !BE_FORMS.has(tokens[start - 1]!.lower) &&
    !HAVE_FORMS.has(tokens[start - 1]!.lower) &&
    !PLAIN_VERBS.has(tokens[start - 1]!.lower) &&
    !/(?:ed|ing)$/.test(tokens[start - 1]!.lower) &&
    !CHANGE_VERBS.has(tokens[start - 1]!.lower) &&
    tokens[start - 1]!.lower !== 'and'
  )
    start--
  return start
}

const OPENERS = new Set(['in', 'of', 'by', 'from', 'on', 'during', 'at', 'for', 'with', 'after', 'among'])
/** "deaths in these attacks": the attacks stand behind a preposition and govern nothing; "the number of wounded" does. */
function isObjectOfPreposition(tokens: readonly Token[], i: number, left: number): boolean {
  for (let at = i - 1; at >= Math.max(left, i - 4); at--) {
    if (tokens[at]!.kind !== 'word') return false
    if (
      tokens[at]!.lower === 'of' &&
      /^(?:number|toll|count|total|tally|rate|share)s?$/.test(tokens[at - 1]?.lower ?? '')
    )
      return false
    if (OPENERS.has(tokens[at]!.lower)) return true
  }
  return false
}

function categoryBefore(tokens: readonly Token[], end: number, left: number): Category | null {
  for (let i = end - 1; i >= Math.max(left, end - 3); i--) {
    const category = CATEGORIES.get(tokens[i]!.lower) ?? CATEGORY_WORDS.get(tokens[i]!.lower)
    if (category && category !== 'unknown') return category
  }
  return null
}

/** "houses" -> "house", "families" -> "family", "men" stays. */
function lemma(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  return /[^suia]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
