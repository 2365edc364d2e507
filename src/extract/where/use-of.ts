import { INSTITUTION_WORDS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import type { Before } from './governing.ts'
import type { NamedStretch } from './match-places.ts'
import type { PlaceUse } from './place-mention.ts'

const PEOPLE_FROM =
  /^(?:resident|residents|native|natives|hailing|hailed|belonging|belonged|belongs|inhabitant|inhabitants|citizen|citizens|dweller|dwellers|origin|originally|tribesman|elder|elders|hails)$/
const DWELLERS = /^(?:elder|elders|tribesman)$/
const COMING =
  /^(?:coming|returning|travelling|traveling|returned|came|migrated|arriving|arrived|fled|missing|way|heading|bound|transported|brought|shifted|en|going|travelled)$/

/** "two labourers from Sadiqabad": where people come from, unless they are taken from there. */
const PERSONS =
  /^(?:labourers?|laborers?|workers?|traders?|students?|youths?|men|man|woman|women|pilgrims?|passengers?|drivers?|tourists?|farmers?|teachers?|boys?|girls?|family|families|couple|brothers?|barbers?|engineers?|doctors?)$/
const TAKING =
  /^(?:abduct|kidnap|arrest|detain|pick|recover|seiz|took|take|taking|whisk|nab|captur|apprehend|retriev|found|rescu|evacuat|snatch|freed|releas|carr)/
/** Tokens before and after people in which a verb of taking them stands. */
const TAKING_REACH = 10

const isTaken = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - TAKING_REACH), at + TAKING_REACH).some(({ lower }) => TAKING.test(lower))

/** What the place does in its sentence. */
export function useOf(tokens: readonly Token[], { from, to, word, typeWord }: NamedStretch, before: Before): PlaceUse {
  const after = tokens[to]
  const next = tokens[to + 1]
  // "drones launched by Russia", "Ukraine's air force": a state that acts is no place.
  if (!word && tokens[from - 1]?.lower === 'by') return 'office'
  if (/^'?s$/.test(after?.lower ?? '') && STATE_BODIES.test(next?.lower ?? '')) return 'office'
  if (typeWord === 'police station') return isOfficer(tokens, from - 1) ? 'office' : 'limits'
  if (after?.lower === 'bound' || (after?.text === '-' && next?.lower === 'bound')) return 'destination'
  for (let i = before.at; i > before.at - 3 && i >= 0; i--) {
    const lower = tokens[i]!.lower
    // "an elder in the Kanak area was shot": those who are in a place were hurt there, those of it may be anywhere.
    if (PEOPLE_FROM.test(lower)) return before.preposition === 'in' && DWELLERS.test(lower) ? 'event' : 'origin'
    if (tokens[i]!.kind === 'punctuation') break
  }
  if (before.preposition === 'from' && COMING.test(tokens[before.at - 1]?.lower ?? '')) return 'origin'
  if (before.preposition === 'from' && PERSONS.test(tokens[before.at - 1]?.lower ?? '') && !isTaken(tokens, before.at))
    return 'origin'
  if (
    before.preposition === 'to' ||
    before.preposition === 'towards' ||
    before.preposition === 'toward' ||
    before.preposition === 'into'
  )
    return 'destination'
  if (!word && after?.kind === 'word' && after.isCapital && INSTITUTION_WORDS.has(after.lower)) return 'office'
  if (!word && (before.preposition === null || before.preposition === 'of') && isOfficer(tokens, from - 1))
    return 'office'
  return 'event'
}

const STATE_BODIES =
  /^(?:air|army|navy|military|government|president|prime|foreign|defence|defense|interior|ministry|minister|forces|police|intelligence|parliament|ambassador|embassy|spokesman|spokesperson)$/

/** "an official of Matani Police Station", "the SHO of the", "SSP Quetta". */
const isOfficer = (tokens: readonly Token[], at: number): boolean => {
  let i = at
  while (i >= 0 && /^(?:of|the|police|officer|house|station|\(|\)|,)$/.test(tokens[i]!.lower)) i--
  return OFFICERS.test(tokens[i]?.lower ?? '')
}
const OFFICERS =
  /^(?:official|officials|officer|officers|sho|dsp|ssp|sp|dpo|superintendent|inspector|chief|head|minister|commissioner|spokesman|incharge|in-charge)$/
