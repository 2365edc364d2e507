/** What a token is. `number` is a run of digits with its separators; `newline` one line break. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'newline'

/** A distinct piece of text and what can be told of it alone: one object serves every place where it stands. */
export interface Word {
  readonly text: string
  /** Lower case with straight apostrophes and plain hyphens. */
  readonly lower: string
  readonly kind: TokenKind
  /** True when it starts with an upper-case letter. */
  readonly isCapital: boolean
  /** Where "'s" is cut off, or 0: "Pakistan's" is cut at 8. */
  readonly cut: number
  /** What rooms have worked out about the word, by the place that `perWord` gave each question. */
  readonly facts: unknown[]
  /** The answers to the questions of `whether`, `PER_CELL` in each number. */
  readonly told: number[]
}

/** Words kept; a table that is full is emptied and filled again, and the words still in use stay with their tokens. */
const MOST_WORDS = 20_000
/** Longer pieces are rarely met twice and would make the table large. */
const LONGEST_KEPT = 40

const words = new Map<string, Word>()

/** The word of a piece of text; the same object each time as long as the table holds it. `wordOf('Two').lower` is `'two'`. */
export function wordOf(piece: string): Word {
  const known = words.get(piece)
  if (known) return known
  const word = makeWord(piece)
  if (piece.length > LONGEST_KEPT) return word
  if (words.size >= MOST_WORDS) words.clear()
  words.set(word.text, word)
  return word
}

let questions = 0

/**
 * Asks something of a word only once: the answer is kept with the word and goes with it. It must follow from the word
 * alone. `const isCapitalised = perWord((word) => word.isCapital)`.
 */
export function perWord<T extends NonNullable<unknown> | null>(ask: (word: Word) => T): (word: Word) => T {
  const place = questions++
  return (word) => {
    const known = word.facts[place] as T | undefined
    if (known !== undefined) return known
    const answer = ask(word)
    word.facts[place] = answer
    return answer
  }
}

/** Yes-or-no questions in one number: two bits for each, within the 31 that an engine keeps without a box. */
const PER_CELL = 15
let yesOrNo = 0

/**
 * Asks yes or no of a word only once, like `perWord`: a line of the processor's memory holds the answers to all of
 * them, so asking costs next to nothing. `const isName = whether(({ lower }) => NAMES.has(lower))`.
 */
export function whether(ask: (word: Word) => boolean): (word: Word) => boolean {
  const cell = Math.floor(yesOrNo / PER_CELL)
  const yes = 1 << (2 * (yesOrNo++ % PER_CELL))
  const no = yes << 1
  return (word) => {
    const { told } = word
    const known = cell < told.length ? told[cell]! & (yes | no) : 0
    if (known !== 0) return known === yes
    const answer = ask(word)
    while (told.length <= cell) told.push(0)
    told[cell] = told[cell]! | (answer ? yes : no)
    return answer
  }
}

function makeWord(piece: string): Word {
  const first = piece[0]!
  const lower = /[^a-z]/.test(piece) ? piece.toLowerCase().replace(/[’‘]/g, "'").replace(/‑/g, '-') : piece
  const possessive = piece.length > 2 ? /['’]s$/u.exec(piece) : null
  const text = asKey(piece)
  return {
    text,
    lower: lower === piece ? text : asKey(lower),
    kind: kindOf(piece, first),
    isCapital: first !== first.toLowerCase(),
    cut: possessive ? possessive.index : 0,
    facts: [],
    told: [],
  }
}

function kindOf(piece: string, first: string): TokenKind {
  if (first === '\n') return 'newline'
  if (/\d/.test(first)) return 'number'
  return /[\p{L}'’]/u.test(first) && /\p{L}/u.test(piece) ? 'word' : 'punctuation'
}

/**
 * The same characters as the engine stores a property's name: once. Comparing such a string with a literal compares
 * two addresses, and looking it up in a table hashes nothing; a slice of the text is compared letter by letter.
 */
function asKey(piece: string): string {
  return Object.keys({ __proto__: null, [piece]: true })[0]!
}
