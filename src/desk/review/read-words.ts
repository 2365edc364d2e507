import { type Context, findActors, findDates, findPlaces } from '#extract/index.ts'
import { type EditableField, type Incident, overlaps, type Span } from '#model/index.ts'
import { readNumbers } from '#text/index.ts'

/** What words that a person selected say of a field, in the context of their document; empty when they say nothing. */
export type ReadWords = Partial<Pick<Incident, EditableField>>

const COUNTS = ['killed', 'injured', 'abducted', 'arrested'] as const
type CountField = (typeof COUNTS)[number]

/** `readWords(context, { start: 12, end: 20 }, 'date')` is `{ date: { edtf: '2027-05-03', … } }`. */
export function readWords(context: Context, span: Span, field: EditableField): ReadWords {
  if ((COUNTS as readonly string[]).includes(field)) return readCount(context, span, field as CountField)
  if (field === 'date') return readDate(context, span)
  if (field === 'place') return readPlace(context, span)
  if (field === 'actors') return readActors(context, span)
  if (field === 'weapons') return { weapons: [context.document.text.slice(span.start, span.end).trim().toLowerCase()] }
  return {}
}

function readCount({ view }: Context, span: Span, field: CountField): ReadWords {
  const found = readNumbers(view.tokens).find((number) => number.kind === 'cardinal' && overlaps(number, span))
  if (!found || !Number.isInteger(found.value)) return {}
  const range = { low: found.value, best: found.value, high: found.value }
  if (field === 'abducted' || field === 'arrested') return { [field]: range }
  return { [field]: { ...range, security: 0, civilian: 0, militant: 0, unknown: found.value } }
}

function readDate(context: Context, span: Span): ReadWords {
  const found = findDates(context).find((date) => overlaps(date, span))
  return found ? { date: { edtf: found.edtf, precision: found.precision, text: found.text } } : {}
}

function readPlace(context: Context, span: Span): ReadWords {
  const found = findPlaces(context)
    .filter((mention) => overlaps(mention, span) && mention.resolved !== null)
    .sort((a, b) => b.rank - a.rank)[0]?.resolved
  if (!found) return {}
  const { name, country, admin1, admin2, latitude, longitude } = found
  return { place: name, country, admin1, admin2, latitude, longitude, placePrecision: latitude === null ? null : 1 }
}

function readActors(context: Context, span: Span): ReadWords {
  const found = findActors(context).filter((actor) => overlaps(actor, span))
  return found.length > 0
    ? { actors: found.map(({ id, name, text }) => ({ id, name, text, role: 'perpetrator' as const })) }
    : {}
}
