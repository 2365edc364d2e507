// Digests and wires in constructions that reports vary freely, all invented: how many incidents, and what each was.
import { describe, expect, test } from 'vitest'
import { coded, incidentsOf } from './coded.ts'

const table = (rows: readonly (readonly [text: string, incidents: readonly string[]])[]): void => {
  test.each(rows)('%s', (text, incidents) => expect(coded(text)).toEqual(incidents))
}

/** Names of those who did it, incident by incident. */
const doersOf = (text: string): readonly string[] =>
  incidentsOf(text).map(({ actors }) =>
    actors
      .filter(({ role }) => role === 'perpetrator')
      .map(({ text: name }) => name)
      .join(', '),
  )

describe('another hour', () => {
  table([
    [
      'A car bomb killed six people in Kalat on May 4. About three hours later, gunmen killed a policeman in Mastung.',
      [
        '2027-05-04 | Kalat | Remote explosive/landmine/IED | killed u6',
        '2027-05-04 | Mastung | Armed clash | killed s1',
      ],
    ],
    // Nobody was hurt: another means at a place of its own.
    [
      'A hand grenade hurt three children in Turbat on May 4. Earlier in the day a roadside bomb went off near a bridge in Gwadar, but nobody was hurt.',
      ['2027-05-04 | Turbat | Grenade | injured c3', '2027-05-04 | Gwadar | Remote explosive/landmine/IED'],
    ],
    // What happened hours later to the same people is no other incident.
    [
      'Gunmen wounded two traders in Kalat on May 4. Several hours later, one of them died.',
      ['2027-05-04 | Kalat | Attack | killed c1 | injured c1'],
    ],
  ])
})

describe('more of the same', () => {
  table([
    [
      'Four militants were killed in an air strike on a house in Shawal on May 4. Minutes later, another strike killed three more.',
      ['2027-05-04 | Shawal | Air/drone strike | killed m7'],
    ],
    [
      'Nine people were killed in an ambush in Kalat on May 4. Six of them died on the spot. Another three died later in hospital.',
      ['2027-05-04 | Kalat | Attack | killed u9'],
    ],
    [
      'Gunmen shot and injured a councillor in Kalat on May 4. Her husband was also injured.',
      ['2027-05-04 | Kalat | Attack | injured c2'],
    ],
    [
      'Gunmen killed one teacher in Kalat on May 4 and hurt five people. The shots killed a guest and five other people were hurt.',
      ['2027-05-04 | Kalat | Attack | killed c1 | injured c5'],
    ],
    [
      'A blast killed two traders in Kalat on May 4, wounding 30, a spokesman for the governor said.',
      ['2027-05-04 | Kalat | Remote explosive/landmine/IED | killed c2 | injured c30'],
    ],
    [
      'A driver lost his life and five people sustained injuries in a blast in Kalat on May 4.',
      ['2027-05-04 | Kalat | Remote explosive/landmine/IED | killed c1 | injured u5'],
    ],
    [
      'Three polio workers were wounded when men fired at them in Kalat on May 4. The seriously injured worker, Salma Bibi, died in hospital.',
      ['2027-05-04 | Kalat | Attack | killed c1 | injured c2'],
    ],
    [
      'An elder and two of his companions were killed by a bomb in Kalat on May 4. A boy survived with splinter wounds.',
      ['2027-05-04 | Kalat | Remote explosive/landmine/IED | killed c3 | injured c1'],
    ],
    [
      'Four passengers were shot dead in Chilas on May 4. Eight others were taken hostage.',
      ['2027-05-04 | Chilas | Attack | killed c4 | abducted 8'],
    ],
    [
      'Gunmen attacked a police station in Sibi on May 4, killing three officers. The police said that they had killed two of the attackers.',
      ['2027-05-04 | Sibi | Armed clash | killed s3 m2'],
    ],
  ])
})

