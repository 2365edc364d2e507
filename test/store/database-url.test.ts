import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { openStore, readDatabaseUrl } from '#store/index.ts'

describe('a database URL', () => {
  it.each([
    ['postgres://ann:hush@db.example:5433/desk', 'database desk on db.example:5433'],
    ['postgresql://db.example', 'database postgres on db.example'],
    ['postgres:///desk?host=/var/run/postgresql', 'database desk on /var/run/postgresql'],
  ])('%s is named without its password', (url, label) => expect(readDatabaseUrl(url).label).toBe(label))

  it.each(['ann:hush@db', 'mysql://ann:hush@db/desk', 'hush'])('%s is refused without repeating it', (url) => {
    expect(() => readDatabaseUrl(url)).toThrow(/^invalid database URL: write it as postgres:/)
    expect(() => readDatabaseUrl(url)).not.toThrow(/hush/)
  })
})

describe('a database that cannot be used', () => {
  it.each([
    [
      'postgres://ann:hush@127.0.0.1:1/desk',
      /^the database desk on 127\.0\.0\.1:1 does not answer \(connection refused\): start/,
    ],
    [
      'postgres://ann:hush@no-such-host.invalid/desk',
      /^the database desk on no-such-host\.invalid does not answer \(no such host\): start/,
    ],
  ])('%s is told in one sentence without the password', async (databaseUrl, sentence) => {
    const error = await openStore({ databaseUrl }).then(
      () => new Error('opened'),
      (thrown: Error) => thrown,
    )
    expect(error.message).toMatch(sentence)
    expect(error.message).not.toContain('hush')
  })

  it('that accepts and then says nothing is given up within seconds', async () => {
    const silent = createServer(() => undefined)
    const port = await new Promise<number>((resolve) =>
      silent.listen(0, '127.0.0.1', () => resolve((silent.address() as { port: number }).port)),
    )
    const started = Date.now()
    await expect(openStore({ databaseUrl: `postgres://ann:hush@127.0.0.1:${port}/desk` })).rejects.toThrow(
      /does not answer \(no reply within 4 seconds\)/,
    )
    expect(Date.now() - started).toBeLessThan(6_000)
    silent.close()
  })
})
