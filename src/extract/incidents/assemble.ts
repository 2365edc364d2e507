import {
  type Dated,
  eventTypeOf,
  type IncidentMention,
  mentionId,
  type Range,
  type Span,
  type Toll,
} from '#model/index.ts'
import type { Context } from '../context.ts'
import { inSpans } from '../in-scene.ts'
import type { Scene } from '../scene.ts'
import { whenOf } from '../when/index.ts'
import { type PlaceMention, whereOf } from '../where/index.ts'
import { whoOf } from '../who/index.ts'
import { claimEvidence, countsOf, quoteTokens } from './counts.ts'
import { type Draft, draftsOf } from './draft.ts'
import type { Segment } from './segments.ts'
import type { Tally } from './tally.ts'
import type { Told } from './tell.ts'
import type { Typed } from './type-facts.ts'
import { weaponsOf } from './weapons.ts'

/** Fills the fields of every incident of a told document, in text order. */
export function assemble(context: Context, told: Told): IncidentMention[] {
  const incidents: IncidentMention[] = []
  for (const draft of draftsOf(told)) if (draft.typed) incidents.push(incidentOf(context, told, draft, draft.typed))
  return incidents.sort((a, b) => a.span.start - b.span.start)
}

const tollOf = ({ low, high, total, by }: Tally): Toll => ({
  low: Math.min(low, total),
  best: total,
  high: Math.max(high, total),
  civilian: by.civilian,
  security: by.security,
  militant: by.militant,
  unknown: by.unknown,
})
const rangeOf = ({ low, high, total }: Tally): Range => ({
  low: Math.min(low, total),
  best: total,
  high: Math.max(high, total),
})

/**
 * UCDP and GTD count attackers among the dead: "a suicide bomber killed two soldiers" is three. A total of the dead
 * ("three dead in a suicide attack") holds him already.
 */
function withAttacker(toll: Toll, type: string, { claims }: Draft, { ruleset }: Context): Toll {
  const counts = ruleset === 'ucdp' || ruleset === 'gtd'
  if (!counts || type !== 'Suicide bomb' || toll.best === 0 || toll.militant > 0) return toll
  const isOnVictims = claims.some(
    ({ fate, doubt, rule }) => fate === 'killed' && doubt === null && /\/(?:active|participle)$/.test(rule),
  )
  if (!isOnVictims) return toll
  return { ...toll, low: toll.low + 1, best: toll.best + 1, high: toll.high + 1, militant: 1 }
}

/** The stretches of text of a draft, and the words that announce it. */
export function sceneOf({ reading }: Told, { segment, typed, claims }: Draft): Scene {
  const spans: Span[] = []
  for (const { unit } of segment.units) {
    const last = spans.at(-1)
    if (last && unit.start - last.end <= 2) spans[spans.length - 1] = { start: last.start, end: unit.end }
    else spans.push({ start: unit.start, end: unit.end })
  }
  const first = claims.find(({ doubt }) => doubt === null)
  const at = first ?? typed?.trigger ?? segment.units[0]!.unit
  const trigger = { start: reading.tokens[at.from]!.start, end: reading.tokens[at.to - 1]!.end }
  return {
    spans,
    trigger,
    isArrest: typed?.type === 'Arrests',
    ...(segment.shared ? { shared: [{ start: segment.shared.unit.start, end: segment.shared.unit.end }] } : {}),
  }
}

/** Divisions are those of the day of publication; where that is not known, of the day of the event. */
const inItsYear = (context: Context, date: Dated | null): Context =>
  context.document.published === null && date?.precision === 'day' && !date.edtf.includes('X')
    ? { ...context, document: { ...context.document, published: date.edtf } }
    : context

/** The places that an incident may have happened at. */
function placesFor(told: Told, { isRemainder, reason }: Segment, scene: Scene): readonly PlaceMention[] {
  if (isRemainder) return ofRemainder(told, scene)
  if (reason !== 'summary') return told.places
  // Fighting summed up over a time happened at no town that another sentence names.
  const own = new Set(inSpans(told.places, scene.spans))
  return told.places.filter((place) => own.has(place) || place.kind === 'country')
}

/** "60 died in bombings in one town and another. In the first, 56 died": what remains happened in the other. */
function ofRemainder({ places, segments }: Told, { spans }: Scene): readonly PlaceMention[] {
  const details = segments.flatMap(({ units, isRemainder }) => (isRemainder ? [] : units.map(({ unit }) => unit)))
  const named = new Set(inSpans(places, details).map(({ name }) => name))
  const lead = inSpans(places, spans).filter(
    ({ use, kind }) => use === 'event' && kind !== 'country' && kind !== 'admin1',
  )
  const rest = lead.filter(({ name }) => !named.has(name))
  if (rest.length === 0 || rest.length === lead.length) return places
  return places.filter((place) => !lead.includes(place) || rest.includes(place))
}

function incidentOf(context: Context, told: Told, draft: Draft, { type, trigger, rule }: Typed): IncidentMention {
  const { reading, dates, actors } = told
  const { segment, tolls, steps } = draft
  const scene = sceneOf(told, draft)
  const when = whenOf(scene, dates, context)
  const where = whereOf(scene, placesFor(told, segment, scene), inItsYear(context, when.date))
  const who = whoOf(scene, actors, context)
  const { weapons, evidence: armed } = weaponsOf(
    reading,
    segment,
    type === 'Disrupted weapons use' || type === 'Arrests',
  )
  const span = { start: scene.spans[0]!.start, end: scene.spans.at(-1)!.end }
  const typeWords = trigger ?? draft.claims.find(({ doubt }) => doubt === null) ?? segment.units[0]!.unit
  return {
    id: mentionId(context.document.id, 'incident', span),
    span,
    // Fighting summed up over a time has no day of its own, and the report's is not it.
    date: segment.reason === 'summary' ? null : when.date,
    country: where.country,
    admin1: where.admin1,
    admin2: where.admin2,
    place: where.place,
    latitude: where.latitude,
    longitude: where.longitude,
    placePrecision: where.placePrecision,
    type,
    eventType: eventTypeOf(type),
    actors: [...who.actors],
    killed: withAttacker(tollOf(tolls.killed), type, draft, context),
    injured: tollOf(tolls.injured),
    abducted: rangeOf(tolls.abducted),
    arrested: rangeOf(tolls.arrested),
    weapons,
    vague: steps.some(({ effect }) => effect === 'vague') && (tolls.killed.isVague || tolls.injured.isVague),
    counts: countsOf(reading, draft, context.ruleset),
    evidence: [
      ...claimEvidence(reading, draft),
      quoteTokens(reading, 'type', typeWords.from, typeWords.to, rule),
      ...(segment.reason === 'summary' ? [] : when.evidence),
      ...where.evidence,
      ...who.evidence,
      ...armed,
    ],
    inferred: [...new Set([...where.inferred, ...when.inferred])],
  }
}
