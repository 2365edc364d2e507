import { type Binder, bind, proseFirst } from './binder.ts'
import { chartOf } from './chart/charts.ts'
import type { Asked, ReportQuestion } from './facts/asked.ts'
import type { Compared } from './facts/compared.ts'
import type { FactBook, Facts } from './facts/fact.ts'
import { gatherFacts } from './facts/gather.ts'
import { bullet, methodology } from './methodology.ts'
import type { IncidentSet, Report, ReportBlock, SetIncident, Words } from './report.ts'
import { tableOf } from './tables.ts'
import { fillLine, finder } from './template/fill-line.ts'
import { readTemplate, type TemplateBlock, TemplateError } from './template/read-template.ts'

export interface ReportOptions {
  readonly template: string
  /** The incidents of each set with what their sources say, the most deadly first. */
  readonly incidentsOf: (
    filters: readonly IncidentSet['filter'][],
    limit: number,
  ) => Promise<readonly { total: number; incidents: readonly SetIncident[] }[]>
  /** What was configured when the release was made: rulesets, sources, versions. */
  readonly method: readonly string[]
  /** What moved since an earlier release, a sentence each. */
  readonly changes: readonly string[]
}

const INCIDENTS_A_SET = 12

/** Makes a report over a release from a template. Every number it prints is bound to its working and its incidents. */
export async function buildReport(asked: Asked, question: ReportQuestion, options: ReportOptions): Promise<Report> {
  const { facts, compared } = await gatherFacts(asked, question)
  const binder = bind()
  const leftOut: string[] = []
  const context: Context = { facts, compared, binder, asked, leftOut, method: options.method, changes: options.changes }
  const blocks: ReportBlock[] = []
  for (const block of readTemplate(options.template)) blocks.push(...(await resolveBlock(block, null, context)))
  const named = binder.sets()
  const behind = await options.incidentsOf(
    named.map(({ filter }) => filter),
    INCIDENTS_A_SET,
  )
  const sets = named.map(({ name, filter }, index) => ({ number: index + 1, name, filter, ...behind[index]! }))
  const { notes, numberOf } = proseFirst(binder.notes())
  const title = blocks.find((block) => block.kind === 'heading')
  return {
    title: title && 'words' in title ? title.words.map(({ text }) => text).join('') : question.place,
    release: compared.now.release,
    blocks: blocks.map((block) => renumber(block, numberOf)),
    notes,
    sets,
    leftOut,
  }
}

function renumber(block: ReportBlock, numberOf: (number: number) => number): ReportBlock {
  const anew = <T extends { readonly note: number | null }>(item: T): T =>
    item.note === null ? item : { ...item, note: numberOf(item.note) }
  if (block.kind === 'chart') return block
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(anew)) }
  return { ...block, words: block.words.map(anew) }
}

interface Context {
  readonly facts: FactBook
  readonly compared: Compared
  readonly binder: Binder
  readonly asked: Asked
  readonly leftOut: string[]
  readonly method: readonly string[]
  readonly changes: readonly string[]
}

async function resolveBlock(block: TemplateBlock, member: Facts | null, context: Context): Promise<ReportBlock[]> {
  if (block.kind === 'each') return resolveEach(block, context)
  if (block.kind === 'insert') return resolveInsert(block, context)
  const filled = fillLine(block.line, finder(context.facts.own, member))
  if (!filled) {
    if (!context.leftOut.includes(block.line) && !isUnasked(block.line, context)) context.leftOut.push(block.line)
    return []
  }
  const words: Words[] = filled.map((inline) => ({ ...inline, note: context.binder.note(inline.fact, 'prose') }))
  return block.kind === 'heading' ? [{ kind: 'heading', level: block.level, words }] : [{ kind: block.kind, words }]
}

/** Lines on the effect of a date are left out without a word where none was asked for. */
const isUnasked = (line: string, { compared }: Context): boolean =>
  compared.question.effect === null && /\{\{\s*effect\./.test(line)

async function resolveEach(
  { list, most, blocks }: Extract<TemplateBlock, { kind: 'each' }>,
  context: Context,
): Promise<ReportBlock[]> {
  const members = context.facts.lists.get(list)
  if (!members) {
    const names = [...context.facts.lists.keys()].join(', ')
    throw new TemplateError(`the template repeats over "${list}", which no report has; the lists are ${names}`)
  }
  const resolved: ReportBlock[] = []
  for (const member of members.slice(0, most))
    for (const block of blocks) resolved.push(...(await resolveBlock(block, member, context)))
  return resolved
}

async function resolveInsert(
  { what, name }: Extract<TemplateBlock, { kind: 'insert' }>,
  context: Context,
): Promise<ReportBlock[]> {
  if (what === 'table') return tableOf(name, context.facts, context.compared, context.binder)
  if (what === 'chart') {
    const chart = await chartOf(name, context.compared, context.asked)
    return chart ? [{ kind: 'chart', chart }] : []
  }
  if (name === 'methodology') return methodology(context.compared, context.method)
  if (name === 'changes') return context.changes.map(bullet)
  throw new TemplateError(`the template inserts the section "${name}"; the sections are methodology and changes`)
}
