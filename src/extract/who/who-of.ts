import {
  ATTACK_VERBS,
  BE_FORMS,
  CLAIM_NOUNS,
  CLAIM_VERBS,
  CLASH_NOUNS,
  HAVE_FORMS,
  MEMBER_NOUNS,
  MIDDLE_ADVERBS,
} from '#lexicon/index.ts'
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
  const plot = plotOf(scene, own, context)
  const cast: Cast[] = []
  for (const sentence of sentences) {
    const here = own.filter((actor) => sentence.start <= actor.start && actor.end <= sentence.end)
    if (here.length === 0) continue
    const claimed = claimsIn(tokens, sentence, here)
    cast.push(...claimed)
    if (isRecalled(tokens, sentence)) continue
    let before: Cast | null = null
    for (const actor of here) {
      if (claimed.some((claim) => claim.actor.name === actor.name) || isModifier(tokens, actor)) continue
      const role: { role: ActorRole; rule: string } | null =
        before && isJoined(tokens, before.actor, actor)
          ? { role: before.role, rule: before.rule }
          : roleOf({ tokens, actor, sentence })
      before = role
        ? { actor, ...(isAnswering(actor, role, plot) ? { role: 'force', rule: 'actor/answered' } : role) }
        : null
      if (before) cast.push(before)
    }
  }
  return gather(settle(cast), actors)
}

/** "by the Rifles (RR), 183 Reserve Police and the Guards": names of one list share what is said of the first. */
function isJoined(tokens: readonly Token[], first: ActorMention, next: ActorMention): boolean {
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
    ({ actor, role, rule }) => role === 'perpetrator' && rule !== 'actor/claimed' && isArmedGroup(actor.kind),
  )
  // Forces that are named speak for the "security forces" that they are.
  const isNamed = cast.some(({ actor, role }) => role === 'perpetrator' && isForce(actor.kind) && !actor.isGeneric)
  return cast.filter(
    ({ actor, role, rule }) =>
      role !== 'perpetrator' ||
      !((isTold && rule === 'actor/claimed') || (isNamed && actor.isGeneric && actor.kind === 'state-forces')),
  )
}

/** What the scene's main sentences tell of who moved first. */
interface Plot {
  /** Where an armed side first attacks ("militants attacked a post"), or null. */
  readonly attack: number | null
  /** True where the main sentences tell of a raid or operation: forces moved first, whoever fired then. */
  readonly isOperation: boolean
  /** True where members of an armed side are killed or arrested in a main sentence. */
  readonly isRaid: boolean
  /** True where a crowd protests or riots. */
  readonly isCrowd: boolean
  /** The first sentence of the scene and the one of its trigger. */
  readonly main: readonly Sentence[]
}

function plotOf(scene: Scene, own: readonly ActorMention[], { view }: Context): Plot {
  const first = scene.spans[0]?.start ?? 0
  const main = view.sentences.filter(
    ({ start, end }) => (start <= first && first < end) || (start <= scene.trigger.start && scene.trigger.start < end),
  )
  const isRaid = main.some((sentence) => hasArmedVictims(view.tokens, sentence, own))
  const isCrowd = main.some(({ from, to }) => view.tokens.slice(from, to).some(({ lower: word }) => CROWDS.test(word)))
  const isOperation =
    isRaid && main.some(({ from, to }) => view.tokens.slice(from, to).some(({ lower: word }) => OPERATIONS.test(word)))
  return { attack: attackIn(scene, view.tokens), isRaid, isOperation, isCrowd, main }
}

/** "four militants were killed", "arrested two gunmen", "killing a Front commander". */
function hasArmedVictims(tokens: readonly Token[], { from, to }: Sentence, own: readonly ActorMention[]): boolean {
  for (let i = from; i < to; i++) {
    const isArmed =
      ATTACKERS.test(lower(tokens, i)) || own.some((actor) => actor.to === i + 1 && isArmedGroup(actor.kind))
    if (!isArmed || lower(tokens, i) === 'men' || lower(tokens, i) === 'persons') continue
    for (let j = i + 1; j <= i + 6 && j < to; j++)
      if (BE_FORMS.has(lower(tokens, j)) || isBareParticiple(tokens, j)) return true
    for (let j = i - 1; j >= Math.max(from, i - 6); j--)
      if (HARMS.test(lower(tokens, j)) && !BE_FORMS.has(lower(tokens, j - 1))) return true
  }
  return false
}

