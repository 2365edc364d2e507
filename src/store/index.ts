// The only SQL over the ledger. Forward migrations. PostgreSQL, embedded or one's own.
export type { CheckStore, KeptCheckEntry } from './checks.ts'
export { readDatabaseUrl } from './database-url.ts'
export { hasCluster as hasBook } from './embedded/cluster.ts'
export { openStore, type StoreLocation } from './open-store.ts'
export { LastAdmin, NameTaken } from './people.ts'
export type {
  DocumentHead,
  DocumentList,
  DocumentMention,
  ForResolving,
  Kept,
  LedgerInfo,
  NamedInBook,
  NewDocument,
  NewEntry,
  NewReading,
  Resolver,
  Snapshot,
  Store,
} from './store.ts'
