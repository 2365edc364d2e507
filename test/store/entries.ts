import { createHash } from 'node:crypto'
import {
  type Incident,
  type IncidentMention,
  type IngestedDocument,
  mentionId,
  NO_RANGE,
  NO_TOLL,
  type Span,
  type Statement,
  type Toll,
} from '#model/index.ts'
import type { NewDocument, NewEntry, Resolver } from '#store/index.ts'

export const AT = new Date('2027-05-01T08:00:00Z')

/** A mention of three people killed by gunmen in an invented attack; `over` changes what a test is about. */
export function mentionOf(document: string, over: Partial<IncidentMention> = {}): IncidentMention {
  const span = over.span ?? { start: 0, end: 30 }
  return {
    id: mentionId(document, 'incident', span),
    span,
    date: { edtf: '2027-04-30', precision: 'day', text: 'Friday' },
    country: { name: 'Pakistan', iso: 'PK' },
    admin1: 'Balochistan',
    admin2: 'Quetta',
    place: 'Quetta',
    latitude: 30.2,
    longitude: 67,
    placePrecision: 1,
    type: 'Attack',
    eventType: 'Violence against civilians',
    actors: [],
    killed: tollOf(3),
    injured: NO_TOLL,
    abducted: NO_RANGE,
    arrested: NO_RANGE,
    weapons: ['gun'],
    vague: false,
    counts: [],
    evidence: [{ field: 'killed', start: 0, end: 5, text: 'Three', rule: 'casualty/killed' }],
    inferred: ['country'],
    ...over,
  }
}

export const tollOf = (best: number): Toll => ({ ...NO_TOLL, low: best, best, high: best, civilian: best })

/** A document as ingest would give it. */
export function ingestedOf(id: string, text: string, bytes = Buffer.from(text)): IngestedDocument {
  return {
    document: {
      id,
      title: `Report ${id}`,
      byline: null,
      outlet: 'The Test Post',
      published: '2027-05-01',
      language: 'en',
      url: null,
      text,
      parts: [{ kind: 'paragraph', start: 0, end: text.length }],
    },
    source: {
      name: `${id}.txt`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'text/plain',
      encoding: 'utf-8',
    },
    map: [[0, 0, text.length]],
    publishedBasis: 'given',
    issues: [{ code: 'no-byline', message: 'no byline' }],
  }
}

export const newDocument = (id: string, text: string, bytes?: Buffer<ArrayBuffer>): NewDocument => ({
  ingested: ingestedOf(id, text, bytes),
  bytes: bytes ?? Buffer.from(text),
  extraction: { incidents: [mentionOf(id)], figures: [], statements: [] },
  checks: [],
  resolving: { tellings: [{ told: text, isRecalled: false }], fingerprint: [], bands: [] },
})

export const entryOf = (documents: readonly NewDocument[]): NewEntry => ({
  documents,
  codeVersion: '0.1.0',
  lexiconVersion: '1',
  ruleset: 'acled',
  at: AT,
})

/** An entry of one document whose bytes are its text. */
export const simpleEntry = (id: string, text = `Three people were killed on Friday, says report ${id}.`): NewEntry =>
  entryOf([newDocument(id, text)])

/** One incident a mention, the simplest thing that derives. */
export function incidentOf(mention: IncidentMention, report: string): Incident {
  const { span: _, counts: __, evidence: ___, inferred: ____, id, ...facts } = mention
  return { ...facts, id: `e${id}`, reports: [report], mentions: [id], tollHistory: [], origin: null, reasons: [] }
}

export function importedOf(rowId: string, over: Partial<Incident> = {}): Incident {
  return {
    ...incidentOf(mentionOf(`row ${rowId}`), ''),
    id: `x${rowId}`,
    reports: [],
    mentions: [],
    origin: {
      dataset: 'Test GED',
      version: '1',
      rowId,
      licence: 'CC BY 4.0',
      attribution: 'Test',
      redistributable: true,
    },
    ...over,
  }
}

/** A statement over a span: who says what, in a word. */
export function statementOf(document: string, span: Span, speaker: string, verb: string, content: string): Statement {
  return {
    id: mentionId(document, 'statement', span),
    ...span,
    speaker: { text: speaker, name: null, role: null, side: null },
    verb,
    act: 'condemn',
    target: null,
    content: { ...span, text: content },
    quoted: false,
    plover: 'DISAPPROVE',
    rule: 'test',
  }
}

/** One incident a mention, each in a block of its own; `derive` is heard of. */
export const oneEach: Resolver = {
  resolve: (mentions) => ({
    incidents: mentions.map(({ mention, document }) => incidentOf(mention, document.id)),
    doubts: [],
  }),
  blocksOf: () => [{ day: 1, country: 'PK', admin1: 'Balochistan' }],
  linkedTo: () => [],
  sameOf: () => [],
  isCopy: (a, b) => a[0] === b[0],
}
