import { describe, expect, it } from 'vitest'
import { checksOf } from '../../../scripts/checks-methodology.ts'

/** The verdicts on a claim, with what each rests on. */
const toldOf = (text: string, claim: string): string[] =>
  checksOf(text)
    .filter((check) => check.claim.text.includes(claim))
    .map(({ verdict, operands }) => `${verdict} ${operands.map((operand) => operand.text).join(' ')}`)

describe('operands that the words name', () => {
  it.each([
    // the subject and what follows "than"
    [
      'Attacks by province\nOsmara    188\nUpper Nehra    97\nSalt Coast    61\nTotal    346\nSalt Coast saw 46 fewer than Upper Nehra.',
      '46',
      'wrong 97 61',
    ],
    ['Kabra reported 212 raids and Nordal 154. Kabra’s count was 48% higher than Nordal’s.', '48%', 'wrong 154 212'],
    [
      'Riots killed 83 in 2036, 121 in 2037, 140 in 2039 and 133 in 2040. The 2040 figure, the second highest, is 5% up on 2039.',
      '5%',
      'wrong 140 133',
    ],
    // the claim that a rise resumes
    [
      'Shelling killed 372 people in September, 81 more than in August, when 291 died. The rise of 38 per cent followed a lull in July, with 187 dead.',
      '38',
      'wrong 291 372',
    ],
    // a total stands against the whole list of the time before
    [
      'The army, the gendarmerie and the police lost 74, 38 and 51 men in the second quarter, compared with 60, 42 and 34 in the first. In all, 163 men died, 37 more than in the first quarter.',
      '37',
      'wrong 60 42 34 163',
    ],
    // the members of a row have one whole
    [
      'The office logged 2,318 deaths in 2027, up 42% on the 1,633 of 2026. Karsana had 1,102 of them, Belo 729 and Timbasse 376, or 23%.',
      '23%',
      'wrong 376 2,318',
    ],
    [
      'The number of people killed rose to 143 from 118. Women and children, 79 of the dead, represent 67 percent of them.',
      '67',
      'wrong 79 143',
    ],
    [
      'The number of people killed rose to 143. Of the 390 people on board 211 were rescued. About 27 percent of those on board are known to have died.',
      '27',
      'wrong 143 390',
    ],
    [
      'Killed: 1,096, of whom 391 were civilians, 287 soldiers and policemen, and 418 fighters.\nFighters thus made up over 40% of the killed.',
      '40%',
      'wrong 418 1,096',
    ],
    [
      'Attacks by province\nOsmara    188\nTel Qadir    142\nUpper Nehra    97\nSalt Coast    61\nTotal    488\nOsmara alone suffered nearly 39% of the attacks, and together with Tel Qadir more than three quarters.',
      'three quarters',
      'wrong 188 142 488',
    ],
    // the earlier level opens the sentence of the claim; a rate takes up the words of a share
    [
      'The four provinces reported 488 attacks in the first half of 2028, 188 of them in Osmara. In the first half of 2027 the four had reported 401, so the count went up by 18%.',
      '18%',
      'wrong 401 488',
    ],
    [
      'Of the 2,146 persons tried, 1,309 were convicted, 61%. In the five years before, the conviction rate had been 52%, so that it has gone up by 9%.',
      '9%',
      'wrong 52% 61%',
    ],
    // each of as many times as the total spans; the place of a name in two lists; the number behind a fraction
    [
      'Shelling killed 372 people in September, 81 more than in August, when 291 died. A lull in July, with 187 dead, preceded it. Over the three months 840 people lost their lives.',
      '840',
      'wrong 372 291 187',
    ],
    [
      'The army, the gendarmerie and the police lost 74, 38 and 51 men in the second quarter, compared with 60, 42 and 34 in the first. The army’s losses thus rose by 23 per cent and those of the police by a third.',
      'a third',
      'wrong 34 51',
    ],
    [
      'Of the 2,400 people asked, 912 said they trusted the force. Every third respondent, 604 people, had been robbed.',
      'Every third',
      'wrong 604 2,400',
    ],
    // shares right behind their parts in one row have one whole
    [
      'Attacks increased from 212 in 2028 to 305 in 2029. Nurses were the victims in 127 cases, or 40%; doctors in 61; drivers in 40, or 31%.',
      '31%',
      'wrong 40 305',
    ],
    // a total of several names against all of them; two ends of one way
    [
      'In November Karsa, Tolma and Ossa recorded 54, 38 and 16 attacks respectively, compared with 45, 40 and 11 in October. Their 108 attacks were 22 more than a month earlier.',
      '22',
      'wrong 45 40 11 108',
    ],
    [
      'Acquittals made up 52% of 936 verdicts, of which 312 were convictions. The number of pending cases went up by 23%, from 2,640 to 3,432.',
      '23%',
      'wrong 2,640 3,432',
    ],
    // how often stands before what is paid
    [
      'The daily ration costs the agency around $104,000, or $3.8 million a year.',
      '$3.8 million',
      'wrong around $104,000',
    ],
    // a noun of the same measure, the currency said once, the month that a span ends in
    [
      'Bombers struck. The commission counted 117 roadside and suicide bombings. They killed 284 people, or 4.2 per blast.',
      '4.2',
      'wrong 284 117',
    ],
    [
      'The fund has paid 3.2 billion dinars to 1,640 families, almost 4 million each.',
      '4 million',
      'wrong 3.2 billion dinars 1,640',
    ],
    ['From January to the end of August 2031 the province lost 164 policemen, 22.5 a month.', '22.5', 'wrong 164'],
    [
      'The agency registered 184,000 refugees in the two border camps in 2026. The number grew by 12% in 2027 and 25% in 2028, which brought it to 277,000.',
      '277,000',
      'wrong 184,000 12% 25%',
    ],
  ])('%s: %s', (text, claim, verdict) => {
    expect(toldOf(text, claim)).toContain(verdict)
  })

  it.each([
    'The rise of 5 per cent in pay will cost 40 million. There were 30 raids in May and 20 in June.',
    'In 2031 the camp took in 400 people. Farmers made up half of the killed.',
    'The court heard 90 cases. In 2027 it had heard 60 appeals, so fees went up by 5 per cent.',
    'Of the 2,400 people asked, 912 said they trusted the force, or 38%. Among women trust in the force was 33%.',
    'Kidnappings double in the west, the bishop fears. There were 30 kidnappings in May.',
  ])('calls nothing wrong in: %s', (text) => {
    expect(checksOf(text).filter(({ verdict }) => verdict === 'wrong')).toEqual([])
  })
})
