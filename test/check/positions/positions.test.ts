import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairPositions, readSpoken } from '#check/index.ts'
import { extract } from '#extract/index.ts'
import type { SourcedStatement } from '#model/index.ts'
import { contextOf } from '../../extract/on-a-text.ts'

function spoken(text: string, published: string | null = '2030-01-05', id = `d${text.length}`): SourcedStatement[] {
  const context = contextOf(text, published)
  const document = { ...context.document, id }
  const { statements } = extract(document, context.lexicon)
  return readSpoken(context.view, { statements, published }, context.lexicon).map((one) => ({
    ...one,
    document: { id, title: '', outlet: null, published, notBefore: null },
  }))
}
const brief = (statements: readonly SourcedStatement[]) =>
  pairPositions(statements).map(({ title, state, accusations, denials }) => [
    title,
    state,
    accusations.length,
    denials.length,
  ])

describe('parties', () => {
  it.each([
    ['Pakistan accused Afghanistan of sheltering militants.', 'PK', 'AF'],
    ['Islamabad accused the Taliban administration in Kabul of sheltering militants.', 'PK', 'AF'],
    ['Pakistani officials accused India of financing militants.', 'PK', 'IN'],
  ])('%s', (text, party, target) => {
    const [one] = spoken(text).filter(({ statement }) => statement.act === 'accuse')
    expect([one?.party?.key, one?.targetParty?.key]).toEqual([party, target])
  })

  it('keeps the sentence, which slices to its text', () => {
    const text = 'Nothing new. Pakistan accused Afghanistan of sheltering militants. Kabul denied the claim.'
    for (const { sentence } of spoken(text)) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
  })
})

describe('positions', () => {
  it.each([
    [
      'Pakistan accuses Afghanistan of sheltering militants. Afghan officials deny the claim.',
      [['Pakistan accuses Afghanistan of sheltering or supporting armed groups', 'contested', 1, 1]],
    ],
    [
      'Pakistan accuses Afghanistan of sheltering militants.',
      [['Pakistan accuses Afghanistan of sheltering or supporting armed groups', 'unanswered', 1, 0]],
    ],
    // who denies is not who was accused
    [
      'Pakistan accuses Afghanistan of sheltering militants. India denied involvement.',
      [
        ['India denies involvement', 'denied', 0, 1],
        ['Pakistan accuses Afghanistan of sheltering or supporting armed groups', 'unanswered', 1, 0],
      ],
    ],
    // the denial is about something else
    [
      'Pakistan accuses Afghanistan of sheltering militants. Afghan officials denied that prisoners had been tortured.',
      [['Pakistan accuses Afghanistan of sheltering or supporting armed groups', 'unanswered', 1, 0]],
    ],
  ])('%s', (text, expected) => expect(brief(spoken(text))).toEqual(expected))

  it('gathers one thread over documents and time', () => {
    const all = [
      ...spoken('Pakistan accuses Afghanistan of sheltering militants.', '2029-01-05', 'a'),
      ...spoken('Islamabad accused Kabul of supporting the TTP. Kabul denied the accusation.', '2030-01-05', 'b'),
    ]
    expect(brief(all)).toEqual([
      ['Pakistan accuses Afghanistan of sheltering or supporting armed groups', 'contested', 2, 1],
    ])
  })

  it('does not depend on the order of the statements', () => {
    const all = [
      ...spoken('Pakistan accuses Afghanistan of sheltering militants. Kabul denies it.', '2029-01-05', 'a'),
      ...spoken('India accused Pakistan of violating the ceasefire. Pakistan rejected the charge.', '2030-01-05', 'b'),
      ...spoken('The TTP denied involvement in the attack.', null, 'c'),
    ]
    const expected = pairPositions(all)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(pairPositions(shuffled)).toEqual(expected)
      }),
    )
  })
})
