// Wire weeks: our own reports of invented incidents, each with the incidents that it tells and their tolls. What is
// measured is the whole way from a text to resolved incidents.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createCoder, readStretches } from '#desk/index.ts'
import type { Incident } from '#model/index.ts'
import { type ReportedMention, reportedMentions, resolve } from '#resolve/index.ts'
import type { Measure } from './measures.ts'

interface Told {
  readonly key: string
  readonly killed: number
  readonly injured: number
}

interface WireReport {
  readonly id: string
  readonly incidents: readonly Told[]
}

const WEEKS = ['first', 'second', 'third'] as const

/** Measures each week: pairs of reports that share an incident, and toll histories that are exact, in percent. */
export async function measureWireWeeks(): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const week of WEEKS) {
    const { gold, incidents } = await resolvedWeek(week)
    const [right, found] = [pairsOf(gold.map(reportsOfGold)), pairsOf(incidents.map(({ reports }) => reports))]
    const both = [...found].filter((pair) => right.has(pair)).length
    measures.push(
      { name: `${week} week: pairs, precision`, value: (100 * both) / Math.max(1, found.size) },
      { name: `${week} week: pairs, recall`, value: (100 * both) / right.size },
      { name: `${week} week: toll histories exact`, value: (100 * exactOf(gold, incidents).length) / gold.length },
    )
  }
  return measures
}

interface GoldIncident {
  readonly key: string
  readonly tolls: readonly (Told & { readonly report: string })[]
}

/** A week's gold incidents, and what Daybook makes of its reports. */
export async function resolvedWeek(week: string): Promise<{ gold: GoldIncident[]; incidents: readonly Incident[] }> {
  const file = fileURLToPath(new URL(`wire-week/${week}.jsonl`, import.meta.url))
  const bytes = readFileSync(file)
  const reports = bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as WireReport)
  const gold = new Map<string, GoldIncident['tolls'][number][]>()
  for (const { id, incidents } of reports)
    for (const told of incidents) gold.set(told.key, [...(gold.get(told.key) ?? []), { ...told, report: id }])
  return {
    gold: [...gold].map(([key, tolls]) => ({ key, tolls })),
    incidents: resolve(await mentionsOf(bytes)).incidents,
  }
}

async function mentionsOf(bytes: Uint8Array): Promise<ReportedMention[]> {
  const coder = await createCoder()
  const mentions: ReportedMention[] = []
  for await (const { articles } of readStretches({ name: 'week.jsonl', bytes }))
    for (const { ingested } of articles)
      mentions.push(...reportedMentions(ingested.document, coder.extract(ingested.document).incidents))
  return mentions
}

const reportsOfGold = ({ tolls }: GoldIncident): string[] => tolls.map(({ report }) => report)

function pairsOf(groups: readonly (readonly string[])[]): Set<string> {
  return new Set(
    groups.flatMap((group) => {
      const reports = [...new Set(group)].sort()
      return reports.flatMap((one, at) => reports.slice(at + 1).map((other) => `${one} ${other}`))
    }),
  )
}

/** The gold incidents whose history, report by report, is that of one resolved incident. */
export function exactOf(gold: readonly GoldIncident[], incidents: readonly Incident[]): GoldIncident[] {
  const histories = new Set(
    incidents.map(({ tollHistory }) =>
      tollHistory
        .map(({ report, killed, injured }) => `${report} ${killed.best} ${injured.best}`)
        .sort()
        .join('\n'),
    ),
  )
  return gold.filter(({ tolls }) =>
    histories.has(
      tolls
        .filter((toll, _, all) => toll.killed + toll.injured > 0 || all.every((one) => one.killed + one.injured === 0))
        .map(({ report, killed, injured }) => `${report} ${killed} ${injured}`)
        .sort()
        .join('\n'),
    ),
  )
}
