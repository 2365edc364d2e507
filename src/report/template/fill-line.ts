import type { Fact, Facts } from '../facts/fact.ts'
import { TemplateError } from './read-template.ts'

/** A stretch of a line: words as they stand, or a fact. */
export type Inline = { readonly text: string; readonly fact: Fact | null }

const NAME = /\{\{\s*([a-z][a-z.]*)\s*\}\}/g

/**
 * A template's line with its names replaced by facts; null when a fact outside `[[…]]` has no value, so that a sentence
 * without its number is left out. A name that no fact has is the template's mistake.
 */
export function fillLine(line: string, find: (name: string) => Fact | null | undefined): Inline[] | null {
  const filled: Inline[] = []
  for (const [index, piece] of line.split(/\[\[|\]\]/).entries()) {
    const isOptional = index % 2 === 1
    const inlines = fillPiece(piece, find)
    if (inlines) filled.push(...inlines)
    else if (!isOptional) return null
  }
  return filled
}

function fillPiece(piece: string, find: (name: string) => Fact | null | undefined): Inline[] | null {
  const inlines: Inline[] = []
  let at = 0
  for (const match of piece.matchAll(NAME)) {
    const fact = find(match[1]!)
    if (fact === undefined)
      throw new TemplateError(
        `the template asks for "${match[1]}", which no report has; see docs/methodology/report.md for the names`,
      )
    if (fact === null) return null
    if (match.index > at) inlines.push({ text: piece.slice(at, match.index), fact: null })
    inlines.push({ text: fact.words, fact })
    at = match.index + match[0].length
  }
  if (at < piece.length) inlines.push({ text: piece.slice(at), fact: null })
  return inlines
}

/** Looks a name up: inside an "each" the member's own facts come first. */
export const finder =
  (own: Facts, member: Facts | null) =>
  (name: string): Fact | null | undefined =>
    member?.has(name) ? member.get(name) : own.get(name)
