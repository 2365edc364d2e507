// Suicide attacks of a public table beside UCDP GED: 100 attacks drawn at random and looked up by hand among the UCDP
// rows of their days within 90 km. ged-links.json has, by the table's own number, the UCDP ids that tell the attack, or
// none: 48 of the 100 have none, so that about half of all attacks can link at most. Ids and verdicts only: the table
// itself is not ours.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMappedCsv, readUcdpGed } from '#exchange/index.ts'
import { linkRows } from '#resolve/index.ts'
import type { Measure } from './measures.ts'

const MAPPING = {
  ...{ id: 'S#', date: 'Date', place: 'City', latitude: 'Latitude', longitude: 'Longitude', admin1: 'Province' },
  ...{ killedLow: 'Killed Min', killedHigh: 'Killed Max', type: '=Suicide bomb', country: '=Pakistan' },
}
const ORIGIN = { dataset: 'suicide', version: '1', licence: 'unknown', attribution: '', redistributable: false }

/** Precision and recall of the links of the sample, and the share of all attacks with a day and a city that link. */
export async function measureGedLinks(shared: string): Promise<Measure[]> {
  const read = (path: string): Uint8Array => readFileSync(join(shared, 'data', path))
  const options = { mapping: MAPPING, origin: ORIGIN }
  const attacks = readMappedCsv(read('pakistan-attacks/PakistanSuicideAttacks.csv'), 'attacks.csv', options).incidents
  const ged = readUcdpGed(read('ucdp-ged-pakistan/ged-pakistan-1989-2021.csv'), 'ged.csv').incidents
  const linkOf = new Map(linkRows(attacks, ged).map(({ from, to }) => [from, to]))
  const sample = JSON.parse(readFileSync(new URL('ged-links.json', import.meta.url), 'utf8')) as Record<
    string,
    string[]
  >
  let [right, made, expected] = [0, 0, 0]
  for (const [attack, events] of Object.entries(sample)) {
    const link = linkOf.get(`suicide-${attack}`)
    if (events.length > 0) expected++
    if (link) made++
    if (link && events.includes(link.replace('ucdp-', ''))) right++
  }
  const dated = attacks.filter(({ date, place }) => date !== null && place !== null)
  return [
    { name: 'sample of 100, precision', value: (100 * right) / made },
    { name: 'sample of 100, recall', value: (100 * right) / expected },
    { name: 'attacks with a day and a city that link', value: (100 * linkOf.size) / dated.length },
  ]
}
