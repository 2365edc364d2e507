import { CLASH_NOUNS, GROUP_NOUNS, HAVE_FORMS, MIDDLE_ADVERBS } from '#lexicon/index.ts'
import type { ActorRole } from '#model/index.ts'
import { type Sentence, type Token, whether } from '#text/index.ts'
import { type ActorMention, isArmedGroup, isForce } from './actor-mention.ts'
import type { Part } from './cast.ts'
import {
  beforeName,
  isAt,
  isAttackVerb,
  isBareParticiple,
  isBeForm,
  isMemberNoun,
  isSaying,
  lower,
  standsBeforeName,
} from './clause.ts'

/** The role that the words around a mention give it. Order matters: what is said outright before what is around. */
export function roleOf(part: Part): { role: ActorRole; rule: string } | null {
  const { actor } = part
  const isParty = actor.kind === 'party' || actor.kind === 'government' || actor.kind === 'community'
  if (isHelper(part)) return { role: 'force', rule: 'actor/present' }
  if (isHolder(part)) return { role: 'perpetrator', rule: 'actor/custody' }
  if (isAgent(part)) return { role: 'perpetrator', rule: isOperation(part) ? 'actor/operation' : 'actor/by' }
  if (isSuspected(part)) return { role: 'perpetrator', rule: 'actor/suspected' }
  if (isAccused(part)) return { role: 'accused', rule: 'actor/accused' }
  if (isRaider(part)) return { role: 'perpetrator', rule: 'actor/operation' }
  if (isAttacking(part)) return { role: 'perpetrator', rule: 'actor/attack-of' }
  const verb = subjectVerb(part)
  if (verb) {
    const rule = ruleOf(verb)
    return { role: 'perpetrator', rule: rule === SETTING_OUT && isOccasion(part) ? CLOSING_IN : rule }
  }
  if (isFighter(part)) return { role: 'perpetrator', rule: 'actor/fought' }
  const clash = clashOf(part)
  if (clash) return { role: 'perpetrator', rule: `actor/clash-${clash}` }
  if (isObject(part)) return { role: 'target', rule: 'actor/object' }
  if (isParty) return { role: 'target', rule: 'actor/victims' }
  return isForce(actor.kind) ? { role: 'force', rule: isTeller(part) ? TELLER : 'actor/present' } : null
}

/** A force told only as the source: it need not have been there. */
export const TELLER = 'actor/teller'

/** "police said", "according to the army". */
const isTeller = ({ tokens, actor }: Part): boolean => {
  if (isAt(tokens, actor.to, isSaying)) return true
  const to = lower(tokens, actor.from - 1) === 'the' ? actor.from - 2 : actor.from - 1
  return lower(tokens, to) === 'to' && lower(tokens, to - 1) === 'according'
}

/** A force told to set out: it moved first where nobody attacked before. */
export const SETTING_OUT = 'actor/setting-out'

/** A force upon whose coming the others opened fire: it moved first, although it is told second. */
export const CLOSING_IN = 'actor/closing-in'

/** "They opened fire when a party of the Guards zeroed in on them": its clause is what the other's deed came of. */
const isOccasion = ({ tokens, actor }: Part): boolean =>
  /^(?:when|after|as)$/.test(lower(tokens, beforeName(tokens, actor.from)))

/** Who foils a plot may move first; who repels an attack answers it. */
const ruleOf = (verb: string): string => {
  if (/^(?:launch|conduct|raid|laid|zero)/.test(verb)) return SETTING_OUT
  if (/^(?:repuls|repel)/.test(verb)) return 'actor/repelled'
  return /^(?:foil|thwart|stop)/.test(verb) ? 'actor/foiled' : 'actor/subject'
}

/** "carried out by the Front", "planted by suspected Front militants", "at the hands of". */
function isAgent({ tokens, actor, sentence }: Part): boolean {
  const at = beforeName(tokens, actor.from)
  if (at < sentence.from) return false
  if (lower(tokens, at) !== 'by') return lower(tokens, at) === 'hands'
  // "by police officials" after a verb of saying is a source: "quoted by police", "confirmed by the army".
  const verb = lower(tokens, at - 1)
  return !NO_DEED.test(verb) && !(verb === 'up' && lower(tokens, at - 2) === 'set')
}

