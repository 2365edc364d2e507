import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidentFilterSchema } from '#model/index.ts'
import { addressOf, filterIn, isOpen, queryOf, without } from '../../src/web/filter/filter.ts'
import { stretchBefore } from '../../src/web/filter/stretch-before.ts'

describe('a filter in the address', () => {
  it('keeps every field, whatever its values hold', () => {
    // A lone surrogate cannot stand in an address: it is no text.
    const words = fc.string({ minLength: 1, unit: 'grapheme' })
    const many = fc.uniqueArray(words, { minLength: 1, maxLength: 3 })
    const filter = fc.record(
      { admin1: many, admin2: many, actor: many, origin: many, text: words, document: words },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(filter, (one) => {
        expect(filterIn(new URLSearchParams(queryOf(one)))).toEqual(one)
      }),
    )
  })

  it('knows every field that the model has', () => {
    const day = '2027-03-06'
    const values = { from: day, to: day, text: 'x', document: 'd', point: '1,2,3' } as Record<string, string>
    for (const name of Object.keys(incidentFilterSchema.shape)) {
      const query = queryOf({ [name]: values[name] ?? ['x'] })
      expect(filterIn(new URLSearchParams(query)), name).toHaveProperty(name)
    }
  })

  it('leaves out what is empty', () => {
    expect(filterIn(new URLSearchParams('admin1=&text=&sort=date'))).toEqual({})
    expect(isOpen(filterIn(new URLSearchParams('sort=date')))).toBe(true)
  })

  it('makes addresses', () => {
    expect(addressOf('/incidents', {})).toBe('/incidents')
    expect(addressOf('/incidents', { admin1: ['Sindh', 'Punjab'] }, { sort: '-killed' })).toBe(
      '/incidents?admin1=Sindh&admin1=Punjab&sort=-killed',
    )
    expect(without({ from: '2027-01-01', admin1: ['Sindh'] }, 'from', 'to')).toEqual({ admin1: ['Sindh'] })
  })
})

describe('the stretch before', () => {
  it.each([
    ['2027-01-01', '2027-12-31', '2026-01-01', '2026-12-31'],
    ['2027-03-01', '2027-05-31', '2026-12-01', '2027-02-28'],
    ['2028-03-01', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['2027-03-08', '2027-03-14', '2027-03-01', '2027-03-07'],
    ['2027-03-08', '2027-03-08', '2027-03-07', '2027-03-07'],
  ])('of %s to %s', (from, to, first, last) => expect(stretchBefore(from, to)).toEqual({ from: first, to: last }))

  it('is none where the days are turned round', () => expect(stretchBefore('2027-02-01', '2027-01-01')).toBeNull())
})
