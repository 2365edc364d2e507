import type { Span } from '#model/index.ts'
import type { Context } from '../context.ts'
import { assemble } from './assemble.ts'
import { draftsOf } from './draft.ts'
import { tell } from './tell.ts'

/** One step of reading a document: what was seen, where, and what was made of it. */
export interface Explained {
  readonly step: 'sentence' | 'incident' | 'claim' | 'type' | 'field'
  readonly span: Span
  readonly text: string
  readonly note: string
}

/** The trace of a document's incidents, for `--explain`. `explainIncidents(context).map(({ note }) => note)`. */
export function explainIncidents(context: Context): Explained[] {
  const told = tell(context)
  const { tokens, text } = told.reading
  const explained = (step: Explained['step'], from: number, to: number, note: string): Explained => {
    const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
    return { step, span, text: text.slice(span.start, span.end), note }
  }
  const trace: Explained[] = told.units
    .filter(({ background }) => background)
    .map(({ unit, background }) => explained('sentence', unit.from, unit.to, `left out: ${background}`))
  for (const { segment, steps, typed } of draftsOf(told)) {
    trace.push(explained('incident', segment.units[0]!.unit.from, segment.units.at(-1)!.unit.to, segment.reason))
    for (const { claim, effect } of steps)
      trace.push(
        explained(
          'claim',
          claim.from,
          claim.to,
          `${claim.fate}: ${effect} (${claim.rule}${claim.doubt ? `, ${claim.doubt}` : ''})`,
        ),
      )
    if (typed) {
      const { from, to } = typed.trigger ?? segment.units[0]!.unit
      trace.push(explained('type', from, to, `${typed.type} (${typed.rule})`))
    }
  }
  for (const { evidence } of assemble(context, told))
    for (const { field, start, end, text: words, rule } of evidence)
      trace.push({ step: 'field', span: { start, end }, text: words, note: `${field} (${rule})` })
  return trace
}
