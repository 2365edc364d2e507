import type { Document } from '#model/index.ts'
import type { TextView, Token } from '#text/index.ts'
import type { PlaceMention } from '../where/index.ts'
import type { ActorMention } from '../who/index.ts'
import { type Block, findBlocks } from './layout.ts'
import type { ReadFigure } from './read-figures.ts'

/** The places and the actors that a text names: what says where a figure counts and whose it is. */
export interface Named {
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
}

/** A name that a figure has, and where it was carried over from; null where it stands beside the figure. */
export interface FoundName {
  readonly name: string
  readonly from: 'sentence' | 'paragraph' | 'heading' | null
}

/** A text laid out to find whose its figures are: its names, and for each sentence its line and the heading over it. */
export interface NamesPage extends Named {
  readonly tokens: readonly Token[]
  readonly sentences: TextView['sentences']
  readonly figures: readonly ReadFigure[]
  /** The line of each sentence. */
  readonly lineOf: readonly number[]
  /** The tokens of the nearest heading over each sentence, and of the title; null for a heading's own sentence. */
  readonly headingsOf: readonly (readonly Stretch[])[]
}

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Lays out a text. A line with a number of its own ("Northmark: 40") is no heading for what stands below it. */
export function layNames(
  document: Pick<Document, 'text' | 'parts'>,
  view: TextView,
  figures: readonly ReadFigure[],
  named: Named,
): NamesPage {
  const blocks = findBlocks(document)
  const lineOf = linesOf(view.sentences, blocks)
  const isNumbered: boolean[] = []
  for (const { sentence } of figures) isNumbered[lineOf[sentence]!] = true
  const stretches = stretchesOf(view.sentences, lineOf)
  const title = blocks[0]?.isHeading && !isNumbered[0] ? stretches[0] : undefined
  const opening = title ? [title] : NONE
  let nearest = opening
  const above = blocks.map(({ isHeading }, line) => {
    if (!isHeading || isNumbered[line]) return nearest
    const own = stretches[line]
    if (own) nearest = own === title ? opening : [own, ...opening]
    return NONE
  })
  const headingsOf = lineOf.map((line) => (blocks[line]?.isHeading && line === 0 ? NONE : (above[line] ?? NONE)))
  // What names a group names no place: "an attack on the NLF".
  const places = named.places.filter((place) => !isOverlapped(named.actors, place))
  return { places, actors: named.actors, tokens: view.tokens, sentences: view.sentences, figures, lineOf, headingsOf }
}

const NONE: readonly Stretch[] = []

/** The line of each sentence: both come in text order. */
function linesOf(sentences: TextView['sentences'], blocks: readonly Block[]): number[] {
  let line = 0
  return sentences.map(({ start }) => {
    while (line + 1 < blocks.length && blocks[line + 1]!.start <= start) line++
    return line
  })
}

/** The tokens of each line that holds a sentence. */
function stretchesOf(sentences: TextView['sentences'], lineOf: readonly number[]): (Stretch | undefined)[] {
  const found: (Stretch | undefined)[] = []
  sentences.forEach(({ from, to }, sentence) => {
    const line = lineOf[sentence]!
    found[line] = { from: found[line]?.from ?? from, to }
  })
  return found
}

function isOverlapped(mentions: readonly Stretch[], { from, to }: Stretch): boolean {
  for (let i = firstFrom(mentions, from - 12); i < mentions.length && mentions[i]!.from < to; i++)
    if (from < mentions[i]!.to) return true
  return false
}

/** The index of the first mention that starts at or after a token. Mentions come in text order and do not overlap. */
export function firstFrom(mentions: readonly Stretch[], token: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.from < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The mentions that lie in a stretch of tokens. */
export function within<T extends Stretch>(mentions: readonly T[], from: number, to: number): T[] {
  const found: T[] = []
  for (let i = firstFrom(mentions, from); i < mentions.length && mentions[i]!.from < to; i++)
    if (mentions[i]!.to <= to) found.push(mentions[i]!)
  return found
}

/** Where the words of a figure begin, its hedge included. */
export const opensAt = ({ from, hedge }: ReadFigure): number => Math.min(from, hedge?.from ?? from)
