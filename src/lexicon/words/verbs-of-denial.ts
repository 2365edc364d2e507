import type { SpeechVerb } from './speech-verb.ts'

/** Verbs that deny, reject or refuse by being said. */
export const DENIAL_VERBS: readonly SpeechVerb[] = [
  // "Officials deny any role." "The court denied bail" too: a refusal.
  { verb: 'deny', act: 'deny' },
  { verb: 'reject', act: 'deny' },
  { verb: 'refute', act: 'deny' },
  { verb: 'rebut', forms: 'rebuts rebutted rebutting', act: 'deny' },
  { verb: 'disagree', act: 'deny' },
  { verb: 'repudiate', act: 'deny' },
  { verb: 'dispute', act: 'deny', isNounToo: true },
  // "He dismissed the claims as propaganda." The words after "as" decide between denial and blame.
  { verb: 'dismiss', followedBy: ['as'], within: 14, act: 'deny', takes: 'label' },
  { verb: 'dismiss', act: 'deny', needs: 'speech-or-thing' },
  { verb: 'brush', followedBy: ['aside'], within: 8, act: 'deny' },
  // "The premier refused to resign."
  { verb: 'refuse', act: 'deny', needs: 'to', isNounToo: true },
  { verb: 'decline', act: 'deny', needs: 'to', isNounToo: true },
  { verb: 'rule', followedBy: ['out'], within: 1, act: 'deny', isNounToo: true },
  { verb: 'veto', forms: 'vetoes vetoed vetoing', act: 'deny', isNounToo: true },
  { verb: 'rebuff', act: 'deny' },
  { verb: 'spurn', act: 'deny' },
  { verb: 'turn', followedBy: ['down'], within: 8, act: 'deny', isNounToo: true },
  { verb: 'oppose', act: 'deny' },
  { verb: 'resist', act: 'deny', needs: 'speech-or-thing' },
  { verb: 'renege', act: 'deny' },
  { verb: 'balk', followedBy: ['at'], act: 'deny' },
  { verb: 'object', followedBy: ['to'], act: 'deny', isNounToo: true },
  { verb: 'defy', act: 'deny' },
]
