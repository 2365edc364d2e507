import { expect, test } from 'vitest'
import { isLabelledDate, isOnlyDate, readPrintedDate } from '../../src/ingest/printed-date.ts'

const DAYS: readonly [string, string][] = [
  ['Updated 15 February 2027', '2027-02-15'],
  ['Published March 3, 2027 08:12pm', '2027-03-03'],
  ['2027-03-04T06:15:00+05:00', '2027-03-04'],
  ['2027-03-04 23:59', '2027-03-04'],
  ['Thu, 4 Mar 2027 06:15:00 GMT', '2027-03-04'],
  ['4th of March, 2027', '2027-03-04'],
  ['Sept. 9, 2027', '2027-09-09'],
  ['4-Mar-2027', '2027-03-04'],
  ['20270304', '2027-03-04'],
  ['31.12.2027', '2027-12-31'],
  ['13/04/2027', '2027-04-13'],
  ['04/13/2027', '2027-04-13'],
  ['05/05/2027', '2027-05-05'],
  ['29 February 2028', '2028-02-29'],
]
test.each(DAYS)('%s is the day %s', (text, day) => expect(readPrintedDate(text)).toEqual({ day }))

const NO_DAYS: readonly [string, string][] = [
  ['Updated 5 sec ago', 'relative'],
  ['2 hours ago', 'relative'],
  ['Published yesterday', 'relative'],
  ['March 3', 'no-year'],
  ['KABUL, 3 March (Wire) —', 'no-year'],
  ['03/04/2027', 'ambiguous'],
  ['30 February 2027', 'impossible'],
  ['2027-13-01', 'impossible'],
]
test.each(NO_DAYS)('%s gives no day: %s', (text, why) => expect(readPrintedDate(text)).toEqual({ day: null, why }))

test.each(['12 killed', 'in 2027', 'may be', 'Route 66', '1.5 million'])('%s is no date', (text) =>
  expect(readPrintedDate(text)).toBeNull(),
)

test.each([
  ['Monday, 3 March 2027 10:15 GMT', true],
  ['March 3, 2027 at 10 a.m.', true],
  ['3 hours ago', true],
  ['On 3 March 2027 the army withdrew', false],
  ['2027', false],
])('%s is only a date: %s', (text, expected) => expect(isOnlyDate(text)).toBe(expected))

test('a label needs its date and nothing else', () => {
  expect(isLabelledDate('Updated: 3 March 2027', /^updated/i)).toBe(true)
  expect(isLabelledDate('Updated plans for 3 March 2027', /^updated/i)).toBe(false)
  expect(isLabelledDate('Updated', /^updated/i)).toBe(false)
})
