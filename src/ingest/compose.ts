import type { Part, SourceMap } from '#model/index.ts'
import { concat, type Mapped, toSourceMap, written } from './mapped.ts'
import type { Piece } from './story.ts'

export interface Composed {
  readonly text: string
  readonly parts: readonly Part[]
  readonly map: SourceMap
}

/** Puts the pieces of a story into one text: an empty line between them, a space after a dateline. */
export function compose(pieces: readonly Piece[]): Composed {
  const mapped: Mapped[] = []
  const parts: Part[] = []
  let length = 0
  const add = (piece: Mapped) => {
    mapped.push(piece)
    length += piece.text.length
  }
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) add(written(pieces[i - 1]!.kind === 'dateline' ? ' ' : '\n\n'))
    parts.push({ kind: piece.kind, start: length, end: length + piece.mapped.text.length })
    add(piece.mapped)
  }
  const { text, runs } = concat(mapped)
  return { text, parts, map: toSourceMap(runs) }
}
