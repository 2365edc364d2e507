/** A column of a release: its name in the file, its type, and the SQL that gives it from the table's source. */
export interface Column {
  readonly name: string
  readonly type: 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'VARCHAR[]'
  readonly sql: string
}

/** A table of a release: the rows that it is made of, its columns, and the order in which they are written. */
export interface Table {
  readonly name: string
  readonly from: string
  readonly columns: readonly Column[]
  readonly orderBy: string
  /** The column with the id of an incident, where rows follow from one incident alone. */
  readonly of?: 'id' | 'incident_id'
}

const RANGE = ['low', 'best', 'high'] as const
const TOLL = [...RANGE, 'security', 'civilian', 'militant', 'unknown'] as const

const text = (name: string, sql = name): Column => ({ name, type: 'VARCHAR', sql })
const whole = (name: string, sql = name): Column => ({ name, type: 'INTEGER', sql })
const real = (name: string, sql = name): Column => ({ name, type: 'DOUBLE', sql })
const flag = (name: string, sql = name): Column => ({ name, type: 'BOOLEAN', sql })
const list = (name: string, sql = name): Column => ({ name, type: 'VARCHAR[]', sql })
const day = (name: string, sql: string): Column => ({ name, type: 'DATE', sql })
const counts = (name: string, keys: readonly string[], of: string): Column[] =>
  keys.map((key) => whole(`${name}_${key}`, `${of}.${key}`))

/** The first and the last day of an EDTF date, as `daysOf` of the model has them; empty where the year is unknown. */
const FROM = "split_part(date.edtf, '/', 1)"
const TO = `CASE WHEN contains(date.edtf, '/') THEN split_part(date.edtf, '/', 2) ELSE date.edtf END`
const IS_KNOWN = "NOT contains(date.edtf, 'X') AND NOT suffix(date.edtf, '/..')"
const FIRST_DAY = `CASE WHEN ${IS_KNOWN} THEN try_cast(${FROM} || substr('-01-01', length(${FROM}) - 3) AS DATE) END`
const LAST_DAY = `CASE WHEN ${IS_KNOWN} THEN CASE length(${TO})
  WHEN 4 THEN try_cast(${TO} || '-12-31' AS DATE)
  WHEN 7 THEN last_day(try_cast(${TO} || '-01' AS DATE))
  ELSE try_cast(${TO} AS DATE) END END`

/** Names in the order of a list, each once. */
const onceEach = (names: string): string =>
  `list_filter(${names}, lambda name, nth: list_position(${names}, name) = nth)`
const ACTOR_NAMES = onceEach('list_transform(actors, lambda actor: actor.name)')
const CLAIMANTS = onceEach(
  "list_transform(list_filter(actors, lambda actor: actor.role = 'claimant'), lambda actor: actor.name)",
)

/** States' forces, by their ids in the lexicon or as UCDP and ACLED name them. */
const IS_STATE =
  "coalesce(list_contains(getvariable('state_actors'), actor.id), false) OR regexp_matches(actor.name, '^(Government|Military Forces|Police Forces) of ')"
const rolesOf = (which: string): string =>
  `list_sort(list_distinct(list_transform(list_filter(actors, lambda actor: ${which}), lambda actor: actor.role)))`

/** A text for searching, in SQL: lower case, without accents. Both what is looked in and what is looked for. */
export const foldedSql = (sql: string): string => `strip_accents(lower(${sql}))`

/** Every name that a search looks in, folded once here and not in each query. */
const NAMES = foldedSql(
  `concat_ws(chr(10), place, admin2, admin1, "type", "eventType", array_to_string(list_transform(actors, lambda actor: actor.name), chr(10)))`,
)

const nested = (items: string): string =>
  `(SELECT id AS incident_id, unnest(${items}) AS item, generate_subscripts(${items}, 1) - 1 AS "position" FROM source)`
const NESTED = [text('incident_id'), whole('position', '"position"')]
const NESTED_ORDER = 'incident_id, "position"'

/** The tables of a release, each a Parquet file of its own. What each column means: docs/codebook.md. */
export const TABLES: readonly Table[] = [
  {
    name: 'incidents',
    from: 'source',
    orderBy: 'first_day NULLS LAST, id',
    of: 'id',
    columns: [
      text('id'),
      text('date_edtf', 'date.edtf'),
      text('date_precision', 'date."precision"'),
      text('date_text', 'date."text"'),
      day('first_day', FIRST_DAY),
      day('last_day', LAST_DAY),
      text('country', 'country."name"'),
      text('country_iso', 'country.iso'),
      text('admin1'),
      text('admin2'),
      text('place'),
      real('latitude'),
      real('longitude'),
      whole('place_precision', '"placePrecision"'),
      text('type', '"type"'),
      text('event_type', '"eventType"'),
      ...counts('killed', TOLL, 'killed'),
      ...counts('injured', TOLL, 'injured'),
      ...counts('abducted', RANGE, 'abducted'),
      ...counts('arrested', RANGE, 'arrested'),
      list('weapons'),
      list('actor_names', ACTOR_NAMES),
      list('claimant_names', CLAIMANTS),
      list('state_roles', rolesOf(IS_STATE)),
      list('other_roles', rolesOf(`NOT (${IS_STATE})`)),
      text('names', NAMES),
      list('reports'),
      list('mentions'),
      flag('vague'),
      list('inferred'),
      list('reasons'),
      text('origin_dataset', 'origin.dataset'),
      text('origin_version', 'origin.version'),
      text('origin_row', 'origin."rowId"'),
      text('origin_licence', 'origin.licence'),
      text('origin_attribution', 'origin.attribution'),
      flag('origin_redistributable', 'origin.redistributable'),
      // Tells whether a row differs from another of its id; which fields do is then looked up. Much faster than MD5.
      text('digest', 'hash(source)'),
    ],
  },
  {
    name: 'actors',
    from: nested('actors'),
    orderBy: NESTED_ORDER,
    of: 'incident_id',
    columns: [
      ...NESTED,
      text('actor_id', 'item.id'),
      text('name', 'item."name"'),
      text('text', 'item."text"'),
      text('role', 'item."role"'),
    ],
  },
  {
    name: 'tolls',
    from: nested('"tollHistory"'),
    orderBy: NESTED_ORDER,
    of: 'incident_id',
    columns: [
      ...NESTED,
      text('report', 'item.report'),
      text('published', 'item.published'),
      ...counts('killed', RANGE, 'item.killed'),
      ...counts('injured', RANGE, 'item.injured'),
      text('source', 'item.source'),
      text('standing', 'item.standing'),
    ],
  },
  {
    name: 'vague_counts',
    from: 'vague_source',
    orderBy: 'ALL',
    columns: [
      text('incident_id', 'incident'),
      text('mention'),
      text('role', '"role"'),
      text('category'),
      text('words'),
      whole('acled'),
      whole('ucdp'),
      whole('gtd'),
      whole('crss'),
    ],
  },
  {
    name: 'documents',
    from: 'document_source',
    orderBy: 'id',
    columns: [text('id'), text('title'), text('outlet'), text('published'), text('url')],
  },
  {
    name: 'decisions',
    from: 'decision_source',
    orderBy: 'id',
    columns: [
      { name: 'id', type: 'BIGINT', sql: 'id' },
      text('kind'),
      list('subject'),
      text('field', "json_extract_string(payload, '$.field')"),
      text('value', "json_extract(payload, '$.value')"),
      { name: 'undoes', type: 'BIGINT', sql: 'undoes' },
      flag('stands'),
    ],
  },
]
