import { type SelectQueryBuilder, sql } from 'kysely'
import type {
  Document,
  Extraction,
  LedgerLine,
  LineDocument,
  Page,
  SourcedLine,
  SourcedStatement,
  Spoken,
  SpokenFacets,
  StatementFilter,
} from '#model/index.ts'
import { json, pieces } from './ledger/rows.ts'
import type { Ledger, Tables } from './tables.ts'

/** A document whose lines are to be made, with its latest reading. */
export interface Unlined {
  readonly readingId: number
  readonly document: Document
  readonly extraction: Extraction
}

/** The lines of one document, as they are kept. */
export interface DocumentLineRows {
  readonly readingId: number
  readonly document: string
  readonly published: string | null
  readonly notBefore: string | null
  readonly figures: readonly LedgerLine[]
  readonly spoken: readonly Spoken[]
}

/** Figures and statements laid out for the ledger of figures and for people and sides. */
export interface LineStore {
  /** Documents whose lines were not made of their latest reading by this version of the rules, some at a time. */
  unlined(version: string, limit: number): Promise<readonly Unlined[]>
  /** Keeps the lines of documents in place of their former ones. */
  keep(version: string, rows: readonly DocumentLineRows[]): Promise<void>
  figures(): Promise<readonly SourcedLine[]>
  /** Statements, the latest first. */
  statements(
    filter: StatementFilter,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<Page<SourcedStatement>>
  facets(filter: StatementFilter): Promise<SpokenFacets>
  /** Every accusation, and every statement of a document in which something is denied. */
  disputes(): Promise<readonly SourcedStatement[]>
}

export function linesOf(db: Ledger): LineStore {
  return {
    unlined: (version, limit) => findUnlined(db, version, limit),
    keep: (version, rows) => keepLines(db, version, rows),
    figures: () => readFigures(db),
    statements: (filter, page) => listStatements(db, filter, page),
    facets: (filter) => countStatements(db, filter),
    disputes: () => readDisputes(db),
  }
}

async function findUnlined(db: Ledger, version: string, limit: number): Promise<Unlined[]> {
  const stale = await db
    .selectFrom('latest_readings as reading')
    .leftJoin('line_readings as line', 'line.document_id', 'reading.document_id')
    .select(['reading.id', 'reading.document_id'])
    .where((row) =>
      row.or([
        row('line.reading_id', 'is', null),
        sql<boolean>`line.reading_id <> reading.id`,
        row('line.version', '<>', version),
      ]),
    )
    .orderBy('reading.id')
    .limit(limit)
    .execute()
  if (stale.length === 0) return []
  const documents = await db
    .selectFrom('documents')
    .select(['id', 'title', 'byline', 'outlet', 'published', 'language', 'url', 'text', 'parts'])
    .where(
      'id',
      'in',
      stale.map(({ document_id }) => document_id),
    )
    .execute()
  const mentions = await db
    .selectFrom('mentions')
    .select(['reading_id', 'kind', 'body'])
    .where(
      'reading_id',
      'in',
      stale.map(({ id }) => id),
    )
    .orderBy('position')
    .execute()
  const byReading = group(mentions)
  return stale.flatMap(({ id, document_id }) => {
    const document = documents.find((one) => one.id === document_id)
    const rows = byReading.get(String(id)) ?? []
    const bodies = <T>(kind: string): T[] => rows.filter((row) => row.kind === kind).map((row) => row.body as T)
    const extraction = { incidents: bodies('incident'), figures: bodies('figure'), statements: bodies('statement') }
    return document ? [{ readingId: Number(id), document, extraction: extraction as Extraction }] : []
  })
}

function group<T extends { readonly reading_id: number }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(String(row.reading_id), [...(groups.get(String(row.reading_id)) ?? []), row])
  return groups
}

// Any fixed number of its own: two processes that derive the same lines do it one after the other.
const LINING = 5_022_043

async function keepLines(db: Ledger, version: string, rows: readonly DocumentLineRows[]): Promise<void> {
  if (rows.length === 0) return
  await db.transaction().execute(async (step) => {
    await sql`select pg_advisory_xact_lock(${LINING})`.execute(step)
    const ids = rows.map(({ document }) => document)
    for (const table of ['figure_lines', 'spoken_lines', 'line_readings'] as const)
      await step.deleteFrom(table).where('document_id', 'in', ids).execute()
    await step
      .insertInto('line_readings')
      .values(
        rows.map(({ document, readingId, notBefore }) => ({
          document_id: document,
          reading_id: readingId,
          version,
          not_before: notBefore,
        })),
      )
      .execute()
    const figures = rows.flatMap(({ document, figures }) =>
      figures.map((line, position) => ({ document_id: document, position, body: json(line) })),
    )
    for (const piece of pieces(figures, 3)) await step.insertInto('figure_lines').values(piece).execute()
    const spoken = rows.flatMap(spokenRows)
    for (const piece of pieces(spoken, 11)) await step.insertInto('spoken_lines').values(piece).execute()
  })
}

const spokenRows = ({ document, published, spoken }: DocumentLineRows) =>
  spoken.map((line, position) => ({
    document_id: document,
    position,
    day: published,
    act: line.statement.act,
    speaker: [line.speaker, line.statement.speaker.text, line.statement.speaker.role].filter(Boolean).join(' / '),
    party: line.party?.key ?? null,
    party_name: line.party?.name ?? null,
    target: line.targetParty?.key ?? null,
    target_name: line.targetParty?.name ?? null,
    sentence: line.sentence.text,
    body: json(line),
  }))

