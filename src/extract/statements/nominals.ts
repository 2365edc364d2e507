import { GROUNDS, SPEECH_NOUNS, type SpeechNoun } from '#lexicon/index.ts'
import { perWord, type Token, whether } from '#text/index.ts'
import { afterAdverbials, isVerbLike } from './grammar.ts'
import { headOf } from './head.ts'
import { alone, type Phrase, phraseAfter, phraseBefore } from './noun-phrase.ts'
import type { Line, Reading } from './reading.ts'
import { isSpeakerNoun } from './speaker-noun.ts'
import { verbFormsOf } from './verb-forms.ts'
import { ARTICLE, BE, DETERMINER, isA, POSSESSIVE, PREPOSITION } from './word-class.ts'

/** Speech named by a noun with its owner: "the union's repeated calls for a pay rise". */
export interface Nominal {
  readonly at: number
  readonly row: SpeechNoun
  /** The owner's words, or the pronoun that owns ("its demand that"); with neither, the subject of the line. */
  readonly holder: Phrase | null
  readonly pronoun: string | null
  readonly content: { readonly from: number; readonly to: number }
}

const NOUNS: ReadonlyMap<string, SpeechNoun> = new Map(
  SPEECH_NOUNS.flatMap((row) => [[row.noun, row] as const, [`${row.noun}s`, row] as const]),
)
const OWNERS: Readonly<Record<string, string>> = { his: 'he', her: 'she', its: 'it', their: 'they' }
/** "the union's repeated and increasingly loud calls": so many words between owner and noun. */
const BETWEEN = 4

const GROUND: SpeechNoun = { noun: 'charge', act: 'accuse', opens: ['of'] }

/** "jailed the editor on charges of treason": the subject accuses, unless it is the one who was jailed. */
function isGround(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens[at - 1]?.lower !== 'on' || tokens[at + 1]!.lower !== 'of') return false
  for (let k = at - 2; k >= Math.max(from, at - 30); k--) if (isA(tokens[k], BE)) return false
  return true
}

const nounOf = perWord(({ lower }) => NOUNS.get(lower) ?? null)
const mayBeSpeech = whether((word) => nounOf(word) !== null || GROUNDS.has(word.lower))

/** Finds the owned nouns of speech in a line. */
export function findNominals({ tokens }: Reading, line: Line): Nominal[] {
  const found: Nominal[] = []
  for (let at = line.from; at + 1 < line.to; at++) {
    const { word } = tokens[at]!
    if (!mayBeSpeech(word)) continue
    const row = nounOf(word)
    if (GROUNDS.has(word.lower) && isGround(tokens, line.from, at)) {
      found.push({
        at,
        row: GROUND,
        holder: null,
        pronoun: null,
        content: { from: at + 1, to: endOfContent(tokens, at + 1, line.to) },
      })
      continue
    }
    if (!row) continue
    const authored = authoredNoun(tokens, line, at, row)
    if (authored) {
      found.push(authored)
      continue
    }
    const opening = afterAdverbials(tokens, at + 1, line.to)
    if (opening >= line.to || !row.opens.includes(tokens[opening]!.lower)) continue
    const owner = ownerBefore(tokens, at, line.from)
    if (owner) found.push({ at, row, ...owner, content: { from: opening, to: endOfContent(tokens, opening, line.to) } })
  }
  return found
}

function ownerBefore(tokens: readonly Token[], at: number, floor: number): Pick<Nominal, 'holder' | 'pronoun'> | null {
  for (let k = at - 1; k >= Math.max(floor, at - 1 - BETWEEN); k--) {
    const { lower, kind } = tokens[k]!
    const pronoun = isA(tokens[k], POSSESSIVE) ? OWNERS[lower] : undefined
    if (pronoun) return { holder: null, pronoun }
    const isGenitive =
      lower === "'s" ||
      ((lower === "'" || tokens[k]!.text === '’') &&
        tokens[k - 1]?.end === tokens[k]!.start &&
        tokens[k - 1]!.lower.endsWith('s'))
    if (isGenitive) {
      const holder = k - 1 >= floor ? (phraseBefore(tokens, k - 1, floor) ?? fromArticle(tokens, k - 1, floor)) : null
      return holder && { holder: nearest(tokens, holder), pronoun: null }
    }
    if (kind !== 'word' || lower === 'to' || isA(tokens[k], DETERMINER | PREPOSITION)) return null
    // "the premier's aide ignored calls": a verb of its own between them, not "the premier's repeated calls".
    if (isVerbLike(tokens[k]!) || isSpeakerNoun(tokens[k]!)) return null
  }
  return null
}

