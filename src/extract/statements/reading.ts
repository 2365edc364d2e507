import type { PartKind } from '#model/index.ts'
import { type Sentence, type Token, whether } from '#text/index.ts'
import type { Context } from '../context.ts'
import { paragraphsOf, type Quote, quotesOf } from './quotes.ts'
import type { SideFound } from './side.ts'

/** A sentence to read: its tokens without bullet marks and dateline, and where it stands. */
export interface Line {
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
  readonly kind: PartKind
  readonly paragraph: number
}

/** A document laid out for reading statements. `quoteAt[i]` is 0 or 1 + the index of the quotation around token i. */
export interface Reading {
  readonly context: Context
  readonly tokens: readonly Token[]
  readonly lines: readonly Line[]
  readonly quotes: readonly Quote[]
  readonly quoteAt: readonly number[]
  /** 1 for tokens of a few words in quotation marks: “emirate”. */
  readonly borrowed: readonly number[]
  /** Sides already read, by token. */
  readonly sides: (SideFound | null | undefined)[]
}

/** A longer sentence is none (a table, hostile text) and is read in pieces, so that time grows with length alone. */
const LONGEST_LINE = 300

/** Lays a document out in lines and quotations. */
export function layOut(context: Context): Reading {
  const { tokens, sentences } = context.view
  const quotes: Quote[] = []
  const quoteAt = new Array<number>(tokens.length + 1).fill(0)
  const borrowed = new Array<number>(tokens.length + 1).fill(0)
  const lines: Line[] = []
  const kindAt = kindReader(context)
  for (const [paragraph, group] of paragraphsOf(sentences).entries()) {
    for (const quote of quotesOf(tokens, group[0]!.from, group.at(-1)!.to)) {
      if (quote.isShort) {
        borrowed.fill(1, quote.from, quote.to)
        continue
      }
      quotes.push(quote)
      quoteAt.fill(quotes.length, quote.from, quote.to)
    }
    for (const sentence of group) {
      const from = afterFurniture(tokens, sentence)
      for (let at = from; at < sentence.to; at += LONGEST_LINE)
        lines.push({
          sentence,
          from: at,
          to: Math.min(sentence.to, at + LONGEST_LINE),
          kind: kindAt(tokens[at]!.start),
          paragraph,
        })
    }
  }
  return { context, tokens, lines, quotes, quoteAt, borrowed, sides: new Array(tokens.length) }
}

/** Reads the part kind at ascending offsets in one pass. */
function kindReader({ document }: Context): (offset: number) => PartKind {
  const parts = document.parts.toSorted((a, b) => a.start - b.start)
  let at = 0
  return (offset) => {
    while (at + 1 < parts.length && parts[at + 1]!.start <= offset) at++
    const part = parts[at]
    return part && part.start <= offset && offset < part.end ? part.kind : 'paragraph'
  }
}

const opensDateline = whether(({ text, kind }) => kind === 'word' && text.length >= 3 && text === text.toUpperCase())
const isBullet = whether(({ text }) => '•*-–—·●▪'.includes(text))

/** Steps over a bullet and a dateline: "• ", "KARACHI: ", "GENEVA (News Desk) — ", "PESHAWAR, May 3 - ". */
function afterFurniture(tokens: readonly Token[], { from, to }: Sentence): number {
  let i = from
  while (i < to && isBullet(tokens[i]!.word)) i++
  const first = tokens[i]
  if (!first || !opensDateline(first.word)) return i
  for (let k = i + 1; k < Math.min(to, i + 12); k++) {
    const { text, kind } = tokens[k]!
    if (text === '—' || text === '–' || text === '--' || (text === '-' && tokens[k - 1]!.end < tokens[k]!.start))
      return k + 1
    if (text === ':') return k - i <= 4 ? k + 1 : i
    if (kind === 'word' && !tokens[k]!.isCapital) return i
  }
  return i
}
