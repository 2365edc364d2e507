import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { releasesOf } from '#desk/releases.ts'
import type { DocumentView, Incident } from '#model/index.ts'
import { freeze, openRelease, type Release } from '#release/index.ts'
import type { Snapshot, Store } from '#store/index.ts'

/** Releases of incidents that no ledger holds: frozen to a folder of their own when the first question comes. */
export function memoryReleases(incidents: readonly Incident[], documents: readonly DocumentView[], changedAt: string) {
  const versions = async () => ({ lexicon: '1', ruleset: 'acled' })
  const snapshot = {
    id: 'memory',
    name: 'Sample book',
    isResolved: true,
    changedAt,
    lines: linesOf(incidents),
    decisions: async () => [],
    documents: async () => documents.map(({ document }) => document),
    countsOf: async () => [],
  } as unknown as Snapshot
  const store = {
    resolve: async () => undefined,
    snapshot: async <T>(use: (given: Snapshot) => Promise<T>) => use({ ...snapshot, lines: linesOf(incidents) }),
  } as unknown as Store
  const home = mkdtempSync(join(tmpdir(), 'daybook-memory-'))
  let draft: Promise<Release> | null = null
  const openDraft = async (): Promise<Release> => {
    const folder = join(home, 'draft')
    const { lexicon, ruleset } = await versions()
    await freeze(
      { incidents, documents: documents.map(({ document }) => document) },
      {
        folder,
        version: 'draft',
        book: 'Sample book',
        createdAt: changedAt,
        versions: { codebook: '1', lexicon, code: '1', ruleset },
      },
    )
    return openRelease(folder)
  }
  process.once('exit', () => rmSync(home, { recursive: true, force: true }))
  const releases = releasesOf({
    store,
    draft: {
      async use(ask) {
        draft ??= openDraft()
        return ask(await draft)
      },
    },
    folder: join(home, 'releases'),
    clock: () => new Date('2029-01-02T10:00:00Z'),
    versions,
    openReview: async () => ({ 'doubtful link': 2 }),
    agreement: async () => [],
  })
  return {
    ...releases,
    async close() {
      await releases.close()
      await (await draft)?.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function* linesOf(incidents: readonly Incident[]): AsyncGenerator<string> {
  for (const incident of incidents) yield JSON.stringify(incident)
}