describe('who was hurt, told beside others', () => {
  table([
    [
      'Militants shot dead an intelligence official in Swabi on May 4. His son, who tried to catch one of the attackers, was injured.',
      ['2027-05-04 | Swabi | Armed clash | killed s1 | injured c1'],
    ],
    [
      'A girl was killed and her parents were injured when a shell hit a house in Kalat on May 4.',
      ['2027-05-04 | Kalat | Shelling/artillery/missile attack | killed c1 | injured c2'],
    ],
    [
      'Gunmen opened fire on a cleric in Kalat on May 4, wounding him. His driver and gunman were killed.',
      ['2027-05-04 | Kalat | Attack | killed c2 | injured c1'],
    ],
    [
      'Gunmen killed two traders in Kalat on May 4. Three children survived the attack with injuries.',
      ['2027-05-04 | Kalat | Attack | killed c2 | injured c3'],
    ],
    [
      'A policeman was stabbed to death in Kalat on May 4. The assailant was shot in the legs.',
      ['2027-05-04 | Kalat | Armed clash | killed s1 | injured m1'],
    ],
    [
      'A would be suicide bomber was shot dead by police at a gate in Kalat on May 4.',
      ['2027-05-04 | Kalat | Armed clash | killed m1'],
    ],
    [
      'Al-Shabaab gunmen killed four soldiers in Afgoye on May 4. Al-Shabaab said it was responsible and put the death toll at nine.',
      ['2027-05-04 | Afgoye | Armed clash | killed s4'],
    ],
    [
      'Two clerks, who had been missing for a week, were found dead in Kalat on May 4.',
      ['2027-05-04 | Kalat | Attack | killed c2'],
    ],
    [
      'Hundreds attended a rally in Kohat on May 4 to condemn the Quetta bombings, in which 90 persons were killed.',
      ['2027-05-04 | Kohat | Peaceful protest'],
    ],
    ['Eleven people drowned when a boat capsized near Thatta on May 4. Divers recovered seven bodies.', []],
  ])
})

describe('their own dead, and quarters called districts', () => {
  table([
    [
      'Militants attacked a post in Kunar on May 4, killing three policemen and losing seven of their own.',
      ['2027-05-04 | - | Armed clash | killed s3 m7'],
    ],
    [
      'A car bomb in the Sarwan district of southwestern Baghdad killed six people on May 4.',
      ['2027-05-04 | Sarwan | Remote explosive/landmine/IED | killed u6'],
    ],
  ])
})

describe('a headline alone that sums up several events', () => {
  table([
    // A coder keeps the total as one incident at the place of the total.
    ['Five people were killed in separate incidents in Balochistan', ['- | - | Attack | killed u5']],
    ['Four killed in separate incidents', []],
    ['Four killed in separate incidents in Pakistan', []],
  ])
})

describe('a second event in the same sentence', () => {
  table([
    [
      'A policeman was shot dead in Sariab on May 4, while in Swabi another policeman was killed.',
      ['2027-05-04 | Sariab | Armed clash | killed s1', '2027-05-04 | Swabi | Armed clash | killed s1'],
    ],
    [
      'Eight persons lost their lives in the ongoing violence in Karachi on May 4. Two constables were killed near Landhi and a shopkeeper was shot dead in Nazimabad. The five others were killed in Lyari.',
      [
        '2027-05-04 | Karachi | Attack | killed u5',
        '2027-05-04 | Landhi, Karachi | Armed clash | killed s2',
        '2027-05-04 | Nazimabad, Karachi | Attack | killed c1',
      ],
    ],
    // One place, or people hurt on one side only: one event.
    [
      'Two policemen were killed in Kalat on May 4 and three others were injured in the attack.',
      ['2027-05-04 | Kalat | Armed clash | killed s2 | injured s3'],
    ],
    [
      'A trader was killed in Kalat on May 4 and his family was told of it in Quetta.',
      ['2027-05-04 | Kalat | Attack | killed c1'],
    ],
  ])
})

