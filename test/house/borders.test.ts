import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ROOMS } from '../../scripts/border-rules.ts'
import { breaches } from '../../scripts/borders.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A small house with the given files; the index of every room is there. */
function house(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-house-'))
  folders.push(folder)
  const all = {
    'package.json': '{"type":"module","imports":{"#*":"./src/*"}}',
    'src/text/index.ts': 'export const t = 1\n',
    'src/model/index.ts': 'export const m = 1\n',
    'src/desk/index.ts': 'export const d = 1\n',
    ...files,
  }
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

describe('borders', () => {
  it('holds in this checkout', async () => {
    expect((await breaches(process.cwd())).sentences).toEqual([])
  })

  it.each([
    [
      'a room that reaches up',
      { 'src/text/a.ts': "import { d } from '#desk/index.ts'\nexport const x = d\n" },
      /text may import model only/,
    ],
    [
      'a back door',
      {
        'src/model/b.ts': 'export const b = 1\n',
        'src/text/a.ts': "import { b } from '#model/b.ts'\nexport const x = b\n",
      },
      /entered through its index\.ts/,
    ],
    [
      'Node in a pure room',
      { 'src/text/a.ts': "import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n" },
      /uses nothing of Node/,
    ],
  ])('says %s in one sentence', async (_, files, sentence) => {
    const { sentences } = await breaches(house(files))
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(sentence)
  })

  it('has a room in the table for every folder of src, and a row in docs/architecture.md', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    expect(folders.sort()).toEqual(Object.keys(ROOMS).sort())
    const page = readFileSync('docs/architecture.md', 'utf8')
    for (const room of Object.keys(ROOMS)) expect(page).toContain(`| ${room} |`)
  })
})
