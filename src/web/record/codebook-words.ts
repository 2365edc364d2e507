import type { EditableField } from '#model/index.ts'

/** What each field means, in a sentence of docs/codebook.md: shown where it is filled in. */
export const CODEBOOK: Readonly<Record<EditableField, string>> = {
  date: 'The day or stretch in which it happened, as EDTF: 2027-10-11, a month 2027-12, a year 2027, an interval 2027-03-04/2027-03-06.',
  country: 'Where it happened: name and ISO 3166-1 code.',
  admin1: 'Province or region in its usual English name.',
  admin2: 'District, tribal agency, or a city that is its own district, without the words district or agency.',
  place:
    'The most specific named place: a neighbourhood, village, town, road. Empty when nothing more specific than the district is known.',
  latitude: 'Degrees north, WGS 84.',
  longitude: 'Degrees east, WGS 84.',
  placePrecision:
    'How near the coordinates are: 1 the exact place, 2 within about 25 km, 3 the district, 4 the province, 5 larger or along a line, 6 the country, 7 sea or air.',
  type: 'ACLED’s sub-event type; the event type follows from it.',
  actors:
    'Organised groups and forces. Perpetrator carried it out, target was aimed at, claimant claimed it, accused was blamed, force took part where nothing says who attacked.',
  killed:
    'Persons killed: the best number, the lowest and highest reported, and the best number split by who they were.',
  injured: 'Persons injured: best, lowest, highest, and the split. Reports that do not speak of injured count as none.',
  abducted: 'Persons abducted: best, lowest, highest.',
  arrested: 'Persons arrested: best, lowest, highest.',
  weapons: 'What was used.',
}
