import type { DiffCause, DiffRow, MovedTotal, ReleaseDiff, ReleaseRow } from '#model/index.ts'
import { paint, plural } from '../terminal.ts'

const number = (value: number): string => value.toLocaleString('en-GB')

/** A release on one line: when it was cut, what it holds, its seal. */
export const releaseLine = ({ version, cutAt, manifest, sha256 }: ReleaseRow): string =>
  `${version.padEnd(16)}  ${(cutAt ?? 'not cut').slice(0, 16).padEnd(16)}  ${plural(manifest.totals.incidents, 'incident').padStart(18)}  ${`${number(manifest.totals.killed)} killed`.padStart(16)}  ${sha256.slice(0, 12)}`

/** A release in full: counts, totals, versions, licences, open items, files with their seals. */
export function releaseLines({ version, cutAt, manifest, sha256, folder }: ReleaseRow): string[] {
  const { totals, tables, licences, openReview, agreement = [] } = manifest
  return [
    paint('bold', `${manifest.book}: ${version}`),
    `${cutAt ? `cut ${cutAt}` : 'not cut yet'}, the ledger as of ${manifest.createdAt}`,
    `at ${folder}`,
    `${plural(totals.incidents, 'incident')}; ${number(totals.killed)} killed, ${number(totals.injured)} injured, ${number(totals.abducted)} abducted, ${number(totals.arrested)} arrested`,
    `codebook ${manifest.codebookVersion}, lexicon ${manifest.lexiconVersion}, code ${manifest.codeVersion}, counting rules ${manifest.ruleset}`,
    ...licences.map(
      ({ dataset, licence, rows, attribution }) => `${dataset}: ${plural(rows, 'row')}, ${licence}. ${attribution}`,
    ),
    `open review items: ${
      Object.entries(openReview)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', ') || 'none'
    }`,
    ...agreement.map(
      ({ round, coders, fields }) =>
        `agreement, ${round} (${plural(coders, 'second coder')}): ${fields.map(({ field, kappa, alpha }) => `${field} ${[told('kappa', kappa), told('alpha', alpha)].filter(Boolean).join(' ') || 'not coded'}`).join(', ')}`,
    ),
    ...Object.values(tables).map(({ file, rows, sha256: seal }) => `${seal}  ${file}  ${plural(rows, 'row')}`),
    `${manifest.whole}  all tables (sha256sum *.parquet | sha256sum)`,
    `${sha256}  manifest.json`,
  ]
}

const told = (name: string, value: number | null): string => (value === null ? '' : `${name} ${value.toFixed(2)}`)

/** `causeWords({ kind: 'decision', id: 4, decision: 'reject', undoes: null })` is "decision 4 (reject)". */
function causeWords(cause: DiffCause): string {
  if (cause.kind === 'decision')
    return `decision ${cause.id} (${cause.undoes === null ? cause.decision : `takes back ${cause.undoes}`})`
  if (cause.kind === 'document') return `document ${cause.document} ${cause.effect}`
  if (cause.kind === 'import') return `import of ${cause.dataset} ${cause.version}`
  return cause.from === cause.to ? 'resolved anew' : `read by ${cause.to} instead of ${cause.from}`
}

const shown = (value: unknown): string =>
  value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value)

function rowLines({ id, what, date, place, type, killed, changes, causes, related }: DiffRow): string[] {
  const sign = { added: '+', removed: '−', changed: '~' }[what]
  return [
    `${sign} ${date ?? 'no date'}  ${place ?? 'no place'}  ${type}  ${killed} killed  ${id}`,
    ...changes.map(({ field, before, after }) => `    ${field}: ${shown(before)} → ${shown(after)}`),
    `    because of ${causes.map(causeWords).join('; ')}${related.length > 0 ? `; see ${related.join(', ')}` : ''}`,
  ]
}

const by = (value: number | null): string =>
  value === null ? 'from zero' : `${value > 0 ? '+' : ''}${value.toFixed(1)} %`

function totalLine({ scope, period, measure, before, after, baseOf }: MovedTotal): string {
  const base = baseOf ? `  base of ${baseOf.period}: ${by(baseOf.was)}, now ${by(baseOf.is)}` : ''
  return `${scope}, ${period}, ${measure}: ${number(before)} → ${number(after)}${base}`
}

/** What became of one release in another: rows with their causes, then totals. */
export function diffLines({ from, to, counts, rows, totals, versions }: ReleaseDiff): string[] {
  return [
    paint('bold', `${from.version} → ${to.version}`),
    `${counts.added} added, ${counts.removed} removed, ${counts.changed} changed`,
    ...versions.map(({ field, before, after }) => `${field}: ${shown(before)} → ${shown(after)}`),
    ...rows.flatMap(rowLines),
    ...(totals.length > 0 ? ['', paint('bold', 'Totals that moved'), ...totals.map(totalLine)] : []),
  ]
}
