import type { SpeechAct, SpeechVerb } from './speech-verb.ts'

/** Verbs that name what is done by speaking: accuse, deny, demand, condemn, threaten, propose, claim. */
export const SPEECH_ACTS: readonly SpeechVerb[] = [
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
    then: 'responsible',
    within: 10,
    act: 'accuse',
    takes: 'target',
    until: ['for'],
  },
  // "He pointed a finger at the militia for the raid."
  { verb: 'point', then: 'finger', within: 3, act: 'accuse', takes: 'target', until: ['for', 'over'] },
  { verb: 'point', then: 'fingers', within: 3, act: 'accuse', takes: 'target', until: ['for', 'over'] },
  { verb: 'complain', act: 'accuse' },
  // "A rights group protested that the courts were failing refugees."
  { verb: 'protest', act: 'accuse', needs: 'speech', isNounToo: true },
  // "The party lodged a complaint against the commission."
  { verb: 'lodge', then: 'complaint', within: 4, act: 'accuse' },
  { verb: 'lodge', then: 'protest', within: 4, act: 'accuse' },
  { verb: 'file', then: 'complaint', within: 4, act: 'accuse', isNounToo: true },
  { verb: 'file', then: 'lawsuit', within: 4, act: 'accuse', isNounToo: true },
  { verb: 'sue', act: 'accuse' },
  { verb: 'indict', act: 'accuse', takes: 'target', until: ['for', 'on'] },

  // "The assembly denounced the raid as a crime."
  { verb: 'denounce', act: 'condemn' },
  { verb: 'condemn', act: 'condemn' },
  { verb: 'criticize', act: 'condemn' },
  { verb: 'criticise', act: 'condemn' },
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
  { verb: 'lash', then: 'out', act: 'condemn' },
  { verb: 'hit', forms: 'hits hit hitting', then: 'out', act: 'condemn' },
  { verb: 'speak', forms: 'speaks spoke speaking', then: 'against', within: 3, act: 'condemn' },
  // "The council expressed concern over the arrests."
  { verb: 'express', then: 'concern', within: 3, act: 'condemn' },
  { verb: 'express', then: 'concerns', within: 3, act: 'condemn' },
  { verb: 'express', then: 'outrage', within: 3, act: 'condemn' },
  { verb: 'express', then: 'alarm', within: 3, act: 'condemn' },
  { verb: 'voice', then: 'concern', within: 3, act: 'condemn', isNounToo: true },
  { verb: 'voice', then: 'concerns', within: 3, act: 'condemn', isNounToo: true },
  // "The envoy raised his government's concern that arms were crossing."
  { verb: 'raise', then: 'concern', within: 5, act: 'accuse' },
  { verb: 'raise', then: 'concerns', within: 5, act: 'accuse' },

  // "Officials deny any role." "The court denied bail" too: a refusal.
  { verb: 'deny', act: 'deny' },
  { verb: 'reject', act: 'deny' },
  { verb: 'refute', act: 'deny' },
  { verb: 'rebut', forms: 'rebuts rebutted rebutting', act: 'deny' },
  { verb: 'repudiate', act: 'deny' },
  { verb: 'dispute', act: 'deny', isNounToo: true },
  // "He dismissed the claims as propaganda." The words after "as" decide between denial and blame.
  { verb: 'dismiss', then: 'as', within: 14, act: 'deny', takes: 'label' },
  { verb: 'dismiss', act: 'deny', needs: 'speech-or-thing' },
  { verb: 'brush', then: 'aside', within: 8, act: 'deny' },
  // "The premier refused to resign."
  { verb: 'refuse', act: 'deny', needs: 'to', isNounToo: true },
  { verb: 'decline', act: 'deny', needs: 'to', isNounToo: true },
  { verb: 'rule', then: 'out', within: 1, act: 'deny', isNounToo: true },
  { verb: 'veto', forms: 'vetoes vetoed vetoing', act: 'deny', isNounToo: true },
  { verb: 'rebuff', act: 'deny' },
  { verb: 'spurn', act: 'deny' },
  { verb: 'turn', then: 'down', within: 8, act: 'deny', isNounToo: true },
  { verb: 'oppose', act: 'deny' },
  { verb: 'resist', act: 'deny', needs: 'speech-or-thing' },
  { verb: 'renege', act: 'deny' },
  { verb: 'balk', then: 'at', act: 'deny' },
  { verb: 'object', then: 'to', act: 'deny', isNounToo: true },
  { verb: 'defy', act: 'deny' },

  // "The opposition demanded the release of detainees."
  { verb: 'demand', act: 'demand', isNounToo: true },
  { verb: 'urge', act: 'demand', takes: 'target', until: ['to', 'that', 'against'] },
  { verb: 'ask', act: 'demand', takes: 'target', until: ['to', 'for', 'that'], needs: 'until' },
  { verb: 'request', act: 'demand', isNounToo: true },
  { verb: 'call', then: 'for', within: 2, act: 'demand', isNounToo: true },
  { verb: 'call', then: 'on', within: 2, act: 'demand', takes: 'target', until: ['to', 'for'], isNounToo: true },
  { verb: 'call', then: 'upon', within: 2, act: 'demand', takes: 'target', until: ['to', 'for'], isNounToo: true },
  { verb: 'appeal', then: 'for', within: 4, act: 'demand', isNounToo: true },
  { verb: 'appeal', then: 'to', within: 2, act: 'demand', takes: 'target', until: ['to', 'for'], isNounToo: true },
  { verb: 'press', then: 'to', within: 12, act: 'demand', takes: 'target', until: ['to'], isNounToo: true },
  { verb: 'press', then: 'for', within: 8, act: 'demand', takes: 'target', until: ['for'], isNounToo: true },
  { verb: 'pressure', then: 'to', within: 14, act: 'demand', takes: 'target', until: ['to'], isNounToo: true },
  { verb: 'push', then: 'for', within: 2, act: 'demand', isNounToo: true },
  { verb: 'insist', then: 'on', act: 'demand' },
  { verb: 'exhort', act: 'demand', takes: 'target', until: ['to'] },
  { verb: 'implore', act: 'demand', takes: 'target', until: ['to'] },
  { verb: 'beg', forms: 'begs begged begging', then: 'to', within: 8, act: 'demand', takes: 'target', until: ['to'] },
  { verb: 'instruct', act: 'demand', takes: 'target', until: ['to', 'that'], needs: 'until' },
  { verb: 'order', act: 'demand', takes: 'target', until: ['to'], needs: 'until', isNounToo: true },
  { verb: 'direct', act: 'demand', takes: 'target', until: ['to'], needs: 'until' },
  { verb: 'tell', forms: 'tells told telling', then: 'to', within: 7, act: 'demand', takes: 'target', until: ['to'] },
  { verb: 'communicate', then: 'to', within: 8, act: 'demand', takes: 'target', until: ['to'] },
  // "The state seeks the council's support to end the siege."
  { verb: 'seek', forms: 'seeks sought seeking', then: 'support', within: 4, act: 'demand' },
  { verb: 'seek', forms: 'seeks sought seeking', then: 'help', within: 4, act: 'demand' },
  { verb: 'seek', forms: 'seeks sought seeking', then: 'assistance', within: 4, act: 'demand' },
  { verb: 'seek', forms: 'seeks sought seeking', then: 'release', within: 4, act: 'demand' },
  { verb: 'seek', forms: 'seeks sought seeking', then: 'extradition', within: 4, act: 'demand' },
  { verb: 'seek', forms: 'seeks sought seeking', then: 'intervention', within: 4, act: 'demand' },
  { verb: 'seek', forms: 'seeks sought seeking', then: 'probe', within: 4, act: 'demand' },
  { verb: 'advocate', act: 'demand', isNounToo: true },

  // "The president threatened to shut the border."
  { verb: 'threaten', act: 'threaten' },
  { verb: 'vow', act: 'threaten', needs: 'to', isNounToo: true },
  { verb: 'swear', forms: 'swears swore sworn swearing', act: 'threaten', needs: 'to' },
  { verb: 'issue', then: 'ultimatum', within: 4, act: 'threaten', isNounToo: true },
  { verb: 'give', forms: 'gives gave given giving', then: 'ultimatum', within: 8, act: 'threaten' },

  // "Mediators proposed a truce."
  { verb: 'propose', act: 'propose' },
  { verb: 'recommend', act: 'propose' },
  { verb: 'offer', act: 'propose', needs: 'to', isNounToo: true, plover: 'AGREE' },
  { verb: 'pledge', act: 'propose', isNounToo: true, plover: 'AGREE' },
  { verb: 'promise', act: 'propose', isNounToo: true, plover: 'AGREE' },
  { verb: 'agree', act: 'propose', plover: 'AGREE' },

  // "The group claimed responsibility for the raid."
  { verb: 'claim', then: 'responsibility', within: 3, act: 'claim-responsibility', isNounToo: true },
  { verb: 'take', forms: 'takes took taken taking', then: 'responsibility', within: 3, act: 'claim-responsibility' },
  { verb: 'accept', then: 'responsibility', within: 3, act: 'claim-responsibility' },
  { verb: 'claim', then: 'credit', within: 2, act: 'claim-responsibility', isNounToo: true },

  // "The mission welcomed the truce." Praise and apology have no act of their own: PLOVER's SUPPORT.
  { verb: 'welcome', act: 'assert', plover: 'SUPPORT', isNounToo: true, needs: 'speech-or-thing' },
  { verb: 'praise', act: 'assert', plover: 'SUPPORT', isNounToo: true },
  { verb: 'applaud', act: 'assert', plover: 'SUPPORT' },
  { verb: 'apologize', act: 'assert', plover: 'SUPPORT' },
  { verb: 'apologise', act: 'assert', plover: 'SUPPORT' },
]

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
  // "responding to the party's allegations that votes were lost"
  { noun: 'allegation', act: 'accuse', opens: ['that', 'of', 'against'] },
  { noun: 'accusation', act: 'accuse', opens: ['that', 'of', 'against'] },
  { noun: 'complaint', act: 'accuse', opens: ['that', 'about', 'against'] },
  // "the minister's claim that no one was hurt"
  { noun: 'claim', act: 'assert', opens: ['that'] },
  { noun: 'assertion', act: 'assert', opens: ['that'] },
  { noun: 'statement', act: 'assert', opens: ['that'] },
  { noun: 'denial', act: 'deny', opens: ['that', 'of'] },
  { noun: 'threat', act: 'threaten', opens: ['to', 'that'] },
  { noun: 'warning', act: 'assert', opens: ['that'] },
  { noun: 'condemnation', act: 'condemn', opens: ['of'] },
  { noun: 'criticism', act: 'condemn', opens: ['of', 'that'] },
  { noun: 'proposal', act: 'propose', opens: ['that', 'to', 'for'] },
]
