import { describe, expect, test } from 'vitest'
import { findDates, whenOf } from '#extract/when/index.ts'
import { contextOf, growth, sceneOf } from '../on-a-text.ts'

const first = (text: string, published: string | null = null) => findDates(contextOf(text, published))[0]

describe('dates', () => {
  // 2027-05-12 is a Wednesday.
  test.each([
    ['Two died on May 3.', null, 'May 3', 'XXXX-05-03'],
    ['Two died on May 3.', '2027-05-12', 'May 3', '2027-05-03'],
    ['Two died on December 30.', '2027-01-02', 'December 30', '2026-12-30'],
    ['Two died on 3rd of May 2027.', null, '3rd of May 2027', '2027-05-03'],
    ['Two died on May 3, 2027, he said.', null, 'May 3, 2027', '2027-05-03'],
    ['Two died on Jan. 4 in Quetta.', null, 'Jan. 4', 'XXXX-01-04'],
    ['Two died on twenty-second of May.', null, 'twenty-second of May', 'XXXX-05-22'],
    ['Two died on 2027-05-03.', null, '2027-05-03', '2027-05-03'],
    ['Two died on 13/05/2027.', null, '13/05/2027', '2027-05-13'],
    ['Two died on 05-Aug-2027.', null, '05-Aug-2027', '2027-08-05'],
    ['Two died on Wednesday.', '2027-05-12', 'Wednesday', '2027-05-12'],
    ['Two died on Thursday.', '2027-05-12', 'Thursday', '2027-05-06'],
    ['Two died last Wednesday.', '2027-05-12', 'last Wednesday', '2027-05-05'],
    ['Two died on Thursday.', null, 'Thursday', 'XXXX-XX-XX'],
    ['Two died yesterday.', '2027-03-01', 'yesterday', '2027-02-28'],
    ['Two died three days ago.', '2027-05-12', 'three days ago', '2027-05-09'],
    ['Ten died last month.', '2027-01-12', 'last month', '2026-12'],
    ['Two died on wednesday.', '2027-05-12', 'wednesday', '2027-05-12'],
    ['Two died on 14 nov.', '2027-05-12', '14 nov', '2026-11-14'],
    ['Two died on 2027/Aug/03.', null, '2027/Aug/03', '2027-08-03'],
    ['Two died on 03/05/27.', null, '03/05/27', '2027-05-03'],
    ['Two died on 29 February.', '2027-05-12', '29 February', '2024-02-29'],
    ['Two died on Tuesday of last week.', '2027-05-12', 'Tuesday of last week', '2027-05-04'],
    ['Two died on Monday 3rd.', '2027-05-12', 'Monday 3rd', '2027-05-03'],
    ['Two died on Monday the third.', '2027-05-12', 'Monday the third', '2027-05-03'],
    ['Two died on the 3rd.', '2027-05-12', '3rd', '2027-05-03'],
    ['Two died on the 30th.', '2027-05-12', '30th', '2027-04-30'],
    ['Two died on the 3rd of last month.', '2027-05-12', '3rd of last month', '2027-04-03'],
    ['Two died two days before May 13, 2027.', null, 'two days before May 13, 2027', '2027-05-11'],
    ['Ten died from 26 June to 28 June 2027.', '2027-07-01', '26 June to 28 June 2027', '2027-06-26/2027-06-28'],
    ['Ten died from 30 December to 2 January 2027.', null, '30 December to 2 January 2027', '2026-12-30/2027-01-02'],
    ['Ten died between the 3rd and the 7th of May 2027.', null, '3rd and the 7th of May 2027', '2027-05-03/2027-05-07'],
    ['Ten died in the week ending May 8, 2027.', null, 'May 8, 2027', '2027-05-02/2027-05-08'],
    ['Ten died three months ago.', '2027-02-12', 'three months ago', '2026-11'],
    ['Ten died in March.', null, 'March', 'XXXX-03'],
    ['Ten died in March 2027.', null, 'March 2027', '2027-03'],
    ['Ten died on the night of May 3-4.', null, 'May 3-4', 'XXXX-05-03/XXXX-05-04'],
  ])('%s (%s)', (text, published, words, edtf) => expect(first(text, published)).toMatchObject({ text: words, edtf }))

  test.each([
    ['Police may 3 times a day patrol.'],
    ['They will march in Lahore.'],
    ['April 31 is no day.'],
    ['Next Friday talks begin.'],
    ['A total of 12 died.'],
    ['He was 42.'],
    ['They will meet on Tuesday of next week.'],
    ['The fire began on the 3rd floor.'],
    ['Troops of the 5th Brigade left.'],
    ['The sun and the wed couple.'],
    ['February 29, 2027 is no day.'],
    ['It cost $12 December 2027 prices.'],
  ])('no day in: %s', (text) =>
    expect(findDates(contextOf(text)).filter(({ precision }) => precision === 'day')).toEqual([]),
  )

  test.each([
    ['Two died on May 3, reports the Morning Gazette.', 'event'],
    ['Two died in Quetta, reports the Morning Gazette on May 3.', 'report'],
    ['The ministry on May 3 confirmed that two men had died.', 'statement'],
    ['It was revenge for the May 3 killing of a leader.', 'history'],
    ['None was arrested since May 3.', 'history'],
  ])('%s is of kind %s', (text, kind) => expect(first(text)?.kind).toBe(kind))

  test('what was years ago dates nothing of today', () =>
    expect(first('A band formed two years ago shot him.', '2027-05-12')?.kind).toBe('history'))

  test('a numbered day is of the month just told', () =>
    expect(findDates(contextOf('One died on March 3, 2027. Two died on the 5th.')).map(({ edtf }) => edtf)).toEqual([
      '2027-03-03',
      '2027-03-05',
    ]))
})

