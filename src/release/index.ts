// Freeze to Parquet and a manifest; open for reading. Imports only model.
export { type FreezeOptions, freeze, RELEASE_FORMAT } from './freeze.ts'
export { type Condition, openRelease, type Parameters, type Release, readManifest } from './open-release.ts'
export type { ReleasedDocument, ReleaseRows, VagueCount } from './source.ts'
export { STAMPS_FILE } from './source.ts'
export { foldedSql } from './tables.ts'
export { CUT_FILE, readCut, verifyRelease } from './verify.ts'
