import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '#desk/index.ts'
import { emptyGazetteer } from '#lexicon/index.ts'
import { databaseGround } from '../store/places.ts'

let ground: Awaited<ReturnType<typeof databaseGround>>
let home: string
const cache = process.env.XDG_CACHE_HOME
beforeAll(async () => {
  ground = await databaseGround()
  home = mkdtempSync(join(tmpdir(), 'daybook-home-'))
  process.env.XDG_CACHE_HOME = join(home, 'cache')
})
afterAll(async () => {
  if (cache === undefined) delete process.env.XDG_CACHE_HOME
  else process.env.XDG_CACHE_HOME = cache
  rmSync(home, { recursive: true, force: true })
  await ground.clear()
})

it('a desk on a database URL leaves the folder of the default book alone, and two on one server see one book', async () => {
  const databaseUrl = await ground.empty()
  const open = (folder: string): Promise<Desk> =>
    openDesk({ place: { folder: join(home, folder), databaseUrl }, gazetteer: emptyGazetteer, name: 'Shared' })
  const [one, other] = [await open('one'), await open('other')]
  try {
    const words = 'A report\n\nGunmen killed two people in the town on 30 April 2027, police said.\n'
    await one.add([{ name: 'a.txt', bytes: new TextEncoder().encode(words) }])
    expect(await other.info()).toMatchObject({ name: 'Shared', folder: null, documents: 1, incidents: 1 })
    expect((await other.overview({})).totals.killed.best).toBe(2)
  } finally {
    await one.close()
    await other.close()
  }
  expect([existsSync(join(home, 'one')), existsSync(join(home, 'other'))]).toEqual([false, false])
  // Drafts of a ledger on a server lie in the cache, by the ledger's id (on Linux, where the cache can be moved).
  if (process.platform === 'linux') expect(readdirSync(join(home, 'cache', 'daybook', 'drafts'))).toHaveLength(1)
})
