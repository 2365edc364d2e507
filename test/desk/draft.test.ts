import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { overview } from '#analyse/index.ts'
import { type DraftKeeper, keepDraft } from '#desk/draft.ts'
import { AT, importedOf } from '../store/entries.ts'
import { freshLedger } from '../store/fresh-ledger.ts'

const CALM = 150
const ledger = freshLedger()
let folder: string
let keeper: DraftKeeper
let made: number
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-drafts-'))
  made = 0
  const versions = async () => {
    made++
    return { lexicon: '1', ruleset: 'daybook' }
  }
  keeper = keepDraft({ store: ledger.store, folder, versions, calm: CALM })
  await ledger.store.importIncidents([importedOf('1'), importedOf('2')], AT)
})
afterEach(async () => {
  await keeper.close()
  await rm(folder, { recursive: true, force: true })
})

const incidents = () => keeper.use(async (release) => (await overview(release, {})).totals.incidents)
const reject = async (row: string) => {
  await ledger.store.decide({ kind: 'reject', subject: [importedOf(row).id], payload: {} }, 'ann', AT)
  keeper.soon()
}

describe('the draft after decisions', () => {
  it('is there before anybody asks, made once for all decisions in a row', async () => {
    await reject('1')
    await ledger.store.undo(1, 'ann', AT)
    keeper.soon()
    await reject('2')
    await vi.waitFor(() => expect(made).toBe(1), { timeout: 20_000 })
    expect(await incidents()).toBe(1)
    expect(made).toBe(1)
  })

  it('shows a decision to who asks before it was made', async () => {
    expect(await incidents()).toBe(2)
    await reject('1')
    const meanwhile = incidents()
    await reject('2')
    expect([await meanwhile, await incidents()]).toEqual([expect.any(Number), 0])
  })

  it('is not made when the desk closes first', async () => {
    await reject('1')
    await keeper.close()
    await sleep(CALM * 3)
    expect(made).toBe(0)
    expect(await readdir(folder)).toEqual([])
  })
})
