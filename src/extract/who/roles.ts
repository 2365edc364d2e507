import { ATTACK_VERBS, BE_FORMS, CLASH_NOUNS, HAVE_FORMS, MEMBER_NOUNS, MIDDLE_ADVERBS } from '#lexicon/index.ts'
import type { ActorRole } from '#model/index.ts'
import type { Sentence, Token } from '#text/index.ts'
import { type ActorMention, isArmedGroup, isForce } from './actor-mention.ts'
import type { Part } from './cast.ts'
import { BEFORE_NAME, beforeName, isBareParticiple, lower } from './clause.ts'

/** The role that the words around a mention give it. Order matters: what is said outright before what is around. */
export function roleOf(part: Part): { role: ActorRole; rule: string } | null {
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

/** "carried out by the Front", "planted by suspected Front militants", "at the hands of". */
function isAgent({ tokens, actor, sentence }: Part): boolean {
  const at = beforeName(tokens, actor.from)
  if (at < sentence.from) return false
  if (lower(tokens, at) !== 'by') return lower(tokens, at) === 'hands'
  // "by police officials" after a verb of saying is a source: "quoted by police", "confirmed by the army".
  const verb = lower(tokens, at - 1)
  return !NO_DEED.test(verb)
}

/** "in the custody of the Front", "held captive by": abducted people are in its hands. */
const isHolder = ({ tokens, actor }: Part): boolean =>
  isArmedGroup(actor.kind) && lower(tokens, beforeName(tokens, actor.from)) === 'custody'

/** Passives whose "by" names a source, a keeper or a rescuer: "quoted by police", "manned by the guards", "intercepted by". */
const NO_DEED =
  /^(?:quoted|confirmed|said|told|reported|identified|provided|released|issued|stated|claimed|shared|manned|guarded|escorted|owned|operated|run|used|driven|occupied|inhabited|intercepted|stopped|signalled|rescued|retrieved|found|discovered|shifted|rushed|taken|brought|cordoned|informed|accompanied|followed|chased|patrolled|frequented|supported|backed|headed|led)$/

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
    (/^(?:behind|involved|responsible|be)$/.test(lower(tokens, actor.to + 1)) || isSuspectNoun(tokens, actor.to + 1))
  )
}

/** "the Front is the prime suspect". */
const isSuspectNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 3).some(({ lower: word }) => word === 'suspect' || word === 'suspects')

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

const RAIDS =
  /^(?:raid|raids|operation|firing|shelling|airstrike|airstrikes|bombardment|crackdown|strike|strikes|missile|missiles|drone|drones)$/

/** "killed in a Police raid", "during army shelling": the force's own act. */
const isRaider = ({ tokens, actor }: Part): boolean => {
  const deed = lower(tokens, lower(tokens, actor.to) === 'air' ? actor.to + 1 : actor.to)
  if (actor.kind === 'external-forces' && /^(?:attack|attacks|strike|strikes)$/.test(deed)) return true
  return (
    isForce(actor.kind) &&
    RAIDS.test(deed) &&
    /^(?:in|during|by|a|an|the|joint|under)$/.test(lower(tokens, actor.from - 1))
  )
}

/** How far a subject's verb may stand from it, counted in words of its own clause. */
const SUBJECT_REACH = 12

/** Verbs that make their subject no attacker, whatever verb comes after: "police found three men shot dead". */
const OTHER_VERBS =
  /^(?:found|find|came|went|knew|saw|began|identified|registered|reached|arrived|rushed|claimed|condemned|announced|denied|believe|believes|believed|failed|escaped|survived|remained|received|sustained|suffered|lost|died)$/

/** "Front militants on Monday attacked": the first verb of its clause is an attack verb in the active. */
function subjectVerb({ tokens, actor, sentence }: Part): string | null {
  if (isGoverned(tokens, actor) || ATTACK_VERBS.has(lower(tokens, beforeName(tokens, actor.from)))) return null
  if (isAnswered(tokens, actor, sentence)) return null
  let isPassive = false
  for (let i = actor.to, steps = 0; i < sentence.to && steps < SUBJECT_REACH; i++, steps++) {
    const token = tokens[i]!
    const word = token.lower
    if (token.text === '(') {
      for (const open = i; i < Math.min(sentence.to, open + SUBJECT_REACH) && tokens[i]!.text !== ')'; ) i++
      continue
    }
    if (
      /^(?:who|which|that|when|where|as|while|after|before|said|says|told|confirmed|added|,|;|in|near|at)$/.test(word)
    ) {
      if (/^(?:who|which|that)$/.test(word) || word === 'in' || word === 'near' || word === 'at') continue
      return null
    }
    if (BE_FORMS.has(word)) isPassive = true
    // "claimed to have killed": said and done.
    else if (word === 'claimed' && lower(tokens, i + 1) === 'to' && lower(tokens, i + 2) === 'have') i += 2
    else if (OTHER_VERBS.test(word)) return null
    else if (HAVE_FORMS.has(word) || MIDDLE_ADVERBS.has(word)) continue
    else if (isNoun(tokens, i, actor)) continue
    else if (FINDING.test(word) && findsBodies(tokens, i)) return null
    else if (ATTACK_VERBS.has(word) && token.isCapital === false) {
      const isParticiple =
        word.endsWith('ed') ||
        /^(?:shot|hit|struck|blown|set|burnt|overrun|beaten|held|taken|thrown|fought)$/.test(word)
      return isParticiple && (isPassive || isBareParticiple(tokens, i)) ? null : word
    } else if (!MEMBER_NOUNS.has(word) && token.kind === 'word' && isPassive) return null
  }
  return null
}

/** "revise the toll of the mosque bombing", "in a raid": a form of attack that stands as a noun. */
function isNoun(tokens: readonly Token[], at: number, { to }: ActorMention): boolean {
  const before = lower(tokens, at - 1)
  if (lower(tokens, at).endsWith('ing'))
    return at > to && !BE_FORMS.has(before) && !MEMBER_NOUNS.has(before) && !MIDDLE_ADVERBS.has(before)
  return /^(?:a|an|the|its|their|this|that)$/.test(before)
}

/** "Troops shell a border village after rebel fighters kill two": whoever is answered did another deed. */
function isAnswered(tokens: readonly Token[], { from }: ActorMention, sentence: Sentence): boolean {
  if (lower(tokens, beforeName(tokens, from)) !== 'after') return false
  return tokens
    .slice(sentence.from + 1, from)
    .some(({ lower: word }) => /^(?:strikes|bombs|shells|retaliates|responds|retaliated|responded)$/.test(word))
}

const FINDING = /^(?:recover|recovers|recovered|recovering)$/

/** "police recovered two bodies": finding the dead is no deed of theirs. */
const findsBodies = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1, at + BODIES_REACH)
    .some(({ lower: word }) => /^(?:bodies|body|corpses?|remains|hostages?|abductees?)$/.test(word))
/** Tokens from "recovered" to whom: "recovered the bullet riddled bodies". */
const BODIES_REACH = 7

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