const OPERATIONS = /^(?:raids?|operations?|raided)$/
const CROWDS =
  /^(?:protests?|protesters?|protestors?|demonstrators?|demonstrations?|mob|rioters?|slogans|tyres|pelted|stone-pelting)$/
const HARMS =
  /^(?:killed|killing|arrested|arresting|detained|apprehended|captured|nabbed|neutralised|neutralized|eliminated|gunned|shot|injured|injuring)$/

/** "Front splinter group Falcons": the first name only says what the second one is. */
function isModifier(tokens: readonly Token[], { to }: ActorMention): boolean {
  let at = to
  if (tokens[at]?.text === '(') while (at < to + 4 && tokens[at]?.text !== ')') at++
  if (tokens[at]?.text === ')' || tokens[at]?.text === '-') at++
  return /^(?:splinter|breakaway|offshoot|linked|affiliated|affiliate|backed|led|allied)$/.test(lower(tokens, at))
}

/** "in the past few years": the sentence tells no incident of its own. */
function isRecalled(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++) {
    const word = lower(tokens, i)
    if (word === 'past' && /^(?:the|in|over)$/.test(lower(tokens, i - 1))) return true
    if (word === 'previously' || (word === 'recent' && /^(?:years|months)$/.test(lower(tokens, i + 1)))) return true
  }
  return false
}

/** Nouns for attackers whom nobody names. */
const ATTACKERS =
  /^(?:militants?|terrorists?|gunmen|gunman|assailants?|attackers?|insurgents?|rebels?|extremists?|bombers?|men|motorcyclists?|persons|miscreants|tribesmen|kidnappers|abductors|taliban|talibans)$/

/** Where in the scene an armed side attacks first: "militants attacked a post". Forces that then fire back only answer. */
function attackIn({ spans }: Scene, tokens: readonly Token[]): number | null {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (
      token.kind !== 'word' ||
      !ATTACKERS.test(token.lower) ||
      !spans.some(({ start, end }) => start <= token.start && token.end <= end)
    )
      continue
    if (attacksAfter(tokens, i) || lower(tokens, beforeName(tokens, i)) === 'by') return token.start
  }
  return null
}

/** The next verb after a noun for attackers is one of attack, in the active. */
function attacksAfter(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i <= at + 6 && i < tokens.length; i++) {
    const word = lower(tokens, i)
    if (BE_FORMS.has(word) || word === '.' || word === ',') return false
    if (ATTACK_VERBS.has(word)) return !isBareParticiple(tokens, i)
    if (word === 'tried' || word === 'attempted') return true
  }
  return false
}

/** A force whose blow comes after an attack on it, or aside from the event, answered it or came later. */
function isAnswering(
  actor: ActorMention,
  { role, rule }: { role: ActorRole; rule: string },
  { attack, isRaid, isOperation, isCrowd, main }: Plot,
): boolean {
  if (
    role !== 'perpetrator' ||
    !isForce(actor.kind) ||
    actor.kind === 'external-forces' ||
    actor.kind === 'village-forces'
  )
    return false
  if (rule === 'actor/operation') return false
  if (isCrowd) return true
  const isMain = main.some(({ start, end }) => start <= actor.start && actor.end <= end)
  if (!isMain && !isRaid) return true
  if (!isRaid && rule === 'actor/foiled') return true
  if (rule === 'actor/clash-between' && attack !== null) return true
  if (isOperation && !main.some(({ start, end }) => attack !== null && start <= attack && attack < end)) return false
  return attack !== null && (attack < actor.start || !isMain)
}

/** A group is listed once a role, under the fullest name that the text gives it. */
function gather(cast: readonly Cast[], actors: readonly ActorMention[]): Who {
  const found = new Map<string, IncidentActor>()
  const evidence: Evidence[] = []
  for (const { actor, role, rule } of cast) {
    const key = `${role}/${actor.id ?? actor.name}`
    if (found.has(key)) continue
    found.set(key, { id: actor.id, name: actor.name, text: fullestText(actor, actors), role })
    evidence.push({ field: `actors.${role}`, start: actor.start, end: actor.end, text: actor.text, rule })
  }
  return { actors: [...found.values()], evidence }
}

