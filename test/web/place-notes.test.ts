import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeNotes } from '../../src/web/record/place-notes.ts'

describe('notes in the margin', () => {
  it.each([
    [
      [
        { wish: 0, height: 10 },
        { wish: 40, height: 10 },
      ],
      [0, 40],
    ],
    [
      [
        { wish: 0, height: 10 },
        { wish: 4, height: 10 },
      ],
      [0, 10],
    ],
    [
      [
        { wish: 100, height: 10 },
        { wish: 100, height: 10 },
      ],
      [95, 105],
    ],
    [
      [
        { wish: 100, height: 10, weight: 99 },
        { wish: 100, height: 10 },
      ],
      [99.9, 109.9],
    ],
    [[], []],
  ])('%j', (notes, tops) => {
    for (const [index, top] of placeNotes(notes).entries()) expect(top).toBeCloseTo(tops[index]!)
  })

  it('never overlap, keep their order and stay where they wish when there is room', () => {
    const note = fc.record({
      wish: fc.nat(500),
      height: fc.integer({ min: 1, max: 60 }),
      weight: fc.constantFrom(1, 50),
    })
    fc.assert(
      fc.property(fc.array(note, { maxLength: 30 }), fc.nat(8), (unsorted, gap) => {
        const notes = [...unsorted].sort((a, b) => a.wish - b.wish)
        const tops = placeNotes(notes, gap)
        expect(tops).toHaveLength(notes.length)
        for (const [index, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(0)
          if (index > 0) expect(top).toBeGreaterThanOrEqual(tops[index - 1]! + notes[index - 1]!.height + gap - 1e-6)
        }
        const hasRoom = notes.every(
          (one, index) => index === 0 || one.wish >= notes[index - 1]!.wish + notes[index - 1]!.height + gap,
        )
        if (hasRoom) expect(tops).toEqual(notes.map((one) => one.wish))
      }),
    )
  })
})
