import { concat, type Mapped, sliceOf } from './mapped.ts'

// *bold*, **bold** and _slanted_ of chats and mails. The stretch is bounded, so that a stray star costs nothing.
const EMPHASIS = /(?<![\p{L}\p{N}*_])(\*{1,2}|_)(?=[^\s*_])([^*_\n]{0,300}[^\s*_])\1(?![\p{L}\p{N}*_])/gu

/** A text without the stars and underscores that chats and mails print around words. `*BREAKING*` becomes `BREAKING`. */
export function plain(mapped: Mapped): Mapped {
  if (!/[*_]/.test(mapped.text)) return mapped
  const pieces: Mapped[] = []
  let from = 0
  for (const match of mapped.text.matchAll(EMPHASIS)) {
    const mark = match[1]!.length
    const end = match.index + match[0].length
    pieces.push(sliceOf(mapped, from, match.index), sliceOf(mapped, match.index + mark, end - mark))
    from = end
  }
  pieces.push(sliceOf(mapped, from, mapped.text.length))
  return concat(pieces)
}
