import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openStore, type Store } from '#store/index.ts'
import { AT } from './entries.ts'
import { folderGround, type Ground } from './places.ts'

export interface FreshLedger {
  /** The ledger of the test that runs. */
  readonly store: Store
  readonly clock: () => Date
}

/** An empty ledger for every test of a file or of a describe. Call it once, at its top. */
export function freshLedger(): FreshLedger {
  let ground: Ground
  let store: Store
  beforeAll(async () => {
    ground = await folderGround()
  })
  beforeEach(async () => {
    store = await openStore(await ground.fresh())
  })
  afterEach(() => store.close())
  afterAll(() => ground.clear())
  return {
    get store() {
      return store
    },
    clock: () => AT,
  }
}
