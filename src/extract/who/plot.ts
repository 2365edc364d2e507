import type { ActorRole } from '#model/index.ts'
import { type Sentence, type Token, type Word, whether } from '#text/index.ts'
import type { Context } from '../context.ts'
import { firstFrom, itemAt } from '../in-scene.ts'
import type { Scene } from '../scene.ts'
import { type ActorMention, isArmedGroup, isForce } from './actor-mention.ts'
import { beforeName, isAt, isAttackVerb, isBareParticiple, isBeForm, lower } from './clause.ts'
import { CLOSING_IN, SETTING_OUT } from './roles.ts'

/** What the scene's main sentences tell of who moved first. */
export interface Plot {
  /** Where an armed side first attacks ("militants attacked a post"), or null. */
  readonly attack: number | null
  /** True where the main sentences tell of a raid or operation: forces moved first, whoever fired then. */
  readonly isOperation: boolean
  /** True where members of an armed side are killed or arrested in a main sentence. */
  readonly isRaid: boolean
  /** True where a crowd protests or riots. */
  readonly isCrowd: boolean
  /** True where somebody is killed or hurt in a main sentence. */
  readonly hasVictims: boolean
  /** The first sentence of the scene and the one of its trigger. */
  readonly main: readonly Sentence[]
}

/** Reads who moved first from the scene's first sentence and the one of its trigger. */
export function plotOf(scene: Scene, own: readonly ActorMention[], { view }: Context): Plot {
  const { tokens, sentences } = view
  const lead = itemAt(sentences, scene.spans[0]?.start ?? 0)
  const trigger = itemAt(sentences, scene.trigger.start)
  const main = [lead, trigger].filter(
    (sentence, i, both) => sentence !== null && both.indexOf(sentence) === i,
  ) as Sentence[]
  const says = (is: (word: Word) => boolean): boolean => main.some((sentence) => saysIn(tokens, sentence, is))
  const ends = new Set(own.filter(({ kind }) => isArmedGroup(kind)).map(({ to }) => to))
  const isRaid = main.some((sentence) => hasArmedVictims(tokens, sentence, ends))
  return {
    attack: attackIn(scene, tokens),
    isRaid,
    isOperation: isRaid && says(isOperationWord),
    isCrowd: says(isCrowdWord),
    hasVictims: says(isVictimWord),
    main,
  }
}

function saysIn(tokens: readonly Token[], { from, to }: Sentence, is: (word: Word) => boolean): boolean {
  for (let i = from; i < to; i++) if (is(tokens[i]!.word)) return true
  return false
}

/** "four militants were killed", "arrested two gunmen", "killing a Front commander". */
function hasArmedVictims(tokens: readonly Token[], { from, to }: Sentence, groupEnds: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) {
    const { word, lower: noun } = tokens[i]!
    const isArmed = isAttacker(word) || groupEnds.has(i + 1)
    if (!isArmed || noun === 'men' || noun === 'persons') continue
    for (let j = i + 1; j <= i + 6 && j < to; j++)
      if (isBeForm(tokens[j]!.word) || isBareParticiple(tokens, j)) return true
    for (let j = i - 1; j >= Math.max(from, i - 6); j--)
      if (isHarm(tokens[j]!.word) && !isAt(tokens, j - 1, isBeForm)) return true
  }
  return false
}

const isOperationWord = whether(({ lower: word }) => /^(?:raids?|operations?|raided)$/.test(word))

const isVictimWord = whether(({ lower: word }) =>
  /^(?:killed|injured|wounded|killing|injuring|wounding|dead)$/.test(word),
)
const isCrowdWord = whether(({ lower: word }) =>
  /^(?:protests?|protesters?|protestors?|demonstrators?|demonstrations?|mob|rioters?|slogans|streets|sit-in|rally|rallied|tyres|pelted|stone-pelting)$/.test(
    word,
  ),
)

const isHarm = whether(({ lower: word }) =>
  /^(?:killed|killing|arrested|arresting|detained|apprehended|captured|nabbed|neutralised|neutralized|eliminated|gunned|shot|injured|injuring)$/.test(
    word,
  ),
)

/** Nouns for attackers whom nobody names. */
const isAttacker = whether(({ lower: word }) =>
  /^(?:militants?|terrorists?|gunmen|gunman|assailants?|attackers?|insurgents?|rebels?|extremists?|bombers?|men|motorcyclists?|persons|miscreants|tribesmen|kidnappers|abductors|taliban|talibans)$/.test(
    word,
  ),
)

/** Where in the scene an armed side attacks first: "militants attacked a post". Forces that then fire back only answer. */
function attackIn({ spans }: Scene, tokens: readonly Token[]): number | null {
  for (const { start, end } of spans)
    for (let i = firstFrom(tokens, start); i < tokens.length && tokens[i]!.end <= end; i++) {
      const token = tokens[i]!
      if (!isAttacker(token.word)) continue
      if (attacksAfter(tokens, i) || lower(tokens, beforeName(tokens, i)) === 'by') return token.start
    }
  return null
}

/** Tokens from attackers to their verb: "militants of the Falcon Hill Council (FHC) abducted". */
const ATTACK_REACH = 10

/** The next verb after a noun for attackers is one of attack, in the active. */
function attacksAfter(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i <= at + ATTACK_REACH && i < tokens.length; i++) {
    const { word, lower: verb } = tokens[i]!
    if (isBeForm(word) || verb === '.' || verb === ',') return false
    if (isAttackVerb(word)) return !isBareParticiple(tokens, i)
    if (verb === 'tried' || verb === 'attempted') return true
  }
  return false
}

/** A force that strikes, and may only answer: what the plot is must be known of no other. */
export const mayAnswer = (actor: ActorMention, { role }: { role: ActorRole }): boolean =>
  role === 'perpetrator' && isForce(actor.kind) && actor.kind !== 'external-forces' && actor.kind !== 'village-forces'

/** A force whose blow comes after an attack on it, or aside from the event, answered it or came later. */
export function isAnswering(
  actor: ActorMention,
  rule: string,
  { attack, isRaid, isOperation, isCrowd, hasVictims, main }: Plot,
): boolean {
  const isMain = main.some(({ start, end }) => start <= actor.start && actor.end <= end)
  // "Gunmen abducted two men. A search operation was launched by the Guards": it came of the deed.
  if (rule === 'actor/operation') return !isMain && !isRaid && attack !== null && attack < actor.start
  if (isCrowd && !isOperation) return true
  if (!isMain && !isRaid) return true
  if (rule === SETTING_OUT && isRaid && (attack === null || actor.start < attack)) return false
  if (rule === CLOSING_IN && isRaid) return false
  if (rule === 'actor/repelled' && (isRaid || hasVictims || attack !== null)) return true
  if (!isRaid && (hasVictims || attack !== null) && rule === 'actor/foiled') return true
  if (rule === 'actor/clash-between' && attack !== null) return true
  if (isOperation && !main.some(({ start, end }) => attack !== null && start <= attack && attack < end)) return false
  return attack !== null && (attack < actor.start || !isMain)
}
