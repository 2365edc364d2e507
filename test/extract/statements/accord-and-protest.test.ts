import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

/** A text and what its statements are, each as "speaker | act | PLOVER event | what is said". */
const STATEMENTS: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'who agrees': [
    ['The rebels agreed on Monday to free the crew.', 'The rebels | propose | AGREE | to free the crew'],
    ['The council agreed in principle on Friday to a truce.', 'The council | propose | AGREE | to a truce'],
    ['The junta accepted the mediator’s plan.', 'The junta | propose | AGREE | the mediator’s plan'],
    ['The premier offered an amnesty to deserters.', 'The premier | propose | AGREE | an amnesty to deserters'],
    ['The rebels said they were open to talks.', 'The rebels | propose | AGREE | they were open to talks'],
    ['The mayor said he would step down in 2029.', 'The mayor | assert | AGREE | he would step down in 2029'],
    [
      'The finance minister said the government would scrap the fuel tax.',
      'The finance minister | assert | AGREE | the government would scrap the fuel tax',
    ],
  ],
  'who supports': [
    ['The bishop endorsed the truce.', 'The bishop | assert | SUPPORT | the truce'],
    ['Elders threw their weight behind the truce.', 'Elders | assert | SUPPORT | their weight behind the truce'],
    ['The union expressed solidarity with the miners.', 'The union | assert | SUPPORT | solidarity with the miners'],
    [
      'The premier defended her decision to close the port.',
      'The premier | assert | SUPPORT | her decision to close the port',
    ],
  ],
  'who blames': [
    [
      'The envoy said the siege was a flagrant breach.',
      'The envoy | condemn | ACCUSE | the siege was a flagrant breach',
    ],
    ['The palace said it was appalled by the raid.', 'The palace | condemn | ACCUSE | it was appalled by the raid'],
    ['The charity said police had tortured students.', 'The charity | accuse | ACCUSE | police had tortured students'],
    ['The mayor took the guards to task for sleeping.', 'The mayor | condemn | ACCUSE | for sleeping'],
    ['Sundia closed the port after what it called a brazen attack.', 'Sundia | condemn | ACCUSE | a brazen attack'],
    ['The ministry said the march was illegal.', 'The ministry | assert | - | the march was illegal'],
  ],
  'who refuses': [
    [
      '“I do not recognise this court,” the captain said.',
      'The captain | deny | REJECT | I do not recognise this court',
    ],
    ['The premier vowed not to bow to the strikers.', 'The premier | deny | REJECT | to the strikers'],
    [
      '“There is nothing to negotiate,” the general said.',
      'The general | deny | REJECT | There is nothing to negotiate',
    ],
    ['The monitors were refused entry to the camp.', ' | deny | REJECT | to the camp'],
    ['Sundia called the allegation “a fairy tale”.', 'Sundia | deny | REJECT | a fairy tale'],
  ],
  'who threatens': [
    ['The answer will be swift, the general said.', 'The general | threaten | THREATEN | The answer will be swift'],
    [
      'The leader said the strikes would go on unless wages rose.',
      'The leader | threaten | THREATEN | the strikes would go on unless wages rose',
    ],
    [
      'The union warned of a strike if wages were frozen.',
      'The union | threaten | THREATEN | a strike if wages were frozen',
    ],
    ['The minister said looters would be shot.', 'The minister | threaten | THREATEN | looters would be shot'],
    ['Police said it could be a target killing.', 'Police | assert | - | it could be a target killing'],
  ],
  'who protests': [
    ['Miners marched through Sund against the law.', 'Miners | condemn | PROTEST | the law'],
    ['Nurses went on strike on Tuesday for higher wages.', 'Nurses | demand | PROTEST | higher wages'],
    ['Villagers blocked the road in protest at the arrests.', 'Villagers | condemn | PROTEST | the arrests'],
    ['Monks took to the streets demanding elections.', 'Monks | demand | PROTEST | elections'],
    ['Soldiers marched through Sund against the rebels.'],
    ['Nurses went on strike for a third day.'],
  ],
}

describe.each(Object.entries(STATEMENTS))('%s', (_, rows) => {
  test.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    const found = read(text).map(
      ({ speaker, act, plover, content }) =>
        `${speaker.name ?? speaker.text} | ${act} | ${plover ?? '-'} | ${content.text}`,
    )
    expect(found.map((line) => line.toLowerCase())).toEqual(expected.map((line) => line.toLowerCase()))
  })
})

/** Who speaks, where a wrong name lies near. */
const SPEAKERS: readonly (readonly [string, ...string[]])[] = [
  ['The United States and Lakeland sent engineers.'],
  ['Anna Berg and Omar Dahl said it was late.', 'Anna Berg and Omar Dahl'],
  ['Planning and Trade Minister Omar Dahl said it was late.', 'Omar Dahl'],
  ['Officials close to the talks said it was late.', 'Officials'],
  ['Farmers blocking the road since Monday say it is late.', 'Farmers'],
  ['A charity whose boat was nearby disputed the figure.', 'A charity'],
  ['The board’s chair, retired judge Ellen Vos, called for calm.', 'Ellen Vos'],
  ['Prosecutor Mira Tal spoke first. Their lawyer said it was late.', 'Their lawyer'],
  ['The two men left, the host said, but agreed to meet again.', 'the host', 'The two men'],
  ['The militia fled, the army said, and blamed the rain.', 'the army', 'the army'],
  ['The two sides reached no agreement.'],
  ['The navy insists they ignored calls to stop.', 'The navy'],
  ['The premier’s aide brushed off calls for a vote.', 'The premier’s aide'],
  ['Villagers urged President Wael Sadek not to sign. He said it was late.', 'Villagers', 'Wael Sadek'],
  ['The front said it shot a guide who left it and backed the plan.', 'The front'],
  ['Aid groups fear the worst: “Fighting would finish off the clinics,” said Sara Lund.', 'Sara Lund'],
]

test.each(SPEAKERS.map(([text, ...speakers]) => ({ text, speakers })))('speaks: $text', ({ text, speakers }) => {
  expect(read(text).map(({ speaker }) => speaker.name ?? speaker.text)).toEqual(speakers)
})
