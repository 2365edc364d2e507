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
import { perWord, type Token, whether } from '#text/index.ts'
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
  const own = phrase ? fromPhrase(tokens, phrase) : NOTHING
  // People whom a verb befell are counted by what befell them: "12 people were killed" counts the killed.
  if ((own.unit === 'person' || own.unit === null) && (own.measure === null || own.measure === 'victims')) {
    const verb = verbAfter(tokens, phrase?.to ?? span.to, span.right) ?? verbBefore(tokens, span, phrase)
    if (verb) return { measure: verb, unit: 'person', category: own.category }
  }
  if (own.measure !== null && own.category === null)
    return { measure: own.measure, unit: own.unit, category: sufferer(tokens, span) }
  if (own.measure !== null || (own.unit !== null && own.unit !== 'person')) return own
  const subject = fromSubject(tokens, span)
  return {
    measure: subject.measure,
    unit: own.unit ?? subject.unit,
    category: own.category ?? subject.category,
  }
}

/** The category that a word gives to people; null where it gives none. */
const categoryOf = perWord(({ lower }): Category | null => {
  const category = CATEGORIES.get(lower) ?? CATEGORY_WORDS.get(lower)
  return !category || category === 'unknown' ? null : category
})
const measureOf = perWord(({ lower }) => MEASURE_NOUNS.get(lower) ?? null)
const befallingOf = perWord(({ lower }) => MEASURE_VERBS.get(lower) ?? null)
const isPersonNoun = whether(({ lower }) => PERSON_NOUNS.has(lower) || CATEGORIES.has(lower))
const lemmaOf = perWord(({ lower }) => lemma(lower))

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
  if (tokens[at]?.lower === 'of' && tokens[at + 1] && opensWhole(tokens[at + 1]!.word)) at += 2
  while (at < right && isAside(tokens[at]!.word)) at++
  const phrase = nounPhraseAt(tokens, at, right)
  // "the 109 of the month before" names a time, and "killed" alone is read as what befell people.
  const head = phrase && tokens[phrase.head]!.word
  if (!head || isNeverCounted(head)) return null
  const isVerb = befallingOf(head) !== null && phrase.to - phrase.from === 1 && measureOf(head) === null
  return isVerb ? null : phrase
}
const opensWhole = whether(({ lower }) => /^(?:the|these|those|its|their|all)$/.test(lower))
const isAside = whether(({ lower }) => /^(?:more|fewer|less|additional|extra|further|other|the|such)$/.test(lower))
const isNeverCounted = whether(
  ({ lower }) => CHANGE_NOUNS.has(lower) || TIME_UNITS.has(lower) || MONTHS[lower] !== undefined,
)

function fromPhrase(tokens: readonly Token[], phrase: NounPhrase): Counted {
  const { word } = tokens[phrase.head]!
  const row = measureOf(word)
  const category = isMember(word) ? categoryOfBody(tokens, phrase) : categoryIn(tokens, phrase)
  if (row) return { measure: row.measure, unit: row.unit === 'item' ? lemmaOf(word) : row.unit, category }
  if (isPersonNoun(word)) return { measure: null, unit: 'person', category }
  const named = isPlural(word) || phrase.to - phrase.from === 1 ? lemmaOf(word) : null
  return { measure: named, unit: named, category }
}

function categoryIn(tokens: readonly Token[], { from, to }: NounPhrase): Category | null {
  for (let i = to - 1; i >= from; i--) {
    const category = categoryOf(tokens[i]!.word)
    if (category) return category
  }
  return null
}

const isMember = whether(({ lower }) => lower === 'member' || lower === 'members')
/** "180 members of the security forces", "party members": what body they belong to says who they are, else they are civilians. */
function categoryOfBody(tokens: readonly Token[], phrase: NounPhrase): Category | null {
  if (tokens[phrase.to]?.lower !== 'of') return categoryIn(tokens, phrase)
  for (let i = phrase.to + 1; i < Math.min(tokens.length, phrase.to + 5); i++) {
    const { kind, word } = tokens[i]!
    if (kind !== 'word') break
    const category = categoryOf(word)
    if (category) return category
  }
  return categoryIn(tokens, phrase)
}

/** "12 were killed", "12 of whom died", "12 people lost their lives", "12 policemen killed in the line of duty", "12 dead". */
function verbAfter(tokens: readonly Token[], from: number, right: number): string | null {
  for (let i = from; i < Math.min(right, from + 6); i++) {
    const { word, lower } = tokens[i]!
    if (lower === 'lost') return /^(?:their|his|its)$/.test(tokens[i + 1]?.lower ?? '') ? 'killed' : null
    const measure = befellOf(word)
    if (measure !== null) return measure
    if (!isFiller(word)) return null
  }
  return null
}
/** What befell those before the verb: "killed", not "killing" or "kills". */
const befellOf = perWord((word) => (/(?:s|ing)$/.test(word.lower) ? null : befallingOf(word)))
const isFiller = whether(
  ({ lower }) =>
    BE_FORMS.has(lower) ||
    HAVE_FORMS.has(lower) ||
    RELATIVES.has(lower) ||
    lower === 'of' ||
    lower === 'them' ||
    lower.endsWith('ly'),
)

