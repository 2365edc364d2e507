import { CATEGORIES } from '#model/index.ts'
import type { Binder } from './binder.ts'
import type { Compared } from './facts/compared.ts'
import type { Fact, FactBook, Facts } from './facts/fact.ts'
import { monthName } from './facts/period.ts'
import { paragraph } from './methodology.ts'
import type { Cell, ReportBlock } from './report.ts'
import { TemplateError } from './template/read-template.ts'

const MOST_ROWS = 40
const LISTS = {
  provinces: 'Province',
  districts: 'District',
  actors: 'Actor',
  types: 'Type of event',
  claimants: 'Claimant',
  weapons: 'Weapon',
  categories: 'Victims',
} as const
/** What is said where a list is empty: most records tell no claimants, imported ones no weapons. */
const NONE: Partial<Record<keyof typeof LISTS, string>> = {
  claimants: 'No source of this period names a group that claimed an incident.',
  weapons: 'No source of this period names a weapon.',
}
type ListName = keyof typeof LISTS

/** A table of a report by its name, such as `provinces`; a sentence where it would be empty. */
export function tableOf(name: string, facts: FactBook, compared: Compared, binder: Binder): ReportBlock[] {
  if (name === 'months') return [monthTable(compared)]
  if (name === 'kinds') return [kindTable(facts.lists.get(name) ?? [], compared, binder)]
  if (!(name in LISTS))
    throw new TemplateError(
      `the template inserts the table "${name}"; the tables are ${[...Object.keys(LISTS), 'kinds', 'months'].join(', ')}`,
    )
  const rows = facts.lists.get(name) ?? []
  const none = rows.length === 0 && NONE[name as ListName]
  return [none ? paragraph(none) : listTable(name as ListName, rows, compared, binder)]
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
  return {
    kind: 'table',
    title: `${LISTS[name]}: ${question.place}, ${question.period.name}`,
    head: [LISTS[name], ...columns.map(({ head }) => head)],
    rows: rows
      .slice(0, MOST_ROWS)
      .map((row) => [cellOf(row.get('name'), binder), ...columns.map(({ key }) => cellOf(row.get(key), binder))]),
  }
}

const cellOf = (fact: Fact | null | undefined, binder: Binder): Cell => ({
  text: fact?.words ?? '–',
  note: fact ? binder.note(fact, 'table') : null,
})

/** Attacks and operations beside each other: who was killed in which. */
function kindTable(rows: readonly Facts[], { question }: Compared, binder: Binder): ReportBlock {
  const keys = ['incidents', 'killed', ...CATEGORIES]
  return {
    kind: 'table',
    title: `Attacks and operations, and who was killed in them: ${question.place}, ${question.period.name}`,
    head: ['', 'Incidents', 'Killed', 'Security', 'Civilian', 'Militant', 'Unknown'],
    rows: rows.map((row) => [cellOf(row.get('name'), binder), ...keys.map((key) => cellOf(row.get(key), binder))]),
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
