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
  ])('%s', (text, found) => expect(told(text)).toEqual([found]))
})
