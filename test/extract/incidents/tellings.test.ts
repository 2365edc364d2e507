// Ways in which a digest tells its people: one row a way, with the near miss that must stay as it is.
import { describe, expect, test } from 'vitest'
import { coded } from './coded.ts'

const told = (text: string): string[] => coded(text).map((line) => line.split(' | ').slice(1).join(' | '))
const BLAST = 'Bannu | Remote explosive/landmine/IED'

describe('the paper that a report is taken from', () => {
  test.each([
    [
      'Rockets fell on a village in Bannu District on May 3, wounding two children, reports Valley Courier.',
      'Bannu | Shelling/artillery/missile attack | injured c2',
    ],
    [
      'Gunmen killed two constables in Bannu District on May 3, reported The Northern Guardian.',
      'Bannu | Armed clash | killed s2',
    ],
    [
      'Gunmen killed two shepherds in Bannu District on May 3, reports Voice of the Hills.',
      'Bannu | Attack | killed c2',
    ],
  ])('%s', (text, found) => expect(told(text)).toEqual([found]))
})

describe('several told as one subject', () => {
  test.each([
    [
      'A driver was killed in a blast in Bannu District on May 3 while two constables and three other persons were injured.',
      `${BLAST} | killed c1 | injured s2 u3`,
    ],
    [
      'A bomb in Bannu District on May 3 killed two soldiers and three others were injured.',
      `${BLAST} | killed s2 | injured s3`,
    ],
    [
      'A blast killed a trader in Bannu District on May 3 and two guards and four others were wounded.',
      `${BLAST} | killed c1 | injured c2 u4`,
    ],
    ['A blast hit a gate in Bannu District on May 3. A driver was the only person injured.', `${BLAST} | injured c1`],
    [
      'Seven militants were killed in a raid in Bannu District on May 3. A captain was among the five injured soldiers.',
      'Bannu | Armed clash | killed m7 | injured s5',
    ],
    [
      'Two traders were killed by a blast in Bannu District on May 3. Among the 12 wounded were two children.',
      `${BLAST} | killed c2 | injured c2 u10`,
    ],
    ['A cleric was among five people killed by a blast in Bannu District on May 3.', `${BLAST} | killed c1 u4`],
    [
      'A seller was killed and 11 others, including two constables, were injured by a bomb in Bannu District on May 3. Two pedestrians with severe wounds were referred to Peshawar.',
      `${BLAST} | killed c1 | injured s2 c2 u7`,
    ],
    [
      'A Superintendent of Police, Karim Khan, escaped a blast while three of his guards were killed in Bannu District on May 3.',
      `${BLAST} | killed s3`,
    ],
    [
      'A blast hit the car of a judge in Bannu District on May 3. His driver and three other policemen were injured.',
      `${BLAST} | injured s4`,
    ],
    [
      'The death toll from a blast in Bannu District rose to seven on May 5 as two wounded passengers died. The bomb had exploded on May 3. Five passengers had died on the spot and 14 others had been injured.',
      `${BLAST} | killed c7 | injured c12`,
    ],
    [
      'Two robbers were beaten to death by a mob in Bannu District on May 3. They had shot and injured a trader while trying to snatch cash from him.',
      'Bannu | Mob violence | killed m2 | injured c1',
    ],
    [
      'Two militants were killed and as many soldiers were injured in a clash in Bannu District on May 3.',
      'Bannu | Armed clash | killed m2 | injured s2',
    ],
    [
      'A constable and three of a family, including a minor girl, were killed by a bomb in Bannu District on May 3.',
      'Bannu | Remote explosive/landmine/IED | killed s1 c3',
    ],
    ['Four people were killed by gunmen in as many attacks in Bannu District on May 3.', 'Bannu | Attack | killed u4'],
  ])('%s', (text, found) => expect(told(text)).toEqual([found]))
})