describe('what came before', () => {
  table([
    [
      'A ceasefire was signed in Kurram Agency on May 4. At least 80 persons have died in the fighting since February.',
      ['2027-05-04 | Kurram | Agreement'],
    ],
    [
      'A shell killed nine people in Surkh Rod in Nangarhar province on May 4. In the neighbouring province of Laghman, two policemen were shot dead.',
      [
        '2027-05-04 | Surkh Rod | Shelling/artillery/missile attack | killed u9',
        '2027-05-04 | - | Armed clash | killed s2',
      ],
    ],
    [
      'Two hundred militants attacked a post in Lower Kurram on May 4. Five soldiers were killed.',
      ['2027-05-04 | Lower Kurram, Kurram | Armed clash | killed s5'],
    ],
  ])
})

describe('the rest of a shared total', () => {
  table([
    [
      'Two soldiers and nine militants were killed in two separate clashes in Hangu and Kurram on May 4. In Hangu, militants attacked a post at Thall, and two soldiers and five attackers were killed. In Kurram, helicopters pounded hideouts at Sadda, killing four.',
      [
        '2027-05-04 | Thall, Hangu | Armed clash | killed s2 m5',
        '2027-05-04 | Sadda, Kurram | Air/drone strike | killed u4',
      ],
    ],
  ])
})

describe('the day that victims were hurt', () => {
  table([
    [
      'One of the traders injured in the May 2 bomb blast in Kohat died at a hospital on May 6, taking the toll to four.',
      ['2027-05-02 | Kohat | Remote explosive/landmine/IED | killed c1 u3'],
    ],
  ])
})

describe('who did it', () => {
  test.each([
    ['The Frontier Corps on May 4 claimed to have killed five militants in a raid in Kohlu.', ['Frontier Corps']],
    ['A Russian missile hit a clinic in Kharkiv on May 4, killing four people.', ['Russian']],
    ['Two herders were killed in Turkish air strikes near Dohuk on May 4.', ['Turkish']],
    ['Russian air defences failed and a blast killed two people in Kharkiv on May 4.', ['']],
    // The short form tells that the known name is only the end of another group's.
    [
      'The Karim Liberation Tigers (KLT) claimed the killing of two guards in Kalat on May 4.',
      ['Karim Liberation Tigers'],
    ],
    ['The Baloch Falcon Tigers claimed the killing of two guards in Kalat on May 4.', ['Baloch Falcon Tigers']],
    ['The Liberation Tigers (LT) claimed the killing of two guards in Kalat on May 4.', ['Liberation Tigers']],
    [
      'The Falcons Brigade, a breakaway faction of the Taliban, claimed the killing of two guards in Kalat on May 4.',
      ['Falcons Brigade'],
    ],
    // A form of attack that stands as a noun makes nobody its doer.
    ['Police revise the toll of the Sibi mosque bombing down to 84. A bomber killed them on May 4.', ['']],
    ['The army shells a village in Kalat after the Falcons Brigade killed two guards on May 4.', ['']],
    ['Police recovered two bullet riddled bodies in Kalat on May 4.', ['']],
    [
      'A car was intercepted by the Frontier Corps in Kalat on May 4, and its driver blew himself up, killing two soldiers.',
      [''],
    ],
    ['The Frontier Corps on May 4 claimed that a bomb had killed five civilians in Kohlu.', ['']],
  ])('%s', (text, doers) => expect(doersOf(text)).toEqual(doers))
})

describe('what kind of event', () => {
  table([
    ['Assailants killed a retired police inspector in Sibi on May 4.', ['2027-05-04 | Sibi | Attack | killed c1']],
    ['Assailants attacked a police inspector in Sibi on May 4.', ['2027-05-04 | Sibi | Armed clash']],
  ])
})

describe('means told beside others', () => {
  table([
    [
      'Two police officers were killed on May 4 after fighters attacked a police station with rifles and explosives in Morales in the department of Cauca.',
      ['2027-05-04 | Morales | Armed clash | killed s2'],
    ],
    [
      'Militants destroyed a school in Haleemzai tehsil of Mohmand Agency on May 4. Explosives had been placed in two of its rooms.',
      ['2027-05-04 | Haleemzai, Mohmand | Remote explosive/landmine/IED'],
    ],
    [
      'Militants destroyed a school in Haleemzai tehsil of Mohmand Agency on May 4.',
      ['2027-05-04 | Haleemzai, Mohmand | Looting/property destruction'],
    ],
  ])
})

