import { countOf, type Group } from './group.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import { Is } from './vocabulary.ts'

// What joins the people of a list, and what ends it.

export const closed = (reading: Reading, to: number): number => (bitsAt(reading, to) & Is.comma ? to + 1 : to)

/** "Five others, three guards and two relatives, were wounded": the five told once more, one by one. */
export function isListOfFirst(reading: Reading, groups: readonly Group[]): boolean {
  if (groups.length < 3) return false
  const [first, ...rest] = groups
  if (first!.parts.length > 0 || !isBareComma(reading, rest[0]!.from)) return false
  const total = countOf(first!)
  return (
    total !== null &&
    (total > 2 || first!.kind === 'subset') &&
    rest.reduce((sum, group) => sum + (countOf(group) ?? 0), 0) === total
  )
}

/** What a later word says of people told without a kind: "seven others, all members of a wedding party". */
export const told = (first: Group, { category }: Group): Group =>
  first.category === 'unknown' && category !== 'unknown' ? { ...first, category, inherits: false } : first

export const SAYS = /^(?:said|says|told|added|confirmed|reported)$/

/** ", an elected official and a security source said": a second voice that names no person. */
export function isJoinedSpeaker(reading: Reading, at: number, end: number): boolean {
  if (lowerAt(reading, at) !== 'and' || !(bitsAt(reading, at + 1) & Is.determiner)) return false
  for (let verb = at + 2; verb < Math.min(end, at + 7); verb++) {
    if (SAYS.test(lowerAt(reading, verb))) return true
    if (reading.tokens[verb]!.kind !== 'word' || reading.entries[verb]?.verbs) return false
  }
  return false
}

/** A noun without an article after "and": one more role of the same person where the verb is that of one. */
export function isSecondRole(reading: Reading, at: number, group: Group, end: number): boolean {
  if (group.isPlural || group.kind === 'name') return false
  if (/^(?:former|ex)$/.test(lowerAt(reading, at))) return true
  if (group.kind !== 'bare' || reading.tokens[at]!.isCapital || lowerAt(reading, at - 1) !== 'and') return false
  for (let i = group.to; i < Math.min(end, group.to + 4); i++)
    if (/^(?:was|is|has)$/.test(lowerAt(reading, i))) return true
  return false
}

export const isBareComma = (reading: Reading, at: number): boolean => Boolean(bitsAt(reading, at - 1) & Is.comma)

/** "A third child, a boy of six, was", "two neighbours, both women, were": told once more, between commas. */
export function isSamePeople(
  reading: Reading,
  before: readonly Group[],
  { kind, from, to, count, head }: Group,
): boolean {
  // "a judge and his guard, a constable, were": of the last, where the list was closed before.
  const isClosed = before.length > 1 && lowerAt(reading, before.at(-1)!.from - 1) === 'and'
  // "the driver of the bus, a civilian.": nothing follows.
  const isLast = before.length === 1 && reading.tokens[to]?.text === '.' && kind === 'counted' && count?.best === 1
  if (isLast && head !== '' && countOf(before[0]!) === 1) return true
  if ((before.length !== 1 && !isClosed) || reading.tokens[to]?.text !== ',' || bitsAt(reading, to + 1) & Is.determiner)
    return false
  const first = before.at(-1)
  if (/^(?:both|all)$/.test(lowerAt(reading, from))) return true
  const isAfterThat = Boolean(bitsAt(reading, to + 1) & (Is.be | Is.have) || reading.entries[to + 1]?.verbs)
  return kind === 'counted' && head !== '' && isAfterThat && count?.best === 1 && countOf(first!) === 1
}

/** ", a police official said": whoever a verb of saying follows is no further victim. */
export function opensSpeech(reading: Reading, at: number): boolean {
  const bits = bitsAt(reading, at)
  return (
    Boolean(bits & Is.plainVerb && !(bits & (Is.be | Is.have))) ||
    (/ed$/.test(lowerAt(reading, at)) && !reading.entries[at]?.verbs)
  )
}

/** ", a spokesman for the governor said": one person, whose verb of saying stands a few plain words off. */
export function speaksLater(reading: Reading, { to, count, names }: Group, end: number): boolean {
  if (count?.best !== 1 || names.length > 1) return false
  for (let at = to; at < Math.min(end, to + SPEECH_REACH); at++) {
    if (SAYS.test(lowerAt(reading, at))) return true
    if (reading.tokens[at]!.kind !== 'word' || reading.entries[at]!.verbs || bitsAt(reading, at) & (Is.be | Is.have))
      return false
  }
  return false
}
const SPEECH_REACH = 9

/** "His driver and gunman": the second is his as well, and so his guard. */
export const isSharedGuard = ({ kind, head }: Group, before: readonly Group[]): boolean =>
  kind === 'bare' && head === 'gunman' && before.at(-1)?.kind === 'owned'

/** "his driver and three other policemen": the others are policemen as he is. */
export const isFirstOfOthers = ({ kind, category, head }: Group, before: readonly Group[]): boolean => {
  const first = before.at(-1)
  return (
    kind === 'other' &&
    (category === 'security' || category === 'militant') &&
    head !== 'other' &&
    first !== undefined &&
    /^(?:driver|guard|bodyguard|cook|clerk|aide|chief|head|leader|gunman)$/.test(first.head) &&
    countOf(first) === 1
  )
}

/** After a joint, a group that a verb follows is the subject of the next clause, unless it ends the list. */
export function startsClause(reading: Reading, group: Group, before: readonly Group[]): boolean {
  if (group.kind === 'pronoun') return true
  const at = group.to
  const entry = reading.entries[at]
  if (!entry) return false
  const isVerb =
    Boolean(entry.bits & (Is.be | Is.have | Is.modal | Is.plainVerb)) ||
    Boolean(entry.verbs) ||
    /ed$/.test(lowerAt(reading, at))
  if (isVerb && group.kind === 'other' && opensClause(reading, before[0]!) && !isBareComma(reading, group.from))
    return false
  // "kills one, six wounded"
  const isNextVerb = Boolean(entry.verbs) && isBareComma(reading, group.from)
  return (
    isVerb &&
    (group.kind === 'number' || group.kind === 'other') &&
    (isNextVerb || before.every((one) => one.kind !== 'number'))
  )
}

/** "while two constables and three others were injured": all are the subject, since nothing governs the first. */
const opensClause = (reading: Reading, { from, kind }: Group): boolean => {
  if (kind === 'pronoun') return false
  // "killed a trader on May 3 and two guards and four others were hurt"
  const at =
    lowerAt(reading, from - 1) === 'and' && bitsAt(reading, from - 2) & (Is.number | Is.comma) ? from - 1 : from
  const before = bitsAt(reading, at - 1)
  return (
    from === 0 ||
    at < from ||
    Boolean(before & (Is.subordinator | Is.newline)) ||
    reading.tokens[from - 1]!.text === '.'
  )
}

/** The token after ", ", " and ", ", and ", " as well as ", " along with "; the same token when none stands here. */
export function jointAfter(reading: Reading, at: number): number {
  let to = at
  if (bitsAt(reading, to) & Is.comma) to++
  const lower = lowerAt(reading, to)
  if (lower === 'and' || lower === '&' || lower === 'plus') return to + 1
  if (lower === 'as' && lowerAt(reading, to + 1) === 'well' && lowerAt(reading, to + 2) === 'as') return to + 3
  if ((lower === 'along' || lower === 'together') && lowerAt(reading, to + 1) === 'with') return to + 2
  return to
}
