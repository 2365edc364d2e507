import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { incidentSchema } from '#model/index.ts'
import { type BuiltCli, buildCli, type Running, recordOf, report } from './built.ts'

let cli: BuiltCli
beforeAll(async () => {
  cli = await buildCli()
  writeFileSync(join(cli.folder, 'a.txt'), report('Quetta', 3))
  writeFileSync(
    join(cli.folder, 'two.jsonl'),
    `${recordOf('first', 'Quetta', 4)}\n${recordOf('second', 'Chaman', 2)}\n`,
  )
})
afterAll(() => cli.clear())

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 30_000) throw new Error('waited 30 s in vain')
    await sleep(10)
  }
}

const objects = (out: string): { [key: string]: unknown }[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const documentsIn = async (book: string): Promise<number> => {
  const { out } = await cli.run(['book', 'info', '--json', '--book', book])
  return JSON.parse(out).documents
}

describe('a book', () => {
  it('is made, named and found', async () => {
    const made = await cli.run(['book', 'create', 'desk', '--name', 'Our desk'])
    expect(made.out).toBe(`The book “Our desk” is at ${join(cli.folder, 'desk')}.\n`)
    const where = await cli.run(['book', 'where', '--json'], { env: { DAYBOOK_BOOK: 'desk' } })
    expect(JSON.parse(where.out)).toEqual({
      folder: join(cli.folder, 'desk'),
      chosenBy: 'DAYBOOK_BOOK',
      ledger: 'folder',
    })
    const info = await cli.run(['book', 'info'], { env: { DAYBOOK_BOOK: 'desk' } })
    expect(info.out).toMatch(
      /^Our desk\n {2}at .*desk\n {2}0 documents, 0 incidents read from them, 0 incidents imported\n/,
    )
  })

  it('is by default in the folder of the user', async () => {
    const { out } = await cli.run(['book', 'where'], { env: { XDG_DATA_HOME: join(cli.folder, 'data') } })
    expect(out).toBe(`${join(cli.folder, 'data', 'daybook', 'book')}\n`)
  })

  it('keeps what is added, once, and tells its incidents', async () => {
    const first = await cli.run(['add', 'a.txt', 'two.jsonl', '--book', 'kept'])
    expect(first.code).toBe(0)
    expect(first.out).toMatch(
      /^\+ Blast in Quetta\n {2}no publication date · 1 incident · \d+ figures? · \d+ statements? · \w+$/m,
    )
    expect(first.out).toMatch(/^ {2}published 2027-05-01 \(as given\) · .* · second$/m)
    expect(first.err).toBe('3 documents added.\n')
    const again = await cli.run(['add', 'two.jsonl', '--book', 'kept'])
    expect([again.code, again.err]).toEqual([0, '0 documents added, 2 known already.\n'])

    const { out } = await cli.run(['incidents', '--json', '--book', 'kept'])
    const incidents = objects(out).map((line) => incidentSchema.parse(line))
    expect(incidents.map((incident) => incident.killed.best).sort()).toEqual([2, 4])
    const joined = incidents.find((incident) => incident.reports.length === 2)
    expect(joined?.reports[0]).toBe('first')
    expect(joined?.tollHistory.map((toll) => toll.killed.best).sort()).toEqual([3, 4])
    const table = await cli.run(['incidents', '--book', 'kept', '--from', '2027-04-30', '--sort', '-killed'])
    expect(table.out.split('\n')).toHaveLength(4)
    expect(table.err).toBe('2 incidents.\n')
  }, 60_000)

  it('refuses an id with another text', async () => {
    writeFileSync(join(cli.folder, 'other.jsonl'), recordOf('first', 'Mastung', 9))
    const { err, code } = await cli.run(['add', 'other.jsonl', '--book', 'kept'])
    expect(err).toMatch(
      /^daybook: other\.jsonl: the book has another text under the id "first"; give this one its own id\.$/m,
    )
    expect(code).toBe(1)
  })
})

describe('a killed add', () => {
  it('loses nothing that it reported, and the next command recovers', async () => {
    const records = Array.from({ length: 1_500 }, (_, n) => recordOf(`n${n}`, 'Quetta', n))
    writeFileSync(join(cli.folder, 'many.jsonl'), records.join('\n'))
    const running = cli.start(['add', 'many.jsonl', '--json', '--book', 'crashed'])
    await until(() => running.lines.length >= 2 || running.child.exitCode !== null)
    running.child.kill('SIGKILL')
    await running.done
    const reported = running.lines.flatMap((line) => JSON.parse(line).added).length
    expect(reported).toBeGreaterThanOrEqual(200)
    const kept = await documentsIn('crashed')
    expect(kept).toBeGreaterThanOrEqual(reported)
    expect(kept).toBeLessThan(1_500)
    // Nothing was left running: the command that recovered the book was also the last to use it.
    expect(existsSync(join(cli.folder, 'crashed', 'pgdata', 'postmaster.pid'))).toBe(false)
    // And the same input goes on where it stopped.
    const rest = await cli.run(['add', 'many.jsonl', '--json', '--book', 'crashed'])
    expect(objects(rest.out).flatMap((result) => result.added as unknown[]).length).toBe(1_500 - kept)
  }, 180_000)
})

describe('an add that is interrupted', () => {
  it('ends after what is at hand, and closes the book well', async () => {
    const running = cli.start(['add', 'many.jsonl', '--json', '--book', 'stopped'])
    await until(() => running.lines.length >= 1 || running.child.exitCode !== null)
    running.child.kill('SIGINT')
    const { code, err } = await running.done
    expect([code, err]).toEqual([130, 'Stopping …\ndaybook: stopped; what was reported is in the book\n'])
    expect(existsSync(join(cli.folder, 'stopped', 'pgdata', 'postmaster.pid'))).toBe(false)
    const reported = running.lines.flatMap((line) => JSON.parse(line).added).length
    expect(reported).toBeLessThan(1_500)
    expect(await documentsIn('stopped')).toBe(reported)
  }, 120_000)
})

describe('the desk', () => {
  let serving: Running
  const addressOf = (running: Running): string => /http:\S+/.exec(running.lines.join('\n'))?.[0] ?? ''

  it('answers while other commands work on its book, and stops on Ctrl-C', async () => {
    await cli.run(['book', 'create', 'served'])
    serving = cli.start(['serve', '--book', 'served', '--port', '0'])
    await until(() => addressOf(serving) !== '' || serving.child.exitCode !== null)
    const address = addressOf(serving)
    const totals = async () => (await (await fetch(`${address}/api/overview`)).json()).totals
    expect((await totals()).incidents).toBe(0)
    expect((await cli.run(['add', 'two.jsonl', '--book', 'served'])).err).toBe('2 documents added.\n')
    expect(await totals()).toMatchObject({ incidents: 2, killed: { best: 6 } })
    serving.child.kill('SIGINT')
    expect((await serving.done).code).toBe(0)
    expect(existsSync(join(cli.folder, 'served', 'pgdata', 'postmaster.pid'))).toBe(false)
  }, 120_000)
})
