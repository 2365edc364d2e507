import type { LedgerEntry, Position, SourcedStatement } from '#model/index.ts'

type Cell = string | number | null

/** A line of CSV for every figure of some entries, with what its entry says of it. The first row names the columns. */
export function ledgerTable(entries: readonly LedgerEntry[]): Cell[][] {
  return [
    LEDGER_COLUMNS,
    ...entries.flatMap((entry) =>
      entry.lines.map((line) => [
        entry.id,
        entry.title,
        entry.state,
        entry.findings
          .filter(({ lines }) => lines.includes(line.id))
          .map(({ message }) => message)
          .join(' '),
        line.figure.text,
        line.value.low,
        line.value.best,
        line.value.high,
        line.measure,
        line.counted,
        line.place?.name ?? null,
        line.period?.edtf ?? null,
        line.period?.until ?? null,
        line.circumstance,
        line.actor?.name ?? null,
        line.source.name,
        line.document.published,
        line.document.outlet,
        line.document.title,
        line.document.id,
        line.sentence.text,
        Object.entries(line.inferred)
          .map(([facet, from]) => `${facet}: ${from}`)
          .join('; '),
      ]),
    ),
  ]
}
const LEDGER_COLUMNS = (
  'entry title state finding figure low best high measure counted place period counted_until circumstance actor source ' +
  'published outlet document document_id sentence inferred'
).split(' ')

/** A line of CSV for every statement. */
export function statementTable(statements: readonly SourcedStatement[]): Cell[][] {
  return [
    [
      'published',
      'speaker',
      'role',
      'party',
      'act',
      'verb',
      'target',
      'target_party',
      'content',
      'plover',
      'sentence',
      'outlet',
      'document',
      'document_id',
    ],
    ...statements.map(({ statement, speaker, party, targetParty, sentence, document }) => [
      document.published,
      speaker,
      statement.speaker.role,
      party?.name ?? null,
      statement.act,
      statement.verb,
      statement.target,
      targetParty?.name ?? null,
      statement.content.text,
      statement.plover,
      sentence.text,
      document.outlet,
      document.title,
      document.id,
    ]),
  ]
}

/** A line of CSV for every accusation and denial. */
export function positionTable(positions: readonly Position[]): Cell[][] {
  const rows = (position: Position, act: string, statements: readonly SourcedStatement[]): Cell[][] =>
    statements.map(({ speaker, sentence, document }) => [
      position.id,
      position.title,
      position.state,
      act,
      document.published,
      speaker,
      sentence.text,
      document.outlet,
      document.title,
      document.id,
    ])
  return [
    ['position', 'title', 'state', 'act', 'published', 'speaker', 'sentence', 'outlet', 'document', 'document_id'],
    ...positions.flatMap((position) => [
      ...rows(position, 'accuse', position.accusations),
      ...rows(position, 'deny', position.denials),
    ]),
  ]
}
