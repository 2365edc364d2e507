import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import envPaths from 'env-paths'

/** Where a book is: its folder, and the server that holds its ledger when that is not the folder itself. */
export interface BookPlace {
  readonly folder: string
  readonly databaseUrl: string | null
  /** What decided: for a person who wonders which book they are looking at. */
  readonly chosenBy: '--book' | 'DAYBOOK_BOOK' | 'default'
}

type Environment = Readonly<Record<string, string | undefined>>

/** The folder that Daybook keeps its books in, unless told otherwise. */
export const dataFolder = (): string => envPaths('daybook', { suffix: '' }).data

/** Where the drafts of a ledger lie: in the book, or, for a ledger on a server, in the user's cache. */
export function draftsFolder(
  { folder, databaseUrl }: Pick<BookPlace, 'folder' | 'databaseUrl'>,
  ledger: string,
): string {
  return databaseUrl ? join(envPaths('daybook', { suffix: '' }).cache, 'drafts', ledger) : join(folder, 'drafts')
}

/** Where the cut releases of a ledger lie: they are kept for good, so never in a cache. */
export function releasesFolder(
  { folder, databaseUrl }: Pick<BookPlace, 'folder' | 'databaseUrl'>,
  ledger: string,
): string {
  return databaseUrl ? join(dataFolder(), 'releases', ledger) : join(folder, 'releases')
}

/** Where the published reports of a ledger lie, beside its releases. */
export function reportsFolder(
  { folder, databaseUrl }: Pick<BookPlace, 'folder' | 'databaseUrl'>,
  ledger: string,
): string {
  return databaseUrl ? join(dataFolder(), 'reports', ledger) : join(folder, 'reports')
}

/**
 * Finds the book that a command is about: `--book`, else DAYBOOK_BOOK, else the default one in the user's data folder.
 * With DAYBOOK_DATABASE_URL the ledger is on that server, and the folder is left alone.
 * `bookPlace('./pakistan', {}).chosenBy` is `'--book'`.
 */
export function bookPlace(option: string | undefined, environment: Environment): BookPlace {
  const databaseUrl = environment.DAYBOOK_DATABASE_URL || null
  const named = environment.DAYBOOK_BOOK
  if (option) return { folder: resolve(withHome(option)), databaseUrl, chosenBy: '--book' }
  if (named) return { folder: resolve(withHome(named)), databaseUrl, chosenBy: 'DAYBOOK_BOOK' }
  return { folder: join(dataFolder(), 'book'), databaseUrl, chosenBy: 'default' }
}

/** `~` reaches us unexpanded from environment files and from `--book=~/x`. */
const withHome = (path: string): string =>
  path === '~' || path.startsWith('~/') ? join(homedir(), path.slice(1)) : path

/** Where the browser that prints is unpacked to, once a user. */
export const browserFolder = (): string => join(envPaths('daybook', { suffix: '' }).cache, 'chromium')
