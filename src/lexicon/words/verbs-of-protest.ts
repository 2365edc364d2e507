import type { SpeechVerb } from './speech-verb.ts'

const CAUSES = ['against', 'protest', 'anger', 'fury']

const protest = (verb: string, rest: Partial<SpeechVerb> = {}): SpeechVerb => ({
  verb,
  act: 'condemn',
  plover: 'PROTEST',
  takes: 'cause',
  needs: 'until',
  until: CAUSES,
  ...rest,
})

const GATHERINGS =
  'protest protests rally rallies demonstration demonstrations march marches strike strikes sit-in sit-ins vigil walkout hunger stoppage picket'.split(
    ' ',
  )
const ROADS =
  'road roads highway motorway bridge street streets junction railway entrance entrances traffic crossing tracks gate gates port'.split(
    ' ',
  )

/**
 * Crowds that say something by what they do. A protest is a statement where the text tells what it is against or for:
 * "rallied against the law", "on strike over pay". Without a cause it is an event and no statement.
 */
export const PROTEST_VERBS: readonly SpeechVerb[] = [
  // "Miners marched through the capital against the law."
  protest('march', { isNounToo: true }),
  protest('demonstrate', { until: [...CAUSES, 'over', 'for'] }),
  protest('rally', { until: [...CAUSES, 'over'], isNounToo: true }),
  protest('picket', { until: [...CAUSES, 'over'], isNounToo: true }),
  protest('riot', { until: [...CAUSES, 'over'], isNounToo: true }),
  protest('gather', { until: CAUSES }),
  // "Students protested against the fees." Of a crowd; what a state protests is told by the verbs of blame.
  protest('protest', { until: ['against'], isNounToo: true }),
  // "Teachers went on strike over unpaid wages." "Dockers downed tools in protest at the sale."
  protest('go', {
    forms: 'goes went gone going',
    followedBy: ['strike'],
    within: 3,
    until: [...CAUSES, 'over', 'for'],
  }),
  protest('down', { followedBy: ['tools'], until: [...CAUSES, 'over', 'for'] }),
  protest('walk', { followedBy: ['out'], until: ['protest', 'anger', 'over'], isNounToo: true }),
  protest('take', { forms: 'takes took taken taking', followedBy: ['streets'], within: 4, until: [...CAUSES, 'over'] }),
  // "The editor began a hunger strike over the ban." "Farmers staged a rally against the tax."
  ...(
    [
      ['stage'],
      ['hold', 'holds held holding'],
      ['organise'],
      ['organize'],
      ['mount'],
      ['begin', 'begins began begun beginning'],
      ['start'],
      ['join'],
      ['launch'],
      ['continue'],
    ] as const
  ).map(([verb, forms]) =>
    protest(verb, {
      ...(forms && { forms }),
      followedBy: GATHERINGS,
      within: 6,
      isFrame: true,
      until: [...CAUSES, 'over', 'for'],
      isNounToo: true,
    }),
  ),
  // "Villagers blocked the road in protest at the arrests."
  ...['block', 'barricade', 'blockade', 'occupy', 'obstruct'].map((verb) =>
    protest(verb, {
      followedBy: ROADS,
      within: 5,
      isFrame: true,
      until: ['protest', 'anger', 'fury'],
      isNounToo: true,
    }),
  ),
  protest('shut', { forms: 'shuts shut shutting', until: ['protest', 'anger'], isNounToo: true }),
  protest('close', { until: ['protest', 'anger'], isNounToo: true }),
  protest('resign', { until: ['protest', 'anger'] }),
  // "The opposition boycotted the vote."
  {
    verb: 'boycott',
    followedBy:
      'vote votes election elections poll polls talks session sessions parliament summit conference convention opening classes lectures meeting referendum inauguration ceremony'.split(
        ' ',
      ),
    within: 6,
    isFrame: true,
    act: 'deny',
    plover: 'PROTEST',
    isNounToo: true,
  },
]
