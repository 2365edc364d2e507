import { ATTACK_VERBS, BE_FORMS, CLAIM_NOUNS, CLAIM_VERBS, CLASH_NOUNS, HAVE_FORMS, MEMBER_NOUNS, MIDDLE_ADVERBS } from '#lexicon/index.ts'
import type { ActorRole, Evidence, IncidentActor } from '#model/index.ts'
import type { Sentence, Token } from '#text/index.ts'
import type { Context } from '../context.ts'
import type { Scene } from '../scene.ts'
import { type ActorMention, isArmedGroup, isForce } from './actor-mention.ts'

export interface Who {
  readonly actors: readonly IncidentActor[]
  readonly evidence: readonly Evidence[]
}

interface Cast {
  readonly actor: ActorMention
  readonly role: ActorRole
  readonly rule: string
}

/** What a mention is asked about: the text around it and the others of its scene. */
interface Part {
  readonly tokens: readonly Token[]
  readonly actor: ActorMention
  readonly sentence: Sentence
}

/** Who did it, who was the target, who claimed it, who is accused of it, and what forces were there. */
export function whoOf(scene: Scene, actors: readonly ActorMention[], context: Context): Who {
  const { tokens, sentences } = context.view
  const own = actors.filter((actor) => scene.spans.some((span) => span.start <= actor.start && actor.end <= span.end))
  const cast: Cast[] = []
  for (const sentence of sentences) {
    const here = own.filter((actor) => sentence.start <= actor.start && actor.end <= sentence.end)
    if (here.length === 0) continue
    const claimed = claimsIn(tokens, sentence, here)
    cast.push(...claimed)
    for (const actor of here) {
      if (claimed.some((claim) => claim.actor.name === actor.name)) continue
      const role = roleOf({ tokens, actor, sentence })
      if (role) cast.push({ actor, ...role })
    }
  }
  return gather(cast)
}

/** A group is listed once a role; the longest of its names in the text speaks for it. */
function gather(cast: readonly Cast[]): Who {
  const actors = new Map<string, IncidentActor>()
  const evidence: Evidence[] = []
  for (const { actor, role, rule } of cast) {
    const key = `${role}/${actor.id ?? actor.name}`
    const known = actors.get(key)
    const text = known && known.text.length >= actor.text.length ? known.text : actor.text
    actors.set(key, { id: actor.id, name: actor.name, text, role })
    if (!known) evidence.push({ field: `actors.${role}`, start: actor.start, end: actor.end, text: actor.text, rule })
  }
  return { actors: [...actors.values()], evidence }
}

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

/** "the Front claimed responsibility", "responsibility was claimed by the Front", "claimed that its fighters had". */
function claimsIn(tokens: readonly Token[], sentence: Sentence, here: readonly ActorMention[]): Cast[] {
  const cast: Cast[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!CLAIM_VERBS.has(lower(tokens, at)) || !isClaim(tokens, at, sentence)) continue
    if (isNegated(tokens, at, sentence)) continue
    const claimant = claimantOf(tokens, at, sentence, here)
    if (!claimant) continue
    cast.push({ actor: claimant, role: 'claimant', rule: 'actor/claimed' }, { actor: claimant, role: 'perpetrator', rule: 'actor/claimed' })
  }
  return cast
}

/** Words between a claim's verb and "responsibility", in either order, are few. */
const CLAIM_REACH = 6

function isClaim(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const verb = lower(tokens, at)
  for (let i = at + 1; i <= at + CLAIM_REACH && i < sentence.to; i++) if (CLAIM_NOUNS.has(lower(tokens, i))) return true
  for (let i = at - 1; i >= at - CLAIM_REACH && i >= sentence.from; i--) if (CLAIM_NOUNS.has(lower(tokens, i)) && /^(?:claimed|accepted|owned|taken)$/.test(verb)) return true
  if (!/^claim/.test(verb)) return false
  // "claimed the attack", "claimed that its fighters had carried it out"
  for (let i = at + 1; i <= at + 8 && i < sentence.to; i++) {
    const word = lower(tokens, i)
    if (/^(?:attack|attacks|bombing|blast|killing|killings|assault|ambush|abduction|kidnapping)$/.test(word)) return true
    if (/^(?:its|their|our|they|we|it)$/.test(word)) return true
    if (word === '.' || word === ',') return false
  }
  return false
}

