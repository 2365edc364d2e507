import manifest from '../../package.json' with { type: 'json' }

/** The version of this package: readings, resolutions and releases say which one made them. */
export const CODE_VERSION: string = manifest.version

/** Changes whenever a field of the record changes its meaning; docs/codebook.md describes this one. */
export const CODEBOOK_VERSION = '1'
