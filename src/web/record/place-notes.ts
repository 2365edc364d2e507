/** A note in the margin: where it would like to stand, and how tall it is. A heavy note gives way less. */
export interface Note {
  readonly wish: number
  readonly height: number
  readonly weight?: number
}

interface Group {
  weight: number
  /** Weighted sum of where the first note of the group would have to stand for each note's wish. */
  sum: number
  height: number
  count: number
}

/**
 * Where notes stand so that none overlaps the next, they keep their order, and they move from their wishes as
 * little as can be (weighted least squares, pooled like isotonic regression). Notes come in order of their wishes.
 * `placeNotes([{ wish: 0, height: 10 }, { wish: 4, height: 10 }])` is `[-3, 7]`, then moved down to `[0, 10]`.
 */
export function placeNotes(notes: readonly Note[], gap = 0): number[] {
  const groups: Group[] = []
  for (const { wish, height, weight = 1 } of notes) {
    groups.push({ weight, sum: wish * weight, height: height + gap, count: 1 })
    while (groups.length > 1 && endOf(groups.at(-2)!) > topOf(groups.at(-1)!)) {
      const last = groups.pop()!
      const before = groups.at(-1)!
      before.sum += last.sum - last.weight * before.height
      before.weight += last.weight
      before.height += last.height
      before.count += last.count
    }
  }
  const tops: number[] = []
  let floor = 0
  for (const group of groups) {
    let top = Math.max(topOf(group), floor)
    for (let i = 0; i < group.count; i++) {
      tops.push(top)
      top += notes[tops.length - 1]!.height + gap
    }
    floor = top
  }
  return tops
}

const topOf = (group: Group): number => group.sum / group.weight
const endOf = (group: Group): number => topOf(group) + group.height
