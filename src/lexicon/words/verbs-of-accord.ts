import type { SpeechVerb } from './speech-verb.ts'

const row = (verb: string, forms: string | undefined, rest: Omit<SpeechVerb, 'verb' | 'forms'>): SpeechVerb => ({
  verb,
  ...(forms && { forms }),
  ...rest,
})

/** What is accepted or backed: words that are put to someone, not goods. */
const PUT_FORWARD =
  'plan plans proposal proposals offer offers deal truce ceasefire cease-fire terms formula invitation invitations mediation mediator mediators compromise settlement agreement accord roadmap conditions recommendations deployment idea suggestion apology'
const CAUSES =
  'plan plans proposal proposals deal demand demands call calls bid idea candidacy candidate candidates initiative position move view claim stance effort efforts talks reform reforms mediation truce ceasefire independence sanctions ban treaty motion bill resolution decision campaign appeal nominee president premier minister chancellor government cabinet leader leadership accord agreement mission inquiry'

const lend = (verbs: readonly (readonly [string, string?])[], nouns: string, rest: Omit<SpeechVerb, 'verb'>) =>
  verbs.map(([verb, forms]) => row(verb, forms, { followedBy: nouns.split(' '), within: 5, isFrame: true, ...rest }))

/** Verbs that agree or commit: PLOVER's AGREE, the will to cooperate. */
const AGREEING: readonly SpeechVerb[] = [
  // "The rebels agreed on Monday to free the crew." "Both sides agreed on a truce." Not "agreed with the mayor".
  row('agree', 'agrees agreed agreeing', { act: 'propose', plover: 'AGREE', needs: 'accord' }),
  // "The junta accepted the mediator's plan."
  row('accept', undefined, {
    followedBy: PUT_FORWARD.split(' '),
    within: 7,
    isFrame: true,
    act: 'propose',
    plover: 'AGREE',
  }),
  ...['consent', 'accede', 'assent', 'acquiesce'].map((verb) =>
    row(verb, undefined, {
      followedBy: ['to'],
      act: 'propose',
      plover: 'AGREE',
      ...(['consent', 'assent'].includes(verb) && { isNounToo: true }),
    }),
  ),
  row('undertake', 'undertakes undertook undertaken undertaking', { act: 'propose', plover: 'AGREE', needs: 'to' }),
  row('volunteer', undefined, { act: 'propose', plover: 'AGREE', needs: 'to', isNounToo: true }),
  // "The party committed itself to the truce."
  row('commit', 'commits committed committing', {
    followedBy: ['itself', 'himself', 'herself', 'themselves'],
    act: 'propose',
    plover: 'AGREE',
  }),
  // "The two councils reached an understanding on water."
  ...lend(
    [['reach'], ['strike', 'strikes struck striking'], ['forge'], ['hammer']],
    'agreement understanding consensus accord deal compromise truce bargain',
    { act: 'propose', plover: 'AGREE', isNounToo: true },
  ),
  // "The ministry gave the green light to the crossing."
  ...lend(
    [['give', 'gives gave given giving'], ['grant']],
    'go-ahead consent assurance assurances guarantee guarantees blessing nod undertaking commitment',
    { act: 'propose', plover: 'AGREE', isNounToo: true },
  ),
  row('give', 'gives gave given giving', { followedBy: ['green'], within: 6, act: 'propose', plover: 'AGREE' }),
  // "The premier offered an amnesty to deserters."
  ...lend(
    [['offer']],
    'amnesty help aid talks mediation truce ceasefire assistance dialogue refuge asylum compensation concessions negotiations',
    { act: 'propose', plover: 'AGREE', isNounToo: true },
  ),
  row('sign', undefined, { followedBy: ['up'], act: 'propose', plover: 'AGREE', isNounToo: true }),
  // "The general signalled his readiness to talk."
  ...lend(
    [
      ['express'],
      ['voice'],
      ['signal', 'signals signalled signaled signalling signaling'],
      ['indicate'],
      ['declare'],
      ['reaffirm'],
      ['reiterate'],
    ],
    'readiness willingness openness commitment',
    { act: 'propose', plover: 'AGREE', isNounToo: true },
  ),
]

