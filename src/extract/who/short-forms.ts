import type { ActorRegistry, ActorRow } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import type { NameMatch } from './match-names.ts'

/** A short form that a text introduces after a full name: "Falcon Liberation Front (FLF)". */
export interface Introduced {
  readonly short: string
  readonly row: ActorRow
}

/** "LeJ", "BRA", "SFs" as a short form prints. */
const SHORT_FORM = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}]{2,7}$/u
export const isShortForm = whether(({ text }) => SHORT_FORM.test(text))

/**
 * Short forms that the text itself introduces: in brackets after a name, or, in a text that lost its brackets, right
 * after the name whose initials they are ("Lashkar e Islam LI").
 */
export function introducedShortForms(
  tokens: readonly Token[],
  matches: readonly NameMatch[],
  registry: ActorRegistry,
): Introduced[] {
  const found = new Map<string, ActorRow>()
  for (const { to, rows, from } of matches) {
    if (to - from < 2) continue
    const isBracket = tokens[to]?.text === '('
    const token = tokens[isBracket ? to + 1 : to]
    if (token?.kind !== 'word' || !isShortForm(token.word) || found.has(token.text)) continue
    const isClosed = isBracket && tokens[to + 2]?.text === ')'
    const isInitials = !isBracket && sameInitials(token.text, tokens, from, to)
    if (isClosed || isInitials)
      found.set(
        token.text,
        preferred(
          rows,
          registry.find(token.lower).map(({ row }) => row),
        ),
      )
  }
  return [...found].map(([short, row]) => ({ short, row }))
}

/** Where the short form is itself a form of one of the name's rows, that row. */
const preferred = (rows: readonly ActorRow[], known: readonly ActorRow[]): ActorRow =>
  rows.find((row) => known.includes(row)) ?? rows[0]!

function sameInitials(short: string, tokens: readonly Token[], from: number, to: number): boolean {
  const letters = short.replace(/s$/, '').toLowerCase()
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word')
  const initials = words.map(({ lower }) => lower[0]).join('')
  const strong = words
    .filter(({ isCapital }) => isCapital)
    .map(({ lower }) => lower[0])
    .join('')
  return letters === initials || letters === strong
}
