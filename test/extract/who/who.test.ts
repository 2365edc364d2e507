import { describe, expect, test } from 'vitest'
import { findActors, whoOf } from '#extract/who/index.ts'
import { contextOf, growth, sceneOf } from '../on-a-text.ts'

const actors = (text: string) => findActors(contextOf(text)).map(({ text: words, id }) => [words, id])

describe('actors', () => {
  test.each([
    [
      'The Tehreek e Taliban Pakistan (TTP) denied it.',
      [
        ['Tehreek e Taliban Pakistan', 'ttp'],
        ['TTP', 'ttp'],
      ],
    ],
    [
      'Lashkar i Islam LI denied it.',
      [
        ['Lashkar i Islam', 'lashkar-e-islam'],
        ['LI', 'lashkar-e-islam'],
      ],
    ],
    ['The Frontier Corps denied it.', [['Frontier Corps', 'fc']]],
    ['The little-known Falcon Brigade denied it.', [['Falcon Brigade', null]]],
    ['A militant outfit called Al Saqr denied it.', [['Al Saqr', null]]],
    ['The Gul Karim group denied it.', [['Gul Karim group', null]]],
    [
      'The Falcon Liberation Front (FLF) denied it. The FLF is new.',
      [
        ['Falcon Liberation Front', null],
        ['FLF', null],
        ['FLF', null],
      ],
    ],
  ])('%s', (text, found) => expect(actors(text)).toEqual(found))

  test.each([
    ['SSP Karim denied it.'], // a rank, not Sipah-e-Sahaba
    ['It is the largest of its kind.'],
    ['He levied a tax.'],
    ['They are a family group from Lahore.'],
  ])('no group in: %s', (text) => expect(actors(text)).toEqual([]))

  test('Taliban are those of the country that the text is about', () => {
    expect(findActors(contextOf('Taliban attacked a post in Kunduz, Afghanistan.'))[0]?.id).toBe('afghan-taliban')
  })
})

describe('roles', () => {
  const cast = (text: string) => {
    const context = contextOf(text)
    return whoOf(sceneOf(text), findActors(context), context).actors.map(({ name, role }) => `${name}: ${role}`)
  }
  const [ttp, lej] = ['Tehrik-i-Taliban Pakistan', 'Lashkar-e-Jhangvi']
  test.each([
    ['TTP militants attacked a post, killing two guards.', [`${ttp}: perpetrator`]],
    ['Two guards were killed by suspected TTP militants.', [`${ttp}: perpetrator`]],
    ['Militants of the TTP opened fire and killed two guards.', [`${ttp}: perpetrator`]],
    ['Two guards were killed. The TTP claimed responsibility.', [`${ttp}: claimant`, `${ttp}: perpetrator`]],
    ['Two guards were killed. Responsibility was claimed by the TTP.', [`${ttp}: claimant`, `${ttp}: perpetrator`]],
    ['Two guards were killed by LeJ. The TTP claimed responsibility.', [`${lej}: perpetrator`, `${ttp}: claimant`]],
    ['Twelve TTP militants were killed in a blast.', []],
    ['Twelve TTP militants killed in a blast.', []],
    ['Two guards were killed. Officials said that it points to the involvement of the TTP.', [`${ttp}: perpetrator`]],
    ['Two guards were killed. Officials blamed the TTP.', [`${ttp}: accused`]],
    ['Three militants were killed in an encounter with Police.', ['Police: perpetrator']],
    ['Police arrested two men.', ['Police: perpetrator']],
    ['Militants were killed when Army conducted an operation.', ['Army: perpetrator']],
    ['Militants attacked a post and two guards were killed. The Army retaliated and killed one.', ['Army: force']],
    ['Police found three men shot dead.', ['Police: force']],
    ['Two activists of Awami National Party were killed.', ['Awami National Party: target']],
    [
      'Five men were killed in a joint operation launched by the Rangers, Frontier Corps and Levies.',
      ['Pakistan Rangers: perpetrator', 'Frontier Corps: perpetrator', 'Levies Force: perpetrator'],
    ],
  ])('%s', (text, expected) => expect(cast(text)).toEqual(expected))

  test.each([
    ['Two guards were killed. No group has claimed responsibility.'],
    ['Two guards were killed. The TTP has not claimed responsibility.'],
    ['Two guards were killed. There was no immediate claim of responsibility.'],
  ])('nobody claims in: %s', (text) => expect(cast(text).filter((line) => line.endsWith('claimant'))).toEqual([]))

  test('a short form is told under the name that the text spelled out', () => {
    const text =
      'Two guards were killed. The Tehreek e Taliban Pakistan (TTP) is strong. The TTP claimed responsibility.'
    const context = contextOf(text)
    expect(whoOf(sceneOf(text), findActors(context), context).actors[0]?.text).toBe('Tehreek e Taliban Pakistan')
  })
})

test.each(['Tehreek e ', 'TTP ', 'A ', 'Khan ( ', 'by the TTP ', 'TTP claimed responsibility '])(
  'time grows with length, not with its square: %s',
  (piece) => {
    const ratio = growth(piece, (context) => {
      const scene = { spans: [{ start: 0, end: context.view.text.length }], trigger: { start: 0, end: 1 } }
      whoOf(scene, findActors(context), context)
    })
    expect(ratio).toBeLessThan(100)
  },
)
