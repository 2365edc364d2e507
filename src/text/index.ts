// Offsets, sentences, tokens, numbers. Pure; imports only model.
export type { NumberKind, NumberMention } from './number-mention.ts'
export { smallNumber } from './number-words.ts'
export { readNumbers } from './numbers.ts'
export { type Sentence, splitSentences } from './sentences.ts'
export { type Token, textBetween, tokenize } from './tokens.ts'
export { type TextView, view } from './view.ts'
export { perWord, type TokenKind, type Word, whether } from './words.ts'
