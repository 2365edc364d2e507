import { lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { runAs } from '#store/embedded/account.ts'
import { linkLibraries } from '#store/embedded/binaries.ts'
import { lastLine } from '#store/embedded/cluster.ts'
import { parsePostmaster } from '#store/embedded/postmaster.ts'

describe('what an install without scripts leaves undone', () => {
  const root = mkdtempSync(join(tmpdir(), 'daybook-native-'))
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('is mended: the libraries get their links, once', async () => {
    const native = join(root, 'native')
    mkdirSync(join(native, 'lib'), { recursive: true })
    writeFileSync(join(native, 'lib', 'libx.so.6.1'), '')
    const links = [{ source: 'native/lib/libx.so.6.1', target: 'native/lib/libx.so.6' }]
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
    await linkLibraries(native)
    await linkLibraries(native)
    expect(lstatSync(join(native, 'lib', 'libx.so.6')).isSymbolicLink()).toBe(true)
    expect(readlinkSync(join(native, 'lib', 'libx.so.6'))).toBe('libx.so.6.1')
  })
})

describe('a server says of itself', () => {
  it.each([
    [
      '8732\n/b/pgdata\n1795293741\n5432\n/b\n\n 16039944 4\nready   \n',
      { pid: 8732, port: 5432, host: '/b', isReady: true },
    ],
    [
      '12\n/b/pgdata\n1\n41000\n\n127.0.0.1\n 1 2\nstarting\n',
      { pid: 12, port: 41000, host: '127.0.0.1', isReady: false },
    ],
    ['8732\n/b/pgdata\n', null],
    ['', null],
  ])('%j', (text, expected) => expect(parsePostmaster(text)).toEqual(expected))

  it.each([
    [
      '2026-11-21 20:46:57.327 UTC [1] FATAL:  could not open file "x": No space left\nHINT: y',
      'could not open file "x": No space left',
    ],
    ['nothing of note', ''],
  ])('why it failed: %j', (log, expected) => expect(lastLine(log)).toBe(expected))
})

describe('the account that a server runs under', () => {
  it('is the caller where no other is needed', () => {
    expect(runAs(null, '/bin/true', ['-x'])).toEqual({ file: '/bin/true', args: ['-x'], options: {} })
  })
})
