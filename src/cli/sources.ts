import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { AnyInput } from '#desk/index.ts'
import { standardInput } from './standard-input.ts'

/** Something to read, not opened yet. Its size is what progress is measured by; null when nobody can tell. */
export interface Source {
  readonly name: string
  readonly size: number | null
  open(): Promise<AnyInput>
}

/** From this size on, a .jsonl is read a line at a time; a smaller one is read whole, as any file. */
const LONG_LINES = 250_000
/** What is bigger is refused by its size alone, unless it is read by lines. */
const MOST_HELD = 256 * 1024 * 1024

/**
 * Turns the words of a command line into sources: files, folders (with everything in them), globs that the shell left
 * alone, and `-`. What does not exist becomes a source with a problem, so that it does not stop the others.
 */
export async function findSources(words: readonly string[], published?: string): Promise<Source[]> {
  const found: Source[] = []
  const seen = new Set<string>()
  for (const word of words) {
    if (word === '-') {
      found.push({ name: 'standard input', size: null, open: () => standardInput(process.stdin, published) })
      continue
    }
    for (const file of await filesOf(word)) {
      if (typeof file !== 'string') found.push(file)
      else if (!seen.has(resolve(file))) {
        seen.add(resolve(file))
        found.push(await fileSource(file, published))
      }
    }
  }
  return found
}

async function filesOf(word: string): Promise<(string | Source)[]> {
  const there = await stat(word).catch(() => null)
  if (there && !there.isDirectory()) return [word]
  // Loaded when a folder or a pattern is given: one file is the common case and must be quick.
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (there) {
    const names = (await glob('**/*', { cwd: word, expandDirectories: false })).sort()
    return names.length > 0 ? names.map((name) => join(word, name)) : [unreadable(word, `${word} holds no file.`)]
  }
  if (isDynamicPattern(word)) {
    const names = (await glob(word, { expandDirectories: false })).sort()
    return names.length > 0 ? names : [unreadable(word, `${word} matches no file.`)]
  }
  return [unreadable(word, `${word}: there is no such file or folder; check the path.`)]
}

const unreadable = (name: string, problem: string): Source => ({ name, size: 0, open: async () => ({ name, problem }) })

async function fileSource(file: string, published: string | undefined): Promise<Source> {
  const { size } = await stat(file)
  const given = published === undefined ? {} : { published }
  return {
    name: file,
    size,
    async open() {
      if (/\.(jsonl|ndjson)$/i.test(file) && size > LONG_LINES)
        return { name: file, lines: createReadStream(file), ...given }
      if (size > MOST_HELD) return { name: file, size }
      try {
        return { name: file, bytes: await readFile(file), ...given }
      } catch (error) {
        return { name: file, problem: `${file} cannot be read: ${reason(error as NodeJS.ErrnoException)}.` }
      }
    },
  }
}

const reason = ({ code, message }: NodeJS.ErrnoException): string =>
  code === 'EACCES' ? 'you may not open it' : code === 'ENOENT' ? 'it is gone' : message
