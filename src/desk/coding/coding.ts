import {
  CODED_FIELDS,
  type CodedField,
  type Coding,
  type CodingRound,
  type CodingTask,
  codingSchema,
  type Disagreement,
  type Incident,
  type RoundComparison,
} from '#model/index.ts'
import type { Store } from '#store/index.ts'
import { resolveBook } from '../draft.ts'
import { nameOf } from '../grid/preview.ts'
import { InputError } from '../input-error.ts'
import { agreementOf, comparable, RECORD, type Said } from './agreement-of.ts'

/** Second coding: a sample is coded again by people who do not see the record, and compared with it. */
export interface DoubleCoding {
  rounds(): Promise<readonly CodingRound[]>
  /** Draws a sample and keeps what the record says of it at this moment. */
  draw(round: { name: string; size: number }, by: string): Promise<CodingRound>
  /** The next text for a coder; null when they have coded all of the round. */
  next(round: number, coder: string): Promise<CodingTask | null>
  code(round: number, mention: string, coding: Coding, coder: string): Promise<void>
  /** Agreement and disagreements; null when there is no such round. */
  compare(round: number): Promise<RoundComparison | null>
}

export function codingOf(store: Store, clock: () => Date): DoubleCoding {
  const roundOf = async (id: number) => (await store.coding.rounds()).find((round) => round.id === id) ?? null
  return {
    rounds: () => store.coding.rounds(),
    async draw({ name, size }, by) {
      await resolveBook(store)
      const mentions = await store.coding.sample(`${name} ${clock().toISOString()}`, size)
      if (mentions.length === 0) throw new InputError('There is nothing to draw from: add reports first.')
      const id = await store.coding.open({ name, by, at: clock(), mentions })
      for (const mention of mentions) {
        const incident = await incidentOf(store, mention)
        if (incident) await store.coding.keep(id, { mention, coder: RECORD, body: codedPart(incident) }, clock())
      }
      return (await roundOf(id))!
    },
    async next(id, coder) {
      const [round, mentions] = await Promise.all([roundOf(id), store.coding.mentionsOf(id)])
      if (!round || !mentions) throw new InputError(`There is no round ${id}.`)
      const mine = new Set(
        (await store.coding.codings(id)).filter((one) => one.coder === coder).map((one) => one.mention),
      )
      for (const mention of mentions.filter((one) => !mine.has(one))) {
        const incident = await store.review.incidentOf(mention)
        const told = incident ? (await store.mentionsOf(incident)).find((one) => one.mention.id === mention) : undefined
        const view = told && (await store.document(told.document.id))
        if (told && view) return { round, mention, done: mine.size, document: view.document, span: told.mention.span }
      }
      return null
    },
    async code(id, mention, coding, coder) {
      const read = codingSchema.safeParse(coding)
      if (!read.success) throw new InputError(`This coding cannot be kept: ${read.error.issues[0]?.message ?? ''}.`)
      if (coder === RECORD) throw new InputError('The record is no second coder: sign in under your own name.')
      if (!(await store.coding.mentionsOf(id))?.includes(mention))
        throw new InputError('This text is not of the round.')
      if (!(await store.coding.keep(id, { mention, coder, body: read.data }, clock())))
        throw new InputError('You have coded this text already.')
    },
    async compare(id) {
      const round = await roundOf(id)
      if (!round) return null
      const said = await store.coding.codings(id)
      const years = new Map<string, Said[]>()
      const first = new Map(
        said
          .filter((one) => one.coder === RECORD)
          .map((one) => [one.mention, one.body.date?.edtf.slice(0, 4) ?? 'no date']),
      )
      for (const one of said) {
        const year = first.get(one.mention) ?? 'no date'
        years.set(year, [...(years.get(year) ?? []), one])
      }
      const periods = [...years]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([period, some]) => ({ period, fields: agreementOf(some) }))
      return { round, fields: agreementOf(said), periods, disagreements: await disagreementsOf(store, said) }
    },
  }
}

async function incidentOf(store: Store, mention: string): Promise<Incident | null> {
  const id = await store.review.incidentOf(mention)
  return id === null ? null : store.incident(id)
}

const codedPart = ({ date, admin1, admin2, place, type, killed, injured }: Incident): Coding => ({
  ...{ date, admin1, admin2, place, type, killed, injured },
})

async function disagreementsOf(store: Store, said: readonly Said[]): Promise<Disagreement[]> {
  const found: Disagreement[] = []
  for (const mention of new Set(said.map((one) => one.mention))) {
    const mine = said.filter((one) => one.mention === mention)
    if (mine.length < 2) continue
    const differing = CODED_FIELDS.filter((field) => new Set(mine.map(({ body }) => comparable(field, body))).size > 1)
    if (differing.length === 0) continue
    const incident = await incidentOf(store, mention)
    found.push(...differing.map((field) => disagreement(field, mention, mine, incident)))
  }
  return found
}

const disagreement = (
  field: CodedField,
  mention: string,
  said: readonly Said[],
  incident: Incident | null,
): Disagreement => ({
  mention,
  incident: incident?.id ?? null,
  name: incident ? nameOf(incident) : 'no longer in the record',
  document: incident?.reports[0] ?? '',
  field,
  said: said.map(({ coder, body }) => ({ coder, value: body[field] })),
  now: incident?.[field] ?? null,
})
