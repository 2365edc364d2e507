/** What a token is. `number` is a run of digits with its separators; `newline` one line break. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'newline'

/** A token with its half-open span in the text. `lower` folds case and curly apostrophes: "Pakistan’s" -> "pakistan", "'s". */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly kind: TokenKind
  /** True when the token starts with an upper-case letter. */
  readonly isCapital: boolean
}

// One sticky alternation, each branch linear: a currency code glued to its amount ("Rs20"); letters with inner hyphens and apostrophes; initialisms ("U.S.");
// digits with separators; any other character that is not a space. Nested quantifiers never overlap.
const TOKEN =
  /(?:Rs|Re|PKR|USD|EUR|GBP|INR|AFN|Afs|Af|NGN|UAH|Tk|KSh|Ksh|KES|UGX|CFA|XOF|SDG|ETB|Sh|PHP)(?=\d)|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\d]*(?:[-‑'’]\p{L}[\p{L}\p{M}\d]*)*|\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\n|[^\s]/gu

/** Cuts a text into tokens; spaces fall between them. `tokenize('12 killed')` gives a number and a word. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const piece = match[0]
    const start = match.index
    const possessive = /['’]s$/u.exec(piece)
    if (possessive && piece.length > 2) {
      const cut = start + possessive.index
      tokens.push(token(text, start, cut), token(text, cut, start + piece.length))
    } else {
      tokens.push(token(text, start, start + piece.length))
    }
  }
  return tokens
}

function token(text: string, start: number, end: number): Token {
  const piece = text.slice(start, end)
  const lower = piece.toLowerCase().replace(/[’‘]/g, "'").replace(/‑/g, '-')
  const first = piece[0]!
  const kind =
    first === '\n'
      ? 'newline'
      : /\d/.test(first)
        ? 'number'
        : /[\p{L}'’]/u.test(first) && /\p{L}/u.test(piece)
          ? 'word'
          : 'punctuation'
  return { start, end, text: piece, lower, kind, isCapital: first !== first.toLowerCase() }
}
