import { type IncidentMention, mentionId, NO_RANGE, NO_TOLL, type Toll } from '#model/index.ts'
import type { ReportedMention } from '#resolve/index.ts'

export const toll = (best: number, low = best, high = best): Toll => ({ ...NO_TOLL, low, best, high, unknown: best })

/** A bombing in Quetta on 30 April 2027 that killed three, as `report` tells it; `over` changes what a test is about. */
export function told(
  report: string,
  over: Partial<IncidentMention> = {},
  published: string | null = '2027-05-01',
): ReportedMention {
  const span = over.span ?? { start: 0, end: 40 }
  return {
    document: { id: report, title: `Report ${report}`, outlet: null, published },
    mention: {
      id: mentionId(report, 'incident', span),
      span,
      date: { edtf: '2027-04-30', precision: 'day', text: 'Friday' },
      country: { name: 'Pakistan', iso: 'PK' },
      admin1: 'Balochistan',
      admin2: 'Quetta',
      place: 'Quetta',
      latitude: 30.18,
      longitude: 66.99,
      placePrecision: 1,
      type: 'Remote explosive/landmine/IED',
      eventType: 'Explosions/Remote violence',
      actors: [],
      killed: toll(3),
      injured: toll(0),
      abducted: NO_RANGE,
      arrested: NO_RANGE,
      weapons: [],
      vague: false,
      counts: [],
      evidence: [],
      inferred: [],
      ...over,
    },
  }
}

export const day = (edtf: string): IncidentMention['date'] => ({ edtf, precision: 'day', text: edtf })
