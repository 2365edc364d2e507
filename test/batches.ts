import { readdirSync, readFileSync } from 'node:fs'

/** A file of coded texts, a JSON object a line. */
export interface Batch<Row> {
  readonly file: string
  readonly rows: readonly Row[]
}

/** The batches of a folder by name: `batchesIn<Row>(new URL('batches/', import.meta.url))`. */
export const batchesIn = <Row>(folder: URL): Batch<Row>[] =>
  readdirSync(folder)
    .sort()
    .map((file) => ({
      file,
      rows: readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Row),
    }))
