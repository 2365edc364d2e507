import type { Facts } from '../facts.ts'
import { type Feature, forbids } from '../feature.ts'

/** Events of one day are one event only with other reasons; events of different days are never one. */
export const sameDay: Feature = {
  name: 'same day',
  weight: 3,
  compare(a, b) {
    if (!a.days || !b.days) return forbids(() => 'the day of one is not known')
    if (a.days[0] > b.days[1] || b.days[0] > a.days[1]) return forbids(() => 'they happened on different days')
    if (!a.isDayTold || !b.isDayTold)
      return { score: looseScore(a, b), because: () => `the day of one is not told; ${dateOf(a)} fits` }
    if (a.days[0] === b.days[0] && a.days[1] === b.days[1]) return { score: 1, because: () => `both on ${dateOf(a)}` }
    return { score: 0.6, because: () => `${dateOf(a)} and ${dateOf(b)} share a day` }
  },
}

/** Two loose days that are printed alike are likely one. */
const looseScore = ({ mention: a }: Facts, { mention: b }: Facts): number =>
  a.date && b.date && a.date.edtf === b.date.edtf ? 0.8 : 0.3

const dateOf = ({ mention, document }: Facts): string =>
  mention.date?.edtf ?? `a day before ${document.published ?? '?'}`
