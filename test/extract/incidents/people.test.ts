// Who was killed, hurt, taken or arrested, and how many: one row a way of saying it.
import { describe, expect, test } from 'vitest'
import { coded, incidentsOf } from './coded.ts'

/** Every text happens here, so that only its people differ. */
const HERE = ' in Kalat on May 4.'
const people = (text: string): string =>
  coded(text + HERE)
    .map((line) => line.split(' | ').slice(3).join(' | '))
    .join(' / ')

describe('tolls', () => {
  test.each([
    ['Gunmen shot dead a teacher and his brother', 'killed c2'],
    ['A blast left six people dead, including five labourers and their driver,', 'killed c6'],
    ['Five people, including a child, were killed', 'killed c1 u4'],
    ['Five civilians, including a child, were killed', 'killed c5'],
    ['Attacks claimed the lives of two guards of the police', 'killed s2'],
    ['Four vigilantes were killed and 27 residents kidnapped', 'killed s4 | abducted 27'],
    ['Two bullet riddled bodies were found', 'killed u2'],
    ['Karim Khan and Salim Shah were gunned down', 'killed c2'],
    ['Assailants killed a mukhtar and his son', 'killed c2'],
    ['A drone strike killed three rebels, two officials and a resident said', 'killed m3'],
    ['The army said it "neutralised" some 20 "terrorists"', 'killed m20'],
    ['Several people were wounded in a blast', 'vague'],
    ['Ten soldiers were killed or wounded in shelling', ''],
    ['Forces killed ten militants in a raid', 'killed m10'],
    ['Fighters of a rebel group picked up a villager', 'abducted 1'],
    ['Police picked up a villager after a raid', 'arrested 1'],
  ])('%s', (text, found) => expect(people(text)).toBe(found))

  test.each([
    // The newest total holds those who died since.
    [
      'The death toll in the May 4 blasts in Peshawar rose to 14 on May 6 after two more injured persons succumbed to their injuries.',
      'killed u14',
    ],
    // "Others" are as those told before them, until the text says otherwise.
    [
      'Two security personnel were killed and seven others injured in a blast in Mir Ali on Thursday. Three civilians were among the injured.',
      'killed s2 | injured s4 c3',
    ],
    // Of two counts the attackers' own is taken last.
    [
      'An outfit claimed that it had killed 12 personnel in Dasht on Saturday. However, officials confirmed the death of two soldiers.',
      'killed s2',
    ],
    // One of the wounded died: he is counted once.
    [
      'Three men were injured when gunmen opened fire on them in Mamond on Saturday. One of them later died in hospital.',
      'killed u1 | injured u2',
    ],
    // "Others" than the one who died are wounded beside him.
    [
      'A man who was injured in a grenade attack on a shop in Kalat on Saturday died of his wounds on Sunday. Four others were injured.',
      'killed u1 | injured u4',
    ],
    // Totals that are told as such.
    ['A sixth officer has died after Saturday’s bombing in Kalat. One is in intensive care.', 'killed u6 | injured u1'],
    [
      'Two of those wounded in a bombing in Kalat on Saturday died in hospital, raising the number of dead to 18.',
      'killed u18',
    ],
    [
      'The toll from Saturday’s attack by gunmen on a village near Kalat, in the far south of the province, has risen to 19. Seven more bodies were found.',
      'killed u19',
    ],
    [
      'Three soldiers, not four as first reported, died in an ambush in Kalat on Saturday. Seven are still being treated.',
      'killed s3 | injured s7',
    ],
    [
      'Gunmen attacked a convoy in Kalat on Saturday, killing ten soldiers, an elected official and a security source said.',
      'killed s10',
    ],
    [
      'The number of people killed in the bombing of a bus in Kalat on Saturday went up to seven. Fourteen are under treatment.',
      'killed u7 | injured u14',
    ],
    // What a clause recalls is of another event.
    [
      'Gunmen killed three quarry workers in Kalat on Saturday, four days after a bomb killed six officers.',
      'killed c3',
    ],
    // What a crowd is angry at is no toll of the crowd.
    [
      'Protesters set fire to a police station in Quetta on Saturday after a youth died in custody. At least 12 people, including four policemen, were injured.',
      'injured s4 u8',
    ],
  ])('%s', (text, found) => expect(coded(text).map((line) => line.split(' | ').slice(3).join(' | '))).toEqual([found]))
})

test('a suicide bomber counts under the rulesets that count attackers, and not under the others', () => {
  const killed = (ruleset: 'acled' | 'ucdp' | 'gtd' | 'crss', text: string) =>
    incidentsOf(text, '2027-05-09', ruleset).map(({ killed: { best } }) => best)
  const text = 'A suicide bomber killed two policemen in Bannu on May 4.'
  expect(killed('acled', text)).toEqual([2])
  expect(killed('crss', text)).toEqual([2])
  expect(killed('ucdp', text)).toEqual([3])
  expect(killed('gtd', text)).toEqual([3])
  expect(killed('ucdp', 'Three people were found dead after a suicide blast in Bannu on May 4.')).toEqual([3])
})

test('vague words become numbers by the ruleset and stay out of the best value', () => {
  const text = 'Clashes between two tribes killed dozens of people in Kurram on May 4.'
  const counts = (['acled', 'ucdp', 'gtd'] as const).map(
    (ruleset) => incidentsOf(text, '2027-05-09', ruleset)[0]?.counts.find(({ role }) => role === 'killed')?.best,
  )
  expect(counts).toEqual([12, 24, 0])
  expect(incidentsOf(text)[0]).toMatchObject({ vague: true, killed: { best: 0 } })
})
