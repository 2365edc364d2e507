import { join } from 'node:path'
import { check } from '#check/index.ts'
import { readGazetteerFile } from '#desk/gazetteer-file.ts'
import { extractFigures } from '#extract/index.ts'
import { createLexicon } from '#lexicon/index.ts'
import type { Document } from '#model/index.ts'
import { findFigures } from '../src/extract/figures/index.ts'
import type { Measure } from './measures.ts'
import { type Perturbed, perturb } from './perturb.ts'
import { documentOf, readGold, scored } from './shared-scorer.ts'

const NAMES: readonly (readonly [row: RegExp, name: string])[] = [
  [/^found +([\d.]+)/, 'gold checks found'],
  [/^verdict right +([\d.]+)/, 'verdict right'],
  [/^recomputed value right +([\d.]+)/, 'recomputed value right'],
  [/^errors caught +([\d.]+)/, 'errors caught'],
]

/** The figure checks on the shared gold, by the shared scorer; false alarms turned round so that higher is better. */
export async function measureFigures(shared: string): Promise<Measure[]> {
  const gold = join(shared, 'gold/figures-dev.jsonl')
  const lexicon = createLexicon({ gazetteer: await readGazetteerFile() })
  const lines = readGold(gold).map((line) => {
    const document = documentOf(line)
    return { id: line.id, checks: check(document, extractFigures(document, lexicon)) }
  })
  const rows = scored(join(shared, 'tools/score-figures.mjs'), gold, lines)
  const printed = (pattern: RegExp) => Number(rows.map((row) => pattern.exec(row)?.[1]).find(Boolean))
  return [
    ...NAMES.map(([pattern, name]) => ({ name, value: printed(pattern) })),
    { name: 'verdicts that are no false alarm', value: 100 - printed(/^false alarms .*\(([\d.]+) %/) },
    {
      name: 'figures perturbations caught',
      value: perturbationsCaught(readGold(gold).filter(isCorrect).map(documentOf)),
    },
  ]
}

/** A passage without a planted error. */
const isCorrect = (line: object): boolean =>
  ((line as { checks?: { verdict: string }[] }).checks ?? []).every(({ verdict }) => verdict !== 'wrong')

/** The share of changes of one digit in correct passages that a check notices. */
function perturbationsCaught(documents: readonly Document[]): number {
  const results = documents.map((document) =>
    perturb(document, (copy, view) => findFigures({ document: copy, view }, [])),
  )
  const sum = (pick: (one: Perturbed) => number) => results.reduce((total, one) => total + pick(one), 0)
  return (
    (100 * sum((one) => one.caught)) /
    Math.max(
      1,
      sum((one) => one.left),
    )
  )
}