const NOBODY = new Set(['no', 'none', 'nobody', 'neither', 'not', "n't", 'never', 'without', 'yet'])

/** "No group has claimed", "has not claimed", "nobody claimed", "there was no immediate claim". */
function isNegated(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  for (let i = at - 1; i >= sentence.from && i >= at - 9; i--) {
    if (NOBODY.has(lower(tokens, i)) || lower(tokens, i).endsWith("n't")) return true
    if (tokens[i]!.text === ';') return false
  }
  return false
}

function claimantOf(tokens: readonly Token[], at: number, sentence: Sentence, here: readonly ActorMention[]): ActorMention | null {
  const groups = here.filter(({ kind, isGeneric }) => !isGeneric && !isForce(kind))
  const isPassive = /^(?:was|were|been|is|being)$/.test(lower(tokens, at - 1)) || (lower(tokens, at + 1) === 'by' && CLAIM_NOUNS.has(lower(tokens, at - 1)))
  const after = groups.find(({ from }) => from > at && from <= at + 8 && hasBy(tokens, at, from))
  if (isPassive || lower(tokens, at + 1) === 'by') return after ?? null
  const before = groups.filter(({ to }) => to <= at)
  return before.at(-1) ?? after ?? (before.length === 0 && at > sentence.from ? (groups[0] ?? null) : null)
}

const hasBy = (tokens: readonly Token[], from: number, to: number): boolean => tokens.slice(from, to).some(({ lower: word }) => word === 'by')

/** The role that the words around a mention give it. Order matters: what is said outright before what is around. */
function roleOf(part: Part): { role: ActorRole; rule: string } | null {
  const { actor } = part
  const isParty = actor.kind === 'party' || actor.kind === 'government' || actor.kind === 'community'
  if (isAgent(part)) return { role: 'perpetrator', rule: 'actor/by' }
  if (isAccused(part)) return { role: 'accused', rule: 'actor/accused' }
  if (isSubject(part)) return { role: 'perpetrator', rule: 'actor/subject' }
  if (isOpponent(part)) return { role: 'perpetrator', rule: 'actor/clash-with' }
  if (isObject(part)) return { role: 'target', rule: 'actor/object' }
  if (isParty) return { role: 'target', rule: 'actor/victims' }
  return isForce(actor.kind) ? { role: 'force', rule: 'actor/present' } : null
}

/** Words that may stand between "by" and a group's name: "by two suspected Front militants", "by cadres of the". */
const BEFORE_NAME = /^(?:the|a|an|two|three|four|five|some|suspected|alleged|armed|unidentified|banned|outlawed|proscribed|of|from|belonging|to|members?|militants?|cadres?|activists?|men|gunmen|fighters?|terrorists?|rebels|insurgents|personnel|group|outfit|joint|teams?|team|contingents?|and|local|pakistani|indian|afghan|security|members|militant|linked|affiliated|with|local)$/

/** The token before a name's determiners and member nouns. */
function beforeName(tokens: readonly Token[], from: number): number {
  let at = from - 1
  while (at >= 0 && from - at < 9 && (BEFORE_NAME.test(lower(tokens, at)) || tokens[at]!.kind === 'number')) at--
  return at
}

/** "carried out by the Front", "planted by suspected Front militants", "at the hands of". */
function isAgent({ tokens, actor, sentence }: Part): boolean {
  const at = beforeName(tokens, actor.from)
  if (at < sentence.from) return false
  if (lower(tokens, at) !== 'by') return lower(tokens, at) === 'hands'
  // "by police officials" after a verb of saying is a source: "quoted by police", "confirmed by the army".
  const verb = lower(tokens, at - 1)
  return !/^(?:quoted|confirmed|said|told|reported|identified|provided|released|issued|stated|claimed|shared|issued)$/.test(verb)
}

