import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hedged, moved } from '../../src/report/facts/number-words.ts'
import { daysOfPeriod, previousPeriod, readPeriod } from '../../src/report/facts/period.ts'
import { fillLine } from '../../src/report/template/fill-line.ts'
import { readTemplate } from '../../src/report/template/read-template.ts'

test.each([
  [33.74, 'nearly 34 %'],
  [60.29, 'more than 60 %'],
  [82.48, 'more than 82 %'],
  [96.2, 'more than 96 %'],
  [12.02, '12 %'],
  [11.97, '12 %'],
  [3.95, '4.0 %'],
  [0.01, 'less than 0.1 %'],
  [100, '100 %'],
])('%f is printed as "%s"', (value, words) => {
  expect(hedged(value)).toBe(words)
})

test.each([
  [2555, 3417, 'rose by nearly 34 %'],
  [40, 30, 'fell by 25 %'],
  [12, 12, 'did not change'],
  [0, 15, 'rose from none'],
  [15, 0, 'fell to none'],
  [4, 9, 'rose from 4'],
  [12, 63, 'rose to 5.2 times its level'],
])('from %i to %i it %s', (before, now, words) => {
  expect(moved(before, now)).toBe(words)
})

test('a hedge never says more than the value holds', () => {
  fc.assert(
    fc.property(fc.double({ min: 10, max: 500, noNaN: true }), (value) => {
      const [, hedge, digits] = /^(more than |nearly |)([\d,]+) %$/.exec(hedged(value))!
      const printed = Number(digits!.replaceAll(',', ''))
      if (hedge === 'more than ') expect(printed).toBeLessThan(value)
      else if (hedge === 'nearly ') expect(printed).toBeGreaterThan(value)
      else expect(Math.abs(printed - value)).toBeLessThanOrEqual(0.05 + 1e-9)
    }),
  )
})

describe('periods', () => {
  test.each([
    ['2014', '2014-01-01', '2014-12-31', '2014', '2013'],
    ['2014-Q1', '2014-01-01', '2014-03-31', 'the first quarter of 2014', 'the fourth quarter of 2013'],
    ['2016-02', '2016-02-01', '2016-02-29', 'February 2016', 'January 2016'],
    [
      '2027-03-10/2027-03-19',
      '2027-03-10',
      '2027-03-19',
      'the period from 10 March 2027 to 19 March 2027',
      'the period from 28 February 2027 to 9 March 2027',
    ],
  ])('%s', (words, from, to, name, previous) => {
    const period = readPeriod(words)!
    expect(period).toEqual({ from, to, name })
    expect(previousPeriod(period).name).toBe(previous)
  })

  test.each(['', '14', '2014-13', '2014-Q5', '2027-02-30/2027-03-01', '2027-03-02/2027-03-01', '2014; DROP'])(
    '%s is no period',
    (words) => {
      expect(readPeriod(words)).toBeNull()
    },
  )

  test('a year has its days', () => {
    expect(daysOfPeriod(readPeriod('2016')!)).toBe(366)
    expect(daysOfPeriod(readPeriod('2027-01')!)).toBe(31)
  })
})

describe('templates', () => {
  const fact = (words: string) => ({ words, working: 'x', sets: [] })
  const find = (name: string) => ({ killed: fact('12'), gone: null })[name]

  test('names become facts, and an optional stretch without its number is left out', () => {
    const filled = fillLine('In all, {{killed}} died[[, {{gone}} more]].', find)!
    expect(filled.map(({ text }) => text).join('')).toBe('In all, 12 died.')
    expect(filled.find(({ text }) => text === '12')!.fact).not.toBeNull()
  })

  test('a sentence without its number is left out whole', () => {
    expect(fillLine('{{gone}} died.', find)).toBeNull()
  })

  test('a name that no report has is refused by name', () => {
    expect(() => fillLine('{{kiled}} died.', find)).toThrow(/"kiled"/)
  })

  test('blocks', () => {
    expect(
      readTemplate('# A\n\n- b {{killed}}\nc\n{{each provinces 3}}\n- {{name}}\n{{end}}\n{{chart months}}').map(
        ({ kind }) => kind,
      ),
    ).toEqual(['heading', 'bullet', 'paragraph', 'each', 'insert'])
  })

  test.each([
    ['{{each provinces}}\n- a', /line 1: the "each" is never closed/],
    ['a\n{{end}}', /line 2: \{\{end\}\} closes no "each"/],
    ['{{each provinces}}\n{{each months}}', /line 2: an "each" stands inside another/],
  ])('%j is refused with its line', (text, message) => {
    expect(() => readTemplate(text)).toThrow(message)
  })
})
