// Reports as outlets of many countries write them, all invented: one table a question, each row a text and its coding.
import { describe, expect, test } from 'vitest'
import { coded } from './coded.ts'

const table = (rows: readonly (readonly [text: string, incidents: readonly string[]])[]): void => {
  test.each(rows)('%s', (text, incidents) => expect(coded(text)).toEqual(incidents))
}

describe('where the report was filed is not where it happened', () => {
  table([
    [
      'QUETTA: At least 11 people were killed and 23 others injured when a bomb ripped through a market in Pishin on Monday evening, officials said. Among the dead were two policemen and a child.',
      ['2027-05-03 | Pishin | Remote explosive/landmine/IED | killed s2 c1 u8 | injured u23'],
    ],
    [
      'SRINAGAR, May 8: Two unidentified militants were killed in an encounter with security forces in Shopian district on Friday, a police official said.',
      ['2027-05-07 | Shopian | Armed clash | killed m2'],
    ],
    [
      'KARACHI: A traffic policeman was shot dead in Gulistan-i-Jauhar on Sunday, police said.',
      ['2027-05-09 | Gulistan-i-Jauhar, Karachi | Armed clash | killed s1'],
    ],
    [
      'KABUL, May 8 (Wire) - A blast killed five people on Saturday, police said.',
      ['2027-05-08 | Kabul | Remote explosive/landmine/IED | killed u5'],
    ],
    [
      'MOGADISHU — Militants stormed a base in Lower Shabelle region on Tuesday, killing two soldiers.',
      ['2027-05-04 | - | Armed clash | killed s2'],
    ],
  ])
})

describe('places of many countries', () => {
  table([
    [
      'MAIDUGURI, Nigeria (Wire) — Gunmen killed 15 farmers in Malari village in Bama local government area of Borno state on Friday.',
      ['2027-05-07 | Malari, Bama | Attack | killed c15'],
    ],
    [
      'Around 30 civilians were killed on Sunday in an attack in the village of Pobe in Soum province, Burkina Faso, security sources said.',
      ['2027-05-09 | Pobe, Soum | Attack | killed c30'],
    ],
    [
      'MANILA, Philippines — Seven rebels were killed in a clash with troops in Barangay Taburgon in Negros Occidental on Thursday.',
      ['2027-05-06 | Barangay Taburgon, Negros Occidental | Armed clash | killed m7'],
    ],
    [
      'BAGHDAD: Two soldiers were killed when a roadside bomb hit their patrol south of Samarra in Salahuddin province on Sunday.',
      ['2027-05-09 | Samarra | Remote explosive/landmine/IED | killed s2'],
    ],
  ])
})

