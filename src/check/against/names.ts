import { PLACE_WORDS } from '#lexicon/index.ts'
import type { TextView, Token } from '#text/index.ts'

/**
 * The words that name something in one of the texts: written with a capital inside a sentence, and never without one.
 * Needs no gazetteer, so that the checker works in a browser; headlines that capitalise every word are left aside.
 */
export function nameWords(views: readonly TextView[]): ReadonlySet<string> {
  const names = new Set<string>()
  const common = new Set<string>()
  for (const { tokens, sentences } of views)
    for (const { from, to } of sentences) {
      const words = tokens.slice(from, to).filter((token) => token.kind === 'word')
      if (isHeadline(words)) continue
      for (const token of words.slice(1))
        if (!token.isCapital) common.add(token.lower)
        else if (!TIMES.test(token.lower)) names.add(token.lower)
    }
  for (const word of common) names.delete(word)
  // Who tells the number is no part of what it counts: "Lantern Desk said", "according to the Lantern Desk".
  for (const { tokens } of views) for (const word of tellers(tokens)) names.delete(word)
  // "Eastmark Province" and "Hillfort Province" are not alike for that.
  for (const word of PLACE_WORDS.keys()) names.delete(word)
  return names
}

const TIMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|q[1-4])$/

const isHeadline = (words: readonly Token[]): boolean =>
  words.length >= 4 && words.filter((word) => word.isCapital).length > words.length * 0.6

/** The names in a stretch of tokens, in order. */
export const namesIn = (
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  known: ReadonlySet<string>,
): string[] =>
  tokens
    .slice(from, to)
    .filter((token) => token.kind === 'word' && token.isCapital && known.has(token.lower))
    .map((token) => token.lower)

const TELLING = /^(?:said|says|told|noted|added|announced|published|believes?|estimates?|estimated)$/

function tellers(tokens: readonly Token[]): string[] {
  const found: string[] = []
  const isName = (token: Token | undefined) => token?.kind === 'word' && token.isCapital
  tokens.forEach((token, i) => {
    if (TELLING.test(token.lower)) for (let at = i - 1; isName(tokens[at]); at--) found.push(tokens[at]!.lower)
    if (token.lower !== 'according' || tokens[i + 1]?.lower !== 'to') return
    for (let at = tokens[i + 2]?.lower === 'the' ? i + 3 : i + 2; isName(tokens[at]); at++)
      found.push(tokens[at]!.lower)
  })
  return found
}
