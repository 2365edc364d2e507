import { htmlReader } from './html-reader.ts'
import { jsonLinesReader } from './json-lines.ts'
import { plainTextReader } from './plain-text.ts'
import type { Reader } from './reader.ts'

/** One reader a format. The first that accepts a file reads it; plain text accepts everything, so it stands last. */
export const READERS: readonly Reader[] = [jsonLinesReader, htmlReader, plainTextReader]
