import type { Facts } from '../facts.ts'
import { type Feature, forbids } from '../feature.ts'

/** Events of one day are one event only with other reasons; events of different days are never one. */
export const sameDay: Feature = {
  name: 'same day',
  weight: 0.3,
  compare(a, b) {
    if (!a.days || !b.days) return forbids('the day of one is not known')
    if (a.days[0] > b.days[1] || b.days[0] > a.days[1]) return forbids('they happened on different days')
    if (a.days[0] === b.days[0] && a.days[1] === b.days[1]) return { score: 1, reason: `both on ${dateOf(a)}` }
    return { score: 0.6, reason: `${dateOf(a)} and ${dateOf(b)} share a day` }
  },
}

const dateOf = ({ mention }: Facts): string => mention.date?.edtf ?? ''
