import { describe, expect, test } from 'vitest'
import { brief } from './read.ts'

/** Each mechanism: a text, and "speaker | act | content" of every statement in it. */
const CASES: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'direct speech': [
    ['“The dam will hold,” the engineer said.', 'the engineer | assert | The dam will hold'],
    ['The minister: “We will open the road on Friday.”', 'The minister | assert | We will open the road on Friday'],
    [
      '“It was late,” the guard said. “Nobody came.”',
      'the guard | assert | It was late',
      'the guard | assert | Nobody came',
    ],
    [
      '“First the bridge. Then the road,” the engineer said.',
      'the engineer | assert | First the bridge',
      'the engineer | assert | Then the road',
    ],
  ],
  'inverted order': [
    ['“It will take a year,” said Omar Dahl, the mayor of Sund.', 'Omar Dahl | assert | It will take a year'],
    [
      'Two boats sank on 3 May 2027, reported the harbour agency.',
      'the harbour agency | report | Two boats sank on 3 May 2027',
    ],
  ],
  'indirect speech': [
    ['The mayor said that the school would reopen.', 'The mayor | assert | the school would reopen'],
    [
      'The council, the mayor said on Monday, would meet again.',
      'the mayor | assert | The council, the mayor said on Monday, would meet again',
    ],
    ['Last week, the army reported, nine posts were lost.', 'the army | report | nine posts were lost'],
    [
      'Floods killed nine people, the ministry said: four in the north.',
      'the ministry | assert | Floods killed nine people, the ministry said: four in the north',
    ],
    ['The envoy went on to say that the talks were over.', 'The envoy | assert | the talks were over'],
    ['The king was quoted on Friday as saying he would host the talks.', 'The king | assert | he would host the talks'],
  ],
  'mixed speech': [
    [
      'The governor said the vote was “a farce from start to finish” and had to be repeated.',
      'The governor | condemn | the vote was “a farce from start to finish” and had to be repeated',
    ],
  ],
  'according to': [
    ['According to the harbour police, two boats sank.', 'the harbour police | assert | two boats sank'],
    ['Two boats sank, according to a survey by the Reed Institute.', 'Reed Institute | report | Two boats sank'],
    ['According to police, the mayor of Sund fled.', 'police | assert | the mayor of Sund fled'],
  ],
  coordination: [
    [
      'The army said its planes had bombed a camp, adding that no civilians were hurt.',
      'The army | assert | its planes had bombed a camp',
      'The army | assert | no civilians were hurt',
    ],
    [
      'Officials deny any role and insist that the matter is closed.',
      'Officials | deny | any role',
      'Officials | assert | the matter is closed',
    ],
    [
      'The council accused the ministry of theft while also pointing a finger at the mayor for “losing” the files.',
      'The council | accuse | theft',
      'The council | accuse | “losing” the files',
    ],
  ],
  nesting: [
    [
      'Police said the suspect denied the charge.',
      'Police | assert | the suspect denied the charge',
      'the suspect | deny | the charge',
    ],
    [
      '“Arms still cross the lake, with one member state noting that fishermen were paid to look away,” the panel said.',
      'one member state | assert | fishermen were paid to look away',
      'the panel | report | Arms still cross the lake, with one member state noting that fishermen were paid to look away',
    ],
    [
      'Sundia accuses Lakeland of arming a group that it says attacked the dam.',
      'Sundia | accuse | arming a group that it says attacked the dam',
      'Sundia | assert | attacked the dam',
    ],
  ],
  passive: [
    ['The militia was blamed for the fire by the village council.', 'the village council | accuse | the fire'],
    ['The captain was accused of selling fuel.', ' | accuse | selling fuel'],
    ['Captain accused of selling fuel', ' | accuse | selling fuel'],
  ],
  'in passing': [
    ['The clerk read out a charge denied by the guards.', 'the guards | deny | a charge'],
    ['The raid, claimed by the Reed Front, closed the port.', 'Reed Front | claim-responsibility | The raid'],
    ['A demand rejected by the council, a fee paid by the traders, closed the port.', 'the council | deny | A demand'],
  ],
  'where what is said ends': [
    [
      'The gang wants a ransom, according to a cousin of the clerk.',
      'a cousin of the clerk | assert | The gang wants a ransom',
    ],
    [
      'The mayor called it a disgrace, and the council said the law would stay.',
      'The mayor | condemn | a disgrace',
      'the council | assert | the law would stay',
    ],
    ['“The port is ours,” the Reed Front said in a note sent to the press.', 'Reed Front | assert | The port is ours'],
    ['“Not one,” said Mira Tal, 52, who lost a boat.', 'Mira Tal | assert | Not one'],
  ],
  nouns: [
    ["The meeting ended amid the union's repeated calls for a pay rise.", 'the union | demand | for a pay rise'],
    [
      'He was answering the opposition’s allegations that votes had been lost.',
      'the opposition | accuse | that votes had been lost',
    ],
    ['The regime jailed two editors on charges of treason.', 'The regime | accuse | of treason'],
  ],
  protest: [
    ['Students marched through the capital to demand cheaper fares.', 'Students | demand | cheaper fares'],
    [
      'Hundreds rallied in the square, demanding that the vote be held again.',
      'Hundreds | demand | the vote be held again',
    ],
  ],
  claims: [
    [
      'The Reed Front claimed responsibility for most raids, followed by the Lake Army, the Sund Brigade (SB) and the Night Watch Group.',
      'Reed Front | claim-responsibility | for most raids, followed by the Lake Army, the Sund Brigade (SB) and the Night Watch Group',
      'Lake Army | claim-responsibility | for most raids, followed by the Lake Army, the Sund Brigade (SB) and the Night Watch Group',
      'Sund Brigade | claim-responsibility | for most raids, followed by the Lake Army, the Sund Brigade (SB) and the Night Watch Group',
      'Night Watch Group | claim-responsibility | for most raids, followed by the Lake Army, the Sund Brigade (SB) and the Night Watch Group',
    ],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(brief(text)).toEqual(expected)
  })
})
