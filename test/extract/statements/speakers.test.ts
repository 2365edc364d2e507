import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

/** A text and the speakers of its statements: name or words, role, side. */
const SPEAKERS: Readonly<
  Record<string, readonly (readonly [string, ...(readonly [string, string | null, string | null])[]])[]>
> = {
  'names and roles': [
    ['Information Minister Omar Dahl said it was late.', ['Omar Dahl', 'Information Minister', null]],
    ['Lena Voss, the mayor of Sund, said it was late.', ['Lena Voss', 'mayor of Sund', null]],
    ['The army’s media chief, Lt. Gen. Omar Dahl, said it was late.', ['Omar Dahl', 'army’s media chief', null]],
    ['Its leader, known only as Saqr, said it was late.', ['Saqr', 'leader', null]],
    ['Former prime minister Karl van den Berg said it was late.', ['Karl van den Berg', 'Former prime minister', null]],
    ['Secretary of State Anna Berg said it was late.', ['Anna Berg', 'Secretary of State', null]],
  ],
  'short names': [
    ['Ambassador Omar Dahl spoke first. Dahl said it was late.', ['Omar Dahl', 'Ambassador', null]],
    ['Ambassador Omar Dahl spoke first. The diplomat said it was late.', ['Omar Dahl', 'Ambassador', null]],
    ['The envoy said it was late. Ambassador Omar Dahl then left.', ['Omar Dahl', 'Ambassador', null]],
    [
      'The army’s spokesman said it was late. The militia’s spokesman denied it.',
      ['The army’s spokesman', null, null],
      ['The militia’s spokesman', null, null],
    ],
    ['Many elders no longer trust the guards, whom they accuse of theft.', ['Many elders', null, null]],
    ['The press, which the premier accused of lying, has left.', ['the premier', null, null]],
    ['The party’s founder, Yusuf Dar, is ill. His sister, Amal Dar, said it was late.', ['Amal Dar', 'sister', null]],
  ],
  'asides and clauses': [
    ['Mira Tal, 34, a nurse, said it was late.', ['Mira Tal', 'nurse', null]],
    ['The panel’s report, released on Thursday, found that it was late.', ['The panel’s report', null, null]],
    ['Engineers who came in May said it was late.', ['Engineers', null, null]],
    ['The bishop, in his homily, appealed for calm.', ['The bishop', null, null]],
    ['Omondi Were said it was late.', ['Omondi Were', null, null]],
    ['Some said it was late.', ['Some', null, null]],
    ['The charity Water for All said it was late.', ['Water', 'charity', null]],
  ],
  pronouns: [
    ['Envoy Mira Tal met Jon Aker. He said it was late.', ['Jon Aker', null, null]],
    ['Amina said gunmen came. They told the men to go.', ['Amina', null, null], ['gunmen', null, null]],
    [
      'Police suspect the TTP. The group denied it.',
      ['Police', null, null],
      ['Tehrik-i-Taliban Pakistan', null, 'ttp'],
    ],
    ['Police said it was late. The army said it was not.', ['Police', null, null], ['The army', null, null]],
    ['Brig. Amir Khan spoke. The brigadier said it was late.', ['Amir Khan', 'Brig.', null]],
    ['Governor Lena Voss resigned. She said it was late.', ['Lena Voss', 'Governor', null]],
    ['The army said it was late. It denied the claim.', ['The army', null, null], ['The army', null, null]],
    ['Major Teo Lind met the mayor, Ms. Ana Roy. She said it was late.', ['Ana Roy', 'mayor', null]],
    ['Villagers said it was late. They demanded help.', ['Villagers', null, null], ['Villagers', null, null]],
  ],
  'bodies and documents': [
    [
      'The Sund Centre for Lake Studies (SCLS) said it was late. The report said prices rose.',
      ['Sund Centre for Lake Studies', null, 'SCLS'],
      ['Sund Centre for Lake Studies', null, 'SCLS'],
    ],
    [
      'A Coast Watch report said prices rose. It added that shops had closed.',
      ['Coast Watch', null, null],
      ['Coast Watch', null, null],
    ],
    [
      'The third report of the UN’s Lake Monitoring Team came out. A UN report said prices rose.',
      ['UN’s Lake Monitoring Team', null, 'UN'],
    ],
  ],
  sides: [
    [
      'Pakistan’s top diplomat at the United Nations said it was late.',
      ['Pakistan’s top diplomat at the United Nations', null, 'PK'],
    ],
    ['Kabul said it was late.', ['Afghanistan', null, 'AF']],
    ['Sri Lankan officials said it was late.', ['Sri Lankan officials', null, 'LK']],
    ['A Taliban spokesman said it was late.', ['A Taliban spokesman', null, 'afghan-taliban']],
    ['The TTP said it was late.', ['Tehrik-i-Taliban Pakistan', null, 'ttp']],
    ['The Lake Party (LP) of Kenya said it was late.', ['Lake Party', null, 'LP']],
    ['Sofia Lund said it was late.', ['Sofia Lund', null, null]],
    ['KABUL: Afghan shops closed. Afghan roads too. The minister said it was late.', ['The minister', null, 'AF']],
    ['The rebel commander said Kenya, Kenya and Kenya had closed.', ['The rebel commander', null, null]],
  ],
}

describe.each(Object.entries(SPEAKERS))('%s', (_, cases) => {
  test.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(read(text).map(({ speaker: { name, text: words, role, side } }) => [name ?? words, role, side])).toEqual(
      expected,
    )
  })
})
