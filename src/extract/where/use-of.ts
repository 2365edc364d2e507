import { type Token, whether } from '#text/index.ts'
import type { Before } from './governing.ts'
import type { NamedStretch } from './match-places.ts'
import type { PlaceUse } from './place-mention.ts'
import { isInstitutionWord } from './word-kinds.ts'

const isPeopleFrom = whether(({ lower }) =>
  /^(?:resident|residents|native|natives|hailing|hailed|belonging|belonged|belongs|inhabitant|inhabitants|citizen|citizens|dweller|dwellers|origin|originally|tribesman|elder|elders|hails)$/.test(
    lower,
  ),
)
const isDweller = whether(({ lower }) => /^(?:elder|elders|tribesman|residents?|inhabitants?|citizens?)$/.test(lower))
const isComing = whether(({ lower }) =>
  /^(?:coming|returning|travelling|traveling|returned|came|migrated|arriving|arrived|fled|missing|way|heading|bound|transported|brought|shifted|en|going|travelled)$/.test(
    lower,
  ),
)

/** "two labourers from Sadiqabad": where people come from, unless they are taken from there. */
const isPersons = whether(({ lower }) =>
  /^(?:labourers?|laborers?|workers?|traders?|students?|youths?|men|man|woman|women|pilgrims?|passengers?|drivers?|tourists?|farmers?|teachers?|boys?|girls?|family|families|couple|brothers?|barbers?|engineers?|doctors?)$/.test(
    lower,
  ),
)
const isTaking = whether(({ lower }) =>
  /^(?:abduct|kidnap|arrest|detain|pick|recover|seiz|took|take|taking|whisk|nab|captur|apprehend|retriev|found|rescu|evacuat|snatch|freed|releas|carr)/.test(
    lower,
  ),
)
/** Tokens before and after people in which a verb of taking them stands. */
const TAKING_REACH = 10

function isTaken(tokens: readonly Token[], at: number): boolean {
  for (let i = Math.max(0, at - TAKING_REACH); i < Math.min(tokens.length, at + TAKING_REACH); i++)
    if (isTaking(tokens[i]!.word)) return true
  return false
}

/** What the place does in its sentence. */
export function useOf(tokens: readonly Token[], { from, to, word, typeWord }: NamedStretch, before: Before): PlaceUse {
  const after = tokens[to]
  const next = tokens[to + 1]
  // "drones launched by Russia", "Ukraine's air force": a state that acts is no place.
  if (!word && tokens[from - 1]?.lower === 'by') return 'office'
  if (next && (after?.lower === "'s" || after?.lower === 's') && isStateBody(next.word)) return 'office'
  if (typeWord === 'police station') return isOfficer(tokens, from - 1) ? 'office' : 'limits'
  if (after?.lower === 'bound' || (after?.text === '-' && next?.lower === 'bound')) return 'destination'
  for (let i = before.at; i > before.at - 3 && i >= 0; i--) {
    const { word: other } = tokens[i]!
    // "an elder in the Kanak area was shot": those who are in a place were hurt there, those of it may be anywhere.
    if (isPeopleFrom(other)) return before.preposition === 'in' && isDweller(other) ? 'event' : 'origin'
    if (tokens[i]!.kind === 'punctuation') break
  }
  if (isEndOfRoute(tokens, from)) return 'destination'
  const whoever = before.preposition === 'from' ? tokens[before.at - 1] : undefined
  if (whoever && (isComing(whoever.word) || (isPersons(whoever.word) && !isTaken(tokens, before.at)))) return 'origin'
  if (
    before.preposition === 'to' ||
    before.preposition === 'towards' ||
    before.preposition === 'toward' ||
    before.preposition === 'into'
  )
    return 'destination'
  if (!word && after?.kind === 'word' && after.isCapital && isInstitutionWord(after.word)) return 'office'
  if (!word && (before.preposition === null || before.preposition === 'of') && isOfficer(tokens, from - 1))
    return 'office'
  return 'event'
}

const joinsEnds = whether(({ lower }) => lower === 'between' || lower === 'and')
const runsBetween = whether(({ lower }) =>
  /^(?:traffic|services?|trains?|flights?|buses|travel|transport)$/.test(lower),
)

/** "train service between Marwan and Sohal": the ends of what runs between them. */
function isEndOfRoute(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  if (!before || !joinsEnds(before.word)) return false
  for (let at = from - 1; at > Math.max(0, from - ROUTE); at--) {
    if (tokens[at]!.kind === 'punctuation') return false
    if (tokens[at]!.lower === 'between') return runsBetween(tokens[at - 1]!.word)
  }
  return false
}
/** Tokens from the second end back to "between". */
const ROUTE = 7

const isStateBody = whether(({ lower }) =>
  /^(?:air|army|navy|military|government|president|prime|foreign|defence|defense|interior|ministry|minister|forces|police|intelligence|parliament|ambassador|embassy|spokesman|spokesperson)$/.test(
    lower,
  ),
)

/** "an official of Matani Police Station", "the SHO of the", "SSP Quetta". */
function isOfficer(tokens: readonly Token[], at: number): boolean {
  let i = at
  while (i >= 0 && isBesideOfficer(tokens[i]!.word)) i--
  return i >= 0 && isOfficerWord(tokens[i]!.word)
}
const isBesideOfficer = whether(({ lower }) => /^(?:of|the|police|officer|house|station|\(|\)|,)$/.test(lower))
const isOfficerWord = whether(({ lower }) =>
  /^(?:official|officials|officer|officers|sho|dsp|ssp|sp|dpo|superintendent|inspector|chief|head|minister|commissioner|spokesman|incharge|in-charge)$/.test(
    lower,
  ),
)