describe('parts told after the verb', () => {
  table([
    [
      'A missile hit a flat in Kalat on May 4. Twenty-three people were hurt, three of them children.',
      ['2027-05-04 | Kalat | Shelling/artillery/missile attack | injured c3 u20'],
    ],
    [
      'Four people were shot dead in Kalat on May 4, including two children.',
      ['2027-05-04 | Kalat | Attack | killed c2 u2'],
    ],
    [
      'A bomb killed nine people in Kalat on May 4, among them two policemen.',
      ['2027-05-04 | Kalat | Remote explosive/landmine/IED | killed s2 u7'],
    ],
    [
      'A blast in Kalat on May 4 left six dead and nine injured, two of them women.',
      ['2027-05-04 | Kalat | Remote explosive/landmine/IED | killed u6 | injured c2 u7'],
    ],
    [
      'Four people were killed in Kalat on May 4, and a guard who tried to help was hurt.',
      ['2027-05-04 | Kalat | Attack | killed u4 | injured c1'],
    ],
    [
      'Four people were shot dead in Kalat on May 4, all of them shepherds.',
      ['2027-05-04 | Kalat | Attack | killed c4'],
    ],
    [
      'Four people were injured, two of them critically, in a blast in Kalat on May 4.',
      ['2027-05-04 | Kalat | Remote explosive/landmine/IED | injured u4'],
    ],
  ])
})

describe('where victims come from', () => {
  table([
    [
      'Two labourers from Sadiqabad were shot dead in Uthal in Lasbela District on May 4.',
      ['2027-05-04 | Uthal, Lasbela | Attack | killed c2'],
    ],
    [
      'Gunmen abducted two labourers from Mach town on May 4.',
      ['2027-05-04 | Mach | Abduction/forced disappearance | abducted 2'],
    ],
  ])
})

describe('a headline and the report below it', () => {
  table([
    [
      'Bomb at Sibi market kills 26\n\nQUETTA: A suicide bomber killed at least 26 people and injured 62 in a market of Sibi on May 4. Among the dead were 14 soldiers.',
      ['2027-05-04 | Sibi | Suicide bomb | killed s14 u12 | injured u62'],
    ],
  ])
})

describe('others of the same kind', () => {
  table([
    [
      'Four members of a family, among them two women, were killed and another two were injured when a shell hit a house in Kalat on May 4.',
      ['2027-05-04 | Kalat | Shelling/artillery/missile attack | killed c4 | injured c2'],
    ],
    [
      'Four persons, among them two women, were killed and another two were injured when a shell hit a house in Kalat on May 4.',
      ['2027-05-04 | Kalat | Shelling/artillery/missile attack | killed c2 u2 | injured u2'],
    ],
  ])
})

describe('divisions and towns of many countries by their usual English names', () => {
  const where = (text: string) => incidentsOf(text).map(({ place, admin1 }) => `${place}, ${admin1}`)
  test.each([
    ['A missile hit a clinic in Kharkiv on May 4, killing four people.', 'Kharkiv, Kharkiv'],
    ['Gunmen killed five people in Dibao village in Taiz province of Yemen on May 4.', 'Dibao, Taiz'],
    ['A bomb killed a trader in Ramadi in Anbar on May 4.', 'Ramadi, Anbar'],
    ['Rebels shot dead a guide near Gao in Mali on May 4.', 'Gao, Gao'],
    ['Rebels shot dead a guide in the Gao region of Mali on May 4.', 'null, Gao'],
    ['Gunmen killed a judge in Kandahar city on May 4.', 'Kandahar, Kandahar'],
    ['Gunmen killed a judge in Kandahar Province on May 4.', 'null, Kandahar'],
  ])('%s', (text, place) => expect(where(text)).toEqual([place]))
})

