import { describe, expect, it } from 'vitest'
import { checksOf } from '../../../scripts/checks-methodology.ts'

/** Rows of cells as a plain table: bars, tabs or spaces stand between them. */
const drawn = (rows: readonly (readonly string[])[], between: 'bars' | 'markdown' | 'tabs' | 'spaces'): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (row: readonly string[]) =>
    between === 'tabs'
      ? row.join('\t')
      : between === 'spaces'
        ? row
            .map((cell, column) => cell.padEnd(widths[column]! + 4))
            .join('')
            .trimEnd()
        : between === 'markdown'
          ? `| ${row.join(' | ')} |`
          : row.join(' | ')
  const rule = between === 'markdown' ? [`|${widths.map(() => '---').join('|')}|`] : []
  return ['Attacks by province', '', line(rows[0]!), ...rule, ...rows.slice(1).map(line), ''].join('\n')
}

const PROVINCES = [
  ['Province', 'April 2031', 'May 2031', 'Change', 'Share'],
  ['Northmark', '40', '52', '+30%', '47%'],
  ['Eastmark', '25', '20', '-20%', '18%'],
  ['Westmark', '30', '39', '+30%', '35%'],
  ['Total', '95', '111', '+17%', '100%'],
]
/** The table with one cell printed otherwise. */
const withCell = (row: number, column: number, text: string) =>
  PROVINCES.map((cells, i) => cells.map((cell, j) => (i === row && j === column ? text : cell)))

const wrongs = (text: string) => checksOf(text).filter(({ verdict }) => verdict === 'wrong')

describe('a table', () => {
  it.each(['bars', 'markdown', 'tabs', 'spaces'] as const)('holds in every cell, drawn with %s', (between) => {
    const checks = checksOf(drawn(PROVINCES, between))
    expect(
      checks.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'exact' && verdict !== 'rounded'),
    ).toEqual([])
    expect(checks).toHaveLength(9)
  })

  it.each([
    ['a total', withCell(4, 2, '121'), '121', 'Total, May 2031: 52 + 20 + 39 = 111; ‘121’ is wrong; did you mean 111?'],
    [
      'a share',
      withCell(2, 4, '28%'),
      '28%',
      'Eastmark, Share: 20 of 111 is 18.02 %; ‘28%’ is wrong; did you mean 18?',
    ],
    [
      'a change',
      withCell(1, 3, '+36%'),
      '36%',
      'Northmark, Change: 40 to 52 is +30 %; ‘36%’ is wrong; did you mean 30?',
    ],
    [
      'a change of the wrong sign',
      withCell(2, 3, '+20%'),
      '20%',
      'Eastmark, Change: 25 to 20 is −20 %; ‘20%’ is wrong; it is a fall, not a rise',
    ],
  ])('names %s that is wrong by its row and column', (_, rows, claim, message) => {
    for (const between of ['bars', 'markdown', 'tabs', 'spaces'] as const) {
      const found = wrongs(drawn(rows as string[][], between))
      expect(found.map((check) => check.claim.text)).toEqual([claim])
      expect(found[0]!.message).toContain(message)
    }
  })

  it('adds up columns that do so without saying it, and works out a column "per attack"', () => {
    const casualties =
      'Victims\n\nTown | Killed | Injured | Casualties\nA | 40 | 110 | 150\nB | 22 | 44 | 66\nC | 15 | 30 | 46'
    expect(wrongs(casualties).map(({ message }) => message)).toEqual([
      'C, Casualties: 15 + 30 = 45; ‘46’ is wrong; did you mean 45?',
    ])
    const perAttack =
      'Years\n\nYear | Attacks | Killed | Killed per attack\n2029 | 120 | 310 | 2.6\n2030 | 95 | 260 | 2.7\n2031 | 143 | 401 | 2.2'
    expect(wrongs(perAttack).map(({ message }) => message)).toEqual([
      '2031, Killed per attack: 401 over 143 is 2.8; ‘2.2’ is wrong; did you mean 2.8?',
    ])
  })

  it('reads a row of totals in bold letters', () => {
    const checks = checksOf('Losses\n\n| Town | Killed |\n|---|---|\n| A | 10 |\n| B | 20 |\n| **All** | **31** |')
    expect(checks.map(({ message }) => message)).toEqual(['All, Killed: 10 + 20 = 30; ‘31’ is wrong; did you mean 30?'])
  })

  it('adds up a column of totals, and its corner once', () => {
    const checks = checksOf(
      'Deaths\n\nMonth\tCivilians\tSoldiers\tAll\nJanuary\t12\t8\t20\nFebruary\t15\t9\t24\nMarch\t11\t4\t16\nTotal\t38\t21\t60',
    )
    expect(checks.filter(({ verdict }) => verdict === 'wrong').map(({ message }) => message)).toEqual([
      'March, All: 11 + 4 = 15; ‘16’ is wrong; did you mean 15?',
    ])
    expect(checks).toHaveLength(6)
  })

  it('adds up subtotals and the grand total', () => {
    const checks = checksOf(
      'Raids\n\nDistrict | Raids | Arrests\nA | 10 | 4\nB | 20 | 6\nSubtotal | 30 | 10\nC | 5 | 7\nD | 6 | 9\nSubtotal | 11 | 16\nGrand total | 41 | 27',
    )
    expect(checks.filter(({ verdict }) => verdict === 'wrong').map(({ claim }) => claim.text)).toEqual(['27'])
  })

  it('takes a change from the row above where rows are times', () => {
    const found = wrongs(
      'Attacks\n\nYear | Attacks | Change\n2027 | 100 | -\n2028 | 120 | +20%\n2029 | 90 | -25%\n2030 | 108 | +12%',
    )
    expect(found.map(({ message }) => message)).toEqual(['2030, Change: 90 to 108 is +20 %; ‘12%’ is wrong.'])
  })

  it.each([
    ['its columns are of many kinds', 'Prison\n\nYear | Inmates | Guards\n2027 | 2100 | 300\n2028 | 2500 | 310'],
    [
      'a column named total holds more than its neighbours',
      'Aid\n\nTown | Tents | Beds | Total staff\nA | 10 | 20 | 7\nB | 12 | 30 | 9',
    ],
    ['it shows selected rows', 'Selected provinces\n\nProvince | Attacks\nA | 10\nB | 20\nTotal | 90'],
    [
      'every total is larger: rows were left out',
      'Losses\n\nProvince | Killed | Injured\nA | 10 | 30\nB | 20 | 40\nTotal | 95 | 140',
    ],
    [
      'a column adds up those before it in one row only',
      'Aid\n\nTown | Tents | Beds | Stoves\nA | 10 | 20 | 30\nB | 12 | 30 | 9\nC | 14 | 8 | 40',
    ],
    ['a cell has no number', 'Losses\n\nProvince | Killed\nA | 10\nB | n/a\nTotal | 30'],
    [
      'a row of averages follows',
      'Losses\n\nMonth | Killed | Injured\nJanuary | 12 | 30\nFebruary | – | 10\nAverage | 6 | 20\nTotal | 12 | 40',
    ],
    ['it is prose set in columns', 'The north   The south\nis high   is low\nand cold   and warm'],
  ])('is no error where %s', (_, text) => expect(wrongs(text)).toEqual([]))

  it('lets no sentence beside it take its cells for claims, and a sentence rest on its own numbers', () => {
    const text = `${drawn(PROVINCES, 'tabs')}\nAttacks rose by 17 per cent, from 95 in April to 111 in May 2031.`
    expect(wrongs(text)).toEqual([])
  })
})