describe('a name after what describes its bearer', () => {
  test.each([
    [
      'A policeman deployed at a bank, Karim Khan, was shot dead in Bannu District on May 3.',
      'Bannu | Armed clash | killed s1',
    ],
    [
      'A member of a peace militia backed by the state, Karim Khan, was killed by gunmen in Bannu District on May 3. Two other members of the militia were wounded.',
      'Bannu | Armed clash | killed s1 | injured s2',
    ],
    [
      'Two constables posted at a shrine, Karim Khan and Asif Ali, were shot dead in Bannu District on May 3.',
      'Bannu | Armed clash | killed s2',
    ],
    [
      'A soldier working with a road crew, Karim Khan, and his brother were killed by gunmen in Bannu District on May 3.',
      'Bannu | Armed clash | killed s1 c1',
    ],
    [
      'The head of a local Peace Committee, Karim Khan, and three volunteers of the committee were killed by a bomb in Bannu District on May 3.',
      `${BLAST} | killed s4`,
    ],
    [
      'Three volunteers of the committee for floods were killed by a bomb in Bannu District on May 3.',
      `${BLAST} | killed c3`,
    ],
  ])('%s', (text, found) => expect(told(text)).toEqual([found]))
})

describe('people taken', () => {
  test.each([
    [
      'The bodies of two tribesmen were found near a canal in Bannu District on May 3. Residents said that both had been kidnapped three weeks ago.',
      'Bannu | Attack | killed c2 | abducted 2',
    ],
    [
      'The body of a trader was found in Bannu District on May 3. He had been abducted a month ago.',
      'Bannu | Attack | killed c1 | abducted 1',
    ],
    [
      'Gunmen abducted three workers from a camp in Bannu District on May 3. The apex body of the traders asked for their release.',
      'Bannu | Abduction/forced disappearance | abducted 3',
    ],
    [
      'Two robbers were beaten to death by a mob in Bannu District on May 3. Police rescued a third suspect from the crowd and arrested him.',
      'Bannu | Mob violence | killed m2 | arrested 1',
    ],
    [
      'Insurgents attacked a post in Bannu District on May 3, killing two soldiers and capturing four others.',
      'Bannu | Armed clash | killed s2 | abducted 4',
    ],
    ['Troops captured four insurgents in Bannu District on May 3.', 'Bannu | Arrests | arrested 4'],
    [
      'Forces arrested a commander of a banned outfit with two of his accomplices in Bannu District on May 3.',
      'Bannu | Arrests | arrested 3',
    ],
    [
      'Police claimed to have arrested a target killer who confessed to killing eight people in Bannu District on May 3.',
      'Bannu | Arrests | arrested 1',
    ],
  ])('%s', (text, found) => expect(told(text)).toEqual([found]))
})

