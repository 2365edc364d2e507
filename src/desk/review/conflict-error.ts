import type { Conflict } from '#model/index.ts'

/** A correction of a field that somebody else changed meanwhile: nothing was kept of it. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'
  readonly conflict: Conflict
  constructor(conflict: Conflict) {
    super(`${conflict.by ?? 'Somebody'} changed “${conflict.field}” while you looked at it.`)
    this.conflict = conflict
  }
}
