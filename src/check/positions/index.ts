// Positions: who accuses whom of what, and who denies it.
export { pairPositions } from './pair.ts'
export { readSpoken } from './speak.ts'
