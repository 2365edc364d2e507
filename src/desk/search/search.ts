import type { SearchAnswer, SearchKind } from '#model/index.ts'
import type { Store } from '#store/index.ts'
import { resolveBook } from '../draft.ts'
import { asksNothing, readQuery } from './read-query.ts'

/** Answers one line of a search: `await search(store, 'place:Quetta "car bomb"')`. */
export async function search(
  store: Store,
  line: string,
  options: { kinds?: readonly SearchKind[]; limit?: number } = {},
): Promise<SearchAnswer> {
  const asked = readQuery(line)
  if (asksNothing(asked)) return { asked, groups: [] }
  await resolveBook(store)
  return { asked, groups: await store.search(asked, options) }
}
