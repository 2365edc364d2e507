import { gzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { readUnList } from '#exchange/index.ts'

const xml = (inside: string, date = '2027-03-01') =>
  new TextEncoder().encode(`<CONSOLIDATED_LIST dateGenerated="${date}T10:00:00Z">${inside}</CONSOLIDATED_LIST>`)

const entity = (id: string, name: string, rest = '') =>
  `<ENTITY><REFERENCE_NUMBER>${id}</REFERENCE_NUMBER><FIRST_NAME>${name}</FIRST_NAME>${rest}</ENTITY>`

describe('the UN list', () => {
  test.each([
    ['FRONT OF THE RIVER (FOR)', 'FRONT OF THE RIVER', ['FOR']],
    // A country in brackets says which branch it is, and names nobody.
    ['RIVER RELIEF (PAKISTAN)', 'RIVER RELIEF', []],
    ['RIVER &amp; SEA LTD.', 'RIVER & SEA LTD.', []],
  ])('%s', (printed, name, aliases) =>
    expect(readUnList(xml(entity('QDe.901', printed))).entries[0]).toMatchObject({ id: 'QDe.901', name, aliases }),
  )

  it('reads persons with good and weak names, gzipped as well', () => {
    const person =
      '<INDIVIDUAL><REFERENCE_NUMBER>TAi.901</REFERENCE_NUMBER><FIRST_NAME>KARIM</FIRST_NAME><SECOND_NAME>KHAN</SECOND_NAME>' +
      '<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Kareem Khan</ALIAS_NAME></INDIVIDUAL_ALIAS>' +
      '<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Karim</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL>'
    const list = readUnList(gzipSync(xml(person)))
    expect(list).toMatchObject({ name: 'UN Security Council', date: '2027-03-01' })
    expect(list.entries).toMatchObject([
      { kind: 'person', name: 'KARIM KHAN', aliases: ['Kareem Khan'], weak: ['Karim'] },
    ])
  })

  it('refuses another file by its name', () =>
    expect(() => readUnList(new TextEncoder().encode('<html></html>'), 'page.html')).toThrow(/page\.html is not/))
})