describe('crowds', () => {
  table([
    [
      'Workers of a party staged a sit in at a square in Kohat on May 4 against the killing of their leader.',
      ['2027-05-04 | Kohat | Peaceful protest'],
    ],
    [
      'Two groups of students clashed at a college in Kohat on May 4, leaving ten students injured. Police fired tear gas shells to disperse them.',
      ['2027-05-04 | Kohat | Violent demonstration | injured c10'],
    ],
  ])
})

describe('bodies of people who were taken', () => {
  table([
    [
      'Police found the body of a constable, who was kidnapped two days earlier, in a sack in Kalat on May 4.',
      ['2027-05-04 | Kalat | Attack | killed s1 | abducted 1'],
    ],
  ])
})

describe('where people of a place were hurt', () => {
  table([
    [
      'Militants attacked the house of an elder in Zangali area of Bara tehsil on May 4, killing a boy.',
      ['2027-05-04 | Zangali | Attack | killed c1'],
    ],
    [
      'A grenade hurt two people at a BSF picket at Batmaloo in Srinagar on May 4.',
      ['2027-05-04 | Batmaloo, Srinagar | Grenade | injured u2'],
    ],
    [
      'One more victim of the May 2 bomb blast in Kohat died on May 6, taking the death toll to 25.',
      ['2027-05-02 | Kohat | Remote explosive/landmine/IED | killed u25'],
    ],
  ])
})

describe('counts over several deeds', () => {
  table([
    [
      'Seven militants were killed in two drone strikes in Kurram Agency on May 4. The first strike hit a vehicle in Ghuz Garhi, killing four militants. Another three were killed when a drone fired two missiles at a house in Sadda.',
      [
        '2027-05-04 | Ghuz Garhi, Kurram | Air/drone strike | killed m4',
        '2027-05-04 | Sadda, Kurram | Air/drone strike | killed m3',
      ],
    ],
    [
      'Nine people were killed in violence in Karachi on May 4. Four persons were killed in Landhi. Two brothers were shot dead in Malir. The others were killed in different parts of the city.',
      [
        '2027-05-04 | Karachi | Attack | killed u3',
        '2027-05-04 | Landhi, Karachi | Attack | killed u4',
        '2027-05-04 | Malir, Karachi | Attack | killed c2',
      ],
    ],
    // No count of events.
    [
      'A trader was abducted in Kalat on May 4. The fair draws pilgrims from various parts of the world, and the trader was abducted on its eve.',
      ['2027-05-04 | Kalat | Abduction/forced disappearance | abducted 1'],
    ],
  ])
})

describe('what a crowd is about', () => {
  table([
    [
      'Tribesmen gathered outside the Peshawar Press Club on May 4 to protest against drone strikes. Speakers said that more than 300 people had been killed in such strikes.',
      ['2027-05-04 | Peshawar Press Club, Peshawar | Peaceful protest'],
    ],
    [
      'A trader was abducted in Kalat on May 2. Shopkeepers protested outside the Quetta Press Club on May 4 demanding the release of the abducted trader. Leaders said that the trader was abducted for ransom.',
      [
        '2027-05-02 | Kalat | Abduction/forced disappearance | abducted 1',
        '2027-05-04 | Quetta Press Club, Quetta | Peaceful protest',
      ],
    ],
  ])
})

describe('both sides hurt, and those who died of wounds', () => {
  table([
    [
      'A constable was killed and three others were injured in a clash with outlaws in Kalat on May 4. Two outlaws were arrested in an injured condition.',
      ['2027-05-04 | Kalat | Armed clash | killed s1 | injured s3 m2 | arrested 2'],
    ],
    [
      'Three people were killed and 20 injured when a bomb went off in Sibi on May 4. Two of the wounded died at the hospital the next day, raising the toll to five.',
      ['2027-05-04 | Sibi | Remote explosive/landmine/IED | killed u5 | injured u18'],
    ],
    [
      'A student of Class 9 was killed when a grenade went off in Kalat on May 4.',
      ['2027-05-04 | Kalat | Grenade | killed c1'],
    ],
  ])
})

