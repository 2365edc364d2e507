import type { CasualtyVerb, Fate } from '#lexicon/index.ts'
import { Cue, HITTING } from './cues.ts'
import { bitsAt, lowerAt, phraseAt, type Reading } from './reading.ts'
import type { Unit } from './units.ts'
import { Is } from './vocabulary.ts'

/** A casualty verb at its place. `voice` says where its people stand. */
export interface Predicate {
  readonly from: number
  readonly to: number
  readonly fate: Fate
  readonly verb: string
  readonly form: CasualtyVerb['form']
  readonly isTransitive: boolean
}

/** Verbs of INJURY_VERBS after which only these words bring the injury in: "escaped with light wounds". */
const INJURY_PREPOSITIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['escaped', new Set(['with'])],
  ['escaping', new Set(['with'])],
  ['treated', new Set(['for'])],
  ['survived', new Set(['with'])],
  ['left', new Set(['with'])],
])
const INJURY_NOUNS = new Set(['injury', 'injuries', 'wound', 'wounds', 'burns', 'fracture', 'fractures', 'concussion'])
/** "suffered a broken arm", "lost a leg": what is broken or lost is of the body. */
const BODY_PARTS = new Set(
  'arm arms leg legs hand hands foot feet limb limbs eye eyes finger fingers rib ribs nose jaw skull bone bones sight eyesight'.split(
    ' ',
  ),
)

/** Finds the casualty verbs between two tokens, longest form first. */
export function findPredicates(reading: Reading, { from, to, bits, cues }: Unit): Predicate[] {
  const found: Predicate[] = []
  if (!(bits & Is.verb || cues & Cue.injuring)) return found
  for (let at = from; at < to; ) {
    const verb = reading.bits[at]! & Is.verb ? readVerb(reading, at, to) : null
    const predicate = verb ?? (reading.cues[at]! & Cue.injuring ? readInjury(reading, at, to) : null)
    if (predicate) {
      found.push(predicate)
      at = predicate.to
    } else at++
  }
  return found
}

const readInjury = (reading: Reading, at: number, end: number): Predicate | null =>
  HITTING.has(lowerAt(reading, at)) ? readHit(reading, at, end) : readSufferedInjuries(reading, at, end)

function readVerb(reading: Reading, at: number, end: number): Predicate | null {
  const hit = phraseAt(reading, at, reading.entries[at]!.verbs)
  if (!hit || hit.to > end) return null
  const { fate, valency, form, words } = hit.value
  if (isNounHere(reading, at, hit.to, form)) return null
  return { from: at, to: hit.to, fate, verb: words, form, isTransitive: valency === 'transitive' }
}

/** "the killed militants", "target killing", "a wound": the form stands as adjective or noun. */
function isNounHere(reading: Reading, at: number, to: number, form: CasualtyVerb['form']): boolean {
  const before = bitsAt(reading, at - 1)
  const previous = lowerAt(reading, at - 1)
  if (form === 'ing') {
    // "the killing of", "his killing", "target killing", "killing spree"
    if (lowerAt(reading, to) === 'of') return true
    return Boolean(before & Is.determiner) && previous !== 'that'
  }
  // "the two killed were labourers": the participle stands for people.
  if (form === 'past' && bitsAt(reading, to) & Is.be && !(before & (Is.be | Is.adverb))) return true
  if (form === 'past') {
    // "the seriously injured worker": the adverb belongs to the participle.
    const article = before & Is.adverb ? bitsAt(reading, at - 2) : before
    return Boolean(article & Is.determiner) && (Boolean(reading.entries[to]?.role) || previous === 'the')
  }
  if (form === 'base' || form === 'present')
    return Boolean(before & (Is.determiner | Is.preposition)) && previous !== 'to' && previous !== 'that'
  return false
}

/** "sustained critical bullet injuries", "escaped with light wounds", "suffered a broken arm". */
const HIT = new Set(
  'leg legs arm arms hand hands foot feet thighs shoulders knees head chest shoulder stomach back neck face thigh abdomen knee ribs eye bullet bullets splinter splinters shrapnel pellet pellets stone stones brick bricks rock rocks'.split(
    ' ',
  ),
)

const LIMBS = /^(?:legs?|arms?|hands?|foot|feet|thighs?|shoulders?|knees?|ankles?)$/

/** "was hit in the leg", "were struck by splinters". */
function readHit(reading: Reading, at: number, end: number): Predicate | null {
  const verb = lowerAt(reading, at)
  if (!/^(?:in|by|on)$/.test(lowerAt(reading, at + 1))) return null
  if (!(bitsAt(reading, at - 1) & (Is.be | Is.adverb))) return null
  // "was shot in the legs"; whoever is shot in the head may be dead.
  if (verb === 'shot' && !(lowerAt(reading, at + 1) === 'in' && LIMBS.test(lowerAt(reading, at + 3)))) return null
  for (let i = at + 2; i < Math.min(end, at + 6); i++)
    if (HIT.has(lowerAt(reading, i)))
      return { from: at, to: i + 1, fate: 'injured', verb: 'hit', form: 'past', isTransitive: false }
  return null
}

function readSufferedInjuries(reading: Reading, at: number, end: number): Predicate | null {
  const verb = lowerAt(reading, at)
  const opener = INJURY_PREPOSITIONS.get(verb)
  // "survived the attack with injuries"
  const gap = verb === 'survived' && bitsAt(reading, at + 1) & Is.determiner ? 2 : 0
  if (opener && !opener.has(lowerAt(reading, at + 1 + gap))) return null
  let isBroken = /^los/.test(verb)
  for (let i = opener ? at + 2 + gap : at + 1; i < Math.min(end, at + 7 + gap); i++) {
    const lower = lowerAt(reading, i)
    if (/^(?:broken|fractured|severed|shattered)$/.test(lower)) isBroken = true
    const isWound = /^los/.test(verb)
      ? BODY_PARTS.has(lower)
      : INJURY_NOUNS.has(lower) || (isBroken && BODY_PARTS.has(lower)) || isBullet(reading, at, i)
    if (isWound)
      return {
        from: at,
        to: i + 1,
        fate: 'injured',
        verb: `${verb} injuries`,
        form: verb.endsWith('ing') ? 'ing' : 'past',
        isTransitive: false,
      }
    if (bitsAt(reading, i) & (Is.preposition | Is.subordinator) && lower !== 'of') break
  }
  return null
}

/** "received a bullet in his arm"; in "bullet wounds" the wound is read. */
const isBullet = (reading: Reading, verb: number, at: number): boolean =>
  /^bullets?$/.test(lowerAt(reading, at)) &&
  /^(?:receiv|sustain|suffer)/.test(lowerAt(reading, verb)) &&
  !INJURY_NOUNS.has(lowerAt(reading, at + 1))
