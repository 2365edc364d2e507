import type { SpeechVerb } from './speech-verb.ts'

/** Verbs that accuse or condemn by being said. */
export const BLAME_VERBS: readonly SpeechVerb[] = [
  // "The council accused the rebels of shelling the town."
  { verb: 'accuse', act: 'accuse', takes: 'target', until: ['of'] },
  // "Officials blamed the militia for the fire." "They blame the fire on the militia."
  { verb: 'blame', act: 'accuse', takes: 'target', until: ['for', 'on', 'over'], isNounToo: true },
  // "The note charged its neighbour with arming rebels."
  { verb: 'charge', act: 'accuse', takes: 'target', until: ['with'], needs: 'until', isNounToo: true },
  { verb: 'charge', act: 'accuse', needs: 'speech', isNounToo: true },
  { verb: 'allege', act: 'accuse' },
  // "The ministry attributes the blast to the group."
  { verb: 'attribute', act: 'accuse', takes: 'target', until: ['to'], isNounToo: true },
  { verb: 'implicate', act: 'accuse', takes: 'target', until: ['in'] },
  // "They hold the army responsible for the raid."
  {
    verb: 'hold',
    forms: 'holds held holding',
    followedBy: ['responsible'],
    within: 10,
    act: 'accuse',
    takes: 'target',
    until: ['for'],
  },
  // "He pointed a finger at the militia for the raid."
  {
    verb: 'point',
    followedBy: ['finger', 'fingers'],
    within: 3,
    act: 'accuse',
    takes: 'target',
    until: ['for', 'over'],
  },
  { verb: 'complain', act: 'accuse' },
  // "A rights group protested that the courts were failing refugees."
  { verb: 'protest', act: 'accuse', needs: 'speech', isNounToo: true },
  // "Sundia protested to its neighbour over the raid." Crowds that protest demonstrate; states complain.
  { verb: 'protest', followedBy: ['to', 'over'], within: 3, act: 'accuse', isNounToo: true },
  // "The party lodged a complaint against the commission."
  { verb: 'lodge', followedBy: ['complaint', 'protest'], within: 4, act: 'accuse' },
  {
    verb: 'file',
    followedBy: ['complaint', 'lawsuit', 'suit', 'charges', 'case'],
    within: 4,
    act: 'accuse',
    isNounToo: true,
  },
  { verb: 'sue', act: 'accuse' },
  // "The embassy delivered a protest to the ministry." "The firm took legal action against the port."
  ...['deliver', 'hand', 'issue'].map(
    (verb): SpeechVerb => ({ verb, followedBy: ['protest'], within: 4, act: 'accuse', isNounToo: true }),
  ),
  { verb: 'send', forms: 'sends sent sending', followedBy: ['protest'], within: 4, act: 'accuse' },
  { verb: 'take', forms: 'takes took taken taking', followedBy: ['legal'], act: 'accuse' },
  { verb: 'press', followedBy: ['charges'], act: 'accuse', isNounToo: true },
  // "Police suspect the gang of the theft." "He is suspected of arson."
  { verb: 'suspect', act: 'accuse', takes: 'target', until: ['of'], needs: 'until', isNounToo: true },
  // "The union took the firm to court." "Prosecutors brought charges against the guards."
  {
    verb: 'bring',
    forms: 'brings brought bringing',
    followedBy: ['charges', 'lawsuit', 'suit'],
    within: 3,
    act: 'accuse',
  },
  // "The tribunal found the officer guilty of murder."
  {
    verb: 'find',
    forms: 'finds found finding',
    followedBy: ['guilty'],
    within: 8,
    act: 'accuse',
    takes: 'target',
    until: ['of'],
  },
  { verb: 'fault', act: 'accuse', takes: 'target', until: ['for', 'over'], needs: 'until', isNounToo: true },
  // "Prosecutors opened an investigation into alleged war crimes by the militia." Only where a wrong is named.
  { verb: 'investigate', act: 'accuse', needs: 'wrong', until: ['for', 'over'] },
  { verb: 'probe', act: 'accuse', needs: 'wrong', isNounToo: true },
  { verb: 'look', followedBy: ['into'], act: 'accuse', needs: 'wrong', isNounToo: true },
  ...['open', 'launch', 'order', 'complete', 'conduct', 'announce', 'initiate', 'start'].map(
    (verb): SpeechVerb => ({
      verb,
      followedBy: ['investigation', 'investigations', 'probe', 'probes', 'inquiry', 'inquiries', 'enquiry', 'inquest'],
      within: 5,
      act: 'accuse',
      needs: 'wrong',
      isNounToo: true,
    }),
  ),
  {
    verb: 'begin',
    forms: 'begins began begun beginning',
    followedBy: ['investigating', 'investigation', 'investigations', 'probe', 'inquiry'],
    within: 4,
    act: 'accuse',
    needs: 'wrong',
  },
  // "A trader has been put under investigation for his role in the raid."
  {
    verb: 'put',
    forms: 'puts put putting',
    followedBy: ['investigation'],
    within: 2,
    act: 'accuse',
    takes: 'target',
    until: ['for', 'over'],
  },

  // "The assembly denounced the raid as a crime."
  { verb: 'denounce', act: 'condemn' },
  // "The cabinet denounced the move as treason."
  ...['denounce', 'condemn', 'criticise', 'criticize', 'decry', 'deride'].map(
    (verb): SpeechVerb => ({ verb, followedBy: ['as'], within: 14, act: 'condemn', takes: 'label' }),
  ),
  // "The bishop criticised the mayor for staying away."
  ...['condemn', 'criticize', 'criticise'].map(
    (verb): SpeechVerb => ({ verb, act: 'condemn', takes: 'target', until: ['for', 'over'] }),
  ),
  { verb: 'deplore', act: 'condemn' },
  { verb: 'decry', act: 'condemn' },
  { verb: 'censure', act: 'condemn', isNounToo: true },
  { verb: 'rebuke', act: 'condemn', isNounToo: true },
  { verb: 'castigate', act: 'condemn' },
  { verb: 'lambast', act: 'condemn' },
  { verb: 'lambaste', act: 'condemn' },
  { verb: 'slam', forms: 'slams slammed slamming', act: 'condemn' },
  { verb: 'blast', act: 'condemn', isNounToo: true, needs: 'until', takes: 'target', until: ['for', 'over'] },
  { verb: 'berate', act: 'condemn', takes: 'target', until: ['for', 'over'] },
  { verb: 'chide', act: 'condemn', takes: 'target', until: ['for', 'over'] },
  // "The senator assailed the plan." One row each, all alike: blame put in words.
  ...[
    'assail',
    'chastise',
    'reprimand',
    'reproach',
    'scold',
    'admonish',
    'excoriate',
    'deride',
    'ridicule',
    'vilify',
    'disparage',
    'rap',
  ].map(
    (verb): SpeechVerb =>
      verb === 'rap'
        ? { verb, forms: 'raps rapped rapping', act: 'condemn', isNounToo: true }
        : { verb, act: 'condemn' },
  ),
  { verb: 'disapprove', followedBy: ['of'], act: 'condemn' },
  { verb: 'rail', followedBy: ['against', 'at'], act: 'condemn', isNounToo: true },
  { verb: 'take', forms: 'takes took taken taking', followedBy: ['issue'], act: 'condemn' },
  { verb: 'lash', followedBy: ['out'], act: 'condemn' },
  { verb: 'hit', forms: 'hits hit hitting', followedBy: ['out'], act: 'condemn' },
  { verb: 'speak', forms: 'speaks spoke speaking', followedBy: ['against'], within: 3, act: 'condemn' },
  // "The council expressed concern over the arrests."
  {
    verb: 'express',
    followedBy: [
      'concern',
      'concerns',
      'outrage',
      'alarm',
      'dismay',
      'anger',
      'disappointment',
      'displeasure',
      'indignation',
      'dissatisfaction',
      'disapproval',
      'condemnation',
      'shock',
      'fury',
      'bewilderment',
      'consternation',
      'unease',
      'misgivings',
      'frustration',
      'reservations',
      'exasperation',
      'contempt',
      'disgust',
    ],
    within: 6,
    isFrame: true,
    act: 'condemn',
  },
  {
    verb: 'voice',
    followedBy:
      'concern concerns anger dismay alarm outrage criticism disapproval frustration disappointment indignation unease misgivings'.split(
        ' ',
      ),
    within: 6,
    isFrame: true,
    act: 'condemn',
    isNounToo: true,
  },
  // "The envoy raised his government's concern that arms were crossing."
  { verb: 'raise', followedBy: ['concern', 'concerns'], within: 5, act: 'accuse' },

  // "The tribunal convicted two guards of torture." "Prosecutors indicted the captain for the massacre."
  { verb: 'convict', act: 'accuse', takes: 'target', until: ['of', 'for', 'on'], needs: 'until' },
  { verb: 'indict', act: 'accuse', takes: 'target', until: ['for', 'on', 'over'] },
  { verb: 'prosecute', act: 'accuse', takes: 'target', until: ['for', 'over'], needs: 'until' },
  { verb: 'impeach', act: 'accuse', takes: 'target', until: ['for', 'over', 'on'] },
  // "Police named a former guard as the prime suspect."
  {
    verb: 'name',
    followedBy: ['suspect', 'suspects', 'culprit', 'culprits', 'mastermind'],
    within: 14,
    act: 'accuse',
    isNounToo: true,
  },
  // "Sundia summoned the ambassador to protest against the raid."
  {
    verb: 'summon',
    act: 'accuse',
    takes: 'target',
    until: ['over', 'protest', 'complain', 'condemn'],
    needs: 'until',
  },
  { verb: 'finger', act: 'accuse', takes: 'target', until: ['for', 'as', 'in'], needs: 'until', isNounToo: true },
  { verb: 'incriminate', act: 'accuse', takes: 'target', until: ['in'] },
  // "The editor lambasted, pilloried, upbraided him": blame in words.
  ...['pillory', 'upbraid', 'lampoon', 'flay', 'bemoan', 'savage', 'revile', 'bash'].map(
    (verb): SpeechVerb => ({ verb, act: 'condemn', ...(['savage', 'bash'].includes(verb) && { isNounToo: true }) }),
  ),
  // "The senator tore into the plan."
  { verb: 'tear', forms: 'tears tore tearing', followedBy: ['into'], act: 'condemn', isNounToo: true },
  { verb: 'rip', forms: 'rips ripped ripping', followedBy: ['into'], act: 'condemn', isNounToo: true },
  { verb: 'lay', forms: 'lays laid laying', followedBy: ['into'], act: 'condemn' },
  { verb: 'hit', forms: 'hits hit hitting', followedBy: ['back'], act: 'condemn' },
  { verb: 'blast', act: 'condemn', needs: 'quote', isNounToo: true },
  // "The mayor took aim at the police."
  { verb: 'take', forms: 'takes took taken taking', followedBy: ['aim'], act: 'condemn', unless: ['fired', 'shot'] },
  // "The union questioned the fairness of the count." "The king likened the rebels to wolves."
  {
    verb: 'question',
    followedBy:
      'fairness legality legitimacy motive motives independence credibility wisdom integrity neutrality impartiality'.split(
        ' ',
      ),
    within: 4,
    act: 'condemn',
    isFrame: true,
    isNounToo: true,
  },
  { verb: 'liken', act: 'condemn', takes: 'target', until: ['to'], needs: 'until' },
  { verb: 'mock', act: 'condemn' },
  // "The bar association took the ministry to court."
  {
    verb: 'take',
    forms: 'takes took taken taking',
    followedBy: ['court'],
    within: 8,
    act: 'accuse',
    isApart: true,
  },
  // "The mayor took the guards to task for sleeping."
  { verb: 'take', forms: 'takes took taken taking', followedBy: ['task'], within: 8, act: 'condemn', isApart: true },
  // "Lakeland regretted the decision." Sorrow for a loss blames nobody.
  {
    verb: 'regret',
    forms: 'regrets regretted regretting',
    act: 'condemn',
    needs: 'speech-or-thing',
    unless: ['loss', 'death', 'deaths', 'inconvenience', 'accident', 'casualties', 'passing', 'incident'],
    isNounToo: true,
  },
  // "Detectives are investigating the clerk over missing funds."
  { verb: 'investigate', act: 'accuse', takes: 'target', until: ['over', 'for'], needs: 'until' },
  // "The envoy laid the blame on the militia." "The army pinned the blast on the Front."
  ...[['lay', 'lays laid laying'], ['put', 'puts put putting'], ['place'], ['pin', 'pins pinned pinning']].map(
    ([verb, forms]): SpeechVerb => ({
      verb: verb!,
      ...(forms && { forms }),
      followedBy: ['blame', 'responsibility'],
      within: 3,
      act: 'accuse',
      takes: 'target',
      until: ['on', 'with', 'at'],
      isNounToo: true,
    }),
  ),
  {
    verb: 'hold',
    forms: 'holds held holding',
    followedBy: ['accountable'],
    within: 10,
    act: 'accuse',
    takes: 'target',
    until: ['for'],
  },
  { verb: 'cry', forms: 'cries cried crying', followedBy: ['foul'], act: 'accuse', isNounToo: true },
  // "The chair came out against the sale." "The party rounded on its leader."
  { verb: 'come', forms: 'comes came coming', followedBy: ['against'], within: 2, isApart: true, act: 'condemn' },
  { verb: 'round', followedBy: ['on'], act: 'condemn', isNounToo: true },
  // "Lawyers argued against the law" blames a measure in words.
  ...['inveigh', 'fulminate', 'remonstrate', 'preach'].map(
    (verb): SpeechVerb => ({ verb, followedBy: ['against', 'with'], act: 'condemn' }),
  ),
  ...['belittle', 'denigrate', 'defame', 'pan', 'malign', 'rubbish'].map(
    (verb): SpeechVerb => ({
      verb,
      act: 'condemn',
      ...(verb === 'pan' && { forms: 'pans panned panning' }),
      ...(['pan', 'rubbish'].includes(verb) && { isNounToo: true }),
    }),
  ),
]
