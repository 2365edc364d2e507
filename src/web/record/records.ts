import {
  type Check,
  checkKey,
  type Figure,
  type IncidentMention,
  type Overrule,
  type Span,
  type Statement,
  type Verdict,
} from '#model/index.ts'

/** The colours of lines under a text. */
export type Line = 'incident' | 'figure' | 'statement'

/** A span of a record, and the line drawn under it; operands of a check have their own figures' lines. */
export interface RecordSpan extends Span {
  readonly line: Line | null
}

/** One thing found in a text, with the spans that it stands on. */
export type TextRecord = { readonly id: string; readonly at: number; readonly spans: readonly RecordSpan[] } & (
  | { readonly kind: 'incident'; readonly found: IncidentMention }
  | { readonly kind: 'figure'; readonly found: Figure }
  | { readonly kind: 'statement'; readonly found: Statement }
  | {
      readonly kind: 'check'
      readonly found: Check
      /** Where a person overruled it: `found` has the verdict that holds, `computed` the one that was worked out. */
      readonly overrule?: Overrule
      readonly computed?: Verdict
    }
)
export type RecordKind = TextRecord['kind']

interface Found {
  readonly incidents?: readonly IncidentMention[]
  readonly figures?: readonly Figure[]
  readonly statements?: readonly Statement[]
  readonly checks?: readonly Check[]
  readonly overrules?: readonly Overrule[]
}

const lined =
  (line: Line | null) =>
  ({ start, end }: Span): RecordSpan => ({ start, end, line })

/**
 * Everything found in a text, in reading order. An incident stands on its evidence, a statement on its sentence,
 * a check on its claim and operands; a figure that a check claims is shown by the check.
 */
export function recordsOf({
  incidents = [],
  figures = [],
  statements = [],
  checks = [],
  overrules = [],
}: Found): TextRecord[] {
  const isClaimed = (figure: Figure) => checks.some(({ claim }) => claim.start < figure.end && figure.start < claim.end)
  const records: TextRecord[] = [
    ...incidents.map((found) => {
      // Without evidence the whole telling stands for it, filled when pointed at, but not underlined.
      const spans = found.evidence.length > 0 ? found.evidence.map(lined('incident')) : [lined(null)(found.span)]
      return { id: found.id, kind: 'incident' as const, at: firstOf(spans), spans, found }
    }),
    ...figures
      .filter((figure) => !isClaimed(figure))
      .map((found) => ({
        id: found.id,
        kind: 'figure' as const,
        at: found.start,
        spans: [lined('figure')(found)],
        found,
      })),
    ...statements.map((found) => {
      return { id: found.id, kind: 'statement' as const, at: found.start, spans: [lined('statement')(found)], found }
    }),
    ...checks.map((check) => checkRecord(check, overrules)),
  ]
  const order: readonly RecordKind[] = ['incident', 'statement', 'check', 'figure']
  return records.sort((a, b) => a.at - b.at || order.indexOf(a.kind) - order.indexOf(b.kind))
}

const firstOf = (spans: readonly Span[]): number => Math.min(...spans.map((span) => span.start))

/** A check with the verdict that holds: a person's word before the computed one. */
function checkRecord(check: Check, overrules: readonly Overrule[]): TextRecord {
  const overrule = overrules.find((one) => one.check === checkKey(check))
  return {
    id: checkKey(check),
    kind: 'check',
    at: check.claim.start,
    spans: [lined('figure')(check.claim), ...check.operands.map(lined(null))],
    found: overrule ? { ...check, verdict: overrule.verdict } : check,
    ...(overrule && { overrule, computed: check.verdict }),
  }
}
