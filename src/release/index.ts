// Freeze to Parquet and a manifest; open for reading. Imports only model.
export { fold } from './fold.ts'
export { type FreezeOptions, freeze, type ReleaseRows } from './freeze.ts'
export { type Condition, openRelease, type Parameters, type Release, readManifest } from './open-release.ts'
export { verifyRelease } from './verify.ts'
