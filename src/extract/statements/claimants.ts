import { alone, type Phrase, phraseAfter } from './noun-phrase.ts'
import type { Line, Reading } from './reading.ts'
import type { Content } from './trimmed.ts'

/** The others of a claim: "claimed most attacks, followed by the Red Front, the Reed Army and the Harbour Brigade". */
export function furtherClaimants({ tokens }: Reading, line: Line, content: Content): Phrase[] {
  let at = content.from
  while (at + 1 < line.to && !(tokens[at]!.lower === 'followed' && tokens[at + 1]!.lower === 'by')) at++
  if (at + 2 >= line.to) return []
  const claimants: Phrase[] = []
  for (let k = at + 2; k < line.to; ) {
    const phrase = nextInList(tokens, k, line.to)
    if (!phrase) break
    claimants.push(phrase)
    k = phrase.to
    while (k < line.to && (tokens[k]!.text === ',' || tokens[k]!.lower === 'and')) k++
    if (k === phrase.to) break
  }
  return claimants
}

function nextInList(tokens: Reading['tokens'], from: number, to: number): Phrase | null {
  const phrase = phraseAfter(tokens, from, to)
  if (!phrase) return null
  for (let k = phrase.from; k < phrase.to; k++) if (tokens[k]!.lower === 'and') return alone(phrase.from, k)
  return alone(phrase.from, phrase.to)
}
