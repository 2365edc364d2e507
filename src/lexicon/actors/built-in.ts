import { FORCE_ACTORS } from './forces.ts'
import { PAKISTAN_GROUPS } from './pakistan.ts'
import { PAKISTAN_PARTIES } from './pakistan-parties.ts'
import { PAKISTAN_TALIBAN } from './pakistan-taliban.ts'
import type { ActorRow } from './registry.ts'
import { SOUTH_ASIA_ACTORS } from './south-asia.ts'
import { TRANSNATIONAL_GROUPS } from './transnational.ts'
import { WORLD_ACTORS } from './world.ts'

/** Where two rows share a written form, the earlier one is meant unless the country says otherwise. */
export const BUILT_IN_ACTORS: readonly ActorRow[] = [
  ...PAKISTAN_TALIBAN,
  ...PAKISTAN_GROUPS,
  ...TRANSNATIONAL_GROUPS,
  ...PAKISTAN_PARTIES,
  ...FORCE_ACTORS,
  ...SOUTH_ASIA_ACTORS,
  ...WORLD_ACTORS,
]
