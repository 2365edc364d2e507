import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '#server/csv.ts'
import { createApp } from '#server/index.ts'
import { memoryDesk } from './memory-desk.ts'
import { SAMPLE_INCIDENTS } from './sample.ts'

describe('CSV', () => {
  it.each([
    [[['a', 1, null]], 'a,1,\r\n'],
    [[['a "b"', 'c,d', 'e\nf']], '"a ""b""","c,d","e\nf"\r\n'],
    [[['=1+1', '@x', '-3', -3]], "'=1+1,'@x,'-3,-3\r\n"],
  ] as const)('%j', (rows, expected) => expect(csv(rows)).toBe(expected))

  it('never lets a text start a formula', () => {
    fc.assert(fc.property(fc.string(), (text) => !/^"?[=+\-@]/.test(csv([[text]]))))
  })

  it('leaves out rows that may not be given to others', async () => {
    const response = await createApp(memoryDesk()).request('/api/incidents.csv')
    const lines = (await response.text()).trimEnd().split('\r\n')
    const open = SAMPLE_INCIDENTS.filter((incident) => incident.origin?.redistributable !== false)
    expect(open.length).toBeLessThan(SAMPLE_INCIDENTS.length)
    expect(lines).toHaveLength(open.length + 1)
    expect(lines[0]).toMatch(/^id,date,.*,licence,attribution$/)
    expect(lines.filter((line) => line.includes('CC BY 4.0')).length).toBe(open.length - 2)
  })
})
