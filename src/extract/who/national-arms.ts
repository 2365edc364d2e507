import type { ActorRegistry, ActorRow } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import { firstFoldedOf } from '../folded.ts'

/** What a state strikes with, after the adjective of its nation: "a Russian missile", "Turkish shelling". */
const opensArms = whether(({ lower }) => ARMS.has(lower))
const ARMS = new Set(
  `missile missiles rocket rockets drone drones shell shells shelling artillery mortar airstrike airstrikes air-strike air-strikes warplane warplanes jets fighter-jet helicopter helicopters gunship gunships
  bombardment gunboat gunboats tank tanks cross-border air ballistic cruise kamikaze unmanned`.split(/\s+/),
)
/** Of these, the ones that need a word of striking after them: "Russian air defences" strike nobody. */
const OPENING = new Set(['air', 'cross-border', 'ballistic', 'cruise', 'kamikaze', 'unmanned'])
const STRIKES =
  /^(?:strikes?|raids?|attacks?|bombardment|assaults?|missiles?|drones?|shelling|fire|firing|aerial|force)$/

/** Names under which a registry holds a nation's forces. */
const FORCES = ['forces', 'armed forces', 'army', 'military', 'troops'] as const

/** The armed forces of the nation whose arms a token names, or null: "Israeli" before "air strikes". */
export function armsOfNation(tokens: readonly Token[], at: number, registry: ActorRegistry): ActorRow | null {
  const arm = tokens[at + 1]
  if (arm?.kind !== 'word' || !opensArms(arm.word)) return null
  if (OPENING.has(arm.lower) && !STRIKES.test(tokens[at + 2]?.lower ?? '')) return null
  const nation = firstFoldedOf(tokens[at]!.word)
  for (const noun of FORCES) {
    const row = registry.find(`${nation} ${noun}`).find(({ row: { kind } }) => FORCE_KINDS.has(kind))?.row
    if (row) return row
  }
  return null
}

const FORCE_KINDS = new Set(['military', 'state-forces', 'external-forces', 'paramilitary'])
