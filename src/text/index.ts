// Offsets, sentences, tokens, numbers. Pure; imports only model.
export { readNumbers, type NumberKind, type NumberMention } from './numbers.ts'
export { splitSentences, type Sentence } from './sentences.ts'
export { tokenize, type Token, type TokenKind } from './tokens.ts'
export { view, type TextView } from './view.ts'
