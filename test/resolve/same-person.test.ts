import { describe, expect, it, test } from 'vitest'
import type { NamedSpeaker } from '#model/index.ts'
import { samePersons } from '#resolve/index.ts'

const speaker = (name: string, role: string | null, side: string | null): NamedSpeaker => ({
  name,
  roles: role === null ? [] : [role],
  sides: side === null ? [] : [side],
  statements: 1,
  documents: 1,
})
const SARWARI = speaker('Ghulam Sarwari', 'foreign minister', 'AF')

const pairs = (...speakers: NamedSpeaker[]): string[] => samePersons(speakers).map(({ names }) => names.join(' = '))

describe('two names of one person', () => {
  test.each<[string, NamedSpeaker, boolean]>([
    ['another spelling', speaker('Gholam Sarwary', 'minister', 'AF'), true],
    ['family name first', speaker('Sarwari Ghulam', null, 'AF'), true],
    ['a family name under the same post', speaker('Sarwari', 'the foreign minister', 'AF'), true],
    ['a family name of another side', speaker('Sarwari', 'foreign minister', 'IR'), false],
    ['a family name of nobody known', speaker('Sarwari', null, null), false],
    ['the same family', speaker('Rashid Sarwari', 'foreign minister', 'AF'), false],
    ['the same post', speaker('Nabil Darzada', 'foreign minister', 'AF'), false],
  ])('%s', (_, other, isOne) => {
    expect(samePersons([SARWARI, other])).toHaveLength(isOne ? 1 : 0)
    expect(samePersons([other, SARWARI])).toEqual(samePersons([SARWARI, other]))
  })

  it('does not guess between two who bear the family name', () => {
    expect(pairs(SARWARI, speaker('Rashid Sarwari', 'minister', 'AF'), speaker('Sarwari', 'minister', 'AF'))).toEqual(
      [],
    )
  })

  it('gives its reasons', () => {
    expect(samePersons([SARWARI, speaker('Sarwari', 'acting foreign minister', 'AF')])[0]?.reasons).toEqual([
      'the only full name of the book with this family name',
      'both speak for AF',
      'both are foreign minister',
    ])
  })

  it('takes time that grows with the names, however many share a word', () => {
    const many = Array.from({ length: 3_000 }, (_, at) => speaker(`Khan N${at}`, null, 'PK'))
    const started = process.cpuUsage().user
    samePersons(many)
    expect(process.cpuUsage().user - started).toBeLessThan(5_000_000)
  })
})
