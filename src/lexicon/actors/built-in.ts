import { FORCE_ACTORS } from './forces.ts'
import { PAKISTAN_ACTORS } from './pakistan.ts'
import type { ActorRow } from './registry.ts'
import { SOUTH_ASIA_ACTORS } from './south-asia.ts'
import { WORLD_ACTORS } from './world.ts'

/** Where two rows share a written form, the earlier one is meant unless the country says otherwise. */
export const BUILT_IN_ACTORS: readonly ActorRow[] = [
  ...PAKISTAN_ACTORS,
  ...FORCE_ACTORS,
  ...SOUTH_ASIA_ACTORS,
  ...WORLD_ACTORS,
]
