import type { NumberMention } from './number-mention.ts'
import { readNumbers } from './numbers.ts'
import { type Sentence, splitSentences } from './sentences.ts'
import { type Token, tokenize } from './tokens.ts'

/** A text cut once, for all recognisers: its tokens, its sentences and its numbers, each with spans. */
export interface TextView {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly numbers: readonly NumberMention[]
}

/** Cuts a text into tokens, sentences and numbers. `view('Two died. One fled.').sentences.length` is 2. */
export function view(text: string): TextView {
  const tokens = tokenize(text)
  return { text, tokens, sentences: splitSentences(tokens), numbers: readNumbers(tokens) }
}
