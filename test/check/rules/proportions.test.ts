import { describe, expect, it } from 'vitest'
import { checksOf } from '../../../scripts/checks-methodology.ts'

const verdictsOn = (text: string, claim: string): string[] =>
  checksOf(text)
    .filter((check) => check.claim.text.includes(claim))
    .map(({ verdict }) => verdict)

describe('proportions in words', () => {
  it.each([
    ['Male victims outnumbered female by four to one (160 to 40).', 'four to one', 'exact'],
    ['Male victims outnumbered female by six to one (160 to 40).', 'six to one', 'wrong'],
    ['Boys outnumbered girls two to one: 84 boys and 38 girls were recruited.', 'two to one', 'rounded'],
    ['The ratio of wounded to killed was three to one: 270 wounded and 92 killed.', 'three to one', 'rounded'],
    ['The ratio of wounded to killed was two to one: 270 wounded and 92 killed.', 'two to one', 'wrong'],
    ['Outnumbered five to one, the garrison of 120 faced 600 attackers.', 'five to one', 'exact'],
    ['Men outnumbered women by more than three to one, 412 against 120.', 'three to one', 'exact'],
    ['In June 120 men and 60 women were held, or 3:1.', '3:1', 'wrong'],
    ['Nine of ten cases (441 of 490) were verified.', 'Nine of ten', 'exact'],
    ['Seven of ten families (1,400 of 2,500) had fled.', 'Seven of ten', 'wrong'],
  ] as const)('%s: %s', (text, claim, verdict) => {
    expect(verdictsOn(text, claim)).toContain(verdict)
  })

  it.each([
    'The northern side won three to one before 12,000 people; 40 were hurt and 12 arrested.',
    'The council voted 5 to 2 in May 2027; 30 men and 12 women watched.',
    'At 95 per cent confidence the toll was 1,840. Of these 460 were children.',
    'The survey put the dead at 1,840 (95% CI: 1,620-2,060), with a margin of error of 12 per cent.',
  ])('calls nothing wrong in: %s', (text) => {
    expect(checksOf(text).filter(({ verdict }) => verdict === 'wrong')).toEqual([])
  })
})

describe('rates by head', () => {
  it.each([
    ['The murder rate was 6.2 per 100,000 people: 1,240 murders in a population of 20 million.', '6.2', 'exact'],
    ['The murder rate was 6.8 per 100,000 people: 1,240 murders in a population of 20 million.', '6.8', 'wrong'],
    ['Among 4 million people there were 260 abductions, or 6.5 per 100,000 residents.', '6.5', 'exact'],
    ['The rate rose from 4.0 to 5.2 per 100,000, an increase of 30 per cent.', '30 per cent', 'exact'],
    ['Its 5 million residents saw a rate of 6.2 per 100,000, up from 5.0, or 34 per cent.', '34 per cent', 'wrong'],
    ['The toll was 52, up from 40, or 30 per cent.', '30 per cent', 'exact'],
    ['Arrests were 60, down from 80, or 15 per cent.', '15 per cent', 'wrong'],
  ] as const)('%s: %s', (text, claim, verdict) => {
    expect(verdictsOn(text, claim)).toContain(verdict)
  })

  it('sets no rate of another place against the counts of this one', () => {
    const text = 'The city of 800,000 had 96 murders, 12 per 100,000, against 9.5 per 100,000 nationally.'
    expect(verdictsOn(text, '12')).toContain('exact')
    expect(verdictsOn(text, '9.5')).not.toContain('wrong')
  })
})

describe('averages of several spans', () => {
  it.each([
    [
      'There were 48 raids in the first half of 2027 and 61 in the second, an average of 9 a month over the year.',
      '9 ',
      'rounded',
    ],
    [
      'There were 48 raids in the first half of 2027 and 61 in the second, an average of 14 a month over the year.',
      '14',
      'wrong',
    ],
    [
      'With 48 raids in the first six months and 61 in the last six, raids averaged 9 a month over twelve months.',
      '9',
      'rounded',
    ],
    [
      'The first quarter saw 120 raids, the second 96, the third 105 and the fourth 87, or 34 a month over the year.',
      '34',
      'exact',
    ],
    ['In 2026 there were 412 raids and in 2027 there were 388, an average of 400 a year.', '400', 'exact'],
  ] as const)('%s: %s', (text, claim, verdict) => {
    expect(verdictsOn(text, claim.trim())).toContain(verdict)
  })

  it.each([
    'January saw 31 raids and March 45, an average of 35 a month.',
    'There were 48 raids from January to June and 61 from July to December, 10.2 a month.',
    'The two halves of 2027 brought 640 and 560 arrests.',
  ])('calls nothing wrong in: %s', (text) => {
    expect(checksOf(text).filter(({ verdict }) => verdict === 'wrong')).toEqual([])
  })
})
