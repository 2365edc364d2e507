import type { Piece } from './story.ts'

const LONGEST = 100

/** A story's headline, or for a story without one its first words. `titleFrom([])` is the empty text. */
export function titleFrom(pieces: readonly Piece[]): string {
  const headline = pieces.find((piece) => piece.kind === 'headline')
  if (headline) return headline.mapped.text
  const first = pieces.find((piece) => piece.kind === 'paragraph' || piece.kind === 'bullet') ?? pieces[0]
  return shortened(first?.mapped.text ?? '')
}

function shortened(text: string): string {
  const line = text.split('\n')[0]!
  if (line.length <= LONGEST) return line
  const cut = line.lastIndexOf(' ', LONGEST)
  return `${line.slice(0, cut > LONGEST / 2 ? cut : LONGEST).replace(/[,;:–—-]+$/, '')}…`
}
