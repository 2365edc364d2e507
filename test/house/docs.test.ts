import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BENCHMARKS } from '../../eval/measures.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const manifest = JSON.parse(read('package.json'))

describe('docs', () => {
  it('gives every dependency its reason', () => {
    const page = read('docs/decisions/dependencies.md')
    const table = page
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|')[1]!)
    const reasoned = new Set(table.flatMap((cell) => cell.split(',').map((name) => name.trim())))
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      (name) => !name.startsWith('@types/'),
    )
    expect(names.filter((name) => !reasoned.has(name))).toEqual([])
  })

  it('links only to pages that are there', () => {
    for (const page of [
      'README.md',
      ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ]) {
      const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : ''
      for (const [, target] of read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
        expect(existsSync(folder + target), `${page} -> ${target}`).toBe(true)
    }
  })

  it('names every command of the command line in the README or docs/cli.md, and every script in package.json that the README names', () => {
    const pages = read('README.md') + (existsSync('docs/cli.md') ? read('docs/cli.md') : '')
    const commands = readdirSync('src/cli/commands').map((name) => name.replace(/\.ts$/, ''))
    expect(commands.filter((command) => !pages.includes(`daybook ${command}`))).toEqual([])
    for (const [, script] of read('README.md').matchAll(/npm run (\w+)/g))
      expect(manifest.scripts).toHaveProperty(script!)
  })

  it('has a measurement file for every benchmark', () => {
    for (const { name } of BENCHMARKS) expect(existsSync(`eval/${name}.ts`), name).toBe(true)
  })
})