/** "killed 12 people", "wounding 13", "claimed 3,417 lives", "left 12 dead" (read after), "lost 228 men". */
function verbBefore(tokens: readonly Token[], { from, left }: Span, phrase: NounPhrase | null): string | null {
  for (let i = from - 1; i >= Math.max(left, from - 5); i--) {
    const { kind, word, lower } = tokens[i]!
    if (kind !== 'word') return null
    const measure = befallingOf(word)
    if (!measure) continue
    if (lower === 'lost' && !phrase) return null
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
    const { word, kind } = tokens[i]!
    if (!mayBeCounted(word)) continue
    // "the province has buried 139": a place that has a number is not what is counted.
    const named = isPlaceNoun(word) ? null : measureOf(word)
    const row = named && isRecorder(tokens, i) ? null : named
    const isNamed = found.measure !== null || found.unit !== null
    if (row && !(isNamed && isObjectOfPreposition(tokens, i, left))) {
      const unit = row.unit === 'item' ? lemmaOf(word) : row.unit
      found = { measure: row.measure, unit, category: categoryBefore(tokens, i, left) }
    } else if (found.unit) continue
    else if (i < verb && kind === 'word' && isThings(word) && !isObjectOfPreposition(tokens, i, left))
      found = { measure: lemmaOf(word), unit: lemmaOf(word), category: null }
    else if (isPersonNoun(word) && !isOther(word))
      found = {
        measure: found.measure ?? participleAfter(tokens, i, from),
        unit: 'person',
        category: categoryBefore(tokens, i + 1, left),
      }
  }
  return found
}

const isPlaceNoun = whether(({ lower }) => PLACE_NOUNS.has(lower))
const isThings = whether((word) => isPlural(word) && !isPersonNoun(word))
/** "other" is a category and no person. */
const isOther = whether(({ lower }) => lower === 'other' && !PERSON_NOUNS.has(lower))
/** "the panel had recorded 365": who counts is not what is counted. */
const isRecorder = (tokens: readonly Token[], i: number): boolean =>
  !isPlural(tokens[i]!.word) &&
  (isRecording(tokens[i + 1]!.word) || (HAVE_FORMS.has(tokens[i + 1]!.lower) && isRecording(tokens[i + 2]!.word)))
const isRecording = whether(({ lower }) =>
  /^(?:recorded|counted|documented|logged|registered|listed|verified|reported|tallied|noted)$/.test(lower),
)

const isChangeVerb = whether(({ lower }) => CHANGE_VERBS.has(lower))
const mayBeCounted = whether(
  (word) => MEASURE_NOUNS.has(word.lower) || isPersonNoun(word) || (word.kind === 'word' && isPlural(word)),
)

/** "Cases since January: 18,940": the first plural of a row's label names what the row counts. */
function rowLabel(tokens: readonly Token[], colon: number, left: number): Counted | null {
  for (let i = left; i < colon; i++) {
    const { word, kind, isCapital, lower } = tokens[i]!
    if (measureOf(word)) return null
    if (kind !== 'word') continue
    const named = isCapital && lower.endsWith('s') && isThings(word) ? lemmaOf(word) : null
    return named === null ? null : { measure: named, unit: named, category: null }
  }
  return null
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
  while (at > left && isInRun(tokens[at - 1]!.word)) at--
  return at
}
const isInRun = whether(
  ({ kind, lower }) =>
    kind === 'word' &&
    !PREPOSITIONS.has(lower) &&
    !BE_FORMS.has(lower) &&
    !HAVE_FORMS.has(lower) &&
    !PLAIN_VERBS.has(lower) &&
    !/(?:ed|ing)$/.test(lower) &&
    !CHANGE_VERBS.has(lower) &&
    lower !== 'and',
)

/** "deaths in these attacks": the attacks stand behind a preposition and govern nothing; "the number of wounded" does. */
function isObjectOfPreposition(tokens: readonly Token[], i: number, left: number): boolean {
  for (let at = i - 1; at >= Math.max(left, i - 4); at--) {
    const { kind, word, lower } = tokens[at]!
    if (kind !== 'word') return false
    if (lower === 'of' && tokens[at - 1] && isQuantity(tokens[at - 1]!.word)) return false
    if (opensPhrase(word)) return true
  }
  return false
}
const isQuantity = whether(({ lower }) => /^(?:number|toll|count|total|tally|rate|share)s?$/.test(lower))
const opensPhrase = whether(({ lower }) => /^(?:in|of|by|from|on|during|at|for|with|after|among)$/.test(lower))

function categoryBefore(tokens: readonly Token[], end: number, left: number): Category | null {
  for (let i = end - 1; i >= Math.max(left, end - 3); i--) {
    const category = categoryOf(tokens[i]!.word)
    if (category) return category
  }
  return null
}

/** "houses" -> "house", "families" -> "family", "men" stays. */
function lemma(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  return /[^suia]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
