import { type CitedFigure, type Comparison, mentionId, quoteOf } from '#model/index.ts'
import type { Sheet } from '../sheet.ts'
import type { Scope } from './scope-of.ts'

/** One of the two texts, laid out. */
export interface Side {
  readonly sheet: Sheet
  readonly scopes: readonly Scope[]
}

/** A figure with the sentence that holds it. */
export function cite({ sheet }: Side, { entry }: Scope): CitedFigure {
  const { text } = sheet.view
  const sentence = sheet.view.sentences[entry.sentence]
  const [start, end] = sentence ? [sentence.start, sentence.end] : [entry.figure.start, entry.figure.end]
  return {
    figure: quoteOf(text, entry.figure.start, entry.figure.end),
    sentence: quoteOf(text, Math.min(start, entry.figure.start), Math.max(end, entry.figure.end)),
  }
}

/** What every comparison of a figure has. */
export const told = (
  here: Side,
  scope: Scope,
  kind: Comparison['kind'],
): Pick<Comparison, 'id' | 'kind' | 'aspect' | 'here'> => ({
  // One figure may be compared in several ways: a total with what was projected, and with its own parts.
  id: `${mentionId(here.sheet.document.id, 'comparison', scope.entry.figure)}-${kind}`,
  kind,
  aspect: null,
  here: cite(here, scope),
})

interface Found extends Pick<Comparison, 'kind' | 'verdict' | 'message'> {
  readonly aspect?: Comparison['aspect']
  readonly scope: Scope
  readonly others: readonly Scope[]
}

/** The comparison of one figure, as it leaves the room. */
export const tell = (
  here: Side,
  there: Side,
  { kind, verdict, message, aspect = null, scope, others }: Found,
): Comparison => ({
  ...told(here, scope, kind),
  aspect,
  there: others.map((other) => cite(there, other)),
  verdict,
  message,
})
