import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCompiled } from '../../src/cli/run-compiled.ts'

describe('running built files with their compiled code', () => {
  let folder = ''
  let main = ''
  const said: string[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daybook-compiled-'))
    main = join(folder, 'main.cjs')
    writeFileSync(main, `const { name } = require('./part.cjs'); require('node:process').emit('daybook-said', name())`)
    writeFileSync(join(folder, 'part.cjs'), `exports.name = () => 'part of ' + __filename.slice(__dirname.length + 1)`)
    process.on('daybook-said' as 'exit', hear)
  })
  const hear = (word: unknown) => said.push(String(word))
  afterEach(() => {
    process.off('daybook-said' as 'exit', hear)
    rmSync(folder, { recursive: true, force: true })
    said.length = 0
  })

  it('does the same with kept code, with none, and with what is no code at all', () => {
    runCompiled(main)()
    expect(readdirSync(folder).sort()).toEqual(['main.cjs', 'main.cjs.compiled', 'part.cjs', 'part.cjs.compiled'])
    runCompiled(main)
    writeFileSync(join(folder, 'part.cjs.compiled'), 'half a file')
    runCompiled(main)
    expect(said).toEqual(['part of part.cjs', 'part of part.cjs', 'part of part.cjs'])
  })

  it('imports packages that a file asks for when it runs', async () => {
    writeFileSync(
      main,
      `exports.path = importOutside('node:path').then((path) => process.emit('daybook-said', path.sep))`,
    )
    runCompiled(main)()
    runCompiled(main)
    await expect.poll(() => said.length).toBe(2)
  })
})