/** The longest of the names that the text gives a group; for a common noun ("policemen") the force that it is of. */
function fullestText(actor: ActorMention, actors: readonly ActorMention[]): string {
  if (actor.isGeneric) return actor.name
  let text = actor.text
  for (const other of actors)
    if ((actor.id !== null ? other.id === actor.id : other.name === actor.name) && other.text.length > text.length)
      text = other.text
  return text
}

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

/** "the Front claimed responsibility", "responsibility was claimed by the Front", "claimed that its fighters had". */
function claimsIn(tokens: readonly Token[], sentence: Sentence, here: readonly ActorMention[]): Cast[] {
  const cast: Cast[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!CLAIM_VERBS.has(lower(tokens, at)) || !isClaim(tokens, at, sentence)) continue
    if (isNegated(tokens, at, sentence)) continue
    const claimant = claimantOf(tokens, at, here)
    if (!claimant) continue
    cast.push(
      { actor: claimant, role: 'claimant', rule: 'actor/claimed' },
      { actor: claimant, role: 'perpetrator', rule: 'actor/claimed' },
    )
  }
  return cast
}

/** Words between a claim's verb and "responsibility", in either order, are few. */
const CLAIM_REACH = 6

function isClaim(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const verb = lower(tokens, at)
  for (let i = at + 1; i <= at + CLAIM_REACH && i < sentence.to; i++) if (CLAIM_NOUNS.has(lower(tokens, i))) return true
  for (let i = at - 1; i >= at - CLAIM_REACH && i >= sentence.from; i--)
    if (CLAIM_NOUNS.has(lower(tokens, i)) && /^(?:claimed|accepted|owned|taken)$/.test(verb)) return true
  if (!/^claim/.test(verb)) return false
  // "claimed the attack", "claimed that its fighters had carried it out"
  for (let i = at + 1; i <= at + 8 && i < sentence.to; i++) {
    const word = lower(tokens, i)
    if (/^(?:attack|attacks|bombing|blast|killing|killings|assault|ambush|abduction|kidnapping)$/.test(word))
      return true
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

function claimantOf(tokens: readonly Token[], at: number, here: readonly ActorMention[]): ActorMention | null {
  const groups = here.filter(({ kind, isGeneric }) => !isGeneric && !isForce(kind))
  const isPassive =
    /^(?:was|were|been|is|being)$/.test(lower(tokens, at - 1)) ||
    (lower(tokens, at + 1) === 'by' && CLAIM_NOUNS.has(lower(tokens, at - 1)))
  const after = groups.find(({ from }) => from > at && from <= at + 8 && hasBy(tokens, at, from))
  if (isPassive || lower(tokens, at + 1) === 'by') return after ?? null
  return groups.filter(({ to }) => to <= at).at(-1) ?? after ?? null
}

const hasBy = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower: word }) => word === 'by')

/** The role that the words around a mention give it. Order matters: what is said outright before what is around. */
function roleOf(part: Part): { role: ActorRole; rule: string } | null {
  const { actor } = part
  const isParty = actor.kind === 'party' || actor.kind === 'government' || actor.kind === 'community'
  if (isHolder(part)) return { role: 'perpetrator', rule: 'actor/custody' }
  if (isAgent(part)) return { role: 'perpetrator', rule: isOperation(part) ? 'actor/operation' : 'actor/by' }
  if (isSuspected(part)) return { role: 'perpetrator', rule: 'actor/suspected' }
  if (isAccused(part)) return { role: 'accused', rule: 'actor/accused' }
  if (isRaider(part)) return { role: 'perpetrator', rule: 'actor/operation' }
  const verb = subjectVerb(part)
  if (verb)
    return {
      role: 'perpetrator',
      rule: /^(?:foil|thwart|repuls|repel|stop)/.test(verb) ? 'actor/foiled' : 'actor/subject',
    }
  if (isFighter(part)) return { role: 'perpetrator', rule: 'actor/fought' }
  const clash = clashOf(part)
  if (clash) return { role: 'perpetrator', rule: `actor/clash-${clash}` }
  if (isObject(part)) return { role: 'target', rule: 'actor/object' }
  if (isParty) return { role: 'target', rule: 'actor/victims' }
  return isForce(actor.kind) ? { role: 'force', rule: 'actor/present' } : null
}