/** "have yet to reply to the mission's request": where no phrase is found, the words from the last article on. */
function fromArticle(tokens: readonly Token[], last: number, floor: number): Phrase | null {
  for (let k = last - 1; k >= Math.max(floor, last - BETWEEN); k--)
    if (isA(tokens[k], ARTICLE)) return alone(k, last + 1)
  return null
}

/** How far after a noun of speech its author is looked for: "a call for an immediate ceasefire came from the union". */
const AUTHOR_WITHIN = 10

/**
 * Speech named by a noun with its author after it: "demands by the miners for safer shafts", "drew condemnation from
 * the union". What is said follows the noun or the author, else it is what the clause tells before the noun.
 */
function authoredNoun(tokens: readonly Token[], line: Line, at: number, row: SpeechNoun): Nominal | null {
  if (row.act === 'assert' || !isForegrounded(tokens, line, at)) return null
  for (let k = at + 1; k < Math.min(line.to - 1, at + AUTHOR_WITHIN); k++) {
    const { lower, kind } = tokens[k]!
    if (kind === 'punctuation' || lower === 'that' || (isVerbLike(tokens[k]!) && !ARRIVALS.has(lower))) return null
    if (lower !== 'by' && lower !== 'from') continue
    // "a demand rejected by the council": whoever answers is not its author.
    if (verbFormsOf(tokens[k - 1]!.word)?.some(({ row: { act }, isPast }) => isPast && act === 'deny')) return null
    const holder = phraseAfter(tokens, k + 1, line.to)
    if (!holder || !isAuthor(tokens, holder)) return null
    const opening = row.opens.includes(tokens[at + 1]!.lower) ? at + 1 : -1
    const after = holder.apposition?.to ?? holder.to
    const content =
      opening > 0 && k - opening > 1
        ? { from: opening, to: ARRIVALS.has(tokens[k - 1]!.lower) ? k - 1 : k }
        : after < line.to && row.opens.includes(tokens[after]!.lower)
          ? { from: after, to: endOfContent(tokens, after, line.to) }
          : { from: line.from, to: at }
    return { at, row, holder, pronoun: null, content }
  }
  return null
}

/** True where the noun opens its sentence or is provoked: in "accepted demands from the rebels" the news is another. */
function isForegrounded(tokens: readonly Token[], line: Line, at: number): boolean {
  for (let k = at - 1; k >= Math.max(line.from, at - 4); k--) {
    if (PROVOKING.has(tokens[k]!.lower)) return true
    if (isA(tokens[k], PREPOSITION) || tokens[k]!.kind !== 'word')
      return tokens[k]!.lower === 'with' && tokens[k - 1]?.lower === 'met'
  }
  return at - line.from <= 3 && !holdsVerbOrName(tokens, line.from, at)
}

function holdsVerbOrName(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (
      isVerbLike(tokens[k]!) ||
      /ed$/.test(tokens[k]!.lower) ||
      isSpeakerNoun(tokens[k]!) ||
      (k > from && tokens[k]!.isCapital)
    )
      return true
  return false
}

const PROVOKING = new Set(
  'drew draws drawn drawing sparked sparks sparking prompted prompts prompting provoked provokes provoking triggered triggers triggering faced faces facing attracted attracts attracting elicited elicits earned earns earning'.split(
    ' ',
  ),
)

const ARRIVALS = new Set(['came', 'comes', 'come'])

/** A name, or a noun that speaks: not "demand from consumers". */
const isAuthor = (tokens: readonly Token[], { from, to }: Phrase): boolean => {
  const head = tokens[headOf(tokens, from, to)]!
  return head.isCapital || isSpeakerNoun(head)
}

/** "responding to the premier's claims": the owner is what follows the last preposition or article, not the whole clause. */
function nearest(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  for (let k = to - 1; k > from; k--)
    if (['the', 'a', 'an'].includes(tokens[k]!.lower) || tokens[k - 1]!.lower === 'to' || tokens[k - 1]!.lower === 'by')
      return alone(k, to)
  return alone(from, to)
}

function endOfContent(tokens: readonly Token[], from: number, to: number): number {
  let k = from
  while (k < to && ![',', ';', '.', '”', '—'].includes(tokens[k]!.text)) k++
  return k
}
