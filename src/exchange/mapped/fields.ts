/** What of an incident a column of somebody's table can hold, in the order in which a preview shows it. */
export const MAPPED_FIELDS = [
  'id',
  'date',
  'year',
  'month',
  'day',
  'country',
  'admin1',
  'admin2',
  'place',
  'latitude',
  'longitude',
  'precision',
  'type',
  'actor1',
  'actor2',
  'killed',
  'killedLow',
  'killedHigh',
  'injured',
  'injuredLow',
  'injuredHigh',
] as const
export type MappedField = (typeof MAPPED_FIELDS)[number]

/** Where each field comes from: the name of a column, or `=` and a value that holds for every row. */
export type Mapping = Readonly<Partial<Record<MappedField, string>>>

/** Column names, folded to letters, that people give to a field. Order matters: the first that fits takes the column. */
const NAMES: readonly (readonly [MappedField, RegExp])[] = [
  ['id', /^(?:eventidcnty|eventid|id|s|sno|serial|serialno|rowid|no)$/],
  ['date', /^(?:eventdate|date|incidentdate|attackdate|dateofincident|day?date)$/],
  ['year', /^i?year$/],
  ['month', /^i?month$/],
  ['day', /^i?day$/],
  ['country', /^(?:countrytxt|country|nation)$/],
  ['admin1', /^(?:admin1|provstate|province|state|region1|governorate|adm1)$/],
  ['admin2', /^(?:admin2|district|county|adm2)$/],
  ['place', /^(?:city|town|location|place|locality|village|site)$/],
  ['latitude', /^(?:latitude|lat|ycoord|y)$/],
  ['longitude', /^(?:longitude|long|lon|lng|xcoord|x)$/],
  ['precision', /^(?:geoprecision|specificity|whereprec|precision)$/],
  ['type', /^(?:subeventtype|attacktype1txt|type|eventtype|attacktype|incidenttype)$/],
  ['actor1', /^(?:actor1|gname|perpetrator|group|perpetratorgroup|sidea)$/],
  ['actor2', /^(?:actor2|sideb|target1|targetactor)$/],
  ['killedLow', /^(?:killedmin|deathsmin|totaldiedmin|minkilled|low|killedlow)$/],
  ['killedHigh', /^(?:killedmax|deathsmax|totaldiedmax|totaldiedmix|maxkilled|high|killedhigh)$/],
  ['killed', /^(?:fatalities|nkill|killed|deaths|dead|died|totalkilled|best|fatality)$/],
  ['injuredLow', /^(?:injuredmin|woundedmin|mininjured|injuredlow)$/],
  ['injuredHigh', /^(?:injuredmax|woundedmax|maxinjured|injuredhigh)$/],
  ['injured', /^(?:injured|nwound|wounded|injuries|totalinjured)$/],
]

const folded = (column: string): string => column.toLowerCase().replace(/[^a-z0-9]/g, '')

/** A first mapping of a table's columns by their names. `guessMapping(['Date', 'City']).place` is `'City'`. */
export function guessMapping(columns: readonly string[]): Mapping {
  const mapping: Partial<Record<MappedField, string>> = {}
  const taken = new Set<string>()
  for (const [field, pattern] of NAMES) {
    const column = columns.find((one) => !taken.has(one) && pattern.test(folded(one)))
    if (column === undefined || mapping[field] !== undefined) continue
    mapping[field] = column
    taken.add(column)
  }
  return mapping
}
