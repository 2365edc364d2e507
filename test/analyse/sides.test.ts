import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table } from '#analyse/index.ts'
import { eventTypeOf, type Incident, NO_RANGE, NO_TOLL, type SubEventType } from '#model/index.ts'
import { freeze, openRelease, type Release } from '#release/index.ts'

type Role = Incident['actors'][number]['role']
const STATE = { id: 'the-army', name: 'Army', text: 'troops' }
const GROUP = { id: null, name: 'Group A', text: 'militants' }

/** What a told event is: its type, the role of the state's force and of the group, killed militants and others. */
const CASES: readonly [string, SubEventType, Role | null, Role | null, number, number][] = [
  ['operation', 'Arrests', null, null, 0, 0],
  ['operation', 'Disrupted weapons use', null, null, 0, 0],
  ['operation', 'Air/drone strike', 'perpetrator', 'target', 5, 0],
  ['operation', 'Armed clash', 'force', 'force', 4, 1],
  ['attack', 'Armed clash', 'force', 'force', 2, 2],
  ['attack', 'Armed clash', 'force', 'perpetrator', 6, 1],
  ['attack', 'Suicide bomb', 'target', 'perpetrator', 1, 9],
  ['attack', 'Grenade', null, null, 0, 1],
  ['attack', 'Mob violence', null, null, 0, 1],
  ['other', 'Peaceful protest', 'force', null, 0, 0],
  ['other', 'Agreement', null, null, 0, 0],
]

const placeOf = (at: number): string => `case${String(at).padStart(2, '0')}`

const INCIDENTS = CASES.map(([, type, state, group, militant, security], at): Incident => {
  const best = militant + security
  return {
    id: `i${at}`,
    date: { edtf: '2027-01-02', precision: 'day', text: 'then' },
    country: null,
    admin1: null,
    admin2: null,
    place: placeOf(at),
    latitude: null,
    longitude: null,
    placePrecision: null,
    type,
    eventType: eventTypeOf(type),
    actors: [...(state ? [{ ...STATE, role: state }] : []), ...(group ? [{ ...GROUP, role: group }] : [])],
    killed: { ...NO_TOLL, low: best, best, high: best, militant, security },
    injured: NO_TOLL,
    abducted: NO_RANGE,
    arrested: NO_RANGE,
    weapons: [],
    reports: [],
    mentions: [],
    tollHistory: [],
    vague: false,
    origin: null,
    reasons: [],
  }
})

let home: string
let release: Release
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'daybook-sides-'))
  const versions = { codebook: '1', lexicon: '1', code: '1', ruleset: 'acled' }
  await freeze(
    { incidents: INCIDENTS, stateActors: ['the-army'] },
    { folder: join(home, 'draft'), version: 'draft', book: 'test', createdAt: '2027-05-01T08:00:00Z', versions },
  )
  release = await openRelease(join(home, 'draft'))
})
afterAll(async () => {
  await release.close()
  await rm(home, { recursive: true, force: true })
})

test.each(CASES.map((told, at) => [at, ...told] as const))('case %d is an %s (%s)', async (at, kind) => {
  const view = await table(release, {
    rows: 'kind',
    columns: null,
    measure: 'incidents',
    ruleset: 'book',
    filter: { text: placeOf(at) },
  })
  expect(view.rows.map(({ key }) => key)).toEqual([kind])
})