describe('what happened', () => {
  test.each([
    [
      'Jets of the air force bombed hideouts in Bannu District on May 3, killing nine militants.',
      'Bannu | Air/drone strike | killed m9',
    ],
    [
      'Helicopters pounded positions of militants in Bannu District on May 3, killing nine militants.',
      'Bannu | Air/drone strike | killed m9',
    ],
    [
      'Militants fired a rocket at a helicopter in Bannu District on May 3, injuring two soldiers.',
      'Bannu | Shelling/artillery/missile attack | injured s2',
    ],
    [
      'Two rival gangs fought each other in Bannu District on May 3, killing three gangsters and a woman.',
      'Bannu | Armed clash | killed c1 m3',
    ],
    [
      'Gunmen killed three coal miners in Bannu District on May 3 before leaving the mine.',
      'Bannu | Attack | killed c3',
    ],
    [
      'A mine killed three coal miners on their way to work in Bannu District on May 3.',
      'Bannu | Remote explosive/landmine/IED | killed c3',
    ],
    [
      'Police shot dead a would be suicide bomber before he could detonate his vest in Bannu District on May 3. The man injured a constable with a pistol.',
      'Bannu | Armed clash | killed m1 | injured s1',
    ],
    [
      'A would be suicide bomber blew himself up at a gate in Bannu District on May 3, injuring two guards.',
      'Bannu | Suicide bomb | injured c2',
    ],
    [
      'Troops foiled an infiltration bid in Bannu District on May 3, killing two militants.',
      'Bannu | Armed clash | killed m2',
    ],
    [
      'Five constables of the anti riot wing were hurt by a bomb in Bannu District on May 3.',
      'Bannu | Remote explosive/landmine/IED | injured s5',
    ],
    [
      'Army jets carried out strikes on hideouts in Bannu District on May 3 and killed 18 militants.',
      'Bannu | Air/drone strike | killed m18',
    ],
    [
      'A lawyer was gunned down in Bannu District on May 3. His junior, who carried the files, received a bullet in the shoulder.',
      'Bannu | Attack | killed c1 | injured c1',
    ],
    [
      'A bomb injured a junior commissioned officer in Bannu District on May 3.',
      'Bannu | Remote explosive/landmine/IED | injured s1',
    ],
    [
      'Shopkeepers pelted Police vans with stones in Bannu District on May 3. Four constables were hit by stones.',
      'Bannu | Violent demonstration | injured s4',
    ],
    [
      'Gunmen shot a trader and his guard in Bannu District on May 3. The trader died on the spot, while the guard was admitted to a hospital in a serious condition.',
      'Bannu | Attack | killed c1 | injured c1',
    ],
    [
      'Gunmen shot three men in Bannu District on May 3. Two of the men died, while the other man was admitted in a critical condition.',
      'Bannu | Attack | killed u2 | injured u1',
    ],
    [
      'Militants overran a post in Bannu District on May 3, killing six Policemen and taking three others captive.',
      'Bannu | Armed clash | killed s6 | abducted 3',
    ],
    [
      'Troops killed two militants in Bannu District on May 3. They also pulled down six hideouts.',
      'Bannu | Armed clash | killed m2',
    ],
    [
      'Gunmen killed a trader at Pishin Mastoi in Chagai District of Balochistan on May 3.',
      'Pishin Mastoi, Chagai | Attack | killed c1',
    ],
    [
      'Gunmen killed a trader in Pishin town in Pishin District of Balochistan on May 3.',
      'Pishin | Attack | killed c1',
    ],
    [
      'Karim Khan, a constable, and Noor Gul, a former constable, were killed by a bomb in Bannu District on May 3.',
      'Bannu | Remote explosive/landmine/IED | killed s1 c1',
    ],
    [
      'Malik Din, the head of a local peace committee, was killed by a bomb in Bannu District on May 3.',
      'Bannu | Remote explosive/landmine/IED | killed s1',
    ],
    [
      'Karim Khan, the father of a constable, was killed by a bomb in Bannu District on May 3.',
      'Bannu | Remote explosive/landmine/IED | killed c1',
    ],
    [
      'Fighting between a tribal lashkar and militants in Bannu District claimed the lives of 11 people on May 3. Eight of the dead were militants while three belonged to the lashkar.',
      'Bannu | Armed clash | killed s3 m8',
    ],
    [
      'A clash between Police and gangsters in Bannu District killed five people on May 3. Three of the dead were gangsters and two Policemen.',
      'Bannu | Armed clash | killed s2 m3',
    ],
    [
      'A man was shot dead in Bannu District on May 3. The deceased was identified by his brother as Constable Gul.',
      'Bannu | Armed clash | killed s1',
    ],
    [
      'Relatives staged a sit in outside the Press Club in Khuzdar District on May 3.',
      'Press Club, Khuzdar | Peaceful protest',
    ],
    [
      'Protesters pelted stones at Police at Hala Naka in Hyderabad District on May 3. Train service between Karachi and Sukkur was stopped.',
      'Hala Naka, Hyderabad | Violent demonstration',
    ],
  ])('%s', (text, found) => expect(told(text)).toEqual([found]))

  test.each([
    'The Home Department told the assembly on May 3 that 61 persons had been killed in acts of terrorism in Bannu District during the first five months of the year.',
    'The minister said on May 3 that 40 people were killed in Bannu District in the first half of the year.',
  ])('%s', (text) => expect(told(text)).toEqual([]))

  test('a deed that a crowd is about is an incident of its own day', () => {
    const text =
      'Families staged a sit in outside the court in Bannu town on May 8. They demanded the recovery of three students who, they said, had been picked up by armed men from Ismail Khel area on May 5. The sit in ended peacefully.'
    expect(coded(text).toSorted()).toEqual([
      '2027-05-05 | Ismail Khel, Bannu | Abduction/forced disappearance | abducted 3',
      '2027-05-08 | Bannu | Peaceful protest',
    ])
  })
})
