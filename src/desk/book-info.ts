import type { BookInfo } from '#model/index.ts'
import type { Store } from '#store/index.ts'
import type { BookPlace } from './book-place.ts'
import type { DraftKeeper } from './draft.ts'

/** What a book holds, and which draft its statistics come from. */
export async function bookInfo(
  store: Store,
  draft: Pick<DraftKeeper, 'use'>,
  place: Pick<BookPlace, 'folder' | 'databaseUrl'>,
): Promise<BookInfo> {
  // The draft first: making it resolves what has come, so the count of incidents is that of the documents.
  const release = await draft.use(async ({ manifest: { version, createdAt } }) => ({ version, createdAt }))
  const { name, documents, incidents, imported } = await store.info()
  const waiting = (await store.review.waitingCount()) + (await store.doubts()).length
  return { name, folder: place.databaseUrl ? null : place.folder, documents, incidents, imported, waiting, release }
}