/** "backed by gunships": those whom the craft helped did it. */
const isHelper = ({ tokens, actor }: Part): boolean =>
  isForce(actor.kind) &&
  !tokens[actor.from]!.isCapital &&
  lower(tokens, actor.from - 1) === 'by' &&
  /^(?:backed|supported|aided|assisted|helped|accompanied)$/.test(lower(tokens, actor.from - 2))

/** "in the custody of the Front", "held captive by": abducted people are in its hands. */
const isHolder = ({ tokens, actor }: Part): boolean =>
  isArmedGroup(actor.kind) && lower(tokens, beforeName(tokens, actor.from)) === 'custody'

/** Passives whose "by" names a source, a keeper or a rescuer: "quoted by police", "manned by the guards", "intercepted by", "wanted by". */
const NO_DEED =
  /^(?:quoted|confirmed|said|told|reported|identified|provided|released|issued|stated|claimed|shared|manned|guarded|escorted|owned|operated|run|used|driven|occupied|inhabited|intercepted|stopped|signalled|rescued|retrieved|found|discovered|shifted|rushed|taken|brought|cordoned|informed|accompanied|followed|chased|patrolled|frequented|supported|backed|headed|led|wanted|sought|condemned|denied|praised|questioned|deployed|announced)$/

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
    const { word, isCapital } = tokens[i]!
    if (isTrace(word)) hasTrace = true
    else if (hasTrace && isPointer(word)) return true
    else if (i >= actor.from - 3 && !isCapital && isSuspecting(word)) return true
  }
  return (
    isAt(tokens, actor.to, maySuspect) &&
    (/^(?:behind|involved|responsible|be)$/.test(lower(tokens, actor.to + 1)) || isSuspectNoun(tokens, actor.to + 1))
  )
}

const isTrace = whether(({ lower: word }) =>
  /^(?:involvement|presence|hand|regrouping|signature|handiwork|role)$/.test(word),
)
const isPointer = whether(({ lower: word }) =>
  /^(?:indicates?|indicated|suggests?|suggested|points?|pointed|hints?|hinted|suspects?|suspected|shows?|showed|ruled|believes?|believed)$/.test(
    word,
  ),
)
const isSuspecting = whether(({ lower: word }) => /^(?:suspects?|suspecting)$/.test(word))
const maySuspect = whether(({ lower: word }) => /^(?:was|were|is|are|may|might|could)$/.test(word))

/** "the Front is the prime suspect". */
const isSuspectNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 3).some(({ lower: word }) => word === 'suspect' || word === 'suspects')

function isAccused({ tokens, actor, sentence }: Part): boolean {
  const from = Math.max(sentence.from, actor.from - 6)
  for (let i = actor.from - 1; i >= from; i--) {
    const { word } = tokens[i]!
    if (isBlaming(word)) return true
    if (endsBlame(word)) return false
  }
  return isAt(tokens, actor.to, isPlainBe) && /^(?:blamed|accused)$/.test(lower(tokens, actor.to + 1))
}

const isBlaming = whether(({ lower: word }) =>
  /^(?:blamed|blame|blames|accused|accuse|accuses|accusing|blaming)$/.test(word),
)
const endsBlame = whether(({ lower: word }) => /^(?:said|says|killed)$/.test(word))
const isPlainBe = whether(({ lower: word }) => /^(?:was|were|is|are)$/.test(word))

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

/** "foiled a Front attack", "killed in two Front ambushes": the group whose attack it was. */
const isAttacking = ({ tokens, actor }: Part): boolean =>
  isArmedGroup(actor.kind) &&
  !actor.isGeneric &&
  isAt(tokens, actor.to, isAttackNoun) &&
  isAt(tokens, actor.from - 1, opensAttack)
