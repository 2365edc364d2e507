import { describe, expect, it } from 'vitest'
import { day, daysIn, inPeriod, lastOfMonth, moment, period } from '../../src/web/format/date.ts'
import { counted, number, spread } from '../../src/web/format/number.ts'

describe('dates as people write them', () => {
  it.each([
    ['2027-03-06', '6 Mar 2027'],
    ['2027-12', 'Dec 2027'],
    ['2027', '2027'],
    ['XXXX-05-03', '3 May, year unknown'],
    ['XXXX-05', 'May, year unknown'],
    ['2027-07-01/2027-12-13', '1 Jul 2027 – 13 Dec 2027'],
    ['2027/..', 'since 2027'],
    ['XXXX', 'date unknown'],
    [null, 'no date'],
  ])('%s', (edtf, words) => expect(day(edtf)).toBe(words))

  it.each([
    [
      'In the 12 months from 2027-06-15 on, 417 were recorded.',
      'In the 12 months from 15 Jun 2027 on, 417 were recorded.',
    ],
    ['Monthly counts through 2027-12.', 'Monthly counts through Dec 2027.'],
    ['2027-03-01/2027-03-04 · 3 killed', '1 Mar 2027 – 4 Mar 2027 · 3 killed'],
    ['in 2027, 12–17 killed', 'in 2027, 12–17 killed'],
  ])('in “%s”', (sentence, words) => expect(daysIn(sentence)).toBe(words))

  it.each([
    ['2027-01-01', '2027-12-31', '2027'],
    ['2026-01-01', '2027-12-31', '2026–2027'],
    ['2028-02-01', '2028-02-29', 'February 2028'],
    ['2027-02-01', '2027-05-31', 'February – May 2027'],
    ['2026-11-01', '2027-01-31', 'November 2026 – January 2027'],
    ['2027-03-02', '2027-03-09', '2 Mar 2027 – 9 Mar 2027'],
    ['2027-03-02', '2027-03-02', '2 Mar 2027'],
    ['2027-03-02', undefined, 'since 2 Mar 2027'],
    [undefined, '2027-03-02', 'until 2 Mar 2027'],
    [undefined, undefined, 'all time'],
  ])('%s to %s', (from, to, words) => expect(period(from, to)).toBe(words))

  it.each([
    ['2027-01-01', '2027-12-31', 'In 2027'],
    ['2026-01-01', '2027-12-31', 'From 2026 to 2027'],
    ['2027-02-01', '2027-05-31', 'From February to May 2027'],
    ['2027-03-02', '2027-03-09', 'From 2 Mar 2027 to 9 Mar 2027'],
    ['2027-03-02', '2027-03-02', 'On 2 Mar 2027'],
    ['2027-03-02', undefined, 'Since 2 Mar 2027'],
  ])('a sentence that begins with %s to %s', (from, to, words) => expect(inPeriod(from, to)).toBe(words))

  it('knows leap years', () => {
    expect(lastOfMonth('2028-02')).toBe('2028-02-29')
    expect(lastOfMonth('2027-02')).toBe('2027-02-28')
  })

  it('gives today its time alone', () => {
    const now = new Date(2027, 2, 6, 18, 0)
    expect(moment(new Date(2027, 2, 6, 9, 5).toISOString(), now)).toBe('09:05')
    expect(moment(new Date(2027, 1, 6, 9, 5).toISOString(), now)).toBe('6 Feb 2027, 09:05')
  })
})

describe('numbers', () => {
  it.each([
    [6416, '6,416'],
    [-12, '−12'],
    [33.744, '33.74'],
    [0, '0'],
  ])('%d', (value, words) => expect(number(value)).toBe(words))

  it.each([
    [{ low: 12, best: 15, high: 17 }, '12–17'],
    [{ low: 5, best: 5, high: 6 }, '5–6'],
    [{ low: 5, best: 5, high: 5 }, ''],
    [{ low: 1000, best: 2000, high: 3000 }, '1,000–3,000'],
  ])('the spread of %j', (range, words) => expect(spread(range)).toBe(words))

  it('agrees with its noun', () => {
    expect(counted(1, 'incident')).toBe('1 incident')
    expect(counted(0, 'person', 'people')).toBe('0 people')
  })
})
