// The words around a name: small questions that the rules of roles and claims share.
import { ATTACK_VERBS, BE_FORMS, MEMBER_NOUNS } from '#lexicon/index.ts'
import { type Token, type Word, whether } from '#text/index.ts'

export const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

/** True where a token stands there whose word is such a one: `isAt(tokens, 3, isClashNoun)`. */
export const isAt = (tokens: readonly Token[], at: number, is: (word: Word) => boolean): boolean =>
  at >= 0 && at < tokens.length && is(tokens[at]!.word)

/** Words that may stand between "by" and a group's name: "by two suspected Front militants", "by cadres of the". */
export const standsBeforeName = whether(({ lower: word }) =>
  /^(?:the|armys?|a|an|two|three|four|five|some|suspected|alleged|armed|unidentified|banned|outlawed|proscribed|of|from|belonging|to|members?|militants?|cadres?|activists?|men|gunmen|fighters?|terrorists?|rebels|insurgents|dissidents|jihadists|jihadis|extremists|separatists|guerrillas|commanders?|factions?|splinters?|personnel|group|outfit|joint|teams?|party|patrol|contingents?|and|local|pakistani|indian|afghan|security|militant|linked|affiliated)$/.test(
    word,
  ),
)

/** The token before a name's determiners and member nouns. */
export function beforeName(tokens: readonly Token[], from: number): number {
  let at = from - 1
  while (at >= 0 && from - at < 9 && (standsBeforeName(tokens[at]!.word) || tokens[at]!.kind === 'number')) at--
  return at
}

const isBareDeed = whether(({ lower: word }) =>
  /^(?:killed|injured|wounded|arrested|detained|abducted|kidnapped|shot|captured|destroyed|apprehended|recovered|seized|held|eliminated|neutralised|neutralized)$/.test(
    word,
  ),
)
const endsBareDeed = whether(({ lower: word }) =>
  /^(?:in|by|during|when|near|at|on|as|after|and|here|from|,|\.)$/.test(word),
)

/** "12 militants killed in air strikes": a transitive verb without an object is a participle, as in headlines. */
export const isBareParticiple = (tokens: readonly Token[], at: number): boolean =>
  isAt(tokens, at, isBareDeed) && isAt(tokens, at + 1, endsBareDeed)

export const isAttackVerb = whether(({ lower: word }) => ATTACK_VERBS.has(word))
export const isBeForm = whether(({ lower: word }) => BE_FORMS.has(word))
export const isMemberNoun = whether(({ lower: word }) => MEMBER_NOUNS.has(word))
export const isSaying = whether(({ lower: word }) => /^(?:said|says|told|added|claimed|confirmed)$/.test(word))
