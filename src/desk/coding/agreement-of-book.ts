import type { RoundAgreement } from '#model/index.ts'
import type { Store } from '#store/index.ts'
import { agreementOf, RECORD } from './agreement-of.ts'

/** Agreement of every round that somebody coded, the oldest first, as a release's manifest keeps it. */
export async function agreementOfBook(store: Pick<Store, 'coding'>): Promise<RoundAgreement[]> {
  const rounds = [...(await store.coding.rounds())].sort((a, b) => a.id - b.id)
  const found = await Promise.all(
    rounds.map(async ({ id, name, size }): Promise<RoundAgreement | null> => {
      const said = await store.coding.codings(id)
      const coders = new Set(said.map(({ coder }) => coder).filter((coder) => coder !== RECORD)).size
      if (coders === 0) return null
      const fields = agreementOf(said).map(({ kappa, alpha, ...one }) => ({
        ...one,
        kappa: shortened(kappa),
        alpha: shortened(alpha),
      }))
      return { round: name, size, coders, fields }
    }),
  )
  return found.filter((one) => one !== null)
}

/** More digits would tell of the arithmetic, not of the coders. */
const shortened = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)))
