import { deedOf } from './act.ts'
import { isQuoteMark } from './cue.ts'
import { outermost, type Proposal, SAY } from './proposal.ts'
import type { Line, Reading } from './reading.ts'

/** The share of a sentence that must stand in quotation marks for it to be someone's words. */
const MOSTLY = 0.7

/**
 * A sentence of someone's words without a verb of speech of its own: “First. Second,” he said. “Third.” It belongs to
 * the speaker of the same quotation, else of the sentence before, else after it, else of the paragraph before.
 */
export function continuedQuote(
  reading: Reading,
  group: readonly Line[],
  found: readonly Proposal[][],
  k: number,
  before: Proposal | null,
): Proposal | null {
  const line = group[k]!
  const { tokens, quoteAt, borrowed } = reading
  if (outermost(found[k]!)) return null
  let quoted = 0
  for (let i = line.from; i < line.to; i++) if (quoteAt[i] || borrowed[i]) quoted++
  const isMostly = quoted >= 4 && quoted >= (line.to - line.from) * MOSTLY
  if (!isMostly && !isWholeQuote(tokens, line)) return null
  const first = quoteAt[line.from] || quoteAt[line.from + 1]!
  const owner = ownerOf(reading, group, found, k, first) ?? before
  if (!owner) return null
  let { from, to } = line
  while (from < to && isQuoteMark(tokens[from]!)) from++
  while (to > from && tokens[to - 1]!.kind === 'punctuation' && !')%]'.includes(tokens[to - 1]!.text)) to--
  if (to <= from) return null
  const content = { from, to, target: null, isTag: true }
  return {
    ...owner,
    line,
    cue: { from, to },
    content,
    target: null,
    deed: deedOf(tokens, SAY, content, owner.mention, owner.party),
    rule: 'quote/continued',
    isQuoted: true,
    isOuter: true,
  }
}

/** “Nobody came.” Short, but a sentence between its marks. */
const isWholeQuote = (tokens: Reading['tokens'], { from, to }: Line): boolean =>
  to - from > 3 &&
  isQuoteMark(tokens[from]!) &&
  isQuoteMark(tokens[to - 1]!) &&
  '.!?'.includes(tokens[to - 2]?.text ?? ' ')

/** How many sentences away the one that tells the speaker may be. */
const REACH = 40

function ownerOf(
  { quoteAt }: Reading,
  group: readonly Line[],
  found: readonly Proposal[][],
  k: number,
  quote: number,
): Proposal | null {
  for (let away = 1; quote && away <= REACH; away++)
    for (const i of [k + away, k - away]) {
      const speaker = group[i] && touchesQuote(quoteAt, group[i], quote) ? outermost(found[i]!) : null
      if (speaker) return speaker
    }
  for (let i = k - 1; i >= Math.max(0, k - REACH); i--) {
    const speaker = outermost(found[i]!)
    if (speaker) return speaker
  }
  return null
}

/** True when a line starts or ends in a quotation, a mark aside. */
const touchesQuote = (quoteAt: readonly number[], { from, to }: Line, quote: number): boolean =>
  quoteAt[from] === quote || quoteAt[from + 1] === quote || quoteAt[to - 1] === quote || quoteAt[to - 2] === quote
