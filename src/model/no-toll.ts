import type { Range, Toll } from './count.ts'

export const NO_TOLL: Toll = { low: 0, best: 0, high: 0, civilian: 0, security: 0, militant: 0, unknown: 0 }
export const NO_RANGE: Range = { low: 0, best: 0, high: 0 }
