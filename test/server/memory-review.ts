import { type DoubleCoding, type Grid, InputError, type Review } from '#desk/index.ts'
import type { DocumentView, InboxIncident, Incident } from '#model/index.ts'

const NOTHING_KEPT = async (): Promise<never> => {
  throw new InputError('a desk in memory keeps no decisions')
}

/** The review of a desk in memory: shows what waits, keeps nothing. */
export function memoryReview(incidents: readonly Incident[], documents: readonly DocumentView[]): Review {
  const item = (incident: Incident): InboxIncident => ({
    kind: 'incident',
    id: incident.id,
    incident,
    tellings: documents.flatMap(({ document, extraction }) =>
      extraction.incidents.filter(({ id }) => incident.mentions.includes(id)).map((mention) => ({ document, mention })),
    ),
    why: [],
    rows: [],
    notes: [],
  })
  const waiting = incidents.filter((incident) => !incident.origin)
  return {
    async inbox({ limit = 10, without = [] } = {}) {
      const left = waiting.filter(({ id }) => !without.includes(id))
      return { total: left.length, items: left.slice(0, limit).map(item) }
    },
    async inboxIncident(id) {
      const found = waiting.find((incident) => incident.id === id)
      return found ? item(found) : null
    },
    correct: NOTHING_KEPT,
    enter: NOTHING_KEPT,
    history: async (id) => (incidents.some((incident) => incident.id === id) ? [] : null),
    readWords: async () => ({}),
    watch: async () => async () => undefined,
  }
}

/** The grid of a desk in memory has no files and keeps nothing. */
export const memoryGrid = (): Grid => ({
  table: NOTHING_KEPT,
  preview: NOTHING_KEPT,
  apply: NOTHING_KEPT,
  previewFile: NOTHING_KEPT,
  applyFile: NOTHING_KEPT,
  views: async () => [],
  saveView: NOTHING_KEPT,
  removeView: NOTHING_KEPT,
})

/** A desk in memory draws no samples. */
export const memoryCoding = (): DoubleCoding => ({
  rounds: async () => [],
  draw: NOTHING_KEPT,
  next: async () => null,
  code: NOTHING_KEPT,
  compare: async () => null,
})
