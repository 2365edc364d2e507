import {
  type Count,
  type Evidence,
  eventTypeOf,
  type IncidentMention,
  mentionId,
  type Range,
  type Span,
  type Toll,
} from '#model/index.ts'
import type { Context } from '../context.ts'
import { CATEGORIES } from '#model/index.ts'
import type { Claim } from './claim.ts'
import { nobody } from './composition.ts'
import { typeOf } from './event-type.ts'
import type { Segment } from './segments.ts'
import { emptyTally, type Tally } from './tally.ts'
import type { Told } from './tell.ts'
import { type Tolls, tollsOf } from './toll-of.ts'

interface Draft {
  readonly segment: Segment
  readonly tolls: Tolls
  readonly claims: readonly Claim[]
}

/** Fills the fields of every incident of a told document. */
export function assemble(context: Context, { reading, segments }: Told): IncidentMention[] {
  const drafts: Draft[] = segments.map((segment) => {
    const claims = segment.units.flatMap((unit) => unit.claims)
    return { segment, claims, tolls: tollsOf(reading, segment.units, claims).tolls }
  })
  const settled = drafts.map((draft) => (draft.segment.isRemainder ? { ...draft, tolls: remainderOf(draft.tolls, drafts.filter(({ segment }) => segment.shared)) } : draft))
  return settled.flatMap((draft) => incidentOf(context, draft))
}

/** A shared total without what its details tell. */
function remainderOf(total: Tolls, details: readonly Draft[]): Tolls {
  const rest = (fate: keyof Tolls): Tally => {
    const whole = total[fate]
    const by = { ...whole.by }
    let left = whole.total
    for (const category of CATEGORIES) {
      const told = details.reduce((n, { tolls }) => n + tolls[fate].by[category], 0)
      by[category] = Math.max(0, by[category] - told)
      left -= told
    }
    // What the details tell of people whom the total left unknown comes out of the unknown.
    let excess = by.security + by.civilian + by.militant + by.unknown - Math.max(0, left)
    for (const category of ['unknown', 'civilian', 'security', 'militant'] as const) {
      const cut = Math.min(by[category], Math.max(0, excess))
      by[category] -= cut
      excess -= cut
    }
    const sum = by.security + by.civilian + by.militant + by.unknown
    return { ...emptyTally(), by: sum > 0 ? by : nobody(), total: sum, low: sum, high: sum, claims: whole.claims, lead: whole.lead }
  }
  return { killed: rest('killed'), injured: rest('injured'), abducted: rest('abducted'), arrested: rest('arrested') }
}

const tollOf = ({ low, high, total, by }: Tally): Toll => ({ low: Math.min(low, total), best: total, high: Math.max(high, total), civilian: by.civilian, security: by.security, militant: by.militant, unknown: by.unknown })
const rangeOf = ({ low, high, total }: Tally): Range => ({ low: Math.min(low, total), best: total, high: Math.max(high, total) })

function incidentOf(context: Context, { segment, tolls, claims }: Draft): IncidentMention[] {
  const sum = tolls.killed.total + tolls.injured.total + tolls.abducted.total + tolls.arrested.total
  if (segment.isRemainder && sum === 0) return []
  const typed = typeOf({ segment, tolls, claims })
  if (!typed) return []
  const { type } = typed
  const span: Span = { start: segment.units[0]!.unit.start, end: segment.units.at(-1)!.unit.end }
  const evidence: Evidence[] = []
  const counts: Count[] = []
  return [
    {
      id: mentionId(context.document.id, 'incident', span),
      span,
      date: null,
      country: null,
      admin1: null,
      admin2: null,
      place: null,
      latitude: null,
      longitude: null,
      placePrecision: null,
      type,
      eventType: eventTypeOf(type),
      actors: [],
      killed: tollOf(tolls.killed),
      injured: tollOf(tolls.injured),
      abducted: rangeOf(tolls.abducted),
      arrested: rangeOf(tolls.arrested),
      weapons: [],
      vague: tolls.killed.isVague || tolls.injured.isVague,
      counts,
      evidence,
      inferred: [],
    },
  ]
}
