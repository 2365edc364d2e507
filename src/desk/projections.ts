import { z } from 'zod'
import { scoreProjections } from '#analyse/index.ts'
import {
  type NewProjection,
  newProjectionSchema,
  type Projection,
  type ProjectionRow,
  type Projections,
} from '#model/index.ts'
import { readPeriod } from '#report/index.ts'
import type { Store } from '#store/index.ts'
import { undo, whoeverIsHere } from './decide.ts'
import type { DraftKeeper } from './draft.ts'
import { InputError } from './input-error.ts'

/** Published projections that a book keeps, to be scored when their outcome is there. */
export interface ProjectionDesk {
  /** Keeps a projection as a decision: it can be taken back, and both stay on record. */
  register(projection: NewProjection, author?: string): Promise<number>
  /** Those that stand, the first published first, beside their outcomes; and how each source did. */
  list(): Promise<Projections>
  withdraw(id: number, author?: string): Promise<void>
}

export interface ProjectionOptions {
  readonly store: Store
  readonly draft: Pick<DraftKeeper, 'use'>
  readonly clock: () => Date
}

/** `await projectionsOf(options).register({ source: 'A think tank', series: 'killed', … })` is the number to name it by. */
export function projectionsOf({ store, draft, clock }: ProjectionOptions): ProjectionDesk {
  const standing = async (): Promise<Pick<ProjectionRow, 'id' | 'author' | 'registeredAt' | 'projection'>[]> =>
    (await store.decisions({ kinds: ['register-projection'], standing: true }))
      .flatMap((one) =>
        one.kind === 'register-projection'
          ? [{ id: one.id, author: one.author, registeredAt: one.at, projection: one.payload }]
          : [],
      )
      .sort((a, b) => a.projection.published.localeCompare(b.projection.published) || a.id - b.id)
  return {
    async register(projection, author = whoeverIsHere()) {
      const read = readProjection(projection)
      const { id } = await store.decide(
        { kind: 'register-projection', subject: [read.source], payload: read },
        author,
        clock(),
      )
      return id
    },
    async list() {
      const registered = await standing()
      if (registered.length === 0) return { rows: [], scores: [] }
      return draft.use((release) => scoreProjections(release, registered))
    },
    async withdraw(id, author = whoeverIsHere()) {
      if (!(await standing()).some((one) => one.id === id))
        throw new InputError(`there is no projection ${id}; "daybook projection list" shows those that stand`)
      await undo({ store, clock }, id, author)
    },
  }
}

function readProjection(projection: NewProjection): Projection {
  const read = newProjectionSchema.safeParse(projection)
  if (!read.success) throw new InputError(`invalid projection: ${z.prettifyError(read.error).replaceAll('\n', ' ')}`)
  const { period: words, ...told } = read.data
  const period = readPeriod(words)
  if (!period) throw new InputError(`"${words}" is no period: write 2027, 2027-Q1, 2027-05 or 2027-01-01/2027-06-30`)
  const { low, best, high } = told
  if ((low === undefined) !== (high === undefined))
    throw new InputError('invalid interval: give both its ends, low and high, or none')
  if (low !== undefined && high !== undefined && (low > best || best > high))
    throw new InputError(`invalid interval: ${best} does not lie between ${low} and ${high}`)
  return { ...told, from: period.from, to: period.to }
}