/** Verbs that praise, back or excuse: no act of their own, PLOVER's SUPPORT. */
const SUPPORTING: readonly SpeechVerb[] = [
  // "The party backed the mayor's plan." Only words and people are backed by speech, not an offensive.
  ...[row('back', undefined, { act: 'assert' }), row('support', undefined, { act: 'assert' })].map(
    (verb): SpeechVerb => ({
      ...verb,
      followedBy: CAUSES.split(' '),
      within: 7,
      isFrame: true,
      plover: 'SUPPORT',
      isNounToo: true,
    }),
  ),
  row('endorse', undefined, { act: 'assert', plover: 'SUPPORT', needs: 'speech-or-thing' }),
  ...['congratulate', 'commend', 'laud', 'salute', 'compliment'].map((verb) =>
    row(verb, undefined, { act: 'assert', plover: 'SUPPORT', needs: 'speech-or-thing', isNounToo: true }),
  ),
  row('hail', undefined, { act: 'assert', plover: 'SUPPORT', needs: 'speech-or-thing', isNounToo: true }),
  // "The premier defended the raid against criticism." "She defended her decision."
  row('defend', undefined, {
    followedBy: ['criticism', 'criticisms', 'charges', 'accusations', 'allegations', 'critics'],
    within: 14,
    act: 'assert',
    plover: 'SUPPORT',
  }),
  row('defend', undefined, {
    followedBy:
      'decision record handling move policy policies conduct minister choice law verdict arrests crackdown measures plan deal actions use treatment remarks stance'.split(
        ' ',
      ),
    within: 6,
    isFrame: true,
    act: 'assert',
    plover: 'SUPPORT',
  }),
  // "The bishop expressed solidarity with the miners."
  ...lend(
    [
      ['express'],
      ['voice'],
      ['offer'],
      ['convey'],
      ['extend'],
      ['send', 'sends sent sending'],
      ['declare'],
      ['reaffirm'],
      ['reiterate'],
      ['lend', 'lends lent lending'],
    ],
    'support solidarity condolences sympathy sympathies gratitude appreciation congratulations confidence backing satisfaction thanks apologies',
    { act: 'assert', plover: 'SUPPORT', isNounToo: true },
  ),
  // "Elders threw their weight behind the truce."
  row('throw', 'throws threw thrown throwing', {
    followedBy: ['weight', 'support', 'backing'],
    within: 3,
    isFrame: true,
    act: 'assert',
    plover: 'SUPPORT',
  }),
  row('rally', undefined, { followedBy: ['behind'], act: 'assert', plover: 'SUPPORT', isNounToo: true }),
  row('come', 'comes came coming', { followedBy: ['favour', 'favor'], within: 3, act: 'assert', plover: 'SUPPORT' }),
  row('speak', 'speaks spoke speaking', { followedBy: ['highly'], act: 'assert', plover: 'SUPPORT' }),
  row('say', 'says said saying', { followedBy: ['sorry'], act: 'assert', plover: 'SUPPORT' }),
  row('pay', 'pays paid paying', { followedBy: ['tribute'], act: 'assert', plover: 'SUPPORT' }),
  // "Lakeland recognised the new government."
  ...['recognise', 'recognize'].map((verb) =>
    row(verb, undefined, {
      followedBy: 'independence republic government council authority administration statehood sovereignty state'.split(
        ' ',
      ),
      within: 6,
      isFrame: true,
      act: 'assert',
      plover: 'SUPPORT',
    }),
  ),
  row('forgive', 'forgives forgave forgiven forgiving', { act: 'assert', plover: 'SUPPORT' }),
]

/** Verbs that agree, commit, praise or back by being said. */
export const ACCORD_VERBS: readonly SpeechVerb[] = [...AGREEING, ...SUPPORTING]
