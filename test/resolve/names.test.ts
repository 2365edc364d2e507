import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ListEntry } from '#model/index.ts'
import { indexList, linkEntries, SAME_NAME, sameName } from '#resolve/index.ts'

describe('two names are one', () => {
  it.each([
    ['Ahmad Husayn', 'Ahmed Hussein', true],
    ['NOORANI, Abdul Wali', 'Abdul Wali Nurani', true],
    ['Sergey Petrov', 'Сергей Петров', true],
    ['J.-P. Lemaire', 'Jean-Pierre Lemaire', true],
    ['Dr. Karim Haddad', 'Karim Haddad', true],
    ['RahimDurrani', 'Rahim Durrani', true],
    ['Northern Grain Limited', 'Northern Grain Ltd', true],
    ['OOO Severnaya Zvezda', 'Severnaya Zvezda LLC', true],
    ['2nd Harvest Bank', 'Second Harvest Bank', true],
    ['PFA', "People's Freedom Army", true],
    ['Omar bin Salim', 'Salim bin Omar', false],
    ['A. Petrov', 'Sergey Petrov', false],
    ['Karim Haddad', 'Karim Boulos', false],
    ['Northern Grain AG', 'Northern Grain GmbH', false],
    ['Northern Grain Ltd', 'Southern Steel Ltd', false],
  ])('%s / %s', (a, b, expected) => {
    const { score, reasons } = sameName(a, b)
    expect(score >= SAME_NAME, reasons.join('; ')).toBe(expected)
  })

  it('whichever comes first, and always with oneself', () => {
    const name = fc.array(fc.constantFrom('Ahmad', 'bin', 'Karim', 'Haddad', 'Ltd', 'J.', 'Ökter', 'Сергей'), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')]
        expect(sameName(a, b).score).toBeCloseTo(sameName(b, a).score, 6)
        expect(sameName(a, a).score).toBeGreaterThanOrEqual(SAME_NAME)
      }),
    )
  })
})

const entryOf = (id: string, kind: ListEntry['kind'], name: string, over: Partial<ListEntry> = {}): ListEntry => ({
  ...{ id, kind, name, aliases: [], weak: [], section: 'Test', listedOn: null, amended: [], countries: [] },
  ...over,
})

describe('a list', () => {
  const entries = [
    entryOf('P1', 'person', 'KARIM WALI HADDAD'),
    entryOf('P2', 'person', 'YUSUF ABDUL RAHMAN', { weak: ['Abu Karim'] }),
    entryOf('O1', 'organisation', 'LOWLAND BRIGADE ARMY', { aliases: ['LBA'], countries: ['Pakistan'] }),
    entryOf('O2', 'organisation', 'ANSAR AL-HAQ', { countries: ['Tunisia'] }),
  ]
  const index = indexList(entries)

  it.each([
    ['Karim Wali Hadad', 'P1'],
    ['Karem Vali Haddad', 'P1'],
    ['Karim Haddad', 'P1'],
    ['Yousuf Abdul Rehman', 'P2'],
    ['Lowland Brigade Army', 'O1'],
    ['Karim', null],
    ['LBA', null], // letters of many names
    ['Upland Brigade Army', null],
    ['Haddad Wines', null],
  ])('finds %s as %s', (name, expected) => {
    expect(index.find(name)[0]?.entry.id ?? null).toBe(expected)
  })

  it('suggests no group of another country, nor a person for a group', () => {
    const names = ['Ansar ul-Haq']
    expect(linkEntries([{ id: 'a', kind: 'organisation', names, countries: ['Pakistan'] }], entries)).toEqual([])
    expect(linkEntries([{ id: 'a', kind: 'organisation', names }], entries)).toMatchObject([{ entry: { id: 'O2' } }])
    expect(linkEntries([{ id: 'a', kind: 'organisation', names: ['Karim Wali Haddad'] }], entries)).toEqual([])
  })
})
