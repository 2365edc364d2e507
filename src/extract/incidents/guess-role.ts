import { readComplement } from './complement.ts'
import type { Compound } from './compound.ts'
import type { Determined } from './determiner.ts'
import type { Group } from './group.ts'
import { readTail, type TailAt } from './group-tail.ts'
import { afterBracket, lowerAt } from './reading.ts'

/** "a bookbinder": a counted noun that no list knows. Only a casualty verb right beside it makes it a person. */
export function guessRole(
  tailAt: TailAt,
  from: number,
  { kind, count }: Determined,
  { guess, thing }: Compound,
): Group | null {
  const { reading, end } = tailAt
  if (!count || count.best < 1 || guess < 0 || thing > guess) return null
  const noun = lowerAt(reading, guess)
  if (NO_PERSON.has(noun) || !PERSON_ENDING.test(noun)) return null
  const isPlural = count.best > 1
  if (isPlural !== /(?:s|men|people)$/.test(noun)) return null
  const tail = readTail(tailAt, readComplement(reading, afterBracket(reading, guess + 1, 8), end).to, isPlural)
  return {
    from,
    to: tail.to,
    coreTo: guess + 1,
    kind,
    count,
    category: 'civilian',
    head: noun,
    isPlural,
    inherits: false,
    isPlain: false,
    isGuess: true,
    parts: tail.parts,
    names: tail.names,
    whole: null,
  }
}

/** Endings of nouns for people, and nouns that end so and are none. */
const PERSON_ENDING = /(?:[^i]is|er|or|ist|ian|eer|ant|man|woman|boy|girl|ees?|wala|wallah)s?$|(?:men|women)$/
const NO_PERSON = new Set(
  `matter letter paper river tower trailer tractor sector helicopter container corner chapter disaster order border shelter tanker bunker cracker scooter motor reactor generator transformer
  number quarter meter metre kilometer kilometre liter litre dollar center centre computer router counter cluster water power manner tender error door floor mirror factor doctor-ship plant restaurant
  committee coffee degree fee tree restaurants committees degrees trees letters towers containers tankers bunkers crackers dollars kilometers kilometres meters metres liters litres sectors tractors trailers`.split(
    /\s+/,
  ),
)
