import { z } from '@hono/zod-openapi'
import { ledgerFilterSchema, statementFilterSchema } from '#model/index.ts'
import { pageQuery } from './query.ts'

const repeated = <T extends z.ZodType>(list: T) =>
  z.preprocess((value) => (value === undefined ? undefined : [value].flat()), list)

const figures = ledgerFilterSchema.shape
export const ledgerQuery = z.strictObject({
  measure: repeated(figures.measure).describe('killed, injured, strength, attacks, … Repeat the name for several.'),
  actor: repeated(figures.actor).describe('Whose strength, or who did it.'),
  place: repeated(figures.place).describe('Name of a country or division.'),
  state: repeated(figures.state).describe('contradict, revised, scope, agree or single.'),
  from: figures.from.describe('With a document from this day on.'),
  to: figures.to.describe('With a document up to this day.'),
  speaker: figures.speaker.describe('Words in the name of a source.'),
  document: figures.document.describe('With a figure of this document.'),
  text: figures.text.describe('Words in the title or in a sentence.'),
})
export const ledgerPageQuery = ledgerQuery.extend(pageQuery.shape)

const statements = statementFilterSchema.shape
export const statementQuery = z.strictObject({
  party: repeated(statements.party).describe('Who speaks: an ISO code, an actor id or a name.'),
  speaker: statements.speaker.describe('Words in the name or role of the speaker.'),
  act: repeated(statements.act).describe('accuse, deny, demand, …'),
  target: repeated(statements.target).describe('Who is spoken of: an ISO code, an actor id or a name.'),
  from: statements.from.describe('From this day on.'),
  to: statements.to.describe('Up to this day.'),
  document: statements.document.describe('Of this document.'),
  text: statements.text.describe('Words in the sentence.'),
})
export const statementPageQuery = statementQuery.extend(pageQuery.shape)

export const positionQuery = z.strictObject({
  party: repeated(statements.party).describe('Either side: an ISO code, an actor id or a name.'),
})

/** A query without the fields that it leaves open. */
export const given = <T extends object>(query: T): T =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as T