function isAccused({ tokens, actor, sentence }: Part): boolean {
  const from = Math.max(sentence.from, actor.from - 6)
  for (let i = actor.from - 1; i >= from; i--) {
    const word = lower(tokens, i)
    if (/^(?:blamed|blame|blames|accused|accuse|accuses|accusing|blaming)$/.test(word)) return true
    if (/^(?:said|says|killed)$/.test(word)) return false
  }
  return /^(?:was|were|is|are)$/.test(lower(tokens, actor.to)) && /^(?:blamed|accused)$/.test(lower(tokens, actor.to + 1))
}

/** How far a subject's verb may stand from it, counted in words of its own clause. */
const SUBJECT_REACH = 12

/** "Front militants on Monday attacked": the first verb of its clause is an attack verb in the active. */
function isSubject({ tokens, actor, sentence }: Part): boolean {
  if (isGoverned(tokens, actor)) return false
  let isPassive = false
  for (let i = actor.to, steps = 0; i < sentence.to && steps < SUBJECT_REACH; i++, steps++) {
    const token = tokens[i]!
    const word = token.lower
    if (token.text === '(') {
      while (i < sentence.to && tokens[i]!.text !== ')') i++
      continue
    }
    if (/^(?:who|which|that|when|where|as|while|after|before|said|says|told|confirmed|added|,|;|in|near|at)$/.test(word)) {
      if (/^(?:who|which|that)$/.test(word) || word === 'in' || word === 'near' || word === 'at') continue
      return false
    }
    if (BE_FORMS.has(word)) isPassive = true
    else if (HAVE_FORMS.has(word) || MIDDLE_ADVERBS.has(word)) continue
    else if (ATTACK_VERBS.has(word) && token.isCapital === false) {
      const isParticiple = word.endsWith('ed') || /^(?:shot|hit|struck|blown|set|burnt|overrun|beaten|held|taken|thrown|fought)$/.test(word)
      return !(isPassive && isParticiple)
    } else if (!MEMBER_NOUNS.has(word) && token.kind === 'word' && isPassive) return false
  }
  return false
}

/** "two members of the Front were", "an attack on the Front": a preposition governs the name, so it is no subject. */
function isGoverned(tokens: readonly Token[], { from }: ActorMention): boolean {
  let at = from - 1
  while (at >= 0 && /^(?:the|a|an|suspected|alleged|banned|outlawed|proscribed|pakistani|local|indian|afghan)$/.test(lower(tokens, at))) at--
  return /^(?:in|on|at|with|against|from|between|near|inside|outside|targeting|for|into|under|of)$/.test(lower(tokens, at)) && !isMembersOf(tokens, at)
}

/** "militants of the Front attacked", "cadres from the Front". */
const isMembersOf = (tokens: readonly Token[], at: number): boolean => /^(?:of|from)$/.test(lower(tokens, at)) && MEMBER_NOUNS.has(lower(tokens, at - 1))

/** "killed in an encounter with police", "clashes between the Front and the Guards". */
function isOpponent({ tokens, actor, sentence }: Part): boolean {
  const at = beforeName(tokens, actor.from)
  for (let i = at; i >= Math.max(sentence.from, at - 8); i--) {
    const word = lower(tokens, i)
    if (word === 'with' || word === 'between' || word === 'by') return clashBefore(tokens, i, sentence) && (word === 'between' || isForce(actor.kind) || isArmedGroup(actor.kind))
    if (word !== 'and' && tokens[i]!.kind !== 'punctuation' && !tokens[i]!.isCapital && !MEMBER_NOUNS.has(word) && !BEFORE_NAME.test(word)) return false
  }
  return false
}

function clashBefore(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 5); i--) if (CLASH_NOUNS.has(lower(tokens, i))) return true
  return false
}

/** "attacked a Front camp", "attack on the Guards", "targeting police". */
function isObject({ tokens, actor, sentence }: Part): boolean {
  const from = Math.max(sentence.from, actor.from - 6)
  for (let i = actor.from - 1; i >= from; i--) {
    const word = lower(tokens, i)
    if (ATTACK_VERBS.has(word) || /^(?:on|against|attack|ambush)$/.test(word)) return true
    if (tokens[i]!.kind === 'punctuation') return false
  }
  return false
}
