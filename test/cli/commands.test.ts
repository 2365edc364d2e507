import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkLineSchema, documentSchema, extractLineSchema, type KeptCheckRow } from '#model/index.ts'
import { type BuiltCli, buildCli, recordOf, report } from './built.ts'

let cli: BuiltCli
beforeAll(async () => {
  cli = await buildCli()
  mkdirSync(join(cli.folder, 'reports', 'deep'), { recursive: true })
  writeFileSync(join(cli.folder, 'reports', 'a.txt'), report('Quetta', 3))
  writeFileSync(join(cli.folder, 'reports', 'deep', 'b.txt'), report('Pishin', 2))
  writeFileSync(join(cli.folder, 'reports', '.hidden'), 'not a report')
  writeFileSync(
    join(cli.folder, 'wrong.txt'),
    'Count of cases\n\nPolice registered 20 cases in 2026 and 25 cases in 2027, a rise of 52 percent.\n',
  )
})
afterAll(() => cli.clear())

const linesOf = (out: string): unknown[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('help', () => {
  it('names every command', async () => {
    const { out, code } = await cli.run(['--help'])
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^ +${command[0]} `, 'm'))
    expect(code).toBe(0)
  })

  const COMMANDS = [
    ['check'],
    ['checks'],
    ['extract'],
    ['read'],
    ['add'],
    ['import'],
    ['incidents'],
    ['serve'],
    ['book', 'create'],
    ['book', 'info'],
    ['book', 'where'],
  ]
  it.each(COMMANDS)('of %s %s has an example', async (...words) => {
    const { out, code } = await cli.run([...words, '--help'])
    expect(out).toMatch(/\nExamples?:\n {2}\S/)
    expect(code).toBe(0)
  })
})

describe('the lines for a program', () => {
  it.each([
    ['read', documentSchema],
    ['extract', extractLineSchema],
    ['check', checkLineSchema],
  ] as const)('of %s have the fields of the design, a document a line', async (command, schema) => {
    const { out, code, err } = await cli.run([command, 'reports', '--json'])
    expect([code, err]).toEqual([0, ''])
    const lines = linesOf(out)
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(Object.keys(schema.parse(line)).sort()).toEqual(Object.keys(line as object).sort())
  })

  it('keep the id, title and date that a .jsonl gives', async () => {
    writeFileSync(join(cli.folder, 'two.jsonl'), `${recordOf('first')}\n${recordOf('second', 'Chaman')}\n`)
    const { out } = await cli.run(['extract', 'two.jsonl', '--json'])
    expect(linesOf(out)).toMatchObject([
      { id: 'first', title: 'Blast in Quetta', published: '2027-05-01' },
      { id: 'second', title: 'Blast in Chaman', published: '2027-05-01' },
    ])
  })

  it('come one by one from a long .jsonl, and keep its line numbers', async () => {
    const records = Array.from({ length: 4_000 }, (_, n) => (n === 2_500 ? '{broken' : recordOf(`n${n}`)))
    const { out, err, code } = await cli.run(['read', '-', '--json'], { input: records.join('\n') })
    expect(linesOf(out)).toHaveLength(3_999)
    expect(err).toBe('daybook: standard input line 2501: not valid JSON; mend or remove this line.\n')
    expect(code).toBe(0)
  }, 60_000)

  it('end quietly when the reader goes away', async () => {
    const records = Array.from({ length: 4_000 }, (_, n) => recordOf(`n${n}`)).join('\n')
    writeFileSync(join(cli.folder, 'long.jsonl'), records)
    const running = cli.start(['read', 'long.jsonl', '--json'])
    running.child.stdout?.once('data', () => running.child.stdout?.destroy())
    const { code, err } = await running.done
    expect([code, err]).toEqual([0, ''])
  })
})

describe('inputs', () => {
  it('are files, folders, globs and -, each file once, in the order given', async () => {
    const words = ['-', 'reports/deep/*.txt', 'reports', 'reports/a.txt']
    const { out } = await cli.run(['read', ...words, '--json'], { input: report('Chaman', 1) })
    expect(linesOf(out).map((line) => (line as { title: string }).title)).toEqual([
      'Blast in Chaman',
      'Blast in Pishin',
      'Blast in Quetta',
    ])
  })

  it('take their date from --published where they give none', async () => {
    const { out } = await cli.run(['read', '-', '--json', '--published', '2027-05-02'], {
      input: 'A headline\n\nNothing much was reported from the town.\n',
    })
    expect(linesOf(out)).toMatchObject([{ published: '2027-05-02' }])
  })
})

describe('in the terminal', () => {
  it('check marks each claim in its text, with the verdict beneath and a line that sums up', async () => {
    const { out, code } = await cli.run(['check', 'reports/a.txt'])
    expect(out).toMatch(/a rise of 25\s+percent\[=1\]\.\n {2}= exact +1 +.*20.*25.*/)
    expect(out).toMatch(/^ {2}… 1 paragraph with nothing to check$/m)
    expect(out).toMatch(/^\d+ figures, 1 could be checked: 1 exact$/m)
    expect(code).toBe(0)
  })

  it('check ends with code 1 when a figure is wrong', async () => {
    const { out, code } = await cli.run(['check', 'wrong.txt', '--brief'])
    expect(out).toMatch(/^ {2}≠ wrong +52 percent/m)
    expect(code).toBe(1)
  })

  it('check lays a report beside another, and ends with code 1 when a number was moved', async () => {
    writeFileSync(join(cli.folder, 'cited.txt'), 'Police registered 1,845 cases in 2027 and 1,210 in 2026.\n')
    writeFileSync(join(cli.folder, 'story.txt'), 'In 2026, police registered 1,845 cases.\n')
    const { out, code } = await cli.run(['check', 'story.txt', '--against', 'cited.txt'])
    expect(out).toMatch(/^ {2}≠ wrong, moved: year\./m)
    expect(out).toMatch(/^ {4}here {3}“In 2026, police registered \[1,845\] cases\.”$/m)
    expect(code).toBe(1)
    const json = await cli.run(['check', 'story.txt', '--against', 'cited.txt', '--json'])
    expect(checkLineSchema.parse(JSON.parse(json.out)).against?.comparisons[0]?.verdict).toBe('wrong')
    const missing = await cli.run(['check', 'story.txt', '--against', 'nowhere.txt'])
    expect([missing.code, missing.err]).toEqual([
      1,
      'daybook: nowhere.txt: there is no such file or folder; check the path.\n',
    ])
  })

  it('check keeps what it checked, and checks lists, opens and removes it', async () => {
    const book = ['--book', join(cli.folder, 'checked-book')]
    const kept = await cli.run(['check', '-', '--keep', '--brief', ...book], { input: report('Gwadar', 4) })
    expect([kept.code, kept.err]).toEqual([0, 'Kept 1 check; "daybook checks" lists them.\n'])
    const { out } = await cli.run(['checks', '--json', ...book])
    const { id, title, verdicts } = JSON.parse(out) as KeptCheckRow
    expect([title, verdicts.exact]).toEqual(['Blast in Gwadar', 1])
    expect((await cli.run(['checks', id, '--again', ...book])).out).toContain('25 percent[=1]')
    expect((await cli.run(['checks', id, '--remove', ...book])).err).toBe(`Removed ${id}.\n`)
    const gone = await cli.run(['checks', id, ...book])
    expect([gone.code, gone.err]).toEqual([1, `daybook: no kept check has the id ${id}; "daybook checks" lists them\n`])
  }, 60_000)

  it('check without a report says what to name, and --page writes the checker', async () => {
    const { code, err } = await cli.run(['check'])
    expect([code, err]).toEqual([2, 'daybook: missing report: name a file to check, or - for standard input\n'])
    const page = await cli.run(['check', '--page', 'page.html'])
    expect([page.code, page.err]).toEqual([0, expect.stringMatching(/^Wrote page\.html: open it in a browser/)])
    expect(readFileSync(join(cli.folder, 'page.html'), 'utf8')).toContain("connect-src 'none'")
  })

  it('check writes a page that needs nothing else', async () => {
    const { err } = await cli.run(['check', 'reports/a.txt', '--html', 'checked.html'])
    expect(err).toBe('Wrote checked.html\n')
    expect((await cli.run(['read', 'checked.html', '--json'])).code).toBe(0)
  })

  it('extract says what was found, and --explain by which words and rule', async () => {
    const { out } = await cli.run(['extract', 'reports/a.txt', '--explain'])
    expect(out).toMatch(/^Blast in Quetta$/m)
    expect(out).toMatch(/^ {2}1 incident$/m)
    expect(out).toMatch(/^ {4}1\. 2027-04-30 .*3 killed/m)
    expect(out).toMatch(/^ {7}killed\S* +“.*” \d+–\d+, \S+\/\S+/m)
  })

  it('extract --explain says which counts went into no incident, and why', async () => {
    writeFileSync(
      join(cli.folder, 'old.txt'),
      'Two policemen were shot dead in Kalat on May 4. Last year 12 people were killed on the same road. A report that a child had died was denied.',
    )
    const { out } = await cli.run(['extract', 'old.txt', '--explain'])
    expect(out).toMatch(/^ {4}left out: “12 people were killed” 58–79, killed: background, “last year”$/m)
    expect((await cli.run(['extract', 'old.txt'])).out).not.toContain('left out')
  })

  it('read shows the parts of an article', async () => {
    const { out } = await cli.run(['read', 'reports/a.txt'])
    expect(out).toMatch(/^ {2}headline +Blast in Quetta$/m)
  })
})