describe('details of a total', () => {
  table([
    [
      'Four constables were killed in two separate attacks in Landhi in Karachi on May 4. Gunmen first opened fire on three constables in a street, killing them all, an official said, adding Later they shot dead a constable in a van.',
      [
        '2027-05-04 | Landhi, Karachi | Armed clash | killed s3',
        '2027-05-04 | Landhi, Karachi | Armed clash | killed s1',
      ],
    ],
    [
      'Two persons were killed and another was injured in three separate incidents in Karachi on May 4. A teacher was shot dead in Landhi. A man was killed by robbers in Malir. In Gulshan e Iqbal, a youth was injured in firing.',
      [
        '2027-05-04 | Landhi, Karachi | Attack | killed c1',
        '2027-05-04 | Malir, Karachi | Attack | killed u1',
        '2027-05-04 | Gulshan e Iqbal, Karachi | Attack | injured c1',
      ],
    ],
    [
      'A constable was shot dead in Malir in Karachi on May 4, while bodies of two men were recovered from Landhi.',
      ['2027-05-04 | Malir, Karachi | Armed clash | killed s1', '2027-05-04 | Landhi, Karachi | Attack | killed u2'],
    ],
  ])
})

describe('forces and those they fight', () => {
  table([
    [
      'Two militants were killed and a woman was injured during a search operation in Kalat on May 4.',
      ['2027-05-04 | Kalat | Armed clash | killed m2 | injured c1'],
    ],
    [
      'Rangers killed three suspected terrorists in Kalat on May 4. Two Rangers men were injured when the suspects hurled hand grenades at them.',
      ['2027-05-04 | Kalat | Armed clash | killed m3 | injured s2'],
    ],
    [
      'Police arrested two members of a banned outfit in Kalat on May 4. They were planning to carry out blasts in the city.',
      ['2027-05-04 | Kalat | Arrests | arrested 2'],
    ],
    [
      'Seven constables guarding polio workers were killed in Kalat on May 4.',
      ['2027-05-04 | Kalat | Armed clash | killed s7'],
    ],
    [
      'A bomb killed a guard in Kalat on May 4. Separately, militants fired rockets at a check post in Mastung, without causing any loss.',
      [
        '2027-05-04 | Kalat | Remote explosive/landmine/IED | killed c1',
        '2027-05-04 | Mastung | Shelling/artillery/missile attack',
      ],
    ],
  ])
})

describe('words of means with another meaning', () => {
  table([
    // A pit is no bomb.
    [
      'Gunmen stormed the huts of coal miners in Duki on May 4 and killed three labourers. They set fire to a generator before leaving the mine.',
      ['2027-05-04 | Duki | Attack | killed c3'],
    ],
    [
      'Two soldiers were killed when their jeep hit a mine in Turbat on May 4.',
      ['2027-05-04 | Turbat | Remote explosive/landmine/IED | killed s2'],
    ],
    [
      'Nine militants were killed when jets of the Air Force bombed a hideout in Tirah on May 4.',
      ['2027-05-04 | Tirah | Air/drone strike | killed m9'],
    ],
  ])
})

describe('ends of a way', () => {
  table([
    [
      'A trader was shot dead in Tando in Hyderabad District of Sindh on May 4. Later youths pelted stones at police at Hala Naka, injuring two constables. Traffic between Karachi and Sukkur was stopped.',
      [
        '2027-05-04 | Tando, Hyderabad | Attack | killed c1',
        '2027-05-04 | Hala Naka, Hyderabad | Violent demonstration | injured s2',
      ],
    ],
  ])
})

describe('a spot named after where its road leads', () => {
  table([
    [
      'A student was shot dead in Latifabad in Hyderabad District of Sindh on May 4. Youths then blocked the road at Hala Naka and pelted stones at police, injuring two constables.',
      [
        '2027-05-04 | Latifabad, Hyderabad | Attack | killed c1',
        '2027-05-04 | Hala Naka, Hyderabad | Violent demonstration | injured s2',
      ],
    ],
  ])
})
