import { closeSync, mkdirSync, openSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltCli, buildCli, recordOf, report } from './built.ts'

let cli: BuiltCli
beforeAll(async () => {
  cli = await buildCli()
  writeFileSync(join(cli.folder, 'good.txt'), report('Quetta', 3))
  writeFileSync(join(cli.folder, 'empty.txt'), '')
  writeFileSync(join(cli.folder, 'picture.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex'))
  writeFileSync(join(cli.folder, 'bytes.txt'), Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 7919) % 256)))
  writeFileSync(
    join(cli.folder, 'broken.jsonl'),
    [recordOf('l1'), recordOf('l2', 'Pishin'), '{"id": "l3", "text": ', recordOf('l4', 'Chaman')].join('\n'),
  )
  closeSync(openSync(join(cli.folder, 'huge.txt'), 'w'))
  truncateSync(join(cli.folder, 'huge.txt'), 200 * 1024 * 1024)
  mkdirSync(join(cli.folder, 'nothing'))
})
afterAll(() => cli.clear())

const BAD: readonly (readonly [string, string, RegExp])[] = [
  ['a missing file', 'missing.txt', /^daybook: missing\.txt: there is no such file or folder; check the path\.$/],
  ['an empty file', 'empty.txt', /^daybook: empty\.txt is empty; there is nothing to read in it\.$/],
  [
    'a picture',
    'picture.txt',
    /^daybook: picture\.txt is a picture, .*; type its words into a text file and add that\.$/,
  ],
  ['a binary file', 'bytes.txt', /^daybook: bytes\.txt is a binary file, .*; save it as text .* and add that\.$/],
  [
    'a 200 MB text',
    'huge.txt',
    /^daybook: huge\.txt has 200 MB and 50 MB is the most that one file may have; split it into smaller files\.$/,
  ],
  ['an empty folder', 'nothing', /^daybook: nothing holds no file\.$/],
  ['a glob without a match', '*.pdf', /^daybook: \*\.pdf matches no file\.$/],
]

describe.each(['add', 'check'])('%s', (command) => {
  it.each(BAD)('tells %s in one sentence and fails', async (_, input, sentence) => {
    const ran = await cli.run([command, input], { env: { DAYBOOK_BOOK: join(cli.folder, 'refusing') } })
    const told = ran.err.trim().split('\n')
    expect(told[0]).toMatch(sentence)
    expect(told.slice(1)).toEqual(
      command === 'add' ? [expect.stringMatching(/^0 documents added, 1 could not be read\.$/)] : [],
    )
    expect([ran.code, ran.out]).toEqual([1, ''])
  })
})

describe('a batch with bad inputs in it', () => {
  it('is added but for them', async () => {
    const inputs = ['missing.txt', 'empty.txt', 'bytes.txt', 'huge.txt', 'broken.jsonl', 'good.txt']
    const ran = await cli.run(['add', ...inputs, '--json', '--book', 'batch'])
    expect(ran.code).toBe(0)
    expect(ran.err.trim().split('\n')).toHaveLength(5)
    expect(ran.err).toMatch(/^daybook: broken\.jsonl line 3: not valid JSON; mend or remove this line\.$/m)
    const results = ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(results.map((result) => result.name)).toEqual(inputs)
    expect(results.flatMap((result) => result.added).map((one) => one.title)).toEqual([
      'Blast in Quetta',
      'Blast in Pishin',
      'Blast in Chaman',
      'Blast in Quetta',
    ])
    const info = JSON.parse((await cli.run(['book', 'info', '--json', '--book', 'batch'])).out)
    expect(info.documents).toBe(4)
  })

  it('is checked but for them', async () => {
    const ran = await cli.run(['check', 'missing.txt', 'broken.jsonl', 'good.txt', '--json'])
    expect(ran.code).toBe(0)
    const ids = ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    expect(ids.slice(0, 3)).toEqual(['l1', 'l2', 'l4'])
    expect(ids).toHaveLength(4)
  })
})

describe('a database URL that does not answer', () => {
  it.each([['add', 'good.txt'], ['incidents'], ['serve'], ['book', 'info']])(
    'is told by %s in one sentence, without its password',
    async (...args) => {
      const started = Date.now()
      const ran = await cli.run(args, { env: { DAYBOOK_DATABASE_URL: 'postgres://ann:hush@127.0.0.1:1/desk' } })
      expect(ran.err).toBe(
        'daybook: the database desk on 127.0.0.1:1 does not answer (connection refused): start the server or correct DAYBOOK_DATABASE_URL\n',
      )
      expect([ran.code, ran.out]).toEqual([1, ''])
      expect(Date.now() - started).toBeLessThan(10_000)
    },
  )
})

describe('a misspelt command', () => {
  it.each([
    [['chek', 'good.txt'], /^daybook: unknown command 'chek'\n\(Did you mean check\?\)$/],
    [['check'], /^daybook: missing report: name a file to check, or - for standard input$/],
    [['check', 'good.txt', '--jsn'], /^daybook: unknown option '--jsn'\n\(Did you mean --json\?\)$/],
    [['check', 'good.txt', '--published', '2027-02-30'], /Write a day as YYYY-MM-DD\.$/],
    [['extract', 'good.txt', '--ruleset', 'mine'], /Allowed choices are acled, ucdp, gtd, crss\.$/],
    [['incidents', '--limit', 'many'], /Write a whole number from 1 to 1000000\.$/],
    [['incidents', '--category', 'cows'], /^daybook: invalid --category: /],
  ])('%j is told and ends with code 2', async (args, sentence) => {
    const ran = await cli.run(args)
    expect(ran.err.trim()).toMatch(sentence)
    expect([ran.code, ran.out]).toEqual([2, ''])
  })
})

describe('a book that is not there', () => {
  it('is told, and not made by a question', async () => {
    const ran = await cli.run(['incidents', '--book', 'typo'])
    expect(ran.err).toMatch(
      /^daybook: there is no book at .*typo: make one with "daybook book create", or name another with --book\n$/,
    )
    expect(ran.code).toBe(1)
  })

  it('is not made in a folder of other files', async () => {
    const ran = await cli.run(['add', 'good.txt', '--book', '.'])
    expect(ran.err).toMatch(/holds other files and is no book: name an empty or new folder with --book\n$/)
    expect(ran.code).toBe(1)
  })
})
