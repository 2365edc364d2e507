// The ledger of figures: what all documents of a book say of one lasting quantity, side by side.
export { ledgerEntries } from './entries.ts'
export { type DocumentLines, readLines } from './read-lines.ts'
export { periodName } from './titles.ts'
