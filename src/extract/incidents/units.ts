import { type Sentence, type TextView, type Token, whether } from '#text/index.ts'
import { Cue } from './cues.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import { Is } from './vocabulary.ts'

/** A sentence as the grammar reads it: its span and its tokens `from` (included) `to` (excluded). */
export interface Unit extends Sentence {
  /** True in a text that lost its punctuation, where a unit may run on over several sentences. */
  readonly isBare: boolean
  /** True for a clause cut off its sentence because it tells of a second thing hit. */
  readonly isSecondThing: boolean
  /** What its tokens can be, together: bits of `Is`, and bits of `Cue`. */
  readonly bits: number
  readonly cues: number
}

/** Words that start a sentence of a report and rarely stand capitalised inside one. */
const OPENERS = new Set(
  `according meanwhile however moreover later earlier separately sources police officials witnesses eyewitnesses residents militants terrorists unidentified unknown suspected gunmen
  assailants attackers soon after when while they he she it its his their there this that these those no both one two three four five six seven eight nine ten another
  in on at as a an the following besides protests protesters clashes troops forces soldiers also reportedly initially further we i for during despite some several many none nobody all such if but and`.split(
    /\s+/,
  ),
)
/** Before these a capital does not open a sentence: "in The News", "reports The Tribune", "Mohammad A Khan". */
const HOLDS_ON = Is.preposition | Is.determiner | Is.be | Is.have | Is.modal | Is.title
const REPORTING = new Set([
  'reports',
  'reported',
  'report',
  'adds',
  'added',
  'says',
  'said',
  'quoting',
  'told',
  'daily',
  'and',
  'or',
  'that',
  'to',
  'which',
])

/** Tokens of the longest unit; the longest sentence seen in a report has about 200. */
const LONGEST = 400

/** The units of a text: its sentences, cut again where a full stop lost its space or the text lost its full stops. */
export function unitsOf(view: TextView, reading: Reading): Unit[] {
  const units: Unit[] = []
  const { tokens } = view
  const isBare = lacksStops(tokens)
  const push = (from: number, to: number, isSecondThing: boolean) =>
    units.push(makeUnit(reading, from, to, isBare, isSecondThing))
  for (const sentence of view.sentences) {
    let from = sentence.from
    let isSecondThing = false
    for (let at = sentence.from + 1; at < sentence.to; at++) {
      const isSecond =
        Boolean(reading.cues[at]! & Cue.joint) &&
        (opensAnother(reading, at, sentence.to) || opensElsewhere(reading, from, at, sentence.to))
      const isCut = isSecond || isGlued(reading, at) || opensLater(reading, at)
      if (!isCut && !(isBare && opensSentence(reading, at))) continue
      push(from, at, isSecondThing)
      from = at
      isSecondThing = isSecond
    }
    // A sentence that never ends is cut, so that what is read inside one stays short.
    for (; sentence.to - from > LONGEST; from += LONGEST) push(from, from + LONGEST, isSecondThing)
    if (sentence.to > from) push(from, sentence.to, isSecondThing)
  }
  return units
}

/** "Times.The": a full stop right between a word and a capitalised word of more than one letter. */
function isGlued({ tokens, bits }: Reading, at: number): boolean {
  if ((bits[at]! & (Is.word | Is.capital)) !== (Is.word | Is.capital)) return false
  const stop = tokens[at - 1]!
  if (at < 2 || stop.text !== '.') return false
  const token = tokens[at]!
  const before = tokens[at - 2]!
  return stop.end === token.start && before.end === stop.start && before.text.length > 2 && token.text.length > 1
}

function makeUnit(reading: Reading, from: number, to: number, isBare: boolean, isSecondThing: boolean): Unit {
  let bits = 0
  let cues = 0
  for (let at = from; at < to; at++) {
    bits |= reading.bits[at]!
    cues |= reading.cues[at]!
  }
  const { tokens } = reading
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to, isBare, isSecondThing, bits, cues }
}

/** "he said, adding Later they shot dead four constables": a quoted sentence that lost its marks. */
const opensLater = ({ tokens, bits }: Reading, at: number): boolean =>
  Boolean(bits[at]! & Is.capital) &&
  tokens[at]!.text === 'Later' &&
  tokens[at - 1]!.kind === 'word' &&
  !tokens[at - 1]!.isCapital

/** A text of many words and hardly a mark comes from a source that dropped its punctuation. */
function lacksStops(tokens: readonly Token[]): boolean {
  if (tokens.length < 30) return false
  let marks = 0
  for (const token of tokens) if (token.kind === 'punctuation' && ++marks * 40 >= tokens.length) return false
  return true
}

