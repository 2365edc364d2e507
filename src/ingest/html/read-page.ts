import type { DecodedFile, ReadResult } from '../reader.ts'
export function readPage(_file: DecodedFile): ReadResult {
  return { drafts: [], problems: [] }
}
