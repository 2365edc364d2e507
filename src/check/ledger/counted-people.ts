import {
  BE_FORMS,
  BEARING_VERBS,
  CHANGE_VERBS,
  DEPENDENTS,
  DETERMINERS,
  HAVE_FORMS,
  MEASURE_NOUNS,
  MEASURE_VERBS,
  MODALS,
  POPULATIONS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { type Page, type Spot, sentenceOf, within, wordsOf } from './page.ts'

/** Who a figure counts: atoms of the table of populations, or the text's own noun, with the words that said so. */
export interface CountedPeople {
  readonly population: readonly string[]
  readonly words: string
  /** The token after the noun phrase. */
  readonly to: number
}

interface Phrase {
  readonly pieces: readonly string[]
  readonly key: string
}

/** Phrases by their first word, longest first. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = tabulate()

function tabulate(): Map<string, Phrase[]> {
  const table = new Map<string, Phrase[]>()
  for (const { key, words } of POPULATIONS)
    for (const phrase of words) {
      const pieces = phrase.split(' ')
      const list = [...(table.get(pieces[0]!) ?? []), { pieces, key }]
      table.set(
        pieces[0]!,
        list.sort((a, b) => b.pieces.length - a.pieces.length),
      )
    }
  return table
}

/** The populations that some words name: "civilians and security personnel" gives two. Wider ones beside their parts are dropped. */
function populationsIn(tokens: readonly Token[], from: number, to: number): string[] {
  const found: string[] = []
  for (let i = from; i < to; i++) {
    const phrase = PHRASES.get(tokens[i]!.lower)?.find(({ pieces }) =>
      pieces.every((piece, k) => i + k < to && tokens[i + k]!.lower === piece),
    )
    if (!phrase) continue
    if (!found.includes(phrase.key)) found.push(phrase.key)
    i += phrase.pieces.length - 1
  }
  const narrow = found.filter((key) => key !== 'people')
  return (narrow.length > 0 ? narrow : found).sort()
}

/** Reads who is counted: from the noun behind the number, else from the subject that bears the count. Null in doubt. */
export function countedPeople(page: Page, spot: Spot): CountedPeople | null {
  const { tokens } = page
  const end = nounPhraseEnd(tokens, spot.to, spot.right)
  const own = fromNoun(tokens, spot.to, end)
  if (own === 'doubt') return null
  if (own && own.population[0] !== 'people') return withDependents(tokens, own, spot)
  const among = amongPhrase(tokens, own?.to ?? end, spot.right)
  if (among) return among
  const bearer = fromBearer(page, spot)
  if (bearer === 'doubt') return null
  return bearer ?? own ?? fromTopic(page, spot) ?? sameAsBefore(page, spot)
}

/** Where the run of nouns behind a number ends; "of the security forces" and the like belong to it. */
function nounPhraseEnd(tokens: readonly Token[], at: number, right: number): number {
  let to = at
  while (to < right && isNominal(tokens, to)) to++
  if (to > at && tokens[to]?.lower === 'of' && MEMBERS.has(tokens[to - 1]!.lower)) {
    const start = to + (tokens[to + 1] && DETERMINERS.has(tokens[to + 1]!.lower) ? 2 : 1)
    let end = start
    while (end < right && isNominal(tokens, end)) end++
    if (end > start) to = end
  }
  return to
}

const MEMBERS = new Set(['members', 'member', 'personnel', 'officers', 'men', 'deaths', 'fatalities'])

function isNominal(tokens: readonly Token[], at: number): boolean {
  const { kind, lower } = tokens[at]!
  if (kind !== 'word' || lower === 'and' || lower === "'s") return false
  if (PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || RELATIVES.has(lower) || DETERMINERS.has(lower))
    return false
  if (BE_FORMS.has(lower) || HAVE_FORMS.has(lower) || MODALS.has(lower)) return false
  return !(MEASURE_VERBS.has(lower) && !MEASURE_NOUNS.has(lower) && /(?:ed|ing)$/.test(lower))
}

/** "383 soldiers", "civilian deaths", "members of the security forces", "12 coal miners"; nothing for a bare "deaths". */
function fromNoun(tokens: readonly Token[], from: number, to: number): CountedPeople | 'doubt' | null {
  if (to === from) return null
  const words = wordsOf(tokens, from, to).filter(
    (word) => !/^(?:nationwide|countrywide|nationally|altogether|overall)$/.test(word),
  )
  // "2,060 of them", "12 of the dead": a part of something named elsewhere.
  if (tokens[from]!.lower === 'of') return 'doubt'
  const population = populationsIn(tokens, from, to)
  const text = words.join(' ')
  if (population.length > 0) return { population, words: text, to }
  // "956 dead added", "48,204 gun deaths in the year": what was counted ends with the noun for harm.
  const harm = words.findLastIndex((word) => MEASURE_NOUNS.get(word)?.unit === 'person')
  if (harm >= 0) return { population: [kindOf(words.slice(0, harm))], words: words.slice(0, harm + 1).join(' '), to }
  const head = words.at(-1)!
  if (MEASURE_VERBS.has(head) || !/(?:[^s]s|men|women|children)$/.test(head)) return null
  return HEADLESS.has(head) ? null : { population: [text], words: text, to }
}
/** Nouns that leave open whose members they are: the subject says it. */
const HEADLESS = new Set(['members', 'personnel', 'officers', 'men'])

/** "violence-linked fatalities", "confirmed deaths": how they came about or are known, not whose they are. */
function kindOf(words: readonly string[]): string {
  const rest = words.filter((word) => !/-(?:linked|related|caused)$/.test(word) && !NO_KIND.has(word))
  return rest.length === 0 ? 'people' : rest.join(' ')
}
const NO_KIND = new Set('violent total overall such confirmed reported recorded documented known more'.split(' '))

/** "50,000 fighters and their dependents": the count is of more than fighters. */
function withDependents(tokens: readonly Token[], own: CountedPeople, { right }: Spot): CountedPeople {
  let at = own.to
  if (tokens[at]?.lower !== 'and' && tokens[at]?.lower !== 'including' && tokens[at]?.lower !== 'with') return own
  at++
  while (at < right + 3 && tokens[at] && DETERMINERS.has(tokens[at]!.lower)) at++
  const word = tokens[at]?.lower ?? ''
  if (!DEPENDENTS.includes(word)) return own
  return {
    population: [...own.population, 'dependents'].sort(),
    words: `${own.words} ${wordsOf(tokens, own.to, at + 1).join(' ')}`,
    to: at + 1,
  }
}

/** "2,100 fatalities among civilians and security personnel" */
function amongPhrase(tokens: readonly Token[], at: number, right: number): CountedPeople | null {
  if (tokens[at]?.lower !== 'among' && tokens[at]?.lower !== 'amongst') return null
  let to = at + 1
  while (to < right && (isNominal(tokens, to) || tokens[to]!.lower === 'and' || tokens[to]!.lower === 'the')) to++
  const population = populationsIn(tokens, at + 1, to)
  return population.length > 0 ? { population, words: wordsOf(tokens, at + 1, to).join(' '), to } : null
}

/**
 * "The army and Frontier Corps recorded 374 fatalities", "the police lost 216": who bears the count. A subject that names
 * no population ("Khyber Pakhtunkhwa had 2,331 deaths") leaves the count with all people.
 */
function fromBearer(page: Page, spot: Spot): CountedPeople | 'doubt' | null {
  const { tokens } = page
  const { from } = sentenceOf(page, spot)
  let verb = spot.from - 1
  while (verb >= spot.left && tokens[verb]!.kind === 'word' && isBeforeNumber(tokens[verb]!.lower)) verb--
  if (verb < from || !BEARING_VERBS.has(tokens[verb]!.lower)) return null
  let start = verb
  while (start > from && isSubjectWord(tokens, start - 1)) start--
  const population = populationsIn(tokens, start, verb)
  if (population.length > 0) return { population, words: wordsOf(tokens, start, verb).join(' '), to: spot.to }
  // A subject that points back says nothing here of whom it counts.
  return tokens.slice(start, verb).some(({ lower }) => BACKWARD.has(lower)) ? 'doubt' : null
}

/** "Civilian deaths rose from 787 to 956", "put the number of soldiers killed at 120": the noun before says whom a bare number counts. */
function fromTopic(page: Page, spot: Spot): CountedPeople | null {
  const { tokens } = page
  const { from } = sentenceOf(page, spot)
  let verb = spot.from - 1
  while (verb > from && !CHANGE_VERBS.has(tokens[verb]!.lower) && !LINKS.has(tokens[verb]!.lower)) verb--
  if (verb <= from) return null
  const start = topicStart(page, from, verb)
  if (start === null) return null
  const population = populationsIn(tokens, start, verb)
  return {
    population: population.length > 0 ? population : ['people'],
    words: wordsOf(tokens, start, Math.min(verb, start + 4)).join(' '),
    to: spot.to,
  }
}
/** Before a bare number: "the toll stood at 12", "the number of dead was 12". */
const LINKS = new Set(['at', 'was', 'is', 'reached', 'totalled', 'totaled', ':'])

/** Where the noun begins that says what is counted: a noun for harm with its adjectives, or what "the number of" governs. */
function topicStart(page: Page, from: number, verb: number): number | null {
  const { tokens, places } = page
  for (let i = from; i + 2 < verb; i++)
    if (/^(?:number|count|tally)$/.test(tokens[i]!.lower) && tokens[i + 1]!.lower === 'of') return i + 2
  let noun = verb - 1
  while (noun >= from && MEASURE_NOUNS.get(tokens[noun]!.lower)?.unit !== 'person') noun--
  if (noun < from) return null
  const isOfTheNoun = (i: number) =>
    isNominal(tokens, i) &&
    !BEARING_VERBS.has(tokens[i]!.lower) &&
    !within(places, i - 6, i + 6).some((place) => place.from <= i && i < place.to)
  let start = noun
  while (start > from && isOfTheNoun(start - 1)) start--
  return start
}

/** "2,546 people were killed and 2,267 were injured": the people counted before, in the same sentence. */
function sameAsBefore(page: Page, spot: Spot): CountedPeople | null {
  const { tokens, spots } = page
  if (!BE_FORMS.has(tokens[spot.to]?.lower ?? '') && !MEASURE_VERBS.has(tokens[spot.to]?.lower ?? '')) return null
  const before = spots[spot.index - 1]
  if (!before || before.sentence !== spot.sentence) return null
  const people = countedPeople(page, before)
  return people && { ...people, to: spot.to }
}

const BACKWARD = new Set(['they', 'it', 'these', 'those', 'who', 'which', 'latter', 'former'])
const FILLERS = new Set([
  'for',
  'at',
  'least',
  'about',
  'around',
  'some',
  'nearly',
  'over',
  'than',
  'more',
  'a',
  'total',
  'of',
  'almost',
  'only',
  'up',
  'to',
  'roughly',
  'approximately',
])
const isBeforeNumber = (word: string): boolean => FILLERS.has(word)

function isSubjectWord(tokens: readonly Token[], at: number): boolean {
  const { kind, lower } = tokens[at]!
  if (kind !== 'word') return lower === ','
  return isNominal(tokens, at) || lower === 'and' || lower === 'of' || DETERMINERS.has(lower)
}
