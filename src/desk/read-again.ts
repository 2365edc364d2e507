import type {
  ChangedReading,
  Decision,
  DocumentView,
  IncidentMention,
  ReadAgain,
  ReadCounts,
  Toll,
} from '#model/index.ts'
import type { NewReading, Store } from '#store/index.ts'
import { readingOf } from './add.ts'
import type { Coder } from './coder.ts'
import { faultIn } from './fault.ts'
import { BY_HAND } from './review/enter.ts'
import { CODE_VERSION } from './version.ts'

export interface ReadAgainOptions {
  /** Keep the new readings; else only tell what they would change. */
  readonly isKept: boolean
  readonly onDocument?: ((done: number, total: number) => void) | undefined
}

interface Tools {
  readonly store: Store
  readonly coder: () => Promise<Coder>
  readonly clock: () => Date
}

/** Documents that are read in one go, and kept in one transaction. */
const STRETCH = 200

/**
 * Reads every document again by the present rules and tells what differs from its latest reading. Kept readings are
 * appended: earlier ones stay on record, and decisions follow to the mentions that overlap those they were about.
 */
export async function readAgain(
  { store, coder, clock }: Tools,
  { isKept, onDocument = () => undefined }: ReadAgainOptions,
): Promise<ReadAgain> {
  const { code, lexiconVersion, ruleset } = await coder()
  const { documents: total } = await store.info()
  const decisions = await decisionsByMention(store)
  const changed: ChangedReading[] = []
  const faults: string[] = []
  let [done, last]: [number, string | null] = [0, null]
  for (;;) {
    const texts = await store.textsAfter(last, STRETCH)
    const readings: NewReading[] = []
    for (const { id } of texts) {
      const before = await store.document(id)
      // What a person typed is read by nobody.
      if (before && before.source.mediaType !== BY_HAND) {
        const reading = readOne(before, code, faults)
        if (reading && isOther(before, reading)) {
          readings.push(reading)
          changed.push(changeOf(before, reading, decisions))
        }
      }
      onDocument(++done, total)
    }
    if (isKept && readings.length > 0)
      await store.addReadings({ documents: readings, codeVersion: CODE_VERSION, lexiconVersion, ruleset, at: clock() })
    if (texts.length < STRETCH) return { documents: done, changed, faults, isKept }
    last = texts.at(-1)?.id ?? null
  }
}

function readOne({ document }: DocumentView, code: Coder['code'], faults: string[]): NewReading | null {
  try {
    return { ingested: { document }, ...readingOf(document, code) }
  } catch (error) {
    faults.push(faultIn(document.id, document.title, error))
    return null
  }
}

/** Compared as the ledger keeps them. */
const isOther = ({ extraction, checks }: DocumentView, now: NewReading): boolean =>
  JSON.stringify([extraction, checks]) !== JSON.stringify([now.extraction, now.checks])

function changeOf(
  before: DocumentView,
  now: NewReading,
  decisions: ReadonlyMap<string, readonly number[]>,
): ChangedReading {
  const [old, present] = [before.extraction.incidents, now.extraction.incidents]
  const heirs = new Map(old.map((one) => [one.id, heirOf(one, present)]))
  const inherited = new Set([...heirs.values()].map((heir) => heir?.id))
  return {
    id: before.document.id,
    title: before.document.title,
    before: countsOf(before),
    after: countsOf(now),
    incidents: [
      ...old.flatMap((one) => sentenceOf(one, heirs.get(one.id) ?? null)),
      ...present.filter(({ id }) => !inherited.has(id)).map((one) => `new: ${nameOf(one)}`),
    ],
    lostDecisions: [
      ...new Set(old.filter(({ id }) => !heirs.get(id)).flatMap(({ id }) => decisions.get(id) ?? [])),
    ].sort((a, b) => a - b),
  }
}

const countsOf = ({ extraction, checks }: Pick<DocumentView, 'extraction' | 'checks'>): ReadCounts => ({
  incidents: extraction.incidents.length,
  figures: extraction.figures.length,
  statements: extraction.statements.length,
  checks: checks.length,
})

/** The same mention, else the one that overlaps it most: what the ledger lets decisions follow to. */
function heirOf(one: IncidentMention, present: readonly IncidentMention[]): IncidentMention | null {
  const same = present.find(({ id }) => id === one.id)
  if (same) return same
  const shared = ({ span }: IncidentMention): number =>
    Math.min(span.end, one.span.end) - Math.max(span.start, one.span.start)
  const [best] = present.filter((other) => shared(other) > 0).sort((a, b) => shared(b) - shared(a))
  return best ?? null
}

/** Fields in the order in which a person reads them, with how each is said. */
const FIELDS: readonly (readonly [string, (one: IncidentMention) => string])[] = [
  ['type', ({ type }) => type],
  ['date', ({ date }) => date?.edtf ?? 'no day'],
  ['place', ({ place, admin2, admin1, country }) => place ?? admin2 ?? admin1 ?? country?.name ?? 'nowhere'],
  ['killed', ({ killed }) => tollText(killed)],
  ['injured', ({ injured }) => tollText(injured)],
  ['abducted', ({ abducted }) => String(abducted.best)],
  ['arrested', ({ arrested }) => String(arrested.best)],
  ['actors', ({ actors }) => actors.map(({ name, role }) => `${name} (${role})`).join(', ') || 'nobody'],
]

const tollText = ({ low, best, high }: Toll): string => (low === high ? String(best) : `${best} (${low} to ${high})`)

function sentenceOf(one: IncidentMention, now: IncidentMention | null): string[] {
  if (!now) return [`gone: ${nameOf(one)}`]
  const told = FIELDS.flatMap(([field, say]) =>
    say(one) === say(now) ? [] : [`${field} ${say(one)}, now ${say(now)}`],
  )
  return told.length > 0 ? [`changed: ${nameOf(one)}: ${told.join('; ')}`] : []
}

const nameOf = (one: IncidentMention): string =>
  `${one.type}, ${one.date?.edtf ?? 'no day'}, ${one.place ?? one.admin2 ?? one.admin1 ?? one.country?.name ?? 'nowhere'}`

async function decisionsByMention(store: Store): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>()
  for (const { id, subject } of (await store.decisions({ standing: true })) as readonly Decision[])
    for (const key of subject) found.set(key, [...(found.get(key) ?? []), id])
  return found
}
