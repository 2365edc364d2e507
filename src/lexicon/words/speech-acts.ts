import { SPEECH_FRAMES } from './speech-frames.ts'
import type { SpeechAct, SpeechVerb } from './speech-verb.ts'
import { ACCORD_VERBS } from './verbs-of-accord.ts'
import { BLAME_VERBS } from './verbs-of-blame.ts'
import { DEMAND_VERBS } from './verbs-of-demand.ts'
import { DENIAL_VERBS } from './verbs-of-denial.ts'
import { PROTEST_VERBS } from './verbs-of-protest.ts'

/** Verbs that threaten, propose, claim or praise by being said. */
const OTHER_VERBS: readonly SpeechVerb[] = [
  // "The president threatened to shut the border."
  { verb: 'threaten', act: 'threaten' },
  // "The general warned the city against resisting."
  { verb: 'warn', act: 'threaten', takes: 'target', until: ['against', 'of'], needs: 'until' },
  // "The premier vowed to strike back." "The mayor vowed that the arsonists would be hunted down."
  // "The police warned motorists not to stop."
  { verb: 'warn', act: 'threaten', takes: 'target', until: ['not'], needs: 'until' },
  { verb: 'vow', act: 'threaten', needs: 'to-or-clause', isNounToo: true },
  { verb: 'swear', forms: 'swears swore sworn swearing', act: 'threaten', needs: 'to-or-clause' },
  { verb: 'issue', followedBy: ['ultimatum'], within: 4, act: 'threaten', isNounToo: true },
  { verb: 'give', forms: 'gives gave given giving', followedBy: ['ultimatum'], within: 8, act: 'threaten' },
  // "The president gave the strikers 24 hours to return to work."
  {
    verb: 'give',
    forms: 'gives gave given giving',
    followedBy: ['hours', 'days', 'until', 'week'],
    within: 9,
    act: 'threaten',
    takes: 'target',
    until: ['to'],
    needs: 'until',
  },
  // "The bank put the port on notice that its loans would end."
  { verb: 'put', forms: 'puts put putting', followedBy: ['notice'], within: 8, act: 'threaten', isApart: true },
  { verb: 'serve', followedBy: ['notice'], within: 2, act: 'threaten' },
  // "The premier raised the prospect of sanctions."
  {
    verb: 'raise',
    followedBy: ['prospect', 'spectre', 'specter', 'possibility'],
    within: 2,
    act: 'threaten',
    needs: 'measure',
  },
  { verb: 'reserve', followedBy: ['right'], within: 2, act: 'threaten', isNounToo: true },
  // "The aide hinted at strikes."
  { verb: 'hint', followedBy: ['at'], act: 'threaten', needs: 'measure', isNounToo: true },
  // "The militia vowed revenge."
  ...['vow', 'promise', 'pledge', 'threaten', 'warn'].map(
    (verb): SpeechVerb => ({
      verb,
      followedBy:
        'revenge vengeance retaliation retribution reprisals response consequences retaliatory punishment repercussions'.split(
          ' ',
        ),
      within: 5,
      act: 'threaten',
      isNounToo: true,
    }),
  ),
  // "Sundia is considering sanctions." "Lakeland plans to cut aid." Only where a hostile measure is named.
  ...['consider', 'plan', 'mull', 'weigh', 'contemplate', 'prepare', 'intend', 'decide'].map(
    (verb): SpeechVerb => ({
      verb,
      act: 'threaten',
      needs: 'measure',
      isNounToo: true,
      ...(verb === 'plan' && { forms: 'plans planned planning' }),
    }),
  ),

  // "Mediators proposed a truce."
  { verb: 'propose', act: 'propose' },
  { verb: 'recommend', act: 'propose' },
  { verb: 'offer', act: 'propose', needs: 'to', isNounToo: true, plover: 'AGREE' },
  { verb: 'pledge', act: 'propose', isNounToo: true, plover: 'AGREE' },
  { verb: 'promise', act: 'propose', isNounToo: true, plover: 'AGREE' },

  // "The group claimed responsibility for the raid."
  { verb: 'claim', followedBy: ['responsibility'], within: 3, act: 'claim-responsibility', isNounToo: true },
  {
    verb: 'take',
    forms: 'takes took taken taking',
    followedBy: ['responsibility'],
    within: 3,
    act: 'claim-responsibility',
  },
  { verb: 'accept', followedBy: ['responsibility'], within: 3, act: 'claim-responsibility' },
  { verb: 'claim', followedBy: ['credit'], within: 2, act: 'claim-responsibility', isNounToo: true },
  // "A caller took credit for the blast."
  {
    verb: 'take',
    forms: 'takes took taken taking',
    followedBy: ['credit'],
    within: 2,
    act: 'claim-responsibility',
    isNounToo: true,
  },
  // "The militia claimed the ambush."
  {
    verb: 'claim',
    followedBy:
      'attack attacks bombing bombings blast blasts ambush assault killing killings raid raids shooting abduction kidnapping assassination hijacking'.split(
        ' ',
      ),
    within: 4,
    isFrame: true,
    act: 'claim-responsibility',
    isNounToo: true,
  },
  {
    verb: 'admit',
    forms: 'admits admitted admitting',
    followedBy: ['responsibility'],
    within: 2,
    act: 'claim-responsibility',
  },
  { verb: 'own', followedBy: ['responsibility'], within: 2, act: 'claim-responsibility' },

  // "The ministry stood by its count."
  {
    verb: 'stand',
    forms: 'stands stood standing',
    followedBy:
      'count figure figures account claim claims allegation allegations statement report findings version decision'.split(
        ' ',
      ),
    within: 5,
    act: 'assert',
    takes: 'target',
    until: ['by'],
    needs: 'until',
    isNounToo: true,
  },
  // "The mission welcomed the truce." Praise and apology have no act of their own: PLOVER's SUPPORT.
  { verb: 'welcome', act: 'assert', plover: 'SUPPORT', isNounToo: true, needs: 'speech-or-thing' },
  { verb: 'praise', act: 'assert', plover: 'SUPPORT', takes: 'target', until: ['for'], isNounToo: true },
  { verb: 'thank', act: 'assert', plover: 'SUPPORT', takes: 'target', until: ['for'], needs: 'until' },
  { verb: 'applaud', act: 'assert', plover: 'SUPPORT' },
  { verb: 'apologize', act: 'assert', plover: 'SUPPORT' },
  { verb: 'apologise', act: 'assert', plover: 'SUPPORT' },
]

