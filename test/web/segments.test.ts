import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, meant, segments } from '../../src/web/record/segments.ts'

const mark = (
  start: number,
  end: number,
  record: string,
  kind: Mark['kind'] = 'figure',
  line: Mark['line'] = 'figure',
): Mark => ({ start, end, record, kind, line })

describe('segments of a marked text', () => {
  it('cuts where marks start and end', () => {
    const cut = segments({ start: 0, end: 8 }, [mark(0, 4, 'a'), mark(2, 6, 'b')])
    expect(cut.map(({ start, end, marks }) => [start, end, marks.map((one) => one.record).join()])).toEqual([
      [0, 2, 'a'],
      [2, 4, 'a,b'],
      [4, 6, 'b'],
      [6, 8, ''],
    ])
  })

  it('covers the text once, without gaps, and every mark exactly', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const)
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), span, (spans, [start, end]) => {
        const marks = spans.map(([from, to], index) => mark(from, to, String(index)))
        const cut = segments({ start, end }, marks)
        expect(cut[0]!.start).toBe(start)
        expect(cut.at(-1)!.end).toBe(end)
        for (const [index, segment] of cut.entries()) {
          expect(segment.end).toBeGreaterThan(segment.start)
          if (index > 0) expect(segment.start).toBe(cut[index - 1]!.end)
        }
        for (const one of marks) {
          const covered = cut
            .filter((segment) => segment.marks.includes(one))
            .reduce((sum, segment) => sum + segment.end - segment.start, 0)
          expect(covered).toBe(Math.max(0, Math.min(one.end, end) - Math.max(one.start, start)))
        }
      }),
    )
  })

  it('means the shortest span, and a check before the figure it claims', () => {
    const all = [
      mark(0, 40, 's', 'statement', 'statement'),
      mark(4, 9, 'f'),
      mark(4, 9, 'c', 'check', 'figure'),
      mark(0, 99, '', 'target', null),
    ]
    const [, middle] = segments({ start: 0, end: 40 }, all)
    expect(meant(middle!)).toBe('c')
    expect(meant({ start: 0, end: 4, marks: [all[0]!, all[3]!] })).toBe('s')
    expect(meant({ start: 0, end: 4, marks: [all[3]!] })).toBeNull()
  })

  it('leaves the operand of a check to its own figure', () => {
    const operand = mark(4, 9, 'c', 'check', null)
    expect(meant({ start: 4, end: 9, marks: [operand, mark(4, 9, 'f')] })).toBe('f')
    expect(meant({ start: 4, end: 9, marks: [operand] })).toBeNull()
  })
})
