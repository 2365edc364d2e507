import { readGazetteerFile } from '#desk/gazetteer-file.ts'
import type { Context } from '#extract/context.ts'
import { type ActorRow, createLexicon } from '#lexicon/index.ts'
import { plainDocument } from '#model/index.ts'
import { view } from '#text/index.ts'

/** Two groups of nobody's, told by name, as a book adds its own rows to the registry. */
const INVENTED: readonly ActorRow[] = [
  {
    id: 'nhf',
    name: 'Northern Hill Front',
    kind: 'rebel-group',
    countries: ['PK'],
    aliases: ['NHF', 'Northern Hills Front'],
  },
  { id: 'srm', name: 'Southern River Movement', kind: 'rebel-group', countries: ['PK'], aliases: ['SRM'] },
]

const lexicon = createLexicon({ gazetteer: await readGazetteerFile(), actors: INVENTED })

/** A context over the built gazetteer: `contextOf('Two died in Quetta.')`. */
export const contextOf = (text: string, published: string | null = null): Context => ({
  document: plainDocument(text, { published }),
  view: view(text),
  lexicon,
  ruleset: 'acled',
})

/** One scene of the whole text, announced by its first words of violence. */
export function sceneOf(text: string): {
  spans: [{ start: number; end: number }]
  trigger: { start: number; end: number }
} {
  const found = /killed|injured|wounded|blast|exploded|abducted|attacked|opened fire|shot dead|arrested|hurled/.exec(
    text,
  )
  const start = found?.index ?? 0
  return { spans: [{ start: 0, end: text.length }], trigger: { start, end: start + (found?.[0].length ?? 1) } }
}

/**
 * How much longer a reading takes on sixteen times the text: about 16 where time grows with length, 256 with its square.
 * The best of three tries each in processor time, because other work on the machine only ever slows one.
 */
export function growth(piece: string, read: (context: Context) => void): number {
  const best = (length: number): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const context = contextOf(piece.repeat(Math.ceil(length / piece.length)))
        const start = process.cpuUsage()
        read(context)
        const { user, system } = process.cpuUsage(start)
        return (user + system) / 1000
      }),
    )
  best(2000)
  const small = best(4000)
  return best(64_000) / Math.max(small, 1)
}
