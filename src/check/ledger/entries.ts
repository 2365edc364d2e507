import { LEDGER_STATES, type LedgerEntry, type LedgerState, type SourcedLine } from '#model/index.ts'
import { familyOf } from './populations.ts'
import { findingsOf } from './relate.ts'
import { scopeKey } from './scope.ts'
import { titleOf } from './titles.ts'

/**
 * Puts the lines of all documents into entries, one a quantity. The order of the lines does not matter, and a line of
 * another quantity changes no entry. `ledgerEntries(lines)[0]?.state` is `'scope'`.
 */
export function ledgerEntries(lines: readonly SourcedLine[]): LedgerEntry[] {
  const groups = new Map<string, SourcedLine[]>()
  for (const line of lines) {
    const key = entryKey(line)
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return [...groups].map(([key, group]) => toEntry(key, group)).sort(byWeight)
}

/** What lines must share to stand in one entry; in the rest they may differ in scope. */
function entryKey({ measure, population, place, period, actor }: SourcedLine): string {
  if (measure === 'strength') return `strength:${actor?.id}`
  const events = population.length === 1 && !PEOPLE_MEASURES.has(measure)
  return [
    measure === 'casualties' ? 'killed' : measure,
    ...(events ? [] : [familyOf(population)]),
    place?.key ?? '-',
    periodFamily(period?.edtf ?? ''),
    ...(actor ? [actor.id] : []),
  ]
    .join(':')
    .replaceAll(' ', '_')
    .replaceAll('/', '~')
}

const PEOPLE_MEASURES = new Set('killed injured casualties missing abducted arrested displaced returned'.split(' '))

/** A year and the part of it from January on are one family, unless the part is a quarter or a half. */
function periodFamily(edtf: string): string {
  const toDate = /^(\d{4})-01\/\1-(\d\d)$/.exec(edtf)
  return toDate && !['03', '06'].includes(toDate[2]!) ? toDate[1]! : edtf
}

function toEntry(id: string, group: readonly SourcedLine[]): LedgerEntry {
  const lines = onePerDocument([...group].sort(inOrder))
  const findings = findingsOf(lines).sort((a, b) => rank(a.state) - rank(b.state))
  const [first] = lines
  const period = first!.period && periodFamily(first!.period.edtf)
  return {
    id,
    title: titleOf(first!, period),
    measure: first!.measure === 'casualties' ? 'killed' : first!.measure,
    place: first!.place?.name ?? null,
    period,
    actor: first!.actor?.name ?? null,
    state: findings[0]?.state ?? 'single',
    findings,
    figures: lines.length,
    documents: new Set(lines.map(({ document }) => document.id)).size,
    lines,
  }
}

const rank = (state: LedgerState): number => LEDGER_STATES.indexOf(state)

/** The day a document stands at: its own, else the earliest that it can be of; undated ones last. */
const dayOf = ({ document }: SourcedLine): string => document.published ?? document.notBefore ?? '9999'

const inOrder = (a: SourcedLine, b: SourcedLine): number =>
  compare(dayOf(a), dayOf(b)) ||
  compare(a.document.id, b.document.id) ||
  a.figure.start - b.figure.start ||
  compare(a.id, b.id)

/** A document that repeats itself (headline, bullet, text) gives one line: the one whose sentence says most. */
function onePerDocument(lines: readonly SourcedLine[]): SourcedLine[] {
  const kept = new Map<string, SourcedLine>()
  for (const line of lines) {
    const key = JSON.stringify([line.document.id, line.source.key, scopeKey(line), line.value])
    const before = kept.get(key)
    if (!before || openness(line) < openness(before)) kept.set(key, line)
  }
  return [...kept.values()].sort(inOrder)
}
const openness = ({ inferred }: SourcedLine): number => Object.keys(inferred).length

/** Contradictions first, then by how many documents speak, then by name. */
const byWeight = (a: LedgerEntry, b: LedgerEntry): number =>
  rank(a.state) - rank(b.state) || b.lines.length - a.lines.length || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