describe('several incidents in one report', () => {
  table([
    [
      'At least nine persons were killed in separate incidents in Karachi on May 2. A shopkeeper was shot dead in Banaras Colony. Separately, two men on a motorcycle killed a policeman in Korangi. In another incident, two bullet riddled bodies were found stuffed in sacks in Lyari.',
      [
        '2027-05-02 | Karachi | Attack | killed u5',
        '2027-05-02 | Banaras Colony, Karachi | Attack | killed c1',
        '2027-05-02 | Korangi, Karachi | Armed clash | killed s1',
        '2027-05-02 | Lyari, Karachi | Attack | killed u2',
      ],
    ],
    [
      'Security forces killed 13 militants in two separate engagements on Friday. Nine militants were sent to hell in Mohmand district. In another encounter in Bannu district, four more were neutralised.',
      ['2027-05-07 | Mohmand | Armed clash | killed m9', '2027-05-07 | Bannu | Armed clash | killed m4'],
    ],
    [
      'QUETTA: Unknown motorcyclists hurled a hand grenade at a shop in Hub on Friday, leaving one person dead. In Kalat, an explosive device went off on the highway but caused no loss of life. Gunmen also attacked a Levies check post in Mastung, taking four Levies men hostage.',
      [
        '2027-05-07 | Hub | Grenade | killed u1',
        '2027-05-07 | Kalat | Remote explosive/landmine/IED',
        '2027-05-07 | Mastung | Abduction/forced disappearance | abducted 4',
      ],
    ],
    [
      'On 5 May, clashes between two communities in Pibor County, Jonglei State, resulted in 14 deaths. On 6 May, an unexploded ordnance detonated in Malakal town, Upper Nile State, injuring three children.',
      [
        '2027-05-05 | Pibor | Armed clash | killed u14',
        '2027-05-06 | Malakal | Remote explosive/landmine/IED | injured c3',
      ],
    ],
    [
      'Three men were shot dead in Malir Town of Karachi on May 4. Meanwhile, the Rangers seized a cache of weapons in Surjani Town area of Karachi.',
      [
        '2027-05-04 | Malir Town, Karachi | Attack | killed u3',
        '2027-05-04 | Surjani Town, Karachi | Disrupted weapons use',
      ],
    ],
    [
      'KINSHASA: Fighters killed three fishermen in Masisi on Wednesday. Troops reached the town the following day and killed one fighter.',
      ['2027-05-05 | Masisi | Attack | killed c3', '2027-05-06 | - | Armed clash | killed m1'],
    ],
    [
      'A driver was shot dead in Kharan on May 6. Meanwhile, a hand grenade hurled at a house in Nushki went off without causing any loss of life.',
      ['2027-05-06 | Kharan | Attack | killed c1', '2027-05-06 | Nushki | Grenade'],
    ],
    [
      'A trader was abducted from Khuzdar town on May 2. Shopkeepers staged a sit-in on the highway in Khuzdar on May 4 for his recovery.',
      ['2027-05-02 | Khuzdar | Abduction/forced disappearance | abducted 1', '2027-05-04 | Khuzdar | Peaceful protest'],
    ],
    // Fighting summed up over a time happened at no town that another sentence names.
    [
      'Pakistan accuses the administration in Kabul of sheltering fighters. The two countries have had border clashes in recent months that have killed dozens of people on both sides.',
      ['- | - | Armed clash | vague'],
    ],
    // What remains of a total happened where the details are not.
    [
      'At least 60 people were killed in separate bombings in Quetta and Peshawar on May 4. In Quetta, a car bomb outside a court killed 56 people.',
      [
        '2027-05-04 | Peshawar | Remote explosive/landmine/IED | killed u4',
        '2027-05-04 | Quetta | Remote explosive/landmine/IED | killed u56',
      ],
    ],
    [
      'A total of 12 people were killed in two attacks on May 4. Ten soldiers died when a mine hit their truck in Mir Ali. Two policemen were shot dead in Bannu.',
      [
        '2027-05-04 | Mir Ali | Remote explosive/landmine/IED | killed s10',
        '2027-05-04 | Bannu | Armed clash | killed s2',
      ],
    ],
    // A total of one side's dead holds none of the other's.
    [
      'Security forces killed 34 fighters in separate operations in Helmand and Kunduz on May 8. Two soldiers died in a roadside bomb blast in Sangin District of Helmand.',
      ['2027-05-08 | - | Armed clash | killed m34', '2027-05-08 | Sangin | Remote explosive/landmine/IED | killed s2'],
    ],
  ])
})

describe('what is no incident', () => {
  test.each([
    'LAHORE: A court on Saturday sentenced three men to death for the 2024 bombing of a shrine in which 12 people were killed.',
    'PESHAWAR: The families of those killed in the massacre gathered on Thursday to mark its anniversary. The attack left 47 people dead.',
    'Police on Friday carried out a mock exercise at the airport in which gunmen took 12 passengers hostage and two were killed.',
    'The minister condemned the attack on the checkpost in Kohat and said that terrorism would be rooted out.',
    'Attacks in the country rose by 23 per cent in April, according to a report. It recorded 99 attacks in which 104 people were killed.',
    'Elders on Sunday warned of a sit-in if the bodies of the three youths killed last month were not handed over in Khyber.',
    'Violence rose again, a review says. Political violence killed 3,417 people in the country in 2027, more than in any other year of the last ten, the centre wrote on Wednesday.',
    'August was the worst month of the year. The province saw 143 militant attacks in August 2027, the institute said in its note on Monday. The attacks killed 194 people: 74 members of the security forces, 62 civilians and 58 militants. They injured 231.',
    'Five years after the bombing that killed 22 people at a concert, survivors say that they are still waiting.',
    'The spokesman said on May 7 that 140 militants had been killed since the start of the operation.',
    'Briefing the house on May 8, the minister said that 1,247 persons had lost their lives in 1,109 incidents last year. One province had 633 deaths. In Karachi targeted killings had come down by 41 per cent.',
    'The prime minister condemned in the strongest terms the recent wave of attacks on security personnel.',
    'An explosion at a gas plant in Sui on May 6 was caused by a leak, officials said. One worker suffered burns.',
    'Thirteen miners were killed when a coal mine collapsed after a methane explosion in Harnai on Friday.',
  ])('%s', (text) => expect(coded(text)).toEqual([]))
})
