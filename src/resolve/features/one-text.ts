import type { Feature } from '../feature.ts'

/** Reports that are copies of one text tell the same events. Press releases of one mould with other numbers do not. */
export const oneText: Feature = {
  name: 'one text',
  weight: 3,
  compare({ document: a, mention: one }, { document: b, mention: other }) {
    const isCopy = a.copyOf != null && a.copyOf === b.copyOf
    if (!isCopy) return { score: 0, because: () => 'the reports are texts of their own' }
    const isOneToll = one.killed.best === other.killed.best && one.injured.best === other.injured.best
    return isOneToll
      ? { score: 1, because: () => 'the reports are copies of one text' }
      : { score: 0, because: () => 'the reports have one mould, but not one toll' }
  },
}
