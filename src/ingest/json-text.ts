import { concat, type Mapped, ofSource, written } from './mapped.ts'

const ESCAPED: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/**
 * The value of a key of the JSON object between two offsets of a file, as text that knows where it lies in the file.
 * The object must be known to parse. Null when the key's value is no string.
 */
export function jsonText(source: string, start: number, end: number, key: string): Mapped | null {
  let found: Mapped | null = null
  let depth = 0
  let isKey = true
  let name = ''
  for (let i = start; i < end; i++) {
    const char = source[i]!
    if (char === '"') {
      const close = stringEnd(source, i)
      if (depth === 1 && isKey) name = unescaped(source, i + 1, close).text
      else if (depth === 1 && name === key) found = unescaped(source, i + 1, close)
      i = close
    } else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') depth--
    else if (depth === 1 && char === ':') isKey = false
    else if (depth === 1 && char === ',') isKey = true
  }
  return found
}

/** Where the closing quotation mark of the string that opens at an offset stands. */
function stringEnd(source: string, open: number): number {
  let i = open + 1
  while (source[i] !== '"') i += source[i] === '\\' ? 2 : 1
  return i
}

function unescaped(source: string, start: number, end: number): Mapped {
  const pieces: Mapped[] = []
  let from = start
  for (let at = source.indexOf('\\', start); at >= 0 && at < end; at = source.indexOf('\\', from)) {
    const code = source[at + 1]!
    const isUnit = code === 'u'
    pieces.push(
      ofSource(source, from, at),
      written(isUnit ? String.fromCharCode(Number.parseInt(source.slice(at + 2, at + 6), 16)) : ESCAPED[code]!),
    )
    from = at + (isUnit ? 6 : 2)
  }
  pieces.push(ofSource(source, from, end))
  return concat(pieces)
}
