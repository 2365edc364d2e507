import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGazetteerFile } from '#desk/gazetteer-file.ts'
import { readCsv } from '#exchange/index.ts'
import { extract } from '#extract/index.ts'
import { createLexicon, type Lexicon } from '#lexicon/index.ts'
import type { SubEventType } from '#model/index.ts'
import { view } from '#text/index.ts'
import type { Measure } from './measures.ts'
import { documentOf, readGold, scored } from './shared-scorer.ts'

/** Incidents on the shared gold by the shared scorer, UCDP's headlines, and the types of CASE 2021 task 2. */
export async function measureIncidents(shared: string): Promise<Measure[]> {
  const lexicon = createLexicon({ gazetteer: await readGazetteerFile() })
  return [...goldMeasures(shared, lexicon), ...headlineMeasures(shared, lexicon), caseMeasure(shared, lexicon)]
}

/** The gold texts, coded. */
export const codedGold = (gold: string, lexicon: Lexicon) =>
  readGold(gold).map((line) => ({ id: line.id, incidents: extract(documentOf(line), lexicon).incidents }))

function goldMeasures(shared: string, lexicon: Lexicon): Measure[] {
  const gold = join(shared, 'gold/incidents-dev.jsonl')
  return scored(join(shared, 'tools/score-incidents.mjs'), gold, codedGold(gold, lexicon)).map((row) => {
    const [, name, value] = /^(.{22}) +([\d.]+)/.exec(row)!
    return { name: `gold ${name!.trim()}`, value: Number(value) }
  })
}

/**
 * UCDP's own headlines up to 2014 against its own estimates: read alone, the toll lies within low..high, or equals
 * best. Only rows with one headline that is no other row's and names a number: a headline that several rows share
 * tells the toll of all of them together. UCDP counts a suicide bomber among the dead, and so does its ruleset here.
 */
function headlineMeasures(shared: string, lexicon: Lexicon): Measure[] {
  const told = toldHeadlines(shared, lexicon)
  const single = told.filter(({ isSeveral }) => !isSeveral)
  const share = (test: (row: (typeof told)[number]) => boolean, rows = told) =>
    (100 * rows.filter(test).length) / rows.length
  return [
    {
      name: 'ucdp headlines of one event, within',
      value: share(({ killed, low, high }) => killed >= low && killed <= high, single),
    },
    { name: 'ucdp headlines of one event, exact', value: share(({ killed, best }) => killed === best, single) },
    {
      name: 'ucdp headlines within low..high',
      value: share(({ killed, low, high }) => killed >= low && killed <= high),
    },
    { name: 'ucdp headlines exact', value: share(({ killed, best }) => killed === best) },
  ]
}

/** The headlines that give a toll, with what was read of it. */
export function toldHeadlines(shared: string, lexicon: Lexicon) {
  const rows = readHeadlines(shared)
  const uses = new Map<string, number>()
  for (const { headline } of rows) uses.set(headline, (uses.get(headline) ?? 0) + 1)
  const named = rows.filter(
    ({ headline }) => uses.get(headline) === 1 && !headline.includes(';') && namesNumber(headline),
  )
  const tolls = named.map((row) => {
    // Some are printed in capitals, which says nothing about names; the reader sees them in lower case.
    const text = row.headline === row.headline.toUpperCase() ? row.headline.toLowerCase() : row.headline
    const { incidents } = extract(documentOf({ id: row.id, text }), lexicon, { ruleset: 'ucdp' })
    return {
      ...row,
      isSeveral: SEVERAL.test(text),
      killed: incidents.reduce((sum, incident) => sum + incident.killed.best, 0),
    }
  })
  return tolls.filter(({ killed }) => killed > 0)
}

/** Words by which a headline tells of several events, whose toll UCDP splits over as many rows. */
const SEVERAL =
  /\b(?:separate|incidents|attacks|blasts|clashes|strikes|air-?strikes|raids|violence|operations?|offensive|bombings|infighting|feuding|fighting|ambushes|killings|encounters)\b/i

const namesNumber = (headline: string): boolean => view(headline).numbers.some(({ kind }) => kind === 'cardinal')

function readHeadlines(shared: string) {
  const file = 'ged-pakistan-1989-2021.csv'
  const [head, ...records] = readCsv(readFileSync(join(shared, 'data/ucdp-ged-pakistan', file)), file).records
  const at = (name: string) => head!.cells.indexOf(name)
  return records
    .map(({ cells }) => ({
      id: cells[at('id')]!,
      headline: cells[at('source_headline')] ?? '',
      low: Number(cells[at('low')]),
      best: Number(cells[at('best')]),
      high: Number(cells[at('high')]),
    }))
    .filter(({ headline }) => headline.trim() !== '')
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

/** What each snippet's label is in Daybook's types, and the type of its first incident; "Other" where it tells none. */
export function typedSnippets(shared: string, lexicon: Lexicon) {
  const lines = readFileSync(join(shared, 'data/case2021-task2/snippets-dev.tsv'), 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const [id, text, label] = line.split('\t') as [string, string, string]
    const { incidents } = extract(documentOf({ id, text }), lexicon)
    return { id, want: CASE_TYPES[label.trim()] ?? label.trim(), got: incidents[0]?.type ?? 'Other' }
  })
}

/** Weighted F1 over all labels, those without a sub-event type included; a text takes its first incident's type. */
function caseMeasure(shared: string, lexicon: Lexicon): Measure {
  const pairs = typedSnippets(shared, lexicon)
  let sum = 0
  for (const label of new Set(pairs.map(({ want }) => want))) {
    const wanted = pairs.filter(({ want }) => want === label).length
    const got = pairs.filter((pair) => pair.got === label).length
    const both = pairs.filter((pair) => pair.got === label && pair.want === label).length
    sum += wanted * ((2 * both) / (wanted + got))
  }
  return { name: 'case types weighted F1', value: (100 * sum) / pairs.length }
}