const isAttackNoun = whether(({ lower: word }) =>
  /^(?:attacks?|assaults?|ambush|ambushes|bombings?|raids?)$/.test(word),
)
const opensAttack = whether(
  ({ lower: word, kind }) =>
    kind === 'number' ||
    /^(?:a|an|the|by|in|separate|different|two|three|four|five|six|several|twin|suspected|alleged|fresh)$/.test(word),
)

/** How far a subject's verb may stand from it, counted in words of its own clause. */
const SUBJECT_REACH = 12

/** Verbs that make their subject no attacker, whatever verb comes after: "police found three men shot dead". */
const isOtherVerb = whether(({ lower: word }) =>
  /^(?:called|urged|demanded|asked|warned|vowed|threatened|appealed|found|find|came|went|knew|saw|began|identified|registered|reached|arrived|rushed|claimed|condemned|announced|denied|believe|believes|believed|failed|escaped|survived|remained|received|sustained|suffered|lost|died)$/.test(
    word,
  ),
)

/** "Front militants on Monday attacked": the first verb of its clause is an attack verb in the active. */
function subjectVerb({ tokens, actor, sentence }: Part): string | null {
  if (isGoverned(tokens, actor) || isAt(tokens, beforeName(tokens, actor.from), isAttackVerb)) return null
  if (isForce(actor.kind) && isAt(tokens, actor.to, isBuilding)) return null
  if (isAnswered(tokens, actor, sentence)) return null
  let isPassive = false
  let reach = SUBJECT_REACH
  for (let i = actor.to, steps = 0; i < sentence.to && steps < reach; i++, steps++) {
    const token = tokens[i]!
    const { word, lower: verb } = token
    if (token.text === '(') {
      for (const open = i; i < Math.min(sentence.to, open + SUBJECT_REACH) && tokens[i]!.text !== ')'; ) i++
      continue
    }
    if (isPassedOver(word)) continue
    // "troops combing the hills of the district killed": their verb stands behind what they searched.
    if (isSweeping(word)) reach = steps + SWEPT
    if (endsClause(word)) return null
    if (isBeForm(word)) isPassive = true
    // "claimed to have killed": said and done.
    else if (verb === 'claimed' && lower(tokens, i + 1) === 'to' && lower(tokens, i + 2) === 'have') i += 2
    else if (isOtherVerb(word)) return null
    else if (isBeforeVerb(word)) continue
    else if (isNoun(tokens, i, actor)) continue
    else if (verb === 'laid' && laysCordon(tokens, i)) return verb
    else if (isFinding(word) && findsBodies(tokens, i)) return null
    else if (isMeeting(word) && meetsBomb(tokens, i)) return null
    else if (isAttackVerb(word) && !token.isCapital)
      return isParticiple(word) && (isPassive || isBareParticiple(tokens, i)) ? null : verb
    else if (isPassive && token.kind === 'word' && !isMemberNoun(word)) return null
  }
  return null
}

/** "a bomb in a police mosque kills nine": a force whose building it is does nothing. */
const isBuilding = whether(({ lower: word }) =>
  /^(?:mosque|school|college|academy|hospital|station|post|outpost|checkpost|check-post|checkpoint|camp|base|barracks|headquarters|office|building|compound|lines|centre|center)s?$/.test(
    word,
  ),
)
const isPassedOver = whether(({ lower: word }) => /^(?:who|which|that|in|near|at)$/.test(word))
/** Words of the place that is searched: "the hills of the district in the Federally Administered Tribal Areas". */
const SWEPT = 18
const isSweeping = whether(({ lower: word }) => /^(?:combing|searching|sweeping|patrolling)$/.test(word))
const endsClause = whether(({ lower: word }) =>
  /^(?:when|where|as|while|after|before|said|says|told|confirmed|added|,|;)$/.test(word),
)
/** Between a subject and its verb: "has", "also". */
const isBeforeVerb = whether(({ lower: word }) => HAVE_FORMS.has(word) || MIDDLE_ADVERBS.has(word))
const isParticiple = whether(({ lower: word }) =>
  /(?:ed$|^(?:shot|hit|struck|blown|set|burnt|overrun|beaten|held|taken|thrown|fought)$)/.test(word),
)

