// Builds dist/gazetteer.bin: GeoNames' places of the world and the lists of data/places, packed so that loading
// parses nothing. `npm run build:gazetteer`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { packGazetteer } from '#lexicon/index.ts'
import { gatherPlaces } from './gazetteer/gather-places.ts'
import { readCountries, readDivisions, readPopulatedPlaces } from './gazetteer/read-geonames.ts'
import { readPlaces } from './gazetteer/read-places.ts'

const VERSION = 'geonames-2026/places-2'
/** Earlier lists name what later ones add to. */
const LISTS = ['pakistan.txt', 'india.txt', 'afghanistan.txt', 'south-asia.txt', 'ucdp-pakistan.txt', 'world.txt']

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

const rows = gatherPlaces({
  countries: readCountries(at('data/geonames')),
  firstDivisions: readDivisions(at('data/geonames'), 1),
  secondDivisions: readDivisions(at('data/geonames'), 2),
  populated: readPopulatedPlaces(),
  listed: LISTS.flatMap((name) => readPlaces(readFileSync(at(`data/places/${name}`), 'utf8'), name)),
})
const bytes = packGazetteer(rows, VERSION)
mkdirSync(at('dist'), { recursive: true })
writeFileSync(at('dist/gazetteer.bin'), bytes)
console.log(`dist/gazetteer.bin: ${rows.length.toLocaleString('en')} places, ${(bytes.length / 1e6).toFixed(1)} MB`)
