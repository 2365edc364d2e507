// What the incident measures count as wrong, by class: only ids and classes, never the texts.
import { join } from 'node:path'
import { readGazetteerFile } from '#desk/gazetteer-file.ts'
import { createLexicon } from '#lexicon/index.ts'
import { codedGold, toldHeadlines, typedSnippets } from './incidents.ts'
import type { Miss } from './measures.ts'
import { scored } from './shared-scorer.ts'

/** Fields of which the shared scorer lists the misses. */
const FIELDS = [
  'killed',
  'injured',
  'killed_by_category',
  'injured_by_category',
  'incidents',
  'type',
  'date',
  'admin1',
  'admin2',
  'abducted',
  'arrested',
]

interface GoldMiss {
  readonly id: string
  readonly got: number | string
  readonly want: readonly (number | string)[]
}

/** Every miss of the gold, of UCDP's headlines and of the CASE snippets. */
export async function incidentMisses(shared: string): Promise<Miss[]> {
  const lexicon = createLexicon({ gazetteer: await readGazetteerFile() })
  const gold = join(shared, 'gold/incidents-dev.jsonl')
  const lines = codedGold(gold, lexicon)
  const scorer = join(shared, 'tools/score-incidents.mjs')
  const listed = FIELDS.flatMap((field) =>
    scored(scorer, gold, lines, ['--misses', field])
      .filter((row) => row.startsWith('{'))
      .map((row): Miss => {
        const miss = JSON.parse(row) as GoldMiss
        return { measure: `gold ${field}`, kind: classOf(miss), id: miss.id }
      }),
  )
  const headlines = toldHeadlines(shared, lexicon)
    .filter(({ killed, low, high }) => killed < low || killed > high)
    .map(
      ({ id, killed, low, isSeveral }): Miss => ({
        measure: 'ucdp headlines',
        kind: `${isSeveral ? 'several events in one headline' : 'one event'}, ${killed < low ? 'below' : 'above'} the estimate`,
        id,
      }),
    )
  const snippets = typedSnippets(shared, lexicon)
    .filter(({ want, got }) => want !== got)
    .map(({ id, want, got }): Miss => ({ measure: 'case types', kind: `${want} read as ${got}`, id }))
  return [...listed, ...headlines, ...snippets]
}

/** Too many, too few, another number of incidents, or another value. */
function classOf({ got, want }: GoldMiss): string {
  const [first] = want
  if (typeof got === 'number' && typeof first === 'number') return got > first ? 'too many' : 'too few'
  const count = (value: number | string | undefined) => String(value).split('|').length
  return count(got) === count(first) ? 'another value' : 'another number of incidents'
}
