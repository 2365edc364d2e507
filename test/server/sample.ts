// A small invented book for route, web and browser tests: four reports, and imported rows around them.
import { type DocumentView, eventTypeOf, type Incident, NO_RANGE, NO_TOLL, type SubEventType } from '#model/index.ts'
import { check, figure, mention, shown, statement, told, toll } from './told.ts'

const quetta = ['Balochistan', 'Quetta', 'Quetta', 30.19, 67.01] as const
const tank = ['Khyber Pakhtunkhwa', 'Tank', 'Tank', 32.22, 70.38] as const

const bazaar = told('d-bazaar', '2027-03-07', 'Invented Times', [
  'Blast in Quetta bazaar kills five, including a policeman',
  'QUETTA: A roadside bomb went off in a crowded bazaar of Quetta on Saturday, killing five people, including a policeman, and leaving 12 others injured, a police officer said.',
  'No group immediately claimed responsibility. A police officer said that the device had been hidden in a parked motorcycle.',
  'In a separate incident, gunmen opened fire on a levies post near Tank, killing two personnel before they fled.',
  'The month’s toll rose to 47 from 35 a month earlier, an increase of 34 per cent.',
])
const blast =
  'A roadside bomb went off in a crowded bazaar of Quetta on Saturday, killing five people, including a policeman, and leaving 12 others injured'
const post = 'gunmen opened fire on a levies post near Tank, killing two personnel before they fled'

const bazaarView = shown(
  bazaar,
  {
    incidents: [
      mention(bazaar, {
        words: blast,
        type: 'Remote explosive/landmine/IED',
        date: '2027-03-06',
        at: quetta,
        killed: { ...NO_TOLL, low: 5, best: 5, high: 6, civilian: 4, security: 1 },
        injured: toll(12, 'unknown'),
        evidence: [
          ['killed', 'killing five people, including a policeman'],
          ['injured', 'leaving 12 others injured'],
          ['place', 'Quetta on'],
          ['type', 'A roadside bomb went off'],
        ],
        actor: ['Unidentified armed group', 'a roadside bomb'.slice(2)],
      }),
      mention(bazaar, {
        words: post,
        type: 'Armed clash',
        date: '2027-03-06',
        at: tank,
        killed: toll(2, 'security'),
        injured: NO_TOLL,
        evidence: [
          ['killed', 'killing two personnel'],
          ['place', 'near Tank'],
        ],
        actor: ['Unidentified gunmen', 'gunmen'],
      }),
    ],
    figures: [
      figure(bazaar, 'five people', 5),
      figure(bazaar, '12 others', 12, { measure: 'injured' }),
      figure(bazaar, '47', 47),
      figure(bazaar, '35', 35),
      figure(bazaar, '34 per cent', 34, { unit: 'percent', measure: 'change' }),
    ],
    statements: [
      statement(bazaar, `QUETTA: ${blast}, a police officer said.`, blast),
      statement(
        bazaar,
        'A police officer said that the device had been hidden in a parked motorcycle.',
        'the device had been hidden in a parked motorcycle',
      ),
    ],
  },
  [
    check(bazaar, '34 per cent', ['35', '47'], {
      recomputed: 34.29,
      verdict: 'exact',
      message: '35 to 47 is +34.29 %; “34 per cent” holds.',
    }),
  ],
)

const review = told('d-review', null, 'Invented Monitor', [
  'Yearly review: violence rose by a half',
  'Violence claimed 1,200 lives in 2027, against 800 in 2026, an increase of 400 or 50 per cent.',
  'Khyber Pakhtunkhwa saw 700 of the dead, more than 60 per cent of all. Balochistan counted 380, up from 200, a rise of 90 per cent after a sharp increase in the number of attacks on roads and railways across the province’s south and east.',
  'Sindh had nearly 5 per cent of the dead. The review urged both governments to share their records.',
])
const reviewView = shown(
  review,
  {
    figures: [
      figure(review, '1,200 lives', 1200, { period: { edtf: '2027', text: '2027' } }),
      figure(review, '800', 800, { period: { edtf: '2026', text: '2026' } }),
      figure(review, '400', 400, { measure: 'change' }),
      figure(review, '50 per cent', 50, { unit: 'percent', measure: 'change' }),
      figure(review, '700', 700, { place: 'Khyber Pakhtunkhwa' }),
      figure(review, '60 per cent', 60, { unit: 'percent', measure: 'share', hedge: 'more than' }),
      figure(review, '380', 380, { place: 'Balochistan' }),
      figure(review, '200, a', 200, { place: 'Balochistan' }),
      figure(review, '90 per cent', 90, { unit: 'percent', measure: 'change' }),
      figure(review, '5 per cent of', 5, { unit: 'percent', measure: 'share', hedge: 'nearly', place: 'Sindh' }),
    ],
    statements: [
      statement(
        review,
        'The review urged both governments to share their records.',
        'both governments to share their records',
        {
          act: 'demand',
          verb: 'urged',
          speaker: { text: 'The review', name: 'Invented Monitor', role: null, side: null },
          target: 'both governments',
          plover: 'REQUEST',
        },
      ),
    ],
  },
  [
    check(review, '400', ['1,200 lives', '800'], {
      kind: 'difference',
      recomputed: 400,
      message: '1,200 − 800 is 400; “400” holds.',
    }),
    check(review, '50 per cent', ['800', '1,200 lives'], {
      recomputed: 50,
      message: '800 to 1,200 is +50 %; “50 per cent” holds.',
    }),
    check(review, '60 per cent', ['700', '1,200 lives'], {
      kind: 'share',
      recomputed: 58.33,
      verdict: 'wrong',
      message: '700 of 1,200 is 58.33 %; “more than 60 per cent” does not hold.',
    }),
    check(review, '90 per cent', ['200, a', '380'], {
      recomputed: 90,
      verdict: 'rounded',
      message: '200 to 380 is +90 %; “90 per cent” holds.',
    }),
    check(review, '5 per cent of', ['1,200 lives'], {
      kind: 'share',
      verdict: 'undetermined',
      message: 'The number of dead in Sindh is not stated; “nearly 5 per cent” cannot be checked.',
    }),
  ],
)