/** "revise the toll of the mosque bombing", "in a raid": a form of attack that stands as a noun. */
function isNoun(tokens: readonly Token[], at: number, { to }: ActorMention): boolean {
  if (endsInIng(tokens[at]!.word)) return at > to && !isAt(tokens, at - 1, opensIng)
  return isAt(tokens, at - 1, isDeterminer)
}

const endsInIng = whether(({ lower: word }) => word.endsWith('ing'))
/** Before a form in -ing that is a verb: "were killing", "militants opening fire". */
const opensIng = whether((word) => isBeForm(word) || isMemberNoun(word) || MIDDLE_ADVERBS.has(word.lower))
const isDeterminer = whether(({ lower: word }) => /^(?:a|an|the|its|their|this|that)$/.test(word))

/** "Troops shell a border village after rebel fighters kill two": whoever is answered did another deed. */
function isAnswered(tokens: readonly Token[], { from }: ActorMention, sentence: Sentence): boolean {
  if (lower(tokens, beforeName(tokens, from)) !== 'after') return false
  return tokens
    .slice(sentence.from + 1, from)
    .some(({ lower: word }) => /^(?:strikes|bombs|shells|retaliates|responds|retaliated|responded)$/.test(word))
}

/** "laid a cordon", "laid siege to the village". */
const laysCordon = (tokens: readonly Token[], at: number): boolean =>
  /^(?:cordon|siege|ambush)$/.test(lower(tokens, isAt(tokens, at + 1, isDeterminer) ? at + 2 : at + 1))

const isFinding = whether(({ lower: word }) => /^(?:recover|recovers|recovered|recovering)$/.test(word))

/** "police recovered two bodies": finding the dead is no deed of theirs. */
const findsBodies = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1, at + BODIES_REACH)
    .some(({ lower: word }) => /^(?:bodies|body|corpses?|remains|hostages?|abductees?)$/.test(word))
/** Tokens from "recovered" to whom: "recovered the bullet riddled bodies". */
const BODIES_REACH = 7

const isMeeting = whether(({ lower: word }) =>
  /^(?:hit|hits|struck|strikes|triggered|triggers|tripped|activated)$/.test(word),
)
/** "a patrol struck a roadside bomb", "the van hit a landmine": whoever meets a bomb is its victim. */
function meetsBomb(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i <= at + BOMB_REACH && i < tokens.length; i++) {
    const { word, kind } = tokens[i]!
    if (isBomb(word)) return true
    if (kind === 'punctuation' && word.lower !== '-') return false
  }
  return false
}
/** Tokens from "struck" to what: "struck an improvised explosive device". */
const BOMB_REACH = 5
const isBomb = whether(({ lower: word }) =>
  /^(?:landmines?|land-mines?|mines?|bombs?|ieds?|device|devices|explosives?|booby-trap)$/.test(word),
)

/** "two members of the Front were", "an attack on the Front": a preposition governs the name, so it is no subject. */
function isGoverned(tokens: readonly Token[], { from }: ActorMention): boolean {
  let at = from - 1
  while (at >= 0 && isBesideName(tokens[at]!.word)) at--
  return isAt(tokens, at, governs) && !isMembersOf(tokens, at)
}

const isBesideName = whether(({ lower: word }) =>
  /^(?:the|a|an|suspected|alleged|banned|outlawed|proscribed|pakistani|local|indian|afghan)$/.test(word),
)
const governs = whether(({ lower: word }) =>
  /^(?:in|on|at|with|against|from|between|near|inside|outside|targeting|for|into|under|of)$/.test(word),
)

/** "militants of the Front attacked", "cadres from the Front", "jets of the Air Force bombed". */
const isMembersOf = (tokens: readonly Token[], at: number): boolean =>
  /^(?:of|from)$/.test(lower(tokens, at)) && (isAt(tokens, at - 1, isMemberNoun) || isAt(tokens, at - 1, isCraft))
const isCraft = whether(({ lower: word }) =>
  /^(?:jets|aircraft|warplanes|planes|helicopters|gunships|drones)$/.test(word),
)

