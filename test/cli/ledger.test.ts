import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerEntrySchema, positionSchema, sourcedStatementSchema } from '#model/index.ts'
import { type BuiltCli, buildCli } from './built.ts'

let cli: BuiltCli
beforeAll(async () => {
  cli = await buildCli()
  writeFileSync(
    join(cli.folder, 'one.txt'),
    'A count\n\nPublished 5 January 2030\n\nISLAMABAD: Violence killed 2,310 people in Pakistan in 2029, the Hill Institute said.\n',
  )
  writeFileSync(
    join(cli.folder, 'two.txt'),
    'Another count\n\nPublished 9 January 2030\n\nISLAMABAD: The Valley Centre said that violence killed 3,150 people in Pakistan in 2029.\n\nPakistan accused Afghanistan of sheltering militants. Kabul denied the claim.\n',
  )
  await cli.run(['add', 'one.txt', 'two.txt', '--book', 'book'])
}, 120_000)
afterAll(() => cli.clear())

const lines = (out: string): string[] => out.trim().split('\n')

describe('daybook ledger', () => {
  it('reads files without a book as it reads a book', async () => {
    const files = await cli.run(['ledger', 'one.txt', 'two.txt', '--json'])
    const book = await cli.run(['ledger', '--book', 'book', '--json'])
    const [entry] = lines(files.out).map((line) => ledgerEntrySchema.parse(JSON.parse(line)))
    expect(entry).toMatchObject({ title: 'People killed in Pakistan, 2029', state: 'contradict' })
    expect(files.out).toBe(book.out)
    expect([files.code, book.code]).toEqual([0, 0])
  })

  it('tells a person what was found, with the sentences', async () => {
    const { out, err } = await cli.run(['ledger', '--book', 'book'])
    expect(out).toContain('≠ contradict  People killed in Pakistan, 2029')
    expect(out).toContain('“ISLAMABAD: Violence killed 2,310 people')
    expect(err).toContain('1 quantity.')
  })

  it('writes CSV that opens in a spreadsheet', async () => {
    const { out } = await cli.run(['ledger', '--book', 'book', '--csv'])
    expect(lines(out)).toHaveLength(3)
    expect(lines(out)[0]).toMatch(/^entry,title,state,/)
  })

  it('says what to do where nothing fits, and refuses what it does not know', async () => {
    expect((await cli.run(['ledger', '--book', 'book', '--place', 'Nowhere'])).err).toContain('leave out an option')
    expect((await cli.run(['ledger', 'one.txt'])).err).toContain('--all shows the others')
    expect(await cli.run(['ledger', '--book', 'book', '--state', 'maybe'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('invalid --state'),
    })
  })
})

describe('daybook statements', () => {
  it('reads files without a book as it reads a book', async () => {
    const files = await cli.run(['statements', 'two.txt', '--act', 'deny', '--json'])
    const book = await cli.run(['statements', '--book', 'book', '--act', 'deny', '--json'])
    const [denial] = lines(files.out).map((line) => sourcedStatementSchema.parse(JSON.parse(line)))
    expect(denial).toMatchObject({ party: { key: 'AF' }, statement: { act: 'deny' } })
    expect(files.out).toBe(book.out)
  })

  it('pairs accusations with denials', async () => {
    const { out, err } = await cli.run(['statements', '--book', 'book', '--positions'])
    expect(out).toContain('contested  Pakistan accuses Afghanistan of sheltering or supporting armed groups')
    expect(err).toContain('1 position, 1 contested.')
    const json = await cli.run(['statements', '--book', 'book', '--positions', '--json'])
    expect(positionSchema.parse(JSON.parse(json.out)).denials).toHaveLength(1)
    expect((await cli.run(['statements', 'two.txt', '--positions'])).code).toBe(2)
  })

  it('writes CSV and says so where nothing fits', async () => {
    expect(lines((await cli.run(['statements', '--book', 'book', '--party', 'Pakistan', '--csv'])).out)).toHaveLength(2)
    expect((await cli.run(['statements', '--book', 'book', '--party', 'Nobody'])).err).toContain('No statement fits')
  })
})
