// Documents written for the tests, with what a reader finds in them. Spans are found by their words, so that a
// changed sentence cannot leave a wrong offset behind.
import {
  type Category,
  type Check,
  type Document,
  type DocumentView,
  eventTypeOf,
  type Figure,
  type IncidentMention,
  mentionId,
  NO_RANGE,
  NO_TOLL,
  type Quote,
  type Statement,
  type SubEventType,
  type Toll,
} from '#model/index.ts'

export const toll = (best: number, category: Category = 'civilian', low = best, high = best): Toll => ({
  ...NO_TOLL,
  low,
  best,
  high,
  [category]: best,
})

/** The first occurrence of words in a text, as a quote. */
export function quote(text: string, words: string): Quote {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`words not in text: ${words}`)
  return { start, end: start + words.length, text: words }
}

interface Told {
  readonly words: string
  readonly type: SubEventType
  readonly date: string
  readonly at: readonly [admin1: string, admin2: string, place: string, latitude: number, longitude: number]
  readonly killed: Toll
  readonly injured: Toll
  readonly evidence: readonly (readonly [field: string, words: string])[]
  readonly actor: readonly [name: string, words: string]
}

export function mention(document: Document, told: Told): IncidentMention {
  const span = quote(document.text, told.words)
  const [admin1, admin2, place, latitude, longitude] = told.at
  return {
    id: mentionId(document.id, 'incident', span),
    span: { start: span.start, end: span.end },
    date: { edtf: told.date, precision: 'day', text: told.date },
    country: { name: 'Pakistan', iso: 'PK' },
    admin1,
    admin2,
    place,
    latitude,
    longitude,
    placePrecision: 1,
    type: told.type,
    eventType: eventTypeOf(told.type),
    actors: [{ id: null, name: told.actor[0], text: told.actor[1], role: 'perpetrator' }],
    killed: told.killed,
    injured: told.injured,
    abducted: NO_RANGE,
    arrested: NO_RANGE,
    weapons: [],
    vague: false,
    counts: [],
    evidence: told.evidence.map(([field, words]) => ({
      ...quote(document.text, words),
      field,
      rule: `casualty/${field}`,
    })),
    inferred: ['country'],
  }
}

export function figure(document: Document, words: string, best: number, fields: Partial<Figure> = {}): Figure {
  const span = quote(document.text, words)
  const plain = { hedge: null, unit: 'person', measure: 'killed', category: null, place: null, period: null }
  const id = mentionId(document.id, 'figure', span)
  return { ...span, ...plain, id, value: { low: best, best, high: best }, actor: null, source: null, ...fields }
}

export function statement(
  document: Document,
  sentence: string,
  said: string,
  fields: Partial<Statement> = {},
): Statement {
  const span = quote(document.text, sentence)
  return {
    id: mentionId(document.id, 'statement', span),
    start: span.start,
    end: span.end,
    speaker: { text: 'a police officer', name: null, role: 'police officer', side: 'PK' },
    verb: 'said',
    act: 'report',
    target: null,
    content: quote(document.text, said),
    quoted: false,
    plover: null,
    rule: 'reporting/verb',
    ...fields,
  }
}

export function check(document: Document, claim: string, operands: readonly string[], fields: Partial<Check>): Check {
  const span = quote(document.text, claim)
  const id = mentionId(document.id, 'check', span)
  const plain = { kind: 'change', recomputed: null, verdict: 'exact', message: '', rule: 'change/from-to' } as const
  return { id, claim: span, operands: operands.map((words) => quote(document.text, words)), ...plain, ...fields }
}

/** A document whose parts are its lines: the first a headline, the others paragraphs. */
export function told(id: string, published: string | null, outlet: string, lines: readonly string[]): Document {
  const text = lines.join('\n\n')
  let start = 0
  const parts = lines.map((line, index) => {
    const part = { kind: index === 0 ? ('headline' as const) : ('paragraph' as const), start, end: start + line.length }
    start += line.length + 2
    return part
  })
  return { id, title: lines[0]!, byline: null, outlet, published, language: 'en', url: null, text, parts }
}

/** A document with what is in it, as the desk shows it. */
export function shown(
  document: Document,
  found: Partial<DocumentView['extraction']>,
  checks: readonly Check[] = [],
): DocumentView {
  return {
    document,
    source: { name: `${document.id}.txt`, sha256: '0'.repeat(64), mediaType: 'text/plain', encoding: 'utf-8' },
    publishedBasis: document.published ? 'dateline' : 'unknown',
    issues: document.published
      ? []
      : [{ code: 'no-publication-date', message: 'Nothing in the file says when it was published.' }],
    extraction: { incidents: [], figures: [], statements: [], ...found },
    checks,
  }
}
