import type { ActorRole, Evidence, IncidentActor } from '#model/index.ts'
import { type Sentence, type Token, whether } from '#text/index.ts'
import type { Context } from '../context.ts'
import { inSpans, itemAt } from '../in-scene.ts'
import type { Scene } from '../scene.ts'
import { type ActorMention, isArmedGroup, isForce } from './actor-mention.ts'
import type { Cast } from './cast.ts'
import { claimsIn } from './claims.ts'
import { isAt, isSaying, lower } from './clause.ts'
import { isAnswering, mayAnswer, type Plot, plotOf } from './plot.ts'
import { CLOSING_IN, roleOf, SETTING_OUT, TELLER } from './roles.ts'

export interface Who {
  readonly actors: readonly IncidentActor[]
  readonly evidence: readonly Evidence[]
}

const NOBODY: Who = { actors: [], evidence: [] }

/** Who did it, who was the target, who claimed it, who is accused of it, and what forces were there. */
export function whoOf(scene: Scene, actors: readonly ActorMention[], context: Context): Who {
  const { tokens, sentences } = context.view
  const own = inSpans(actors, scene.spans)
  let plot: Plot | null = null
  const cast: Cast[] = []
  for (const { sentence, here } of bySentence(own, sentences)) {
    const claimed = claimsIn(tokens, sentence, here)
    cast.push(...claimed)
    if (isRecalled(tokens, sentence)) continue
    let before: Cast | null = null
    for (const actor of here) {
      if (claimed.some((claim) => claim.actor.name === actor.name) || isModifier(tokens, actor)) continue
      if (isTheirNoun(tokens, actor, here)) continue
      const role: { role: ActorRole; rule: string } | null =
        before && isJoined(tokens, before.actor, actor)
          ? { role: before.role, rule: before.rule }
          : roleOf({ tokens, actor, sentence })
      before = null
      if (!role) continue
      if (mayAnswer(actor, role)) plot ??= plotOf(scene, own, context)
      const answers: boolean = plot !== null && mayAnswer(actor, role) && isAnswering(actor, role.rule, plot)
      before = answers ? { actor, role: 'force', rule: 'actor/answered' } : { actor, role: role.role, rule: role.rule }
      cast.push(before)
    }
  }
  if (cast.length === 0 && !scene.shared) return NOBODY
  const settled = settle(cast)
  const told = settled.filter(({ rule }) => rule !== TELLER)
  if (told.some(({ role }) => role === 'perpetrator' || role === 'claimant')) return gather(told, actors)
  return gather([...told, ...fromLead(scene, actors, context), ...(scene.isArrest ? whoArrested(settled) : [])], actors)
}

/** "Nine people died in two Front attacks": the one group that a shared lead names did what its details leave unnamed. */
function fromLead({ shared }: Scene, actors: readonly ActorMention[], { view }: Context): Cast[] {
  if (!shared) return []
  const cast: Cast[] = []
  for (const { sentence, here } of bySentence(inSpans(actors, shared), view.sentences))
    for (const actor of here) {
      if (!isArmedGroup(actor.kind) || actor.isGeneric || isModifier(view.tokens, actor)) continue
      const role = roleOf({ tokens: view.tokens, actor, sentence })
      if (role?.role === 'perpetrator') cast.push({ actor, role: 'perpetrator', rule: 'actor/shared-lead' })
    }
  return cast.every(({ actor }) => actor.name === cast[0]!.actor.name) ? cast : []
}

/** "Four men were arrested, police said": the one police force that tells of an arrest made it. */
function whoArrested(told: readonly Cast[]): Cast[] {
  const police = told.filter(({ actor, role }) => role === 'force' && actor.kind === 'police')
  const isOne = police.every(({ actor }) => actor.name === police[0]!.actor.name)
  return isOne ? police.slice(0, 1).map(({ actor }) => ({ actor, role: 'perpetrator', rule: 'actor/arrested' })) : []
}

/** The mentions of each sentence that has any. */
function bySentence(
  own: readonly ActorMention[],
  sentences: readonly Sentence[],
): { sentence: Sentence; here: ActorMention[] }[] {
  const groups: { sentence: Sentence; here: ActorMention[] }[] = []
  for (const actor of own) {
    const last = groups.at(-1)
    if (last && actor.end <= last.sentence.end) last.here.push(actor)
    else {
      const sentence = itemAt(sentences, actor.start)
      if (sentence) groups.push({ sentence, here: [actor] })
    }
  }
  return groups
}

/** "Front splinter group Falcons": the first name only says what the second one is. */
function isModifier(tokens: readonly Token[], { to }: ActorMention): boolean {
  let at = to
  if (tokens[at]?.text === '(') while (at < to + 4 && tokens[at]?.text !== ')') at++
  if (tokens[at]?.text === ')' || tokens[at]?.text === '-') at++
  // "the Front's Falcon faction": the possessor is not the one that acts.
  if (tokens[at]?.lower === "'s" && tokens[at + 1]?.isCapital) return true
  // "troops backed by gunships" act themselves.
  return isAt(tokens, at, tellsWhatNext) && lower(tokens, at + 1) !== 'by'
}

