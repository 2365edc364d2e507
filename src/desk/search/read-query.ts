import type { SearchAsked } from '#model/index.ts'

/** `-`, an operator with its colon, and a quoted or bare value; a quotation that is never closed runs to the end. */
const TERM = /(-?)(?:([a-z]+):)?(?:["“”]([^"“”]*)["“”]?|(\S+))/giu
const OPERATORS = ['place', 'actor', 'after', 'before'] as const
type Operator = (typeof OPERATORS)[number]
const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
/** Longer lines are pasted texts: their first words say enough. */
const LONGEST = 400

/**
 * Reads the one line of a search. `readQuery('"car bomb" -drill place:Quetta after:2027-01')` asks for the phrase,
 * without the word, in Quetta, from January 2027 on.
 */
export function readQuery(line: string): SearchAsked {
  const asked = {
    words: [] as string[],
    phrases: [] as string[],
    without: [] as string[],
    places: [] as string[],
    actors: [] as string[],
    after: null as string | null,
    before: null as string | null,
    problems: [] as string[],
  }
  for (const [whole, minus, name = '', quoted, bare] of line.slice(0, LONGEST).matchAll(TERM)) {
    const operator = OPERATORS.find((one) => one === name.toLowerCase())
    const value = (quoted ?? bare ?? '').trim()
    // An operator that is still being typed asks nothing yet.
    if (!/[\p{L}\p{N}]/u.test(value) || (!name && OPERATORS.some((one) => value.toLowerCase() === `${one}:`))) continue
    if (operator && minus) asked.problems.push(`“${whole}”: only words and phrases can be left out.`)
    else if (operator) ask(asked, operator, value)
    else if (minus) asked.without.push(name ? `${name} ${value}` : value)
    else if (quoted !== undefined) asked.phrases.push(name ? `${name} ${value}` : value)
    else asked.words.push(name ? `${name} ${value}` : value)
  }
  return asked
}

type Asked = { -readonly [K in keyof SearchAsked]: SearchAsked[K] }

function ask(asked: Asked, operator: Operator, value: string): void {
  if (operator === 'place') asked.places.push(value)
  else if (operator === 'actor') asked.actors.push(value)
  else if (DAY.test(value)) asked[operator] = value
  else asked.problems.push(`“${operator}:${value}” is no date: write a year, 2027-03 or 2027-03-14.`)
}

/** True when nothing is asked: an empty line, or one of operators that could not be read. */
export const asksNothing = ({ words, phrases, places, actors, after, before }: SearchAsked): boolean =>
  words.length + phrases.length + places.length + actors.length === 0 && after === null && before === null
