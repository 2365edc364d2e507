// `npm run bench:resolve -- [COUNT …] [--day N]`: how long resolving takes, all at once and a thousand mentions more, in
// memory, in seconds of the processor. Default 10,000 and 100,000 mentions, 120 a day; 1,000,000 takes minutes and 3 GB.
import { parseArgs } from 'node:util'
import { eventTypeOf, mentionId, NO_RANGE, NO_TOLL, type SubEventType } from '#model/index.ts'
import { linkedTo, type ReportedMention, resolve } from '#resolve/index.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { day: { type: 'string' } } })
/** Mentions a day: of a news desk 120, of a war that the whole world reports 1,200. */
const A_DAY = Number(values.day ?? 120)

const PROVINCES = ['Balochistan', 'Sindh', 'Punjab', 'Khyber Pakhtunkhwa', 'Gilgit-Baltistan', 'Azad Kashmir']
const TYPES: SubEventType[] = ['Armed clash', 'Attack', 'Remote explosive/landmine/IED', 'Suicide bomb', 'Grenade']
const SCENES = [
  'a market',
  'a checkpoint',
  'a passenger bus',
  'a police station',
  'a mosque',
  'a convoy',
  'a house',
  'a school',
]
const PEOPLE = [
  'three policemen',
  'two labourers',
  'four soldiers',
  'a shopkeeper',
  'five passengers',
  'a tribal elder',
]

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Reports of invented incidents, about three of each. */
function mentionsOf(count: number): ReportedMention[] {
  const pick = numbers(count)
  const days = Math.max(1, Math.round(count / A_DAY))
  const mentions: ReportedMention[] = []
  for (let event = 0; mentions.length < count; event++) {
    const day = new Date(Date.UTC(2030, 0, 1) + pick(days) * 86_400_000).toISOString().slice(0, 10)
    const province = pick(PROVINCES.length)
    const district = pick(12)
    const type = TYPES[pick(TYPES.length)] as SubEventType
    const [scene, people, killed] = [SCENES[pick(SCENES.length)], PEOPLE[pick(PEOPLE.length)], 1 + pick(20)]
    for (let report = 0; report <= pick(5) && mentions.length < count; report++) {
      const id = `r${event}-${report}`
      const best = killed + pick(3)
      mentions.push({
        document: { id, title: id, outlet: null, published: day },
        told: `Gunmen attacked ${scene} in town ${district}, hitting ${people}. Street ${event % 97} was closed by unit ${event % 31}.`,
        mention: {
          id: mentionId(id, 'incident', { start: 0, end: 90 }),
          span: { start: 0, end: 90 },
          date: { edtf: day, precision: 'day', text: day },
          country: { name: 'Pakistan', iso: 'PK' },
          admin1: PROVINCES[province] ?? null,
          admin2: `District ${province}-${district}`,
          place: null,
          latitude: null,
          longitude: null,
          placePrecision: 3,
          type,
          eventType: eventTypeOf(type),
          actors: [],
          killed: { ...NO_TOLL, low: best, best, high: best, unknown: best },
          injured: NO_TOLL,
          abducted: NO_RANGE,
          arrested: NO_RANGE,
          weapons: [],
          vague: false,
          counts: [],
          evidence: [],
          inferred: [],
        },
      })
    }
  }
  return mentions
}

// Time on the processor, so that a busy machine does not count.
const now = (): number => process.cpuUsage().user / 1000
const seconds = (from: number): string => ((now() - from) / 1000).toFixed(2).padStart(8)
const counts = positionals.map(Number)
console.log('mentions     all at once, s   ms a 1,000   incidents   1,000 more, s   MB')
for (const count of counts.length > 0 ? counts : [10_000, 100_000]) {
  const mentions = mentionsOf(count + 1_000)
  const fresh = mentions.slice(count)
  const started = now()
  const { incidents } = resolve(mentions.slice(0, count))
  const all = seconds(started)
  const each = String(Math.round((now() - started) / (count / 1_000)))
  // What the ledger does: those of the same days, then what is linked, resolved again.
  const more = now()
  const days = new Set(fresh.map(({ mention }) => mention.date?.edtf))
  const near = mentions.slice(0, count).filter(({ mention }) => days.has(mention.date?.edtf))
  resolve([...fresh, ...linkedTo(fresh, near)])
  console.log(
    `${count.toLocaleString('en').padStart(9)} ${all.padStart(15)} ${each.padStart(12)} ${String(incidents.length).padStart(11)} ${seconds(more).padStart(15)} ${Math.round(process.memoryUsage().rss / 1e6)}`,
  )
}
