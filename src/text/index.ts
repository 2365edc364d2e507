// Offsets, sentences, tokens, numbers. Pure; imports only model.
export { type NumberKind, type NumberMention, readNumbers } from './numbers.ts'
export { type Sentence, splitSentences } from './sentences.ts'
export { type Token, type TokenKind, tokenize } from './tokens.ts'
export { type TextView, view } from './view.ts'