/** "Guards (G) troops": the noun right behind a name's short form is of that force. */
const isTheirNoun = (tokens: readonly Token[], { from, isGeneric }: ActorMention, here: readonly ActorMention[]) =>
  isGeneric &&
  lower(tokens, from) === 'troops' &&
  lower(tokens, from - 1) === ')' &&
  here.some(({ to, kind }) => isForce(kind) && to <= from && to >= from - 3)

const tellsWhatNext = whether(({ lower: word }) =>
  /^(?:splinter|breakaway|offshoot|linked|affiliated|affiliate|backed|led|allied)$/.test(word),
)

const HABITUAL = new Set(['frequently', 'often', 'regularly', 'routinely', 'usually'])
const mayRecall = whether(
  ({ lower: word }) => HABITUAL.has(word) || word === 'past' || word === 'previously' || word === 'recent',
)

/** "in the past few years": the sentence tells no incident of its own. */
function isRecalled(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++) {
    if (!mayRecall(tokens[i]!.word)) continue
    const word = lower(tokens, i)
    if (word === 'past' && /^(?:the|in|over)$/.test(lower(tokens, i - 1))) return true
    if (HABITUAL.has(word)) return true
    if (word === 'previously' || (word === 'recent' && /^(?:years|months)$/.test(lower(tokens, i + 1)))) return true
  }
  return false
}

/** "by the Rifles (RR), 183 Reserve Police and the Guards": names of one list share what is said of the first. */
function isJoined(tokens: readonly Token[], first: ActorMention, next: ActorMention): boolean {
  // "by the Front, police said": who tells of it is none of the list.
  if (isAt(tokens, next.to, isSaying)) return false
  let hasMark = false
  for (let i = first.to; i < next.from; i++) {
    const { text, lower: word, kind } = tokens[i]!
    if (word === 'and' || text === ',' || text === '(' || text === '&') hasMark = true
    else if (
      text !== ')' &&
      kind !== 'number' &&
      word !== 'the' &&
      !/^(?:joint|of|army|'s|personnel|troops)$/.test(word)
    )
      return false
  }
  return hasMark
}

/** Where the text itself says that another group did it, a claimant only claims. */
function settle(cast: readonly Cast[]): readonly Cast[] {
  const isTold = cast.some(
    ({ actor, role, rule }) =>
      role === 'perpetrator' && rule !== 'actor/claimed' && isArmedGroup(actor.kind) && !actor.isGeneric,
  )
  // "Baloch separatists" are no group that could be asked. Forces that are named speak for the "security forces" that they are.
  const isNamed = cast.some(({ actor, role }) => role === 'perpetrator' && isForce(actor.kind) && !actor.isGeneric)
  // "Two Front fighters died in a gun battle. The Guards had laid a cordon": the fight was the Guards' operation.
  const isOperation = cast.some(
    ({ role, rule }) => role === 'perpetrator' && (rule === SETTING_OUT || rule === CLOSING_IN),
  )
  return cast.filter(
    ({ actor, role, rule }) =>
      role !== 'perpetrator' ||
      !(
        (isOperation && rule === 'actor/fought') ||
        (isTold && rule === 'actor/claimed') ||
        (isNamed && actor.isGeneric && actor.kind === 'state-forces') ||
        (actor.isGeneric && isArmedGroup(actor.kind))
      ),
  )
}

/** A group is listed once a role, under the fullest name that the text gives it. */
function gather(cast: readonly Cast[], actors: readonly ActorMention[]): Who {
  const found = new Map<string, IncidentActor>()
  const evidence: Evidence[] = []
  const texts = fullestTexts(actors)
  for (const { actor, role, rule } of cast) {
    const key = `${role}/${actor.id ?? actor.name}`
    if (found.has(key)) continue
    found.set(key, {
      id: actor.id,
      name: actor.name,
      text: actor.isGeneric ? actor.name : (texts.get(actor.id ?? actor.name) ?? actor.text),
      role,
    })
    evidence.push({ field: `actors.${role}`, start: actor.start, end: actor.end, text: actor.text, rule })
  }
  return { actors: [...found.values()], evidence }
}

const remembered = new WeakMap<readonly ActorMention[], ReadonlyMap<string, string>>()

/** The longest of the names that the text gives each group; kept, because every scene of the text asks for them. */
function fullestTexts(actors: readonly ActorMention[]): ReadonlyMap<string, string> {
  const known = remembered.get(actors)
  if (known) return known
  const texts = new Map<string, string>()
  for (const { id, name, text } of actors)
    if (text.length > (texts.get(id ?? name)?.length ?? 0)) texts.set(id ?? name, text)
  remembered.set(actors, texts)
  return texts
}
