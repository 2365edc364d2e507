import { describe, expect, it } from 'vitest'
import { describeTable, readMappedCsv, readUnList } from '#exchange/index.ts'
import { readDay } from '#exchange/mapped/read-day.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const origin = { dataset: 'A table', version: '1', licence: 'CC0', attribution: 'A desk', redistributable: true }

describe('a day of a stranger’s table', () => {
  it.each([
    ['2027-05-03', '2027-05-03'],
    ['2027-05-03 00:00:00', '2027-05-03'],
    ['Monday, May 03, 2027', '2027-05-03'],
    ['Monday-May 3-2027', '2027-05-03'],
    ['3 May 2027', '2027-05-03'],
    ['23/5/2027', '2027-05-23'],
    ['5/5/2027', '2027-05-05'],
    ['3/5/2027', null], // the day or the month first?
    ['31 June 2027', null],
    ['last week', null],
  ])('%s', (cell, expected) => {
    const read = readDay(cell)
    expect('day' in read ? read.day : null).toBe(expected)
  })
})

describe('a mapped table', () => {
  const table = bytes(
    'No,Date,City,Province,Lat,Lon,Killed Min,Killed Max\n1,"May 3, 2027",Quetta,Balochistan,30.2,67,3,5\n2,soon,Sibi,,,,x,\n',
  )

  it('is guessed by the names of its columns', () => {
    expect(describeTable(table, 't.csv').mapping).toEqual({
      ...{ id: 'No', date: 'Date', place: 'City', admin1: 'Province', latitude: 'Lat', longitude: 'Lon' },
      ...{ killedLow: 'Killed Min', killedHigh: 'Killed Max' },
    })
  })

  it('becomes incidents with their origin, and says what it could not read', () => {
    const { mapping } = describeTable(table, 't.csv')
    const { incidents, problems } = readMappedCsv(table, 't.csv', {
      mapping: { ...mapping, type: '=Attack', country: '=Pakistan' },
      origin,
    })
    expect(incidents).toMatchObject([
      {
        id: 'a-table-1',
        date: { edtf: '2027-05-03' },
        country: { iso: 'PK' },
        killed: { low: 3, best: 5, high: 5 },
        origin: { rowId: '1', licence: 'CC0' },
      },
      { id: 'a-table-2', date: null, latitude: null, killed: { best: 0 } },
    ])
    expect(problems).toEqual([{ row: 3, message: '“soon” is no day; the incident is undated' }])
  })

  it('leaves out rows without a type, and refuses columns that are not there', () => {
    const { incidents, problems } = readMappedCsv(table, 't.csv', { mapping: { date: 'Date' }, origin })
    expect(incidents).toEqual([])
    expect(problems[0]?.message).toMatch(/its type is “”/)
    expect(() => readMappedCsv(table, 't.csv', { mapping: { date: 'Day' }, origin })).toThrow(
      't.csv has no column “Day”; it has No, Date',
    )
  })

  it('of ACLED and GTD is known with its terms, which keep its rows from others', () => {
    const acled = bytes(
      'event_id_cnty,event_date,sub_event_type,fatalities,country,location\nPAK1,3 May 2027,Grenade,2,Pakistan,Quetta\n',
    )
    const known = describeTable(acled, 'a.csv')
    expect(known.origin).toMatchObject({ dataset: 'ACLED', redistributable: false })
    const { incidents } = readMappedCsv(acled, 'a.csv', { mapping: known.mapping, origin: known.origin! })
    expect(incidents).toMatchObject([{ id: 'acled-pak1', type: 'Grenade', killed: { best: 2 }, place: 'Quetta' }])
    expect(incidents[0]?.inferred).toBeUndefined()
    const gtd = bytes(
      'eventid,iyear,imonth,iday,country_txt,city,attacktype1_txt,nkill,gname\n1,2027,5,3,Pakistan,Quetta,Bombing/Explosion,2,Unknown\n',
    )
    const second = describeTable(gtd, 'g.csv')
    expect(readMappedCsv(gtd, 'g.csv', { mapping: second.mapping, origin: second.origin! }).incidents).toMatchObject([
      {
        date: { edtf: '2027-05-03' },
        type: 'Remote explosive/landmine/IED',
        actors: [],
        inferred: ['type', 'eventType'],
      },
    ])
  })
})

describe('the UN list', () => {
  const xml = `<?xml version='1.0'?><CONSOLIDATED_LIST dateGenerated='2027-05-03T00:00:00Z'><INDIVIDUALS><INDIVIDUAL>
    <FIRST_NAME>KARIM</FIRST_NAME><SECOND_NAME>HADDAD</SECOND_NAME><UN_LIST_TYPE>Test</UN_LIST_TYPE><REFERENCE_NUMBER>TSi.001</REFERENCE_NUMBER>
    <LISTED_ON>2026-01-02</LISTED_ON><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Karim Hadad</ALIAS_NAME></INDIVIDUAL_ALIAS>
    <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu &amp; Co</ALIAS_NAME></INDIVIDUAL_ALIAS><SORT_KEY/></INDIVIDUAL></INDIVIDUALS>
    <ENTITIES><ENTITY><FIRST_NAME>LOWLAND BRIGADE (LB)</FIRST_NAME><REFERENCE_NUMBER>TSe.001</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>`

  it('is read with its date, names and short forms', () => {
    const list = readUnList(bytes(xml), 'list.xml')
    expect(list.date).toBe('2027-05-03')
    expect(list.entries).toMatchObject([
      {
        id: 'TSi.001',
        kind: 'person',
        name: 'KARIM HADDAD',
        aliases: ['Karim Hadad'],
        weak: ['Abu & Co'],
        listedOn: '2026-01-02',
      },
      { id: 'TSe.001', kind: 'organisation', name: 'LOWLAND BRIGADE', aliases: ['LB'] },
    ])
  })

  it('is told from other files', () => {
    expect(() => readUnList(bytes('<html></html>'), 'page.html')).toThrow(
      'page.html is not the UN Security Council consolidated list',
    )
  })
})