/** Words that may stand between "by" and a group's name: "by two suspected Front militants", "by cadres of the". */
const BEFORE_NAME =
  /^(?:the|armys?|a|an|two|three|four|five|some|suspected|alleged|armed|unidentified|banned|outlawed|proscribed|of|from|belonging|to|members?|militants?|cadres?|activists?|men|gunmen|fighters?|terrorists?|rebels|insurgents|personnel|group|outfit|joint|teams?|team|contingents?|and|local|pakistani|indian|afghan|security|militant|linked|affiliated)$/

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
  return !/^(?:quoted|confirmed|said|told|reported|identified|provided|released|issued|stated|claimed|shared|issued)$/.test(
    verb,
  )
}

/** "in the custody of the Front", "held captive by": abducted people are in its hands. */
const isHolder = ({ tokens, actor }: Part): boolean =>
  isArmedGroup(actor.kind) && lower(tokens, beforeName(tokens, actor.from)) === 'custody'

/** "a joint operation was launched by the Guards": it moved first, whoever then opened fire. */
function isOperation({ tokens, actor, sentence }: Part): boolean {
  const at = beforeName(tokens, actor.from)
  for (let i = at; i >= Math.max(sentence.from, at - 6); i--)
    if (/^(?:operation|operations|raid|raids|launched|conducted)$/.test(lower(tokens, i))) return true
  return false
}

/** "points to the involvement of the Front", "police suspect the Front", "the hand of the Front". */
function isSuspected({ tokens, actor, sentence }: Part): boolean {
  if (!isArmedGroup(actor.kind)) return false
  let hasTrace = false
  for (let i = actor.from - 1; i >= Math.max(sentence.from, actor.from - 16); i--) {
    const word = lower(tokens, i)
    if (/^(?:involvement|presence|hand|regrouping|signature|handiwork|role)$/.test(word)) hasTrace = true
    else if (
      hasTrace &&
      /^(?:indicates?|indicated|suggests?|suggested|points?|pointed|hints?|hinted|suspects?|suspected|shows?|showed|ruled|believes?|believed)$/.test(
        word,
      )
    )
      return true
    else if (i >= actor.from - 3 && /^(?:suspects?|suspecting)$/.test(word) && tokens[i]!.isCapital === false)
      return true
  }
  return (
    /^(?:was|were|is|are|may|might|could)$/.test(lower(tokens, actor.to)) &&
    /^(?:behind|involved|responsible|be)$/.test(lower(tokens, actor.to + 1))
  )
}

function isAccused({ tokens, actor, sentence }: Part): boolean {
  const from = Math.max(sentence.from, actor.from - 6)
  for (let i = actor.from - 1; i >= from; i--) {
    const word = lower(tokens, i)
    if (/^(?:blamed|blame|blames|accused|accuse|accuses|accusing|blaming)$/.test(word)) return true
    if (/^(?:said|says|killed)$/.test(word)) return false
  }
  return (
    /^(?:was|were|is|are)$/.test(lower(tokens, actor.to)) && /^(?:blamed|accused)$/.test(lower(tokens, actor.to + 1))
  )
}

/** "killed in a Police raid", "during army shelling": the force's own act. */
const isRaider = ({ tokens, actor }: Part): boolean =>
  isForce(actor.kind) &&
  /^(?:raid|raids|operation|firing|shelling|airstrike|airstrikes|bombardment|crackdown)$/.test(
    lower(tokens, actor.to),
  ) &&
  /^(?:in|during|by|a|an|the|joint|under)$/.test(lower(tokens, actor.from - 1))

/** How far a subject's verb may stand from it, counted in words of its own clause. */
const SUBJECT_REACH = 12

/** Verbs that make their subject no attacker, whatever verb comes after: "police found three men shot dead". */
const OTHER_VERBS =
  /^(?:found|find|came|went|knew|saw|began|identified|registered|reached|arrived|rushed|claimed|condemned|announced|denied|believe|believes|believed|failed|escaped|survived|remained|received|sustained|suffered|lost|died)$/

