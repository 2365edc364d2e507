import type { Document } from '#model/index.ts'
import type { TextView, Token } from '#text/index.ts'
import type { PlaceMention } from '../where/index.ts'
import type { ActorMention } from '../who/index.ts'
import { blockAt, findBlocks } from './layout.ts'
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
  const lineOf = view.sentences.map(({ start }) => blockAt(blocks, start))
  const numbered = new Set(figures.map((figure) => lineOf[figure.sentence]))
  const tokensOf = new Map<number, Stretch>()
  view.sentences.forEach(({ from, to }, sentence) => {
    const line = lineOf[sentence]!
    tokensOf.set(line, { from: tokensOf.get(line)?.from ?? from, to })
  })
  const title = blocks[0]?.isHeading && !numbered.has(0) ? tokensOf.get(0) : undefined
  const above: (readonly Stretch[])[] = []
  let nearest = title
  blocks.forEach(({ isHeading }, line) => {
    if (isHeading && !numbered.has(line)) {
      nearest = tokensOf.get(line) ?? nearest
      above.push([])
    } else above.push([...new Set([nearest, title])].filter((one) => one !== undefined))
  })
  const headingsOf = lineOf.map((line) => (blocks[line]?.isHeading && line === 0 ? [] : (above[line] ?? [])))
  // What names a group names no place: "an attack on the NLF".
  const places = named.places.filter(({ from, to }) => !overlaps(named.actors, from, to))
  return { places, actors: named.actors, tokens: view.tokens, sentences: view.sentences, figures, lineOf, headingsOf }
}

const overlaps = (mentions: readonly Stretch[], from: number, to: number): boolean =>
  within(mentions, from - 12, to + 12).some((other) => other.from < to && from < other.to)

/** The mentions that lie in a stretch of tokens. They come in text order and do not overlap. */
export function within<T extends Stretch>(mentions: readonly T[], from: number, to: number): T[] {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.from < from) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let i = low; i < mentions.length && mentions[i]!.from < to; i++)
    if (mentions[i]!.to <= to) found.push(mentions[i]!)
  return found
}

/** Where the words of a figure begin, its hedge included. */
export const opensAt = ({ from, hedge }: ReadFigure): number => Math.min(from, hedge?.from ?? from)
