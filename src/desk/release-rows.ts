import { vagueReadings } from '#extract/index.ts'
import { BUILT_IN_ACTORS, STATE_KINDS } from '#lexicon/index.ts'
import type { ReleaseRows, VagueCount } from '#release/index.ts'
import type { Snapshot } from '#store/index.ts'

const STATE_ACTORS = BUILT_IN_ACTORS.filter(({ kind }) => STATE_KINDS.has(kind)).map(({ id }) => id)

/** What a release is frozen from: the incidents of one moment of the ledger, and what bears on them. */
export async function releaseRows(snapshot: Snapshot): Promise<ReleaseRows> {
  return {
    incidents: snapshot.lines,
    stateActors: STATE_ACTORS,
    documents: await snapshot.documents(),
    decisions: await snapshot.decisions(),
    async vagueOf(incidents) {
      const found = await snapshot.countsOf(incidents)
      return found.flatMap(({ incident, mention, counts }): VagueCount[] =>
        counts
          .filter(({ kind }) => kind === 'vague' || kind === 'plural')
          .map(({ role, category, text }) => ({
            incident,
            mention,
            role,
            category,
            words: text,
            ...vagueReadings(text),
          })),
      )
    },
  }
}
