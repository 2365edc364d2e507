import { describe, expect, it } from 'vitest'
import { checksOf } from '../../../scripts/checks-methodology.ts'

/** The verdicts on the figures of a text whose words begin so. */
const verdictsOn = (text: string, claim: string): string[] =>
  checksOf(text)
    .filter((check) => check.claim.text.includes(claim))
    .map(({ verdict }) => verdict)

describe('shapes of claims', () => {
  it.each([
    // the bracket right behind a change holds its two levels
    [
      'Raids fell by 41 per cent in 2028 (398 as against 678), thefts by 24 per cent (325 as against 428).',
      '24',
      'rounded',
    ],
    [
      'Raids fell by 41 per cent in 2028 (398 as against 678), thefts by 42 per cent (325 as against 428).',
      '42',
      'wrong',
    ],
    // a toll that the injured who died raise
    [
      'The blast killed 23 people on Monday. Four of the wounded died overnight, raising the toll to 27.',
      '27',
      'exact',
    ],
    [
      'The blast killed 23 people on Monday. Four of the wounded died overnight, raising the toll to 28.',
      '28',
      'wrong',
    ],
    [
      'Divers had found 31 bodies by May 4. Six more were pulled out on May 5, bringing the number of bodies to 37.',
      '37',
      'exact',
    ],
    // a signed step in brackets
    ['From 2,210 in 2026 raids fell to 1,768 in 2027 (-20%) and 1,591 in 2028 (-10%).', '10%', 'rounded'],
    ['From 2,210 in 2026 raids fell to 1,768 in 2027 (-20%) and 1,591 in 2028 (-30%).', '30%', 'wrong'],
    // the level that a step led to
    ['Raids tripled from 13 in 2026 to 39 in 2027, then dropped by a third to 26 in 2028.', 'a third', 'exact'],
    // what stands before the comma is the multiple
    [
      'Defence gets 1.84 billion dollars. Debt takes 4.6 billion, two and a half times the defence outlay.',
      'two and',
      'exact',
    ],
    // a percentage of what is eaten up is a share
    [
      'The cost rose from 3 billion francs to 8.1 billion. It eats up 13.5 per cent of a budget of 60 billion.',
      '13.5',
      'exact',
    ],
    // the step is told with the level that it was taken from
    [
      'The jails hold 23,400 inmates. Since 2026 the number has risen by 6,200 from 17,200, or 36 per cent.',
      '36',
      'rounded',
    ],
    // a change said twice
    ['In 2027 there were 2,585 calls and in 2028 there were 3,102. The increase is a fifth, or 517.', '517', 'exact'],
    // what is compared with a rate is a rate
    ['Wheat costs 92 rupees a kilo, up from 64 last summer, a surge of nearly 44 per cent.', '44', 'exact'],
    // of which, of whom
    ['The country needs 6 million tonnes of wheat, of which it produced 3.6 million in 2028.', '6 million', undefined],
    // a list of shares with one whole
    ['Land was the cause of 298 of the 387 deaths (77 per cent), cattle of 58 (15 per cent).', '15', 'rounded'],
    // averages
    ['Raids: 2025 - 318; 2026 - 402; 2027 - 477; 2028 - 451. The four-year average is 412.', '412', 'exact'],
    ['August 2028 saw 187 deaths in 61 incidents, or three per incident.', 'three', 'rounded'],
    // the rest of those who are told
    [
      'Of the 48 clinics that were paid for, 31 are working. So more than a third do not see a patient.',
      'third',
      'exact',
    ],
    // one sentence's counts, whatever befell them
    ['They killed 37 gunmen and captured 112, so that 149 have been taken off the field.', '149', 'exact'],
    // counts that the words join, whatever they count
    ['There were 93 cases in 2028. Arrests (41) and assaults (27) together make up 68.', '68', 'exact'],
    ['There were 93 cases in 2028. Arrests (41) and assaults (27) together make up 98.', '98', 'wrong'],
    // a whole and what it is split into
    ['The two sides freed 1,312 captives, of whom 804 by the army and 508 by the rebels.', '1,312', 'exact'],
    ['The two sides freed 1,612 captives, of whom 804 by the army and 508 by the rebels.', '1,612', 'wrong'],
    // nothing else explains the number, however far off it is
    ['Police made 412 raids in May 2027, 36 more than the 676 of April.', '36', 'wrong'],
    [
      'Of the 126 incidents, 47 were ascribed to the army. The army is thus responsible for 61 per cent.',
      '61',
      'wrong',
    ],
    ['The prison has 3,612 inmates in places for 1,720, 2.1 times as many.', '2.1 times', 'exact'],
    // what came less what went
    ['The list gained 41 names and lost 17, a net increase of 24.', '24', 'exact'],
    ['The list gained 41 names and lost 17, a net increase of 26.', '26', 'wrong'],
    // the rest of what is filled
    ['The force has 11,200 posts, of which 9,520 are filled. The vacancy rate is thus 15 per cent.', '15', 'exact'],
    // those who were told right before
    [
      'Of 1,250 detainees, 475 (38 per cent) had been beaten; 95, or one fifth of these, had papers.',
      'one fifth',
      'exact',
    ],
    // one whole for all of a row
    [
      'The north had 413 raids, or two-thirds of the national total of 621. The east followed with 171 (28 percent), the west had 24 (6 percent) and the coast 13 (2 percent).',
      '6 percent',
      'wrong',
    ],
    // points
    ['The pass rate rose from 78 to 84 per cent in 2028, up six points.', 'six', 'exact'],
    ["The country's index fell from 64.2 to 58.9 in 2028, that is by 5.3 points.", '5.3', 'exact'],
    // any event is an incident
    [
      'The team documented 1,846 incidents in 2029, compared with 1,427 in 2028. Armed clashes made up 1,052 of them (57 per cent).',
      '57',
      'rounded',
    ],
    // what follows a colon behind a base is the change
    ['Mine casualties were 318 in 2028, up from 276: 15 per cent.', '15', 'rounded'],
    // the part says what it is a part of
    [
      'The office received 2,914 complaints in 2028. It closed 1,748 and upheld 262 of those closed (15 per cent).',
      '15',
      'rounded',
    ],
    // a part of the year before is one of that year's whole
    [
      'Mine casualties were 318 in 2028, up from 276. Children were 124 of the victims, 39 per cent, against 36 per cent (99) the year before.',
      '36',
      'rounded',
    ],
    // heads of whatever kind
    ['In 2028 families paid 19.8 million for 33 captives, 600,000 a head.', '600,000', 'exact'],
    ["The camp's 14 schools have 9,660 pupils in 2028, 960 a school.", '960', 'wrong'],
    // the rate stands in the bracket
    [
      'In May 2028 there were 168 breaches, or 24 a day, compared with 231 (33 a day) the month before. That is a decline of 17 per cent.',
      '17',
      'wrong',
    ],
    // charges are brought against people
    [
      'In 2028 charges were brought against 1,549 of the 4,427 held; 2,604 were let go, and 374 are still being questioned.',
      '374',
      'wrong',
    ],
    // three numbers that make up a large one, two sentences on
    [
      'Arrests in 2028: 1,914 in the north, 1,436 in the east, 1,077 in the west. The law is new. Of the 4,427 held few were charged.',
      '4,427',
      'exact',
    ],
    // the number that was expected
    [
      'In the autumn of 2030 a total of 33,100 crossed. Aid agencies had expected 45,000. Only 74 per cent of that number came.',
      '74',
      'rounded',
    ],
    // a past level and its apposition
    [
      'In 2030, with 117 of 204 clinics working, the share is 57 per cent; a year ago it was 44 per cent, 13 points lower.',
      '13 points',
      'exact',
    ],
    // whatever befell them, three numbers that make up a fourth are its parts
    [
      'In 2030 its bulletins list 3,118 killed, 2,406 captured and 1,290 surrendered, which makes 6,814.',
      '6,814',
      'exact',
    ],
    // who counts is not what is counted, nor does a time count it
    [
      'In 2030 the panel recorded 512 violations. In the previous twelve months the panel had recorded 365; violations have therefore climbed by 40 per cent.',
      '40',
      'rounded',
    ],
    // shares of one row have one whole
    [
      'Of the 35 incidents of May 2030, 21 were bombings, 60%, nine were ambushes, 26%, and five targeted killings, 18%.',
      '18%',
      'wrong',
    ],
    // what a rate came from is carried no further
    ['Its income rose from 4.2 million a week to 5.6 million; over a year that is 291 million.', '291', 'loose'],
    // "more than" the number itself is not more
    ['Of the 1,150 men tried in 2028, 690, or more than six in ten, went to prison.', 'six in ten', 'wrong'],
  ] as const)('%s: %s', (text, claim, verdict) => {
    const found = verdictsOn(text, claim)
    if (verdict === undefined) expect(found).not.toContain('wrong')
    else expect(found).toContain(verdict)
  })

  it.each([
    // what stands right before the comma is the part
    'Of 420 wounded in May 2028, 277 were moved; 63 died, 15 per cent.',
    // two members of one row are no whole and part
    'Of the 44 hostages who came home, 31 were freed by their captors and 13 by the police; the other 14 are missing.',
    // a base that the words name and no number stands for
    'Two years ago it was 49 per cent. Among women the figure was 41 per cent, 16 percentage points below the average.',
    // the number right before a share that names no whole
    'Some 4,100 laid down arms, bringing those demobilised to 12,300. The rebels claimed 18,000 men; about two-thirds have quit.',
    // a time told behind a rate is that of another thing
    'A bag sells for 1,840 rupees. A labourer earning 900 rupees a day has to work two days to buy one.',
    // occasions are no multiples
    'The truce was broken 1,417 times in April by one account and 1,093 times by the other.',
    // "another" may leave a rest untold
    'Of 15,590 houses 3,118 were destroyed, and another 4,677 damaged.',
    // parts that are split off need not be all
    'The raids freed 1,412 captives, of whom 504 were women and 308 children.',
    // a level of one's own beside two levels of another claim
    'Fires burned 86,000 hectares in 2027, against 61,000 in 2026. The increase was the second; in 2025 the loss had been 48,000 hectares.',
    'The cuts reduce the mission from 13,900 to 10,200 troops, and its staff by 1,100 to 3,600, almost a quarter.',
    'Burglaries 18,402 (-6.2%), thefts 61,377 (+1.1%), assaults 22,019 (+3.8%).',
    // a quarter of a total is no time
    'Last year 104 reporters died. Palestine accounted for 55, Asia for more. Its 26 deaths were a quarter of the total.',
    // what befell a part of them is no second thing that they count
    'A strike killed 14 people on 3 March 2029; by the end of the week five of the 32 wounded had died.',
    // a time and a half is no share
    'Of 8,600 cases in 2028, 2,150 were heard. Waiting time grew by a month and a half, from 7.5 to 9 months.',
    // nothing grows a thousandfold without a word
    'Police wrote 1.26 million tickets in 2028. The haul beat the $1.4 billion of the previous year by $490 million.',
    // two of a row of verbs, neither of which is a part of the other
    'In 2030 we arrested 1,876 suspects, freed 1,311 and charged 565. That is a charge rate of 30 per cent.',
    // so many per 100,000 are a part of no count
    'In 2030 the area has 22 homicides per 100,000 people. Eastgate counted 277, though only 18 per cent live there.',
    // "put the number at" adds nothing up
    'In the first week of May 2030, 402 were arrested, in the second 519. She put the number of weapons at 2,251.',
    // most of a whole is not all of it
    'Three cities saw most of the 874 protests of 2030: the capital 306, the port 219 and the town 131, jointly 656.',
    // one part is no two shares of one whole
    'Nationwide, with 117 of 204 clinics working, the share is 57 per cent; a year ago it was 44 per cent.',
    // what two numbers of its own sentence make is no average of another
    'Over the year 2030 that is 291 million. It employs 3,400 men at 95 a day, which costs it 323,000 daily.',
    // a multiple is no share
    'In September 2030, 14,600 crossed, in October 11,200 and in November 7,300, a total of 33,100 and half as many in November as in September.',
    // a base right behind one claim is not that of the next
    'July had 61 bombings, 22 per cent above the 50 of June and over a third above the monthly mean of 44.',
  ])('calls nothing wrong in: %s', (text) => {
    expect(checksOf(text).filter(({ verdict }) => verdict === 'wrong')).toEqual([])
  })
})
