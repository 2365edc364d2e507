import type { LedgerFinding, SourcedLine } from '#model/index.ts'
import { circumstance, FACETS, scopeKey, told } from './scope.ts'
import { periodName } from './titles.ts'
import { canBothHold } from './values.ts'

/** Strengths said more than this long apart may both have been right. */
const STOCK_DAYS = 366

/** How the lines of one entry stand to one another. Lines come ordered by day; none is preferred. */
export function findingsOf(lines: readonly SourcedLine[]): LedgerFinding[] {
  const scopes = new Map<string, SourcedLine[]>()
  for (const line of lines) {
    const key = scopeKey(line)
    scopes.set(key, [...(scopes.get(key) ?? []), line])
  }
  const groups = [...scopes.values()]
  const between = groups.flatMap((group, i) => groups.slice(i + 1).flatMap((other) => scopeFinding(group, other)))
  return [...groups.flatMap(withinScope), ...between]
}

/** Lines of one scope: each source's own values over time, then the sources against each other. */
function withinScope(lines: readonly SourcedLine[]): LedgerFinding[] {
  const bySource = new Map<string, SourcedLine[]>()
  for (const line of lines) bySource.set(line.source.key, [...(bySource.get(line.source.key) ?? []), line])
  const sources = [...bySource.values()]
  const findings = sources.flatMap(ownValues)
  for (const [i, mine] of sources.entries())
    for (const theirs of sources.slice(i + 1)) findings.push(...against(mine.at(-1)!, theirs.at(-1)!))
  return findings
}

/** One source: the same again, or a new value later. Two values in one document are no revision, but a doubt of the reading. */
function ownValues(lines: readonly SourcedLine[]): LedgerFinding[] {
  const documents = new Set(lines.map(({ document }) => document.id))
  const changes = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    return before && before.document.id !== line.document.id && !canBothHold(before.value, line.value)
      ? [[before, line] as const]
      : []
  })
  const [first] = lines
  if (changes.length === 0)
    return documents.size > 1
      ? [finding('agree', `${told(first!)} from ${first!.source.name} stands in ${documents.size} documents.`, lines)]
      : []
  return changes.map(([before, after]) =>
    finding(
      'revised',
      `${before.source.name}: ${told(before)}${dayOf(before)}, then ${told(after)}${later(before, after)}.`,
      [before, after],
    ),
  )
}

const dayOf = ({ document }: SourcedLine): string => (document.published ? ` on ${periodName(document.published)}` : '')
/** Only where both days are known, or the second document tells of what came after the first, is it called later. */
function later(before: SourcedLine, after: SourcedLine): string {
  if (after.document.published) return dayOf(after)
  const [from, to] = [before.document.published, after.document.notBefore]
  return from !== null && to !== null && from <= to
    ? ` in a later report, of ${to.slice(0, 4)} or after`
    : ' in another report, without a date'
}

/** Two sources on the same thing. */
function against(a: SourcedLine, b: SourcedLine): LedgerFinding[] {
  const pair = [a, b]
  const both = `${told(a)} from ${a.source.name}${dayOf(a)}, ${told(b)} from ${b.source.name}${dayOf(b)}`
  if (canBothHold(a.value, b.value)) return [finding('agree', `${both}: they agree.`, pair)]
  const open = pair.find((line) => line.inferred.period === 'report' || line.inferred.period === 'base')
  if (open)
    return [
      finding(
        'scope',
        `${both}; the sentence of ${told(open)} does not name its period itself, so they may differ in scope.`,
        pair,
      ),
    ]
  if (a.measure === 'strength' && !isSameTime(a, b))
    return [finding('scope', `${both}: said at different times, or one without a date.`, pair)]
  return [finding('contradict', `${both}: both cannot be right.`, pair)]
}

function isSameTime(a: SourcedLine, b: SourcedLine): boolean {
  const [first, second] = [a.document.published, b.document.published]
  if (first === null || second === null) return false
  return Math.abs(Date.parse(first) - Date.parse(second)) / 86_400_000 <= STOCK_DAYS
}

/** Two scopes, one within the other: the difference of scope is told, and nothing is called a contradiction. */
function scopeFinding(group: readonly SourcedLine[], other: readonly SourcedLine[]): LedgerFinding[] {
  const [a, b] = [group.at(-1)!, other.at(-1)!]
  // The parts and the whole of one report are no disagreement.
  const isOneReport = group.every((line) =>
    other.every((two) => line.source.key === two.source.key && line.document.id === two.document.id),
  )
  if (isOneReport) return []
  const isOneSource = a.source.key === b.source.key
  const facets = FACETS.map((compare) => compare(a, b))
  const isApart = facets.some(({ relation }, i) => relation === 'apart' && (isOneSource || FACETS[i] !== circumstance))
  const says = facets.filter(({ relation }) => relation !== 'same').map(({ says }) => says)
  if (isApart || says.length === 0) return []
  const lines = [...group, ...other]
  // One source with one number, told in other words: the words differ, not what was counted.
  if (isOneSource && a.value.best === b.value.best)
    return [finding('agree', `${told(a)} from ${a.source.name} is told in other words: ${says.join('; ')}.`, lines)]
  return [finding('scope', `${sentence(says.join('; '))}.`, lines)]
}

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

const finding = (state: LedgerFinding['state'], message: string, lines: readonly SourcedLine[]): LedgerFinding => ({
  state,
  message,
  lines: lines.map(({ id }) => id),
})
