import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'
import { emptyGazetteer } from '#lexicon/index.ts'
import { plainDocument } from '#model/index.ts'
import { check, extract, InputError, read } from '../../src/index.ts'

const WORDS = 'Count of cases\n\nPolice registered 20 cases in 2026 and 25 cases in 2027, a rise of 25 percent.\n'

describe('the library', () => {
  it('reads, extracts and checks without a book', async () => {
    const [document] = await read({ name: 'report.txt', bytes: new TextEncoder().encode(WORDS) })
    expect(document).toMatchObject({ title: 'Count of cases', published: null })
    const { figures } = await extract(document!, { gazetteer: emptyGazetteer })
    expect(figures.map((figure) => figure.text)).toContain('25 percent')
    const { checks } = await check(document!, { gazetteer: emptyGazetteer })
    expect(checks).toMatchObject([{ claim: { text: '25 percent' }, verdict: 'exact' }])
  })

  it('takes a text as it is, and a day for it', async () => {
    expect(await read(WORDS)).toHaveLength(1)
    expect(await read({ text: WORDS, published: '2027-05-01' })).toMatchObject([{ published: '2027-05-01' }])
  })

  it('throws where nothing can be read, and tells what could not be read beside what could', async () => {
    await expect(read('')).rejects.toThrow(InputError)
    await expect(read('')).rejects.toThrow('text.txt is empty; there is nothing to read in it.')
    const told: string[] = []
    await read(
      { name: 'a.jsonl', text: `{"id":"a","text":"One."}\n{broken\n` },
      { onProblem: (sentence) => told.push(sentence) },
    )
    expect(told).toEqual(['a.jsonl line 2: not valid JSON; mend or remove this line.'])
  })
})

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url))

/** Bundles a module for a browser; says which modules of Node it wanted, and which it left to be loaded. */
async function bundle(code: string): Promise<{ builtins: string[]; imports: string[]; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-bundle-'))
  const entry = join(folder, 'entry.ts')
  writeFileSync(entry, code)
  const builtins: string[] = []
  const notice: Plugin = {
    name: 'notice-node',
    enforce: 'pre',
    resolveId(id, importer) {
      if (isBuiltin(id)) builtins.push(`${id} in ${importer}`)
      return null
    },
  }
  try {
    const built = await build({
      configFile: false,
      root: source('..'),
      logLevel: 'silent',
      plugins: [notice],
      build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'bundle' } },
    })
    const [{ output }] = built as [Rolldown.RolldownOutput]
    const chunks = output.filter((file) => file.type === 'chunk')
    return {
      builtins,
      imports: chunks.flatMap((chunk) => chunk.imports),
      output: chunks.map((chunk) => chunk.code).join('\n'),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('text, lexicon, extract, check and resolve', () => {
  it('bundle for a browser without anything of Node', async () => {
    const rooms = ['text', 'lexicon', 'extract', 'check', 'resolve'].map(
      (room) => `export * as ${room} from '${source(`${room}/index.ts`)}'`,
    )
    const { builtins, imports, output } = await bundle(rooms.join('\n'))
    expect(builtins).toEqual([])
    expect(imports).toEqual([])
    // And what was bundled works where neither exists.
    const words = JSON.stringify(plainDocument(WORDS))
    const ending = `
      const { figures } = extract_exports.extract(${words}, lexicon_exports.createLexicon({ gazetteer: lexicon_exports.emptyGazetteer }))
      return check_exports.check(${words}, figures).map((check) => check.verdict)`
    const run = new Function('Buffer', 'process', output.replace(/^export \{[^}]*\};?$/m, '') + ending)
    expect(run(undefined, undefined)).toEqual(['exact'])
  }, 60_000)

  it('would fail this test if they did: a module of Node is noticed', async () => {
    const { builtins } = await bundle(`import { readFileSync } from 'node:fs'; export const read = readFileSync`)
    expect(builtins[0]).toMatch(/^node:fs in /)
  })
})
