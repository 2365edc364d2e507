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
    // Two men who took him were of no force.
    ['A student was picked up by armed men', 'abducted 1'],
    ['A naik laid down his life in a gunfight', 'killed s1'],
    ['The army lost three soldiers in an ambush', 'killed s3'],
    ['Gunmen killed a guard; a driver escaped with light wounds', 'killed c1 | injured c1'],
    ['A farmer lost a leg when a mine exploded', 'injured c1'],
    ['Two shepherds stepped on a mine and were airlifted to a hospital', 'injured c2'],
    ['Clashes left ten labourers with bullet wounds', 'injured c10'],
    ['Troops managed to kill two rebels', 'killed m2'],
    ['Shells killed 16 people, four of them novices, and wounded nine', 'killed u16 | injured u9'],
    ['A dozen persons, five policemen among them, were injured in an attack', 'injured s5 u7'],
    ['Five others, three policemen and two traders, were wounded in an attack', 'injured s3 c2'],
    ['A boy, a pupil of ten, was killed in a blast', 'killed c1'],
    ['Seven others, all members of a wedding party, were injured by a blast', 'injured c7'],
    ['A shell killed a family of three', 'killed c3'],
    ['Forces killed a rebel commander and two of his aides', 'killed m3'],
    ['A bomber struck a van, killing himself and three guards of the police', 'killed s3 m1'],
    ['Fighters torched a truck and took four drivers with them', 'abducted 4'],
    ['Two foreigners were held after a raid', 'arrested 2'],
    ['A blast hurt 59 people, 25 of whom were hospitalised,', 'injured u59'],
    ['A blast killed nine people, contrary to rumours that a child had died,', 'killed u9'],
    ['Three traders were shot dead and a fourth was injured', 'killed c3 | injured c1'],
    ['A guard of the police was hit in the leg by gunmen', 'injured s1'],
    ['A blast wounded constables Asif and Jamshed and a passing motorcyclist', 'injured s2 c1'],
    ['Gunmen shot dead constables Asif and Jamshed', 'killed s2'],
    ['At least three members of the Falcons, an elite force, and six rebels were killed', 'killed m6 u3'],
    ['Eleven persons, all of them labourers, were killed in an attack', 'killed c11'],
    ['An elder and head of a committee was killed in an attack', 'killed c1'],
    ['The guard himself was injured by gunfire', 'injured c1'],
    ['A blast hurt nine; it was feared that a child had died', 'injured u9'],
    ['Put to death were two elders; a leading trader was gunned down', 'killed c1'],
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
    // Who was hurt and died later is one more than the roles told before.
    [
      'A party leader was gunned down along with his son in Kalat on Saturday. His guard, who was critically wounded, later died.',
      'killed c3',
    ],
    // "Also" brings others in, where all before are of one kind.
    [
      'Eight militants were killed and six others injured when explosives went off in Kalat on Saturday. Two civilians were also wounded.',
      'killed m8 | injured c2 m6',
    ],
    [
      'A village head was abducted from Kalat on Friday. His bullet-ridden body was found in an orchard the same night.',
      'killed c1 | abducted 1',
    ],
    // Those who died in hospital are taken off the wounded just told.
    [
      'A post in Kalat came under fire on Saturday, and two guards of the police were killed. Three constables were injured, one of whom later died.',
      'killed s3 | injured s2',
    ],
    [
      'The ministry put the number of the dead in the Kalat blast on Saturday at 27 and that of the wounded at 58; it had spoken of 12 dead before.',
      'killed u27 | injured u58',
    ],
    [
      'At least 14 people died in a blast in Kalat on Saturday. Late at night officials corrected the figures to 17 dead and 73 injured.',
      'killed u17 | injured u73',
    ],
    // The dead of an accident, of a month gone by, of attacks before are no toll of this one.
    [
      'A bus plunged into a ravine near Kalat, killing 14 passengers. On Saturday two policemen were shot dead in the town of Kalat.',
      'killed s2',
    ],
    [
      'A bomb hurt two policemen in Kalat on Saturday. In January a similar bomb killed four soldiers on the same road.',
      'injured s2',
    ],
    [
      'A policeman was wounded in Kalat on Saturday by gunfire. It is the fifth attack of its kind; in the earlier ones four policemen were shot dead.',
      'injured s1',
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
