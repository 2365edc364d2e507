import type { Binder } from './binder.ts'
import type { Compared } from './facts/compared.ts'
import type { Fact, FactBook, Facts } from './facts/fact.ts'
import { monthName } from './facts/period.ts'
import type { Cell, ReportBlock } from './report.ts'
import { TemplateError } from './template/read-template.ts'

const MOST_ROWS = 40
const LISTS = {
  provinces: 'Province',
  districts: 'District',
  actors: 'Actor',
  types: 'Type of event',
  categories: 'Victims',
} as const
type ListName = keyof typeof LISTS

/** A table of a report: `provinces`, `districts`, `actors`, `types`, `categories` or `months`. */
export function tableOf(name: string, facts: FactBook, compared: Compared, binder: Binder): ReportBlock {
  if (name === 'months') return monthTable(compared)
  if (!(name in LISTS))
    throw new TemplateError(
      `the template inserts the table "${name}"; the tables are ${[...Object.keys(LISTS), 'months'].join(', ')}`,
    )
  return listTable(name as ListName, facts.lists.get(name) ?? [], compared, binder)
}

function listTable(name: ListName, rows: readonly Facts[], { question, now }: Compared, binder: Binder): ReportBlock {
  const columns = [
    ...(name === 'categories' ? [] : [{ head: 'Incidents', key: 'incidents' }]),
    { head: 'Killed', key: 'killed' },
    ...(question.compare
      ? [
          { head: `Killed, ${question.compare.name}`, key: 'killed.before' },
          { head: 'Change', key: 'killed.moved' },
        ]
      : []),
    ...(name === 'categories' || now.totals.injured.high === 0 ? [] : [{ head: 'Injured', key: 'injured' }]),
  ]
  const cell = (fact: Fact | null | undefined): Cell => ({
    text: fact?.words ?? '–',
    note: fact ? binder.note(fact, 'table') : null,
  })
  return {
    kind: 'table',
    title: `${LISTS[name]}: ${question.place}, ${question.period.name}`,
    head: [LISTS[name], ...columns.map(({ head }) => head)],
    rows: rows
      .slice(0, MOST_ROWS)
      .map((row) => [cell(row.get('name')), ...columns.map(({ key }) => cell(row.get(key)))]),
  }
}

function monthTable({ now, question }: Compared): ReportBlock {
  const plain = (text: string): Cell => ({ text, note: null })
  const number = (value: number): Cell => plain(value.toLocaleString('en'))
  return {
    kind: 'table',
    title: `Killed by month: ${question.place}, ${question.period.name}`,
    head: ['Month', 'Incidents', 'Security', 'Civilian', 'Militant', 'Unknown'],
    rows: now.months.map(({ month, incidents, security, civilian, militant, unknown }) => [
      plain(monthName(month)),
      ...[incidents, security, civilian, militant, unknown].map(number),
    ]),
  }
}