function opensSentence(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!
  if (token.kind !== 'word' || !token.isCapital || !OPENERS.has(token.lower)) return false
  const before = reading.tokens[at - 1]!
  if (bitsAt(reading, at - 1) & HOLDS_ON || REPORTING.has(before.lower) || reading.numberAt[at - 1]) return false
  if (before.isCapital && isInsideName(reading, at)) return false
  const next = reading.tokens[at + 1]
  if (!next) return false
  // "The News", "In Brief": a capital after the opener makes it part of a name, unless the word is known.
  const isArticle = token.lower === 'the' || token.lower === 'a' || token.lower === 'an'
  if (
    isArticle &&
    next.isCapital &&
    !reading.entries[at + 1]!.role &&
    !reading.entries[at + 1]!.organisationPhrases &&
    !reading.namedAt[at + 1]
  )
    return false
  if (bitsAt(reading, at) & Is.modifier || reading.entries[at]!.role || reading.entries[at]!.organisationPhrases)
    return !before.isCapital || !POLICE_NAMES.has(lowerAt(reading, at + 1))
  return true
}

/** "members of the Local Police": the word ends the name of a force or a place. */
function isInsideName(reading: Reading, at: number): boolean {
  for (let from = at - 1; from > at - LONGEST_NAME; from--) {
    const named = reading.namedAt[from]
    if (named) return named.to > at
  }
  return false
}
const LONGEST_NAME = 6

/** "Matani Police Station": the role word belongs to a name. */
const POLICE_NAMES = new Set([
  'station',
  'post',
  'lines',
  'line',
  'office',
  'chowki',
  'academy',
  'training',
  'department',
  'headquarters',
])

/**
 * "A guard was shot dead in Landhi and a trader was killed near Lyari", "while in Swabi another was killed": people
 * hurt at a place of their own on both sides of the joint.
 */
function opensElsewhere(reading: Reading, from: number, at: number, end: number): boolean {
  if (lowerAt(reading, at) === 'as') return false
  const after = hurtAt(reading, at + 1, Math.min(end, at + 1 + CLAUSE))
  const before = after ? hurtAt(reading, Math.max(from, at - CLAUSE), at) : null
  return before !== null && after !== before
}

/** Tokens of the longest clause that is looked through on either side of a joint. */
const CLAUSE = 40

/** The place at which a clause puts people killed, hurt or taken; null where it names none or nobody. */
function hurtAt(reading: Reading, from: number, end: number): string | null {
  let verb = from
  let hasBody = false
  for (; verb < end; verb++) {
    const bits = reading.bits[verb]!
    const { word } = reading.tokens[verb]!
    if (verb > from && bits & (Is.subordinator | Is.relative)) return null
    if (isBody(word)) hasBody = true
    const isHurting = bits & Is.verb || (hasBody && isFinding(word))
    if (isHurting && bitsAt(reading, verb - 1) & (Is.be | Is.adverb)) break
  }
  if (verb >= end) return null
  if (isLocal(reading, from) && isPlace(reading, from + 1)) return lowerAt(reading, from + 1)
  for (let at = verb; at < end; at++) {
    // Another joint ends the clause.
    if (reading.bits[at]! & Is.subordinator || /^(?:and|while|who|which|;)$/.test(lowerAt(reading, at))) return null
    if (!isLocal(reading, at) && !(hasBody && lowerAt(reading, at) === 'from')) continue
    const name = bitsAt(reading, at + 1) & Is.determiner ? at + 2 : at + 1
    if (isPlace(reading, name)) return lowerAt(reading, name)
  }
  return null
}

const isLocal = (reading: Reading, at: number): boolean => {
  const lower = lowerAt(reading, at)
  return lower === 'in' || lower === 'at' || lower === 'near'
}
const isPlace = (reading: Reading, at: number): boolean =>
  Boolean(bitsAt(reading, at) & Is.named) && reading.namedAt[at]!.kind === 'place'

const isBody = whether(({ lower }) => /^(?:body|bodies|corpse|corpses)$/.test(lower))
const isFinding = whether(({ lower }) => /^(?:found|recovered|discovered)$/.test(lower))

const HIT = new Set(
  'destroyed damaged torched blown burnt burned targeted exploded went gutted demolished hit attacked bombed ransacked razed'.split(
    ' ',
  ),
)

/** "… as another device went off", "while a school in the next town was blown up": a second thing hit, told in one sentence. */
function opensAnother(reading: Reading, at: number, end: number): boolean {
  const article = lowerAt(reading, at + 1)
  if (article !== 'another' && !(lowerAt(reading, at) === 'while' && /^(a|an|one)$/.test(article))) return false
  let hasThing = false
  for (let i = at + 2; i < Math.min(end, at + 16); i++) {
    const entry = reading.entries[i]!
    if (reading.tokens[i]!.text === ',' || (entry.role && !isBeforeThing(reading, i))) return false
    if (hasThing && HIT.has(lowerAt(reading, i))) return true
    if (entry.verbs && !(entry.bits & Is.modifier)) return false
    if (entry.bits & Is.thing || DEVICES.has(lowerAt(reading, i))) hasThing = true
  }
  return false
}
const DEVICES = new Set(['bomb', 'device', 'cracker', 'mine', 'landmine', 'grenade', 'rocket', 'explosion', 'blast'])

/** "a girls school": the person noun only describes the thing. */
const isBeforeThing = (reading: Reading, at: number): boolean =>
  [1, 2, 3].some((step) => Boolean(bitsAt(reading, at + step) & Is.thing))