/** "two Front militants were killed in a gun battle with": whoever dies in a battle fought in it; in a raid, not surely. */
function isFighter({ tokens, actor, sentence }: Part): boolean {
  if (!isArmedGroup(actor.kind) || actor.isGeneric) return false
  for (let i = actor.to; i < Math.min(sentence.to, actor.to + 24); i++) {
    const { word } = tokens[i]!
    if (!tellsOfFight(word)) continue
    if (isFight(word) || (isRepelling(word) && !isAt(tokens, i - 1, isBeForm))) return true
    if (
      word.lower === 'gun'
        ? /^(?:battle|fight)$/.test(lower(tokens, i + 1))
        : word.lower === 'exchange' && lower(tokens, i + 1) === 'of'
    )
      return true
    if (word.lower === 'encounter' && lower(tokens, i + 1) === 'with') return true
    if (isOtherDeed(word)) return false
  }
  return false
}

const isFight = whether(({ lower: word }) =>
  /^(?:gunbattle|gun-battle|clash|clashes|firefight|gunfight|shootout)$/.test(word),
)
/** "two Front militants were killed when troops repelled an attack": those who die there made it. */
const isRepelling = whether(({ lower: word }) => /^(?:repelled|repulsed|repel|repulse|repelling|repulsing)$/.test(word))
const isOtherDeed = whether(({ lower: word }) =>
  /^(?:operation|raid|encounter|strike|strikes|explosion|blast|attack|attacked|bomb)$/.test(word),
)
const tellsOfFight = whether(
  (word) =>
    isFight(word) || isRepelling(word) || isOtherDeed(word) || word.lower === 'gun' || word.lower === 'exchange',
)

/** "killed in an encounter with police", "clashes between the Front and the Guards". */
function clashOf({ tokens, actor, sentence }: Part): 'with' | 'between' | null {
  // "between the gunmen and the guards, police said": who tells of a fight need not be in it.
  if (isAt(tokens, actor.to, isSaying)) return null
  const at = beforeName(tokens, actor.from)
  for (let i = at, steps = 0; i >= sentence.from && steps <= 8; i--, steps++) {
    // "the Gul lashkar (tribal militia) and"
    if (tokens[i]!.text === ')') i = bracketBefore(tokens, i)
    const word = lower(tokens, i)
    if (word === 'between') return clashBefore(tokens, i, sentence) ? 'between' : null
    if (word === 'with' || word === 'by')
      return clashBefore(tokens, i, sentence) && (isForce(actor.kind) || isArmedGroup(actor.kind)) ? 'with' : null
    if (
      word !== 'and' &&
      tokens[i]!.kind !== 'punctuation' &&
      !tokens[i]!.isCapital &&
      !isMemberNoun(tokens[i]!.word) &&
      !isGroupNoun(tokens[i]!.word) &&
      !standsBeforeName(tokens[i]!.word)
    )
      return null
  }
  return null
}

/** The token before the bracket that closes at one, or that token where none opened shortly before. */
function bracketBefore(tokens: readonly Token[], to: number): number {
  for (let i = to - 1; i > Math.max(0, to - 6); i--) if (tokens[i]!.text === '(') return i - 1
  return to
}

const isGroupNoun = whether(({ lower: word }) => GROUP_NOUNS.has(word))

function clashBefore(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 5); i--) if (isClashNoun(tokens[i]!.word)) return true
  return false
}
const isClashNoun = whether(({ lower: word }) => CLASH_NOUNS.has(word))

/** "attacked a Front camp", "attack on the Guards", "targeting police". */
function isObject({ tokens, actor, sentence }: Part): boolean {
  const from = Math.max(sentence.from, actor.from - 6)
  for (let i = actor.from - 1; i >= from; i--) {
    if (takesObject(tokens[i]!.word)) return true
    if (tokens[i]!.kind === 'punctuation') return false
  }
  return false
}
const takesObject = whether((word) => isAttackVerb(word) || /^(?:on|against|attack|ambush)$/.test(word.lower))
