import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGazetteerFile } from '#desk/gazetteer-file.ts'
import { readCsv } from '#exchange/index.ts'
import { extract } from '#extract/index.ts'
import { createLexicon, type Lexicon } from '#lexicon/index.ts'
import type { SubEventType } from '#model/index.ts'
import type { Measure } from './measures.ts'
import { documentOf, readGold, scored } from './shared-scorer.ts'

/** Incidents on the shared gold by the shared scorer, UCDP's headlines, and the types of CASE 2021 task 2. */
export async function measureIncidents(shared: string): Promise<Measure[]> {
  const lexicon = createLexicon({ gazetteer: await readGazetteerFile() })
  return [...goldMeasures(shared, lexicon), ...headlineMeasures(shared, lexicon), caseMeasure(shared, lexicon)]
}

function goldMeasures(shared: string, lexicon: Lexicon): Measure[] {
  const gold = join(shared, 'gold/incidents-dev.jsonl')
  const lines = readGold(gold).map((line) => ({ id: line.id, incidents: extract(documentOf(line), lexicon).incidents }))
  return scored(join(shared, 'tools/score-incidents.mjs'), gold, lines).map((row) => {
    const [, name, value] = /^(.{22}) +([\d.]+)/.exec(row)!
    return { name: `gold ${name!.trim()}`, value: Number(value) }
  })
}

/**
 * UCDP's own headlines up to 2014 against its own estimates: a headline that names a number of killed, read alone,
 * lies within low..high or equals best. UCDP counts deaths only, so a headline without a death is left out.
 */
function headlineMeasures(shared: string, lexicon: Lexicon): Measure[] {
  const file = 'ged-pakistan-1989-2021.csv'
  const [head, ...records] = readCsv(readFileSync(join(shared, 'data/ucdp-ged-pakistan', file)), file).records
  const rows = records.map(({ cells }): Record<string, string> => Object.fromEntries(head!.cells.map((name, at) => [name, cells[at] ?? ''])))
  let named = 0
  let within = 0
  let exact = 0
  for (const row of rows) {
    const headline = row.source_headline ?? ''
    if (!headline.trim()) continue
    // Many are printed in capitals, which says nothing about names; the reader sees them in lower case.
    const text = headline === headline.toUpperCase() ? headline.toLowerCase() : headline
    const { incidents } = extract(documentOf({ id: row.id ?? headline, text }), lexicon)
    const killed = incidents.reduce((sum, incident) => sum + incident.killed.best, 0)
    if (killed === 0) continue
    named++
    if (killed >= Number(row.low) && killed <= Number(row.high)) within++
    if (killed === Number(row.best)) exact++
  }
  return [
    { name: 'ucdp headlines within low..high', value: (100 * within) / named },
    { name: 'ucdp headlines exact', value: (100 * exact) / named },
  ]
}

/** CASE 2021 task 2's labels as ACLED's sub-event types. */
const CASE_TYPES: Readonly<Record<string, SubEventType>> = {
  ABDUCT_DISSAP: 'Abduction/forced disappearance',
  AGREEMENT: 'Agreement',
  AIR_STRIKE: 'Air/drone strike',
  ARMED_CLASH: 'Armed clash',
  ARREST: 'Arrests',
  ART_MISS_ATTACK: 'Shelling/artillery/missile attack',
  ATTACK: 'Attack',
  CHANGE_TO_GROUP_ACT: 'Change to group/activity',
  CHEM_WEAP: 'Chemical weapon',
  DISR_WEAP: 'Disrupted weapons use',
  FORCE_AGAINST_PROTEST: 'Excessive force against protesters',
  GOV_REGAINS_TERIT: 'Government regains territory',
  GRENADE: 'Grenade',
  HQ_ESTABLISHED: 'Headquarters or base established',
  MOB_VIOL: 'Mob violence',
  NON_STATE_ACTOR_OVERTAKES_TER: 'Non-state actor overtakes territory',
  NON_VIOL_TERRIT_TRANSFER: 'Non-violent transfer of territory',
  OTHER: 'Other',
  PEACE_PROTEST: 'Peaceful protest',
  PROPERTY_DISTRUCT: 'Looting/property destruction',
  PROTEST_WITH_INTER: 'Protest with intervention',
  REM_EXPLOS: 'Remote explosive/landmine/IED',
  SEX_VIOL: 'Sexual violence',
  SUIC_BOMB: 'Suicide bomb',
  VIOL_DEMONSTR: 'Violent demonstration',
}

/** Weighted F1 over all labels, those without a sub-event type included; a text takes its first incident's type. */
function caseMeasure(shared: string, lexicon: Lexicon): Measure {
  const lines = readFileSync(join(shared, 'data/case2021-task2/snippets-dev.tsv'), 'utf8').split('\n').filter(Boolean)
  const pairs = lines.map((line) => {
    const [id, text, label] = line.split('\t') as [string, string, string]
    const { incidents } = extract(documentOf({ id, text }), lexicon)
    return { want: CASE_TYPES[label.trim()] ?? label, got: incidents[0]?.type ?? 'Other' }
  })
  let sum = 0
  for (const label of new Set(pairs.map(({ want }) => want))) {
    const wanted = pairs.filter(({ want }) => want === label).length
    const got = pairs.filter((pair) => pair.got === label).length
    const both = pairs.filter((pair) => pair.got === label && pair.want === label).length
    sum += wanted * ((2 * both) / (wanted + got))
  }
  return { name: 'case types weighted F1', value: (100 * sum) / pairs.length }
}
