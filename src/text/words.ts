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
  /** Its row in the tables of answers, or `NOT_KEPT`. */
  readonly row: number
}

/** Words kept; a table that is full is emptied and filled again, and the words still in use stay with their tokens. */
const MOST_WORDS = 20_000
/** Longer pieces are rarely met twice and would make the table large. */
const LONGEST_KEPT = 40
/** The row of words that are in no table: what is asked of them is worked out each time. */
const NOT_KEPT = 0

/** Places in the table, three for each word: then most words stand where their hash says, the others shortly behind. */
const PLACES = 65_536
/** A text made of words that all want one place would else be slow: those farther off are not kept. */
const FARTHEST = 64
const words = new Array<Word | null>(PLACES).fill(null)
let kept = 0

/**
 * The word that a text has from `start` to `end`; the same object each time as long as the table holds it. It is found
 * by the text's `units` alone: of a word that is known no slice is made, hashed and compared.
 */
export function wordAt(text: string, units: Uint16Array, start: number, end: number): Word {
  if (end - start > LONGEST_KEPT) return makeWord(text.slice(start, end), NOT_KEPT)
  let place = placeOf(units, start, end)
  const farthest = place + FARTHEST
  for (let word = words[place % PLACES]; word; word = words[place % PLACES]) {
    if (isWritten(word.text, units, start, end)) return word
    if (++place === farthest) return makeWord(text.slice(start, end), NOT_KEPT)
  }
  if (kept === MOST_WORDS) {
    forgetWords()
    place = placeOf(units, start, end)
  }
  const word = makeWord(text.slice(start, end), ++kept)
  words[place % PLACES] = word
  return word
}

function placeOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193)
  return (hash ^ (hash >>> 15)) & (PLACES - 1)
}

function isWritten(word: string, units: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== units[start + i]) return false
  return true
}

function forgetWords(): void {
  for (const word of words) if (word) (word as { row: number }).row = NOT_KEPT
  words.fill(null)
  kept = 0
  told.fill(0)
  for (const answers of worked) answers.length = 1
}

/** What rooms have worked out, for each question of `perWord` a list by the rows of the words. */
const worked: unknown[][] = []

/**
 * Asks something of a word only once: the answer is kept as long as the word is. It must follow from the word alone.
 * `const isCapitalised = perWord((word) => word.isCapital)`.
 */
export function perWord<T extends NonNullable<unknown> | null>(ask: (word: Word) => T): (word: Word) => T {
  const answers: (T | undefined)[] = [undefined]
  worked.push(answers)
  return (word) => {
    const known = answers[word.row]
    if (known !== undefined) return known
    const answer = ask(word)
    if (word.row !== NOT_KEPT) keep(answers, word.row, answer)
    return answer
  }
}

/** Lists without holes are read fastest. */
function keep(answers: unknown[], row: number, answer: unknown): void {
  while (answers.length <= row) answers.push(undefined)
  answers[row] = answer
}

/** Two bits for each yes-or-no question, `CELLS` numbers for each word. */
const PER_CELL = 16
const CELLS = 32
let questions = 0
const told = new Int32Array((MOST_WORDS + 1) * CELLS)

/**
 * Asks yes or no of a word only once, like `perWord`: two lines of the processor's memory hold the answers to all of
 * them, so asking costs next to nothing. `const isName = whether(({ lower }) => NAMES.has(lower))`.
 */
export function whether(ask: (word: Word) => boolean): (word: Word) => boolean {
  const cell = Math.floor(questions / PER_CELL)
  if (cell >= CELLS) throw new Error(`too many questions of words: ${questions}`)
  const yes = 1 << (2 * (questions++ % PER_CELL))
  const no = yes << 1
  return (word) => {
    const at = word.row * CELLS + cell
    const known = told[at]! & (yes | no)
    if (known !== 0) return known === yes
    const answer = ask(word)
    if (word.row !== NOT_KEPT) told[at] = told[at]! | (answer ? yes : no)
    return answer
  }
}

function makeWord(piece: string, row: number): Word {
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
    row,
  }
}

function kindOf(piece: string, first: string): TokenKind {
  if (first === '\n') return 'newline'
  if (/\d/.test(first)) return 'number'
  return /[\p{L}'’]/u.test(first) && /\p{L}/u.test(piece) ? 'word' : 'punctuation'
}

/**
 * The same characters as the engine stores a property's name: once. Comparing such a string with a literal compares
 * two addresses, and looking it up in a table hashes nothing; a slice of the text is compared letter by letter. It is
 * written anew, because a slice of a text with one curly quote has two bytes for each letter and is slower for good.
 */
function asKey(piece: string): string {
  const units: number[] = []
  for (let i = 0; i < piece.length; i++) units.push(piece.charCodeAt(i))
  const name = piece.length > LONGEST_KEPT ? piece : String.fromCharCode(...units)
  return Object.keys({ __proto__: null, [name]: true })[0]!
}
