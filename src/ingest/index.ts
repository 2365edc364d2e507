// Bytes in, documents out. One reader a format; keeps the hash of the bytes; splits a file that holds several articles.
export { type IngestResult, ingest, MAX_BYTES, type RawInput } from './ingest.ts'
export { type IngestedLine, ingestLines } from './ingest-lines.ts'
export { type ReadLine, readLine } from './read-line.ts'
export type { Problem, Reader } from './reader.ts'
export { READERS } from './readers.ts'
export { toBytes, toSource } from './source-map.ts'