const rally = told('d-rally', '2027-05-01', 'Invented Times', [
  'Party holds rally, demands new elections',
  'LAHORE: A party held a rally on Saturday and demanded new elections. Its leaders spoke for three hours.',
])
const rallyView = shown(rally, {
  figures: [figure(rally, 'three hours', 3, { unit: 'hour', measure: null })],
  statements: [
    statement(rally, 'A party held a rally on Saturday and demanded new elections.', 'new elections', {
      act: 'demand',
      verb: 'demanded',
      speaker: { text: 'A party', name: null, role: null, side: null },
    }),
  ],
})

export const SAMPLE_DOCUMENTS: readonly DocumentView[] = [bazaarView, reviewView, rallyView]

const imported = [
  ['Khyber Pakhtunkhwa', 'North Waziristan', 'Miran Shah', 33.0, 70.07],
  ['Khyber Pakhtunkhwa', 'Peshawar', 'Peshawar', 34.01, 71.58],
  ['Khyber Pakhtunkhwa', 'Bannu', 'Bannu', 32.99, 70.6],
  ['Balochistan', 'Quetta', 'Quetta', 30.19, 67.01],
  ['Balochistan', 'Kech', 'Turbat', 26.0, 63.05],
  ['Sindh', 'Karachi', 'Karachi', 24.86, 67.01],
  ['Punjab', 'Lahore', 'Lahore', 31.55, 74.34],
  ['Balochistan', null, 'Balochistan', 28.5, 65.5],
] as const
const types: readonly SubEventType[] = [
  'Armed clash',
  'Remote explosive/landmine/IED',
  'Attack',
  'Suicide bomb',
  'Air/drone strike',
]
const actors = ['Government of Pakistan', 'Militants of the north', 'Militants of the south', 'Civilians']

/** Rows as an import brings them; every number follows from the row's place in the list. */
function importedIncident(index: number): Incident {
  const [admin1, admin2, place, latitude, longitude] = imported[(index * 7 + (index >> 3)) % imported.length]!
  const type = types[(index * 3 + (index >> 2)) % types.length]!
  const month = index % 24
  const date = `${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(((index * 11) % 28) + 1).padStart(2, '0')}`
  const civilian = (index * 5) % 7
  const security = (index * 3) % 4
  const militant = (index * 2) % 5
  const best = civilian + security + militant
  return {
    id: `u${String(index).padStart(4, '0')}`,
    date: { edtf: date, precision: 'day', text: date },
    country: { name: 'Pakistan', iso: 'PK' },
    admin1,
    admin2,
    place,
    latitude,
    longitude,
    placePrecision: admin2 === null ? 4 : (index % 3) + 1,
    type,
    eventType: eventTypeOf(type),
    actors: [
      { id: null, name: actors[index % 2]!, text: actors[index % 2]!, role: 'force' },
      { id: null, name: actors[2 + (index % 2)]!, text: actors[2 + (index % 2)]!, role: 'target' },
    ],
    killed: {
      low: Math.max(0, best - (index % 3)),
      best,
      high: best + (index % 4),
      civilian,
      security,
      militant,
      unknown: 0,
    },
    injured: NO_TOLL,
    abducted: NO_RANGE,
    arrested: NO_RANGE,
    weapons: [],
    reports: [],
    mentions: [],
    tollHistory: [],
    vague: false,
    origin: {
      dataset: 'Invented GED',
      version: '1',
      rowId: String(index),
      licence: 'CC BY 4.0',
      attribution: 'Invented Data Program',
      redistributable: index % 50 !== 49,
    },
    reasons: [],
  }
}

/** The incidents that the documents tell, one a mention. */
function reported(view: DocumentView): Incident[] {
  return view.extraction.incidents.map(
    ({ span: _span, counts: _counts, evidence: _evidence, inferred: _inferred, ...facts }) => ({
      ...facts,
      id: `i-${facts.id}`,
      reports: [view.document.id],
      mentions: [facts.id],
      tollHistory: [
        {
          report: view.document.id,
          published: view.document.published,
          killed: { low: facts.killed.low, best: facts.killed.best, high: facts.killed.high },
          injured: { low: facts.injured.low, best: facts.injured.best, high: facts.injured.high },
          source: 'a police officer',
          standing: 'alone' as const,
        },
      ],
      origin: null,
      reasons: [],
    }),
  )
}

export const SAMPLE_INCIDENTS: readonly Incident[] = [
  ...SAMPLE_DOCUMENTS.flatMap(reported),
  ...Array.from({ length: 400 }, (_, index) => importedIncident(index)),
]