const HEAD = [
  'documents.id',
  'documents.title',
  'documents.outlet',
  'documents.published',
  'line_readings.not_before',
] as const

const headOf = (row: {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly not_before: string | null
}): LineDocument => ({
  id: row.id,
  title: row.title,
  outlet: row.outlet,
  published: row.published,
  notBefore: row.not_before,
})

async function readFigures(db: Ledger): Promise<SourcedLine[]> {
  const rows = await db
    .selectFrom('figure_lines')
    .innerJoin('documents', 'documents.id', 'figure_lines.document_id')
    .innerJoin('line_readings', 'line_readings.document_id', 'figure_lines.document_id')
    .select([...HEAD, 'body'])
    .execute()
  return rows.map((row) => ({ ...row.body, document: headOf(row) }))
}

type Lines = SelectQueryBuilder<Tables, 'spoken_lines', object>

const pattern = (words: string): string => `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`

/** The lines that a filter leaves. Parties are known by key or name. */
function chosen(db: Ledger, { party, speaker, act, target, from, to, document, text }: StatementFilter): Lines {
  const anyOf = (column: 'party' | 'target', values: readonly string[]) =>
    sql<boolean>`(${sql.ref(`spoken_lines.${column}`)} = any(${[...values]}::text[])
      or lower(${sql.ref(`spoken_lines.${column}_name`)}) = any(${values.map((value) => value.toLowerCase())}::text[]))`
  return db
    .selectFrom('spoken_lines')
    .$if(party !== undefined, (all) => all.where(anyOf('party', party ?? [])))
    .$if(target !== undefined, (all) => all.where(anyOf('target', target ?? [])))
    .$if(act !== undefined, (all) => all.where('act', 'in', act ?? []))
    .$if(speaker !== undefined, (all) => all.where('spoken_lines.speaker', 'ilike', pattern(speaker ?? '')))
    .$if(text !== undefined, (all) => all.where('spoken_lines.sentence', 'ilike', pattern(text ?? '')))
    .$if(from !== undefined, (all) => all.where('day', '>=', from ?? ''))
    .$if(to !== undefined, (all) => all.where('day', '<=', to ?? ''))
    .$if(document !== undefined, (all) => all.where('spoken_lines.document_id', '=', document ?? ''))
}

const withDocument = (lines: Lines) =>
  lines
    .innerJoin('documents', 'documents.id', 'spoken_lines.document_id')
    .innerJoin('line_readings', 'line_readings.document_id', 'spoken_lines.document_id')
    .select([...HEAD, 'body'])

async function listStatements(
  db: Ledger,
  filter: StatementFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Page<SourcedStatement>> {
  const { total } = await chosen(db, filter)
    .select((all) => all.fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await withDocument(chosen(db, filter))
    .orderBy('spoken_lines.day', (order) => order.desc().nullsLast())
    .orderBy('spoken_lines.document_id')
    .orderBy('spoken_lines.position')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total: Number(total), offset, rows: rows.map((row) => ({ ...row.body, document: headOf(row) })) }
}

/** How many choices a menu of names offers. */
const MOST_NAMES = 60

/** What the menus offer: each with the statements that choosing it would leave, and the months of what is left now. */
async function countStatements(db: Ledger, filter: StatementFilter): Promise<SpokenFacets> {
  const parties = async (column: 'party' | 'target') => {
    const rows = await chosen(db, { ...filter, [column]: undefined })
      .select([
        `${column} as key`,
        (all) => all.fn.max(`${column}_name`).as('name'),
        (all) => all.fn.countAll().as('n'),
      ])
      .where(column, 'is not', null)
      .groupBy(column)
      .orderBy('n', 'desc')
      .orderBy(column)
      .limit(MOST_NAMES)
      .execute()
    return rows.map(({ key, name, n }) => ({ key: key ?? '', name: name ?? key ?? '', statements: Number(n) }))
  }
  const acts = await chosen(db, { ...filter, act: undefined })
    .select(['act', (all) => all.fn.countAll().as('n')])
    .groupBy('act')
    .orderBy('n', 'desc')
    .execute()
  const months = await chosen(db, filter)
    .select([sql<string>`left(day, 7)`.as('month'), 'act', (all) => all.fn.countAll().as('n')])
    .where('day', 'is not', null)
    .groupBy([sql`left(day, 7)`, 'act'])
    .orderBy('month')
    .execute()
  return {
    parties: await parties('party'),
    targets: await parties('target'),
    acts: acts.map(({ act, n }) => ({ act, statements: Number(n) })),
    months: months.map(({ month, act, n }) => ({ month, act, statements: Number(n) })),
  }
}

async function readDisputes(db: Ledger): Promise<SourcedStatement[]> {
  const rows = await withDocument(
    db
      .selectFrom('spoken_lines')
      .where((row) =>
        row.or([
          row('act', '=', 'accuse'),
          row(
            'spoken_lines.document_id',
            'in',
            row.selectFrom('spoken_lines as denial').select('denial.document_id').where('denial.act', '=', 'deny'),
          ),
        ]),
      ),
  ).execute()
  return rows.map((row) => ({ ...row.body, document: headOf(row) }))
}
