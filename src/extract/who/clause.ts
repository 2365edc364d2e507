// The words around a name: small questions that the rules of roles and claims share.
import type { Token } from '#text/index.ts'

export const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

/** Words that may stand between "by" and a group's name: "by two suspected Front militants", "by cadres of the". */
export const BEFORE_NAME =
  /^(?:the|armys?|a|an|two|three|four|five|some|suspected|alleged|armed|unidentified|banned|outlawed|proscribed|of|from|belonging|to|members?|militants?|cadres?|activists?|men|gunmen|fighters?|terrorists?|rebels|insurgents|dissidents|jihadists|jihadis|extremists|separatists|guerrillas|commanders?|factions?|splinters?|personnel|group|outfit|joint|teams?|team|contingents?|and|local|pakistani|indian|afghan|security|militant|linked|affiliated)$/

/** The token before a name's determiners and member nouns. */
export function beforeName(tokens: readonly Token[], from: number): number {
  let at = from - 1
  while (at >= 0 && from - at < 9 && (BEFORE_NAME.test(lower(tokens, at)) || tokens[at]!.kind === 'number')) at--
  return at
}

/** "12 militants killed in air strikes": a transitive verb without an object is a participle, as in headlines. */
export const isBareParticiple = (tokens: readonly Token[], at: number): boolean =>
  /^(?:killed|injured|wounded|arrested|detained|abducted|kidnapped|shot|captured|destroyed|apprehended|recovered|seized|held|eliminated|neutralised|neutralized)$/.test(
    lower(tokens, at),
  ) && /^(?:in|by|during|when|near|at|on|as|after|and|here|from|,|\.)$/.test(lower(tokens, at + 1))
