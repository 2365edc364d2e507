import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleOf } from '#desk/people/people.ts'
import { openStore, type Store } from '#store/index.ts'
import { AT, entryOf, newDocument } from './entries.ts'
import { databaseGround } from './places.ts'

let ground: Awaited<ReturnType<typeof databaseGround>>
let store: Store
let client: pg.Client
let now = AT
beforeAll(async () => {
  ground = await databaseGround()
  const { databaseUrl } = (await ground.fresh()) as { databaseUrl: string }
  store = await openStore({ databaseUrl })
  client = new pg.Client(databaseUrl)
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await store?.close()
  await ground?.clear()
})
const PASSWORD = 'a long enough password'

describe('the people of a ledger', () => {
  it('come by an invitation, once, however many open it at the same moment', async () => {
    const people = peopleOf(store, () => now, 4)
    const { token } = await people.invite({ role: 'admin' }, 'the desk')
    const tries = ['One', 'Two', 'Three'].map((name) =>
      people.join(token, { name: `Coder ${name}`, password: PASSWORD }),
    )
    const made = (await Promise.all(tries)).filter((account) => account !== null)
    expect(made).toHaveLength(1)
    expect(await people.accounts()).toEqual(made)
    const session = await people.signIn(made[0]!.name.toUpperCase(), PASSWORD)
    expect(await people.who(session!.token)).toEqual(made[0])
    expect(await people.signIn(made[0]!.name, 'another password')).toBeNull()
    expect(await people.signIn('nobody', PASSWORD)).toBeNull()
  })

  it('keeps no password, session or link as it is', async () => {
    const people = peopleOf(store, () => now, 4)
    const { token } = await people.invite({ role: 'viewer' }, 'the desk')
    const kept = await client.query(`select (select string_agg(password, ' ') from daybook.accounts)
      || (select string_agg(token_hash, ' ') from daybook.sessions)
      || (select string_agg(token_hash, ' ') from daybook.invitations) as text`)
    expect(kept.rows[0].text).not.toContain(PASSWORD)
    expect(kept.rows[0].text).not.toContain(token)
    expect(kept.rows[0].text).toMatch(/^scrypt\$4\$/)
  })

  it('forgets an invitation after two weeks and a session after one', async () => {
    const people = peopleOf(store, () => now, 4)
    const { token } = await people.invite({ role: 'viewer' }, 'the desk')
    const session = await people.signIn('coder one', PASSWORD)
    now = new Date(AT.getTime() + 8 * 86_400_000)
    if (session) expect(await people.who(session.token)).toBeNull()
    expect(await people.invitation(token)).not.toBeNull()
    now = new Date(AT.getTime() + 15 * 86_400_000)
    expect(await people.invitation(token)).toBeNull()
    expect(await people.join(token, { name: 'Too late', password: PASSWORD })).toBeNull()
    now = AT
  })

  it('keeps the audit log and the decisions from every change, at the database itself', async () => {
    await store.people.log({ who: 'admin', act: 'signed in', detail: { from: 'here' }, at: AT })
    await store.add(entryOf([newDocument('d1', 'Three died.')]))
    await store.decide({ kind: 'note', subject: ['anything'], payload: { text: 'A note.' } }, 'coder', AT)
    for (const table of ['audit', 'decisions'])
      for (const change of [
        `update daybook.${table} set at = now()`,
        `delete from daybook.${table}`,
        `truncate daybook.${table} cascade`,
      ])
        await expect(client.query(change), change).rejects.toThrow(/is only ever added to/)
    expect(await store.people.audit({ limit: 10 })).toMatchObject([
      { who: 'admin', act: 'signed in', detail: { from: 'here' } },
    ])
  })
})
