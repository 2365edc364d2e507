import type { SpeechVerb } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { type Cue, canSpeak, quoteFloor, type Reach } from './cue.ts'
import { verbGroup } from './grammar.ts'
import type { Mention } from './mention.ts'
import type { Phrase } from './noun-phrase.ts'
import { phraseBefore, phraseBeforeRelative } from './noun-phrase.ts'
import { nounAt } from './speaker-noun.ts'
import { type Content, trimmed } from './trimmed.ts'
import { DETERMINER, isA, PERIOD, PREPOSITION, PROTEST } from './word-class.ts'

type Tokens = readonly Token[]

/** The last word of a gathering or protest before a token of its clause, or -1: "students march in the capital to demand". */
export function protestBefore(tokens: Tokens, from: number, last: number): number {
  for (let k = last; k >= Math.max(from, last - 24); k--) {
    if (isA(tokens[k], PROTEST)) return k
    if (tokens[k]!.text === ';' || tokens[k]!.text === '”') return -1
  }
  return -1
}

/** Who protests at the token `at`: "demonstrators" itself, or the subject of "marched". Null where neither is told. */
export function protesters({ reading, line, row }: Reach, at: number): Phrase | null {
  const { tokens } = reading
  const last = nounAt(tokens, at)?.kind === 'people' ? at : verbGroup(tokens, at, line.from).left
  const floor = quoteFloor(reading, line, at)
  if (last < floor) return null
  const found = phraseBeforeRelative(tokens, last, floor) ?? phraseBefore(tokens, last, floor)
  return found && canSpeak(tokens, found, row) ? found : null
}

/** How far after the protest its cause is looked for. */
const WITHIN = 18
const LEADING_ON = new Set(['at', 'against', 'over', 'of', 'about'])

/** What a protest is against or for: "the law" in "marched to the port in protest at the law". */
export function causeContent(tokens: Tokens, { row, end }: Cue, stop: number): Content | null {
  for (let k = end; k + 1 < Math.min(stop, end + WITHIN); k++) {
    const { lower, kind, text } = tokens[k]!
    if (kind === 'punctuation' && text !== '-') return null
    if (k > end && (lower === 'to' || lower === 'that' || lower === 'and')) {
      if (lower !== 'to' || !['the', 'a'].includes(tokens[k + 1]!.lower)) return null
    }
    if (!row.until?.includes(lower)) continue
    const isNoun = lower === 'protest' || lower === 'anger' || lower === 'fury'
    if (isNoun && (tokens[k - 1]!.lower !== 'in' || !LEADING_ON.has(tokens[k + 1]!.lower))) continue
    if (lower === 'for' && !isAim(tokens, k + 1, stop)) continue
    return trimmed(tokens, { from: isNoun ? k + 2 : k + 1, to: stop, target: null, isTag: false })
  }
  return null
}

/** "for higher wages", not "for a third day", "for hours", "for prayers". */
function isAim(tokens: Tokens, from: number, stop: number): boolean {
  const first = tokens[from]!
  if (first.kind !== 'word' || isA(first, DETERMINER | PREPOSITION)) return false
  for (let k = from; k < Math.min(stop, from + 4); k++) if (isA(tokens[k], PERIOD)) return false
  return true
}

const ARMED = new Set(['forces', 'fighters', 'officers', 'officer', 'group', 'policeman'])

/** Who marches in arms does not protest. */
export const isCrowd = (row: SpeechVerb, mention: Mention | null): boolean =>
  row.takes !== 'cause' || (mention !== null && !mention.isState && !ARMED.has(mention.family ?? ''))
