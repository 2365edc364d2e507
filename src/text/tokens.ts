import { type TokenKind, type Word, wordAt } from './words.ts'

/** A token with its half-open span in the text. `lower` folds case and curly apostrophes: "Pakistan’s" -> "pakistan", "'s". */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly kind: TokenKind
  /** True when the token starts with an upper-case letter. */
  readonly isCapital: boolean
  /** The distinct word that stands here: questions about it alone are asked with `perWord`. */
  readonly word: Word
}

// One sticky alternation, each branch linear: a currency code glued to its amount ("Rs20"); letters with inner hyphens and apostrophes; initialisms ("U.S.");
// digits with separators; any other character that is not a space. Nested quantifiers never overlap.
const TOKEN =
  /(?:Rs|Re|PKR|USD|EUR|GBP|INR|AFN|Afs|Af|NGN|UAH|Tk|KSh|Ksh|KES|UGX|CFA|XOF|SDG|ETB|Sh|PHP)(?=\d)|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\d]*(?:[-‑'’]\p{L}[\p{L}\p{M}\d]*)*|\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\n|[^\s]/uy

const NEWLINE = 10
const SPACE = 32
const APOSTROPHE = 39
const HYPHEN = 45
const STOP = 46
const ASCII = 128

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Cuts a text into tokens; spaces fall between them. `tokenize('12 killed')` gives a number and a word. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const units = unitsOf(text)
  for (let at = 0; at < text.length; ) {
    if (units[at] === SPACE) {
      at++
      continue
    }
    const end = endOfPlain(units, at) || endOfAny(text, at)
    if (end > at) addTokens(tokens, text, units, at, end)
    at = Math.max(end, at + 1)
  }
  return tokens
}

/** A text's character codes, and a nought behind the last: they are read faster, and more than once. */
function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length + 1)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}

/**
 * The end of a plain English word or of one ASCII sign, or 0 where only the expression can tell. What follows the
 * letters rules the expression's other branches out: no digit, hyphen, apostrophe, accent, nor the stop of an initial.
 */
function endOfPlain(units: Uint16Array, at: number): number {
  const first = units[at]!
  if (!isLetter(first)) return (first > SPACE || first === NEWLINE) && first < ASCII && !isDigit(first) ? at + 1 : 0
  let end = at + 1
  while (isLetter(units[end]!)) end++
  const next = units[end]!
  const isOpen =
    next >= ASCII || isDigit(next) || next === HYPHEN || next === APOSTROPHE || (next === STOP && end === at + 1)
  return isOpen ? 0 : end
}

/** The end of whatever token the expression reads here, or 0 at a space. */
function endOfAny(text: string, at: number): number {
  TOKEN.lastIndex = at
  return TOKEN.test(text) ? TOKEN.lastIndex : 0
}

function addTokens(tokens: Token[], text: string, units: Uint16Array, start: number, end: number): void {
  const word = wordAt(text, units, start, end)
  if (word.cut === 0) tokens.push(tokenOf(word, start, end))
  else {
    const cut = start + word.cut
    tokens.push(tokenOf(wordAt(text, units, start, cut), start, cut), tokenOf(wordAt(text, units, cut, end), cut, end))
  }
}

const tokenOf = (word: Word, start: number, end: number): Token => ({
  start,
  end,
  text: word.text,
  lower: word.lower,
  kind: word.kind,
  isCapital: word.isCapital,
  word,
})

/**
 * What is printed from one token up to another. One token has its own text, which is compared and looked up faster than
 * a slice. `textBetween('two died', tokens, 0, 1)` is `'two'`.
 */
export function textBetween(text: string, tokens: readonly Token[], from: number, to: number): string {
  return to - from === 1 ? tokens[from]!.text : text.slice(tokens[from]!.start, tokens[to - 1]!.end)
}
