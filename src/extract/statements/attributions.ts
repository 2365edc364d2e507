import type { Token } from '#text/index.ts'
import { canSpeak, isQuoteMark } from './cue.ts'
import { headOf } from './head.ts'
import { alone, isComma, type Phrase, phraseAfter } from './noun-phrase.ts'
import { SAY } from './proposal.ts'
import type { Line, Reading } from './reading.ts'
import { sideAt } from './side.ts'
import { isSpeakerNoun } from './speaker-noun.ts'

/** An attribution without a verb of speech: "according to", a dash or a colon in a headline. */
export interface Attribution {
  readonly at: number
  readonly end: number
  readonly speaker: Phrase
  readonly content: { readonly from: number; readonly to: number }
  readonly rule: string
  readonly verb: string
}

/** A speaker after a dash or before a colon is short: "— think tank", "UN:". */
const LONGEST_LABEL = 6

/** Finds the attributions of a line that have no verb. */
export function findAttributions(reading: Reading, line: Line): Attribution[] {
  const found: Attribution[] = []
  for (let at = line.from; at + 2 < line.to; at++) {
    if (reading.tokens[at]!.lower !== 'according' || reading.tokens[at + 1]!.lower !== 'to') continue
    const attribution = accordingTo(reading, line, at)
    if (attribution) found.push(attribution)
  }
  const label = dashed(reading, line) ?? colonAfter(reading, line) ?? colonBefore(reading, line)
  return label ? [...found, label] : found
}

/** "Two died, according to police." "According to the survey, prices fell." */
function accordingTo({ tokens, quoteAt }: Reading, line: Line, at: number): Attribution | null {
  const found = phraseAfter(tokens, at + 2, line.to)
  if (!found || quoteAt[at] || !canSpeak(tokens, found, SAY)) return null
  const isOpening = at - line.from <= 1
  // "According to police, the mayor …": what follows the comma is no appositive unless a comma closes it.
  const isClosed = found.apposition !== null && found.apposition.to < line.to && isComma(tokens[found.apposition.to]!)
  const speaker = isOpening && !isClosed ? alone(found.from, found.to) : found
  const end = speaker.apposition?.to ?? speaker.to
  const rest = !isOpening ? line.from : end < line.to && isComma(tokens[end]!) ? end + 1 : end
  const goesOn = !isOpening && end + 4 < line.to && isComma(tokens[end]!)
  const content = { from: rest, to: isOpening || goesOn ? lastWord(tokens, rest, line.to) : lastWord(tokens, rest, at) }
  return content.to > content.from
    ? { at, end: at + 2, speaker, content, rule: 'according-to', verb: 'according to' }
    : null
}

function lastWord(tokens: readonly Token[], from: number, to: number): number {
  let k = to
  while (k > from && tokens[k - 1]!.kind === 'punctuation' && !')%]'.includes(tokens[k - 1]!.text)) k--
  return k
}

const isHeading = ({ kind }: Line): boolean => kind === 'headline' || kind === 'bullet'

/** "Attacks fell by a third — think tank" */
function dashed({ tokens }: Reading, line: Line): Attribution | null {
  if (!isHeading(line)) return null
  for (let k = line.to - 2; k >= Math.max(line.from + 3, line.to - 1 - LONGEST_LABEL); k--) {
    const { text, start, end } = tokens[k]!
    const isDash =
      text === '—' || text === '–' || (text === '-' && tokens[k - 1]!.end < start && tokens[k + 1]!.start > end)
    if (isDash) return labelled(tokens, line, k, alone(k + 1, line.to), { from: line.from, to: k }, 'dash')
  }
  return null
}

/** "Attacks fell by a third: think tank" */
function colonAfter({ tokens }: Reading, line: Line): Attribution | null {
  if (!isHeading(line)) return null
  for (let k = line.to - 2; k >= Math.max(line.from + 3, line.to - 1 - LONGEST_LABEL); k--)
    if (tokens[k]!.text === ':')
      return labelled(tokens, line, k, alone(k + 1, line.to), { from: line.from, to: k }, 'colon')
  return null
}

/** "UN: attacks fell by a third"; in running text only before a quotation: "The mayor: “We will rebuild the school.”" */
function colonBefore({ tokens, quoteAt }: Reading, line: Line): Attribution | null {
  for (let k = line.from + 1; k < Math.min(line.to - 3, line.from + 1 + LONGEST_LABEL); k++) {
    if (tokens[k]!.text !== ':') continue
    const isQuoted = isQuoteMark(tokens[k + 1]!) && quoteAt[k + 2] !== 0
    return isQuoted || isHeading(line)
      ? labelled(
          tokens,
          line,
          k,
          alone(line.from, k),
          { from: isQuoteMark(tokens[k + 1]!) ? k + 2 : k + 1, to: line.to },
          'colon',
        )
      : null
  }
  return null
}

function labelled(
  tokens: readonly Token[],
  line: Line,
  at: number,
  speaker: Phrase,
  content: { from: number; to: number },
  rule: string,
): Attribution | null {
  const head = headOf(tokens, speaker.from, speaker.to)
  const isSpeaker =
    isSpeakerNoun(tokens[head]!) ||
    sideAt(tokens, speaker.from, speaker.to)?.to === speaker.to ||
    isName(tokens, speaker)
  const to = lastWord(tokens, content.from, content.to)
  return isSpeaker && to - content.from >= 3 && speaker.to <= line.to
    ? { at, end: at + 1, speaker, content: { from: content.from, to }, rule, verb: tokens[at]!.text }
    : null
}

/** One to three capitals and nothing else: "Dahl", "Omar Dahl", "CRW". */
const isName = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  to - from <= 3 && tokens.slice(from, to).every((token) => token.isCapital && token.kind === 'word')
