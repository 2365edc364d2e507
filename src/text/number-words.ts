import { perWord } from './words.ts'

/** Rows without a prototype, because "constructor" is a word too. */
const table = (rows: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.assign(Object.create(null), rows)
export const ONES = table({
  zero: 0,
  nil: 0,
  nought: 0,
  naught: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
})
/** A number word up to nineteen; undefined for any other. `smallNumber('eleven')` is `11`. */
export const smallNumber = (lower: string): number | undefined => ONES[lower]

const TENS = table({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
})
export const SCALES = table({
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  lac: 1e5,
  lakhs: 1e5,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  trillion: 1e12,
  trn: 1e12,
  tln: 1e12,
  dozen: 12,
  dozens: 12,
})
/** Scales that may be glued to digits: "300m", "1.5bn", "20k". A glued "m" after digits may also be metres: see `readNumbers`. */
export const GLUED = table({
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  tn: 1e12,
  trn: 1e12,
})
export const ORDINALS = table({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
})
export const PARTS = table({
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
})
/** Fractions of one sign: "2½ years". */
export const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
])

/** A word of a number: its value and what it does in one. */
export interface Numeral {
  readonly value: number
  readonly role: 'one' | 'ten' | 'scale' | 'ordinal' | 'ten-one' | 'ten-ordinal'
}

/** What a word is in a number, or null: `numeralOf(tokenize('forty-two')[0]!.word)?.value` is 42. */
export const numeralOf = perWord(({ lower }) => numeralIn(lower))

export function numeralIn(lower: string): Numeral | null {
  if (lower in ONES) return { value: ONES[lower]!, role: 'one' }
  if (lower in TENS) return { value: TENS[lower]!, role: 'ten' }
  if (lower in SCALES) return { value: SCALES[lower]!, role: 'scale' }
  const dash = lower.indexOf('-')
  if (dash > 0 && lower.slice(0, dash) in TENS) {
    const rest = lower.slice(dash + 1)
    const ten = TENS[lower.slice(0, dash)]!
    if (rest in ONES && ONES[rest]! > 0 && ONES[rest]! < 10) return { value: ten + ONES[rest]!, role: 'ten-one' }
    if (rest in ORDINALS && ORDINALS[rest]! < 10) return { value: ten + ORDINALS[rest]!, role: 'ten-ordinal' }
  }
  return null
}
