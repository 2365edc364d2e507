import { BE_FORMS, GROUNDS, POSSESSIVES, SPEECH_NOUNS, type SpeechNoun } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { afterAdverbials } from './grammar.ts'
import { type Phrase, phraseBefore } from './noun-phrase.ts'
import type { Line, Reading } from './reading.ts'

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
  if (tokens[at - 1]!.lower !== 'on' || tokens[at + 1]!.lower !== 'of') return false
  for (let k = at - 2; k >= Math.max(from, at - 30); k--) if (BE_FORMS.has(tokens[k]!.lower)) return false
  return true
}

/** Finds the owned nouns of speech in a line. */
export function findNominals({ tokens }: Reading, line: Line): Nominal[] {
  const found: Nominal[] = []
  for (let at = line.from + 1; at + 1 < line.to; at++) {
    const row = NOUNS.get(tokens[at]!.lower)
    if (GROUNDS.has(tokens[at]!.lower) && isGround(tokens, line.from, at)) {
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
    const pronoun = POSSESSIVES.has(lower) ? OWNERS[lower] : undefined
    if (pronoun) return { holder: null, pronoun }
    const isGenitive =
      lower === "'s" ||
      ((lower === "'" || tokens[k]!.text === '’') &&
        tokens[k - 1]?.end === tokens[k]!.start &&
        tokens[k - 1]!.lower.endsWith('s'))
    if (isGenitive) {
      const holder = k - 1 >= floor ? phraseBefore(tokens, k - 1, floor) : null
      return holder && { holder: nearest(tokens, holder), pronoun: null }
    }
    if (kind !== 'word' || lower === 'to' || lower === 'of') return null
  }
  return null
}

/** "responding to the premier's claims": the owner is what follows the last preposition or article, not the whole clause. */
function nearest(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  for (let k = to - 1; k > from; k--)
    if (['the', 'a', 'an'].includes(tokens[k]!.lower) || tokens[k - 1]!.lower === 'to' || tokens[k - 1]!.lower === 'by')
      return { from: k, to }
  return { from, to }
}

function endOfContent(tokens: readonly Token[], from: number, to: number): number {
  let k = from
  while (k < to && ![',', ';', '.', '”', '—'].includes(tokens[k]!.text)) k++
  return k
}
