import type { DecisionKind, DiffCause, Incident, Manifest } from '#model/index.ts'

/** A decision as a release keeps it. */
export interface KeptDecision {
  readonly id: number
  readonly kind: DecisionKind
  readonly subject: readonly string[]
  readonly undoes: number | null
  readonly stands: boolean
}

/** What lies between two releases and can have changed a row. */
export interface Between {
  /** Decisions that the second release has and the first has not. */
  readonly decisions: readonly KeptDecision[]
  readonly from: Manifest
  readonly to: Manifest
}

/**
 * What made a row differ: decisions about its mentions or itself, documents that came or went, another version of an
 * imported row. Only where none of these is found, another version of the code that read them.
 */
export function causesOf(before: Incident | null, after: Incident | null, between: Between): DiffCause[] {
  const keys = new Set([before, after].flatMap((one) => (one ? [one.id, ...one.mentions] : [])))
  const causes: DiffCause[] = between.decisions
    .filter(({ subject }) => subject.some((key) => keys.has(key)))
    .map(({ id, kind, undoes }) => ({ kind: 'decision', id, decision: kind, undoes }))
  const [had, has] = [new Set(before?.reports), new Set(after?.reports)]
  // A decision moves reports from one incident to another; then the documents are not what changed.
  if (causes.length === 0) {
    for (const document of has) if (!had.has(document)) causes.push({ kind: 'document', document, effect: 'came' })
    for (const document of had) if (!has.has(document)) causes.push({ kind: 'document', document, effect: 'went' })
  }
  const origin = after?.origin ?? before?.origin
  // A row that a decision took out did not leave with a version of its dataset.
  const isExplained = causes.length > 0 && !(before && after)
  if (origin && !isExplained && before?.origin?.version !== after?.origin?.version)
    causes.push({ kind: 'import', dataset: origin.dataset, version: after?.origin?.version ?? origin.version })
  if (causes.length === 0) causes.push(versionCause(between))
  return causes
}

function versionCause({ from, to }: Between): DiffCause {
  const words = ({ codeVersion, lexiconVersion }: Manifest) => `code ${codeVersion}, lexicon ${lexiconVersion}`
  return { kind: 'code', from: words(from), to: words(to) }
}