describe('the day of a scene', () => {
  const day = (text: string) => {
    const context = contextOf(text)
    return whenOf(sceneOf(text), findDates(context), context).date?.edtf ?? null
  }
  test.each([
    ['the date beside the trigger', 'Two men were killed on May 3, a year after the raid of April 9.', 'XXXX-05-03'],
    [
      'the report’s day where there is no other',
      'Two men were killed in Quetta, reports the Gazette on May 4.',
      'XXXX-05-04',
    ],
    [
      'the evening before the report',
      'Two men were killed the previous evening, reports the Gazette on May 4.',
      'XXXX-05-03',
    ],
    [
      'the days before a span of days',
      'Police were searching the hills from May 3 to May 5, a day after a bomb killed two.',
      'XXXX-05-02/XXXX-05-04',
    ],
    ['no day where only the statement has one', 'The group claimed on May 9 that it had killed a spy.', null],
    ['no day where the text names two', 'Sixteen people were killed in the city on May 3 and May 4.', null],
    ['a day in words over "today"', 'Two men were killed on May 3 (today).', 'XXXX-05-03'],
  ])('%s', (_rule, text, edtf) => expect(day(text)).toBe(edtf))

  test('evidence quotes the text', () => {
    const text = 'Two men were killed on May 3 in Quetta.'
    const context = contextOf(text)
    const [evidence] = whenOf(sceneOf(text), findDates(context), context).evidence
    expect(text.slice(evidence!.start, evidence!.end)).toBe('May 3')
  })
})

test.each(['May 3 and ', 'on ', '3 ', 'Wednesday, ', 'a day ', 'last '])(
  'time grows with length, not with its square: %s',
  (piece) => {
    const ratio = growth(piece, (context) => {
      const scene = { spans: [{ start: 0, end: context.view.text.length }], trigger: { start: 0, end: 1 } }
      whenOf(scene, findDates(context), context)
    })
    expect(ratio).toBeLessThan(100)
  },
)