/** "Front militants on Monday attacked": the first verb of its clause is an attack verb in the active. */
function subjectVerb({ tokens, actor, sentence }: Part): string | null {
  if (isGoverned(tokens, actor)) return null
  let isPassive = false
  for (let i = actor.to, steps = 0; i < sentence.to && steps < SUBJECT_REACH; i++, steps++) {
    const token = tokens[i]!
    const word = token.lower
    if (token.text === '(') {
      while (i < sentence.to && tokens[i]!.text !== ')') i++
      continue
    }
    if (
      /^(?:who|which|that|when|where|as|while|after|before|said|says|told|confirmed|added|,|;|in|near|at)$/.test(word)
    ) {
      if (/^(?:who|which|that)$/.test(word) || word === 'in' || word === 'near' || word === 'at') continue
      return null
    }
    if (BE_FORMS.has(word)) isPassive = true
    else if (OTHER_VERBS.test(word)) return null
    else if (HAVE_FORMS.has(word) || MIDDLE_ADVERBS.has(word)) continue
    else if (ATTACK_VERBS.has(word) && token.isCapital === false) {
      const isParticiple =
        word.endsWith('ed') ||
        /^(?:shot|hit|struck|blown|set|burnt|overrun|beaten|held|taken|thrown|fought)$/.test(word)
      return isParticiple && (isPassive || isBareParticiple(tokens, i)) ? null : word
    } else if (!MEMBER_NOUNS.has(word) && token.kind === 'word' && isPassive) return null
  }
  return null
}

/** "12 militants killed in air strikes": a transitive verb without an object is a participle, as in headlines. */
const isBareParticiple = (tokens: readonly Token[], at: number): boolean =>
  /^(?:killed|injured|wounded|arrested|detained|abducted|kidnapped|shot|captured|destroyed|apprehended|recovered|seized|held|eliminated|neutralised|neutralized)$/.test(
    lower(tokens, at),
  ) && /^(?:in|by|during|when|near|at|on|as|after|and|here|from|,|\.)$/.test(lower(tokens, at + 1))

/** "two members of the Front were", "an attack on the Front": a preposition governs the name, so it is no subject. */
function isGoverned(tokens: readonly Token[], { from }: ActorMention): boolean {
  let at = from - 1
  while (
    at >= 0 &&
    /^(?:the|a|an|suspected|alleged|banned|outlawed|proscribed|pakistani|local|indian|afghan)$/.test(lower(tokens, at))
  )
    at--
  return (
    /^(?:in|on|at|with|against|from|between|near|inside|outside|targeting|for|into|under|of)$/.test(
      lower(tokens, at),
    ) && !isMembersOf(tokens, at)
  )
}

/** "militants of the Front attacked", "cadres from the Front". */
const isMembersOf = (tokens: readonly Token[], at: number): boolean =>
  /^(?:of|from)$/.test(lower(tokens, at)) && MEMBER_NOUNS.has(lower(tokens, at - 1))

/** "two Front militants were killed in a gun battle with": whoever dies in a battle fought in it; in a raid, not surely. */
function isFighter({ tokens, actor, sentence }: Part): boolean {
  if (!isArmedGroup(actor.kind) || actor.isGeneric) return false
  for (let i = actor.to; i < Math.min(sentence.to, actor.to + 24); i++) {
    const word = lower(tokens, i)
    if (
      /^(?:gunbattle|gun-battle|clash|clashes|firefight|gunfight|shootout)$/.test(word) ||
      (word === 'gun' && /^(?:battle|fight)$/.test(lower(tokens, i + 1))) ||
      (word === 'exchange' && lower(tokens, i + 1) === 'of')
    )
      return true
    if (/^(?:operation|raid|encounter|strike|strikes|explosion|blast|attack|attacked|bomb)$/.test(word)) return false
  }
  return false
}

/** "killed in an encounter with police", "clashes between the Front and the Guards". */
function clashOf({ tokens, actor, sentence }: Part): 'with' | 'between' | null {
  const at = beforeName(tokens, actor.from)
  for (let i = at; i >= Math.max(sentence.from, at - 8); i--) {
    const word = lower(tokens, i)
    if (word === 'between') return clashBefore(tokens, i, sentence) ? 'between' : null
    if (word === 'with' || word === 'by')
      return clashBefore(tokens, i, sentence) && (isForce(actor.kind) || isArmedGroup(actor.kind)) ? 'with' : null
    if (
      word !== 'and' &&
      tokens[i]!.kind !== 'punctuation' &&
      !tokens[i]!.isCapital &&
      !MEMBER_NOUNS.has(word) &&
      !BEFORE_NAME.test(word)
    )
      return null
  }
  return null
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
