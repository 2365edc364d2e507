import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ingest, toSource } from '#ingest/index.ts'
import { foldName } from '#lexicon/index.ts'
import type { IngestedDocument, Statement } from '#model/index.ts'
import { statementsIn } from './find.ts'

/** One statement that a careful reader finds; its fields are explained in seeds.json. */
export interface Expected {
  readonly story: string
  readonly speaker: string
  readonly side: string | null
  readonly act: string
  readonly start: number
  readonly end: number
  readonly also?: readonly string[]
  readonly names?: readonly string[]
  readonly optional?: boolean
  readonly twin?: readonly [number, number]
}

/** A statement found, with its sentence in offsets of the raw file. */
export interface Found {
  readonly statement: Statement
  readonly start: number
  readonly end: number
}

export interface SeedResult {
  readonly matched: readonly (readonly [Expected, Found])[]
  readonly missed: readonly Expected[]
  readonly extra: readonly Found[]
  readonly wrongSide: readonly (readonly [Expected, Found])[]
}

const GOLD = fileURLToPath(new URL('seeds.json', import.meta.url))

/** Finds the statements of the seed files and pairs them with the expected ones, each at most once. */
export async function compareSeeds(sharedDir: string): Promise<SeedResult> {
  const gold = JSON.parse(readFileSync(GOLD, 'utf8')) as { files: Record<string, string>; statements: Expected[] }
  const all: SeedResult = { matched: [], missed: [], extra: [], wrongSide: [] }
  const result = all as { [K in keyof SeedResult]: SeedResult[K][number][] }
  for (const name of new Set(Object.values(gold.files))) {
    const { documents } = await ingest({ name, bytes: readFileSync(join(sharedDir, 'seeds', name)) })
    const found = documents.flatMap(statementsOf)
    pair(
      gold.statements.filter(({ story }) => gold.files[story] === name),
      found,
      result,
    )
  }
  return all
}

function statementsOf({ document, map }: IngestedDocument): Found[] {
  return statementsIn(document).map((statement) => {
    const first = toSource(map, { start: statement.start, end: statement.start + 1 })
    const last = toSource(map, { start: statement.end - 1, end: statement.end })
    return { statement, start: first?.start ?? -1, end: last?.end ?? -1 }
  })
}

function pair(
  expected: readonly Expected[],
  found: readonly Found[],
  result: { [K in keyof SeedResult]: SeedResult[K][number][] },
): void {
  const free = new Set(found)
  const ordered = expected.toSorted((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))
  for (const one of ordered) {
    const inside = [...free].filter((other) => covers(other, one))
    const match =
      inside.find((other) => sameAct(one, other, false) && sameSpeaker(one, other.statement)) ??
      inside.find((other) => sameAct(one, other, true) && sameSpeaker(one, other.statement))
    if (match) {
      free.delete(match)
      if (one.optional) continue
      result.matched.push([one, match])
      const side = match.statement.speaker.side
      if (side && one.side && side.toUpperCase() !== one.side.toUpperCase()) result.wrongSide.push([one, match])
    } else if (!one.optional) result.missed.push(one)
  }
  result.extra.push(...free)
}

const covers = ({ start, end }: Found, { start: from, end: to, twin }: Expected): boolean =>
  (start <= from && to <= end) || (twin !== undefined && start <= twin[0] && twin[1] <= end)

const sameAct = ({ act, also }: Expected, { statement }: Found, isLenient: boolean): boolean =>
  statement.act === act || (isLenient && (also?.includes(statement.act) ?? false))

/** The same speaker where one name holds the other's words: "Munir Akram" and "Ambassador Munir Akram". */
export function sameSpeaker(
  { speaker, names }: Pick<Expected, 'speaker' | 'names'>,
  { speaker: found }: Statement,
): boolean {
  const heard = foldName(found.name ?? found.text)
  return [speaker, ...(names ?? [])].some((name) => {
    const wanted = foldName(name)
    return heard !== '' && (` ${heard} `.includes(` ${wanted} `) || ` ${wanted} `.includes(` ${heard} `))
  })
}
