import type { Feature } from '../feature.ts'

/** Reports that are copies of one text tell the same events. */
export const oneText: Feature = {
  name: 'one text',
  weight: 3,
  compare({ document: a }, { document: b }) {
    const isCopy = a.copyOf != null && a.copyOf === b.copyOf
    return isCopy
      ? { score: 1, because: () => 'the reports are copies of one text' }
      : { score: 0, because: () => 'the reports are texts of their own' }
  },
}