/** Verbs that name what is done by speaking: accuse, deny, demand, condemn, threaten, propose, claim. */
export const SPEECH_ACTS: readonly SpeechVerb[] = [
  ...BLAME_VERBS,
  ...DENIAL_VERBS,
  ...DEMAND_VERBS,
  ...OTHER_VERBS,
  ...ACCORD_VERBS,
  ...SPEECH_FRAMES,
  ...PROTEST_VERBS,
]

/** Nouns of accusation that a deed rests on: "jailed the editor on charges of treason". */
export const GROUNDS: ReadonlySet<string> = new Set(['allegations', 'accusations', 'charges', 'suspicion'])

/** Nouns that name speech, with the words that open what is said: "repeated calls for", "allegations that". */
export interface SpeechNoun {
  readonly noun: string
  readonly act: SpeechAct
  readonly opens: readonly string[]
}

export const SPEECH_NOUNS: readonly SpeechNoun[] = [
  // "amid the union's repeated calls for a pay rise"
  { noun: 'call', act: 'demand', opens: ['for', 'on', 'to'] },
  { noun: 'demand', act: 'demand', opens: ['for', 'that', 'to'] },
  { noun: 'appeal', act: 'demand', opens: ['for', 'to', 'that'] },
  { noun: 'request', act: 'demand', opens: ['for', 'to', 'that'] },
  { noun: 'plea', act: 'demand', opens: ['for', 'to', 'that'] },
  { noun: 'petition', act: 'demand', opens: ['for', 'to', 'that'] },
  // "responding to the party's allegations that votes were lost"
  { noun: 'allegation', act: 'accuse', opens: ['that', 'of', 'against'] },
  { noun: 'accusation', act: 'accuse', opens: ['that', 'of', 'against'] },
  { noun: 'complaint', act: 'accuse', opens: ['that', 'about', 'against'] },
  // "the minister's claim that no one was hurt"
  { noun: 'claim', act: 'assert', opens: ['that'] },
  { noun: 'assertion', act: 'assert', opens: ['that'] },
  // "noted the general's assurance that the road was safe"
  { noun: 'assurance', act: 'assert', opens: ['that'] },
  { noun: 'insistence', act: 'assert', opens: ['that'] },
  { noun: 'contention', act: 'assert', opens: ['that'] },
  { noun: 'pledge', act: 'propose', opens: ['to', 'that'] },
  { noun: 'promise', act: 'propose', opens: ['to', 'that'] },
  { noun: 'statement', act: 'assert', opens: ['that'] },
  { noun: 'denial', act: 'deny', opens: ['that', 'of'] },
  { noun: 'rejection', act: 'deny', opens: ['of'] },
  { noun: 'refusal', act: 'deny', opens: ['to'] },
  { noun: 'threat', act: 'threaten', opens: ['to', 'that', 'of'] },
  { noun: 'ultimatum', act: 'threaten', opens: ['to', 'that'] },
  { noun: 'warning', act: 'assert', opens: ['that'] },
  { noun: 'condemnation', act: 'condemn', opens: ['of'] },
  { noun: 'denunciation', act: 'condemn', opens: ['of'] },
  { noun: 'criticism', act: 'condemn', opens: ['of', 'that'] },
  { noun: 'proposal', act: 'propose', opens: ['that', 'to', 'for'] },
]
