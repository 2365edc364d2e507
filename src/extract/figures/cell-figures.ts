import { MEASURE_NOUNS, MEASURE_VERBS } from '#lexicon/index.ts'
import type { Category, Figure } from '#model/index.ts'
import { mentionId, quoteOf } from '#model/index.ts'
import type { TextView } from '#text/index.ts'
import type { Candidate } from './candidate.ts'
import { readCounted } from './counted.ts'
import { type Cell, headingCells, labelCell, type Table } from './find-tables.ts'
import { findUnit } from './find-unit.ts'
import { type Named, within } from './names-page.ts'
import type { DatedPeriod } from './period-of.ts'
import { nameOf } from './place-of.ts'

const PERCENT = /%|\bper ?cent\b|\bshare\b|\bproportion\b/i
const CHANGE = /\b(?:change|growth|increase|decrease|rise|fall|decline|difference|variation|trend)\b|[±Δ]/i
const PLACES =
  /\b(?:province|region|district|state|country|governorate|city|town|area|place|location|county|division)\b/i
const MONEY: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR' }

/** What the headings of a number say of it. */
interface Told {
  readonly measure: string | null
  readonly category: Category | null
  readonly unit: string | null
}

/** The numbers of a table, each with the measure, time and place that its column, its row and the title give it. */
export function cellFigures(
  document: { readonly id: string },
  view: TextView,
  table: Table,
  { periods, named }: { readonly periods: readonly DatedPeriod[]; readonly named: Named },
): Figure[] {
  const columns = Array.from({ length: table.columns }, (_, column) => headingCells(table, column))
  const isOfPlaces = PLACES.test((columns[table.labels] ?? []).map((cell) => cell.text).join(' '))
  return table.body.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (!cell.number || column === table.labels) return []
      const label = labelCell(table, row)
      // What stands nearest to the number comes first: the lowest heading, the row, then the title.
      const names = [...columns[column]!.toReversed(), ...(label ? [label] : []), ...(table.title ? [table.title] : [])]
      const labelled = isOfPlaces && label && !WHOLE.test(label.text) ? label.text : null
      const place = names.flatMap((name) => {
        const known = placeIn(view, name, named)
        return known ? [{ name: known, isCarried: name === table.title }] : []
      })[0]
      return [
        figureOf(document, view, {
          cell,
          headings: columns[column]!,
          names,
          // A row that no gazetteer knows is a place all the same where its column says so.
          place: labelled && (!place || place.isCarried) ? { name: labelled, isCarried: false } : (place ?? null),
          actor: names.map((name) => actorIn(view, name, named)).find((one) => one !== null) ?? null,
          periods,
          title: table.title,
        }),
      ]
    }),
  )
}

const WHOLE = /^(?:total|all|sum|overall)\b/i

/** The one place that a heading or a row names. */
function placeIn(view: TextView, cell: Cell, { places }: Named): string | null {
  const found = new Set(within(places, ...tokensOf(view, cell)).map(nameOf))
  return found.size === 1 ? [...found][0]! : null
}

/** The one group or force that a heading or a row is of: "TTP", "Attacks by the TTP"; the dead of a force are no deed of its own. */
function actorIn(view: TextView, cell: Cell, { actors }: Named): string | null {
  const found = new Set(
    within(actors, ...tokensOf(view, cell))
      .filter(({ isGeneric }) => !isGeneric)
      .map(({ name }) => name),
  )
  return found.size === 1 ? [...found][0]! : null
}

interface Headed {
  readonly cell: Cell
  readonly headings: readonly Cell[]
  readonly names: readonly Cell[]
  readonly title: Cell | null
  readonly place: { readonly name: string; readonly isCarried: boolean } | null
  readonly actor: string | null
  readonly periods: readonly DatedPeriod[]
}

