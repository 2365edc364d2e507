import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transpileModule } from 'typescript'
import { afterAll, describe, expect, it } from 'vitest'
import { addPart } from '../../scripts/new.ts'
import { identifierOf, KINDS } from '../../scripts/new-kinds.ts'

const root = mkdtempSync(join(tmpdir(), 'daybook-new-'))
cpSync('src', join(root, 'src'), { recursive: true })
afterAll(() => rmSync(root, { recursive: true }))

describe('npm run new', () => {
  it.each(Object.keys(KINDS))('writes a %s: its file, its place in the list, its case', (kind) => {
    const [file, list, test] = addPart(root, kind, 'night-watch').map((path) => readFileSync(join(root, path), 'utf8'))
    const identifier = identifierOf(kind, 'night-watch')
    expect(file).toContain(identifier)
    expect(list!.split(identifier).length - 1).toBeGreaterThanOrEqual(['format', 'command'].includes(kind) ? 1 : 2)
    expect(test).toMatch(/\bit\b/)
    for (const source of [file!, list!, test!]) {
      const { diagnostics } = transpileModule(source, { reportDiagnostics: true })
      expect(diagnostics).toEqual([])
    }
  })

  it.each([
    ['rool', 'night-watch', /^unknown kind: rool; there are reader, /],
    ['rule', 'NightWatch', /^invalid name: NightWatch/],
    ['rule', 'sum', /is there already/],
  ])('refuses %s %s', (kind, name, sentence) => {
    expect(() => addPart(root, kind, name)).toThrow(sentence)
  })
})