function figureOf(document: { readonly id: string }, view: TextView, named: Headed): Figure {
  const { cell, headings, names, place, actor } = named
  const heading = headings.map(({ text }) => text).join(' ')
  const { unit, start, end } = unitOf(view, cell)
  const headed = names.map((name) => headedBy(view, name))
  const isPercent = unit === 'percent' || (unit === null && PERCENT.test(heading))
  const counted = headed.find(({ measure }) => measure !== null)
  const { value } = cell.number!
  const dated = timeOf(view, named)
  const carried = { ...(dated.isCarried && { period: 'heading' }), ...(place?.isCarried && { place: 'heading' }) }
  return {
    id: mentionId(document.id, 'figure', quoteOf(view.text, start, end)),
    ...quoteOf(view.text, start, end),
    value: { low: value, best: value, high: value },
    hedge: null,
    unit: isPercent ? 'percent' : (unit ?? moneyIn(heading) ?? counted?.unit ?? 'count'),
    measure: isPercent ? (CHANGE.test(heading) ? 'change' : 'share') : (counted?.measure ?? null),
    category: headed.find(({ category }) => category !== null)?.category ?? null,
    place: place?.name ?? null,
    period: dated.period && { edtf: dated.edtf!, text: dated.period.text },
    actor,
    source: null,
    ...(Object.keys(carried).length > 0 ? { carried } : {}),
  }
}

/** The unit printed in the cell itself, and the number with it. */
function unitOf(
  { tokens }: TextView,
  { number, start, end }: Cell,
): { unit: string | null; start: number; end: number } {
  const { from, to, value, isWords, decimals, unitExponent } = number!
  const candidate: Candidate = {
    from,
    to,
    value,
    low: value,
    high: value,
    kind: 'count',
    isWords,
    decimals,
    unitExponent,
  }
  const found = findUnit(tokens, candidate)
  const [first, last] = [tokens[found.from]!.start, tokens[found.to - 1]!.end]
  const isInside = found.unit !== null && first >= start && last <= end
  return isInside
    ? { unit: found.unit, start: first, end: last }
    : { unit: null, start: number!.start, end: number!.end }
}

function moneyIn(heading: string): string | null {
  const sign = /[$€£₹]/.exec(heading)?.[0]
  const code = /\b(?:USD|EUR|GBP|INR|PKR|AFN|NGN|UAH|KES)\b/.exec(heading)?.[0]
  return code ? `currency:${code}` : sign ? `currency:${MONEY[sign]}` : null
}

/** What a heading says is counted: "Civilians killed", "Attacks". What is no known measure ("Northmark") names only itself. */
function headedBy(view: TextView, cell: Cell): Told {
  const [from, to] = tokensOf(view, cell)
  const words = view.tokens.slice(from, to)
  const row = words.flatMap((token) => MEASURE_NOUNS.get(token.lower) ?? [])[0]
  const verb = words.flatMap((token) => MEASURE_VERBS.get(token.lower) ?? [])[0]
  const { category } = readCounted(view.tokens, { from, to: from, left: from, right: to })
  return { measure: verb ?? row?.measure ?? null, category, unit: row?.unit ?? (verb ? 'person' : null) }
}

/** The tokens of a cell, by halving. */
function tokensOf({ tokens }: TextView, { start, end }: Cell): [number, number] {
  const first = (offset: number) => {
    let [low, high] = [0, tokens.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (tokens[middle]!.start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return [first(start), first(end)]
}

/** The time of a number: of its column or row, both where one names the year and the other the month, else of the title. */
function timeOf(
  view: TextView,
  { names, title, periods }: Headed,
): { period: DatedPeriod | null; edtf: string | null; isCarried: boolean } {
  const found = names.flatMap((name) => {
    const [from, to] = tokensOf(view, name)
    const period = periods.find((one) => one.from >= from && one.to <= to)
    return period ? [{ period, isCarried: name === title }] : []
  })
  const [first, second] = found
  if (!first) return { period: null, edtf: null, isCarried: false }
  const { edtf } = first.period
  const both = [edtf, second?.period.edtf ?? '']
  const year = both.find((one) => /^\d{4}$/.test(one))
  const month = both.find((one) => /^(?:\d{4}|XXXX)-\d\d$/.test(one))
  return { period: first.period, edtf: year && month ? `${year}${month.slice(4)}` : edtf, isCarried: first.isCarried }
}
