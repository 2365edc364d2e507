import {
  BE_FORMS,
  BLAME_WORDS,
  DETERMINERS,
  HAVE_FORMS,
  PREPOSITIONS,
  SILENCES,
  SPEAKING_PRONOUNS,
  type SpeechVerb,
  WRONG_WORDS,
} from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { type Cue, isGenitive, isQuoteMark } from './cues.ts'
import { afterAdverbials, isAuxiliary, isVerbLike } from './grammar.ts'
import { isComma } from './noun-phrase.ts'
import type { Line, Reading } from './reading.ts'

/** What a cue says: its tokens, the tokens of its target, and whether the cue follows what it attributes. */
export interface Content {
  readonly from: number
  readonly to: number
  readonly target: { readonly from: number; readonly to: number } | null
  readonly isTag: boolean
}

/** How far to look for the word that ends a target, or for the verb of a clause. */
const WINDOW = 26

/** Finds what the cue number `k` of a line says, or null where its row needs something that is not there. */
export function contentOf(reading: Reading, line: Line, cues: readonly Cue[], k: number): Content | null {
  const { tokens } = reading
  const cue = cues[k]!
  const { row } = cue
  const stop = stopOf(reading, line, cues, k)
  const start = cue.voice === 'inverted' ? (cue.subject!.apposition?.to ?? cue.subject!.to) : cue.end
  const after = afterAdverbials(tokens, start, stop)
  if (isTagged(reading, line, cue, after, stop)) return tagged(reading, line, cue, after, stop)
  if (row.takes === 'target') return targeted(tokens, cue, line.from, stop)
  if (row.takes === 'label' || row.takes === 'name') return labelled(tokens, cue, stop)
  if (cue.voice === 'agentless') return patientContent(tokens, row.until ?? [], cue.patient, cue.end, stop)
  if (cue.voice === 'agent' && cue.patient) return { ...cue.patient, target: null, isTag: false }
  const opening = row.takes === 'listener' ? afterListener(tokens, after, stop) : after
  if (!isNeeded(reading, row.needs, opening, stop)) return null
  return trimmed(tokens, { from: opening, to: stop, target: null, isTag: false })
}

/** Where the words of a cue end: where the next cue that is not inside them opens its clause. */
function stopOf({ tokens, quoteAt }: Reading, line: Line, cues: readonly Cue[], k: number): number {
  for (const next of cues.slice(k + 1, k + 8)) {
    if (quoteAt[next.at] && quoteAt[next.at] !== quoteAt[cues[k]!.at]) continue
    if (standsApart(tokens, next, cues[k]!)) {
      let stop = next.opens
      while (
        stop > cues[k]!.end &&
        (isComma(tokens[stop - 1]!) ||
          ['and', 'but', 'while', 'also', '—', '–', ';', 'or'].includes(tokens[stop - 1]!.lower))
      )
        stop--
      return stop
    }
  }
  return line.to
}

/** True when a cue goes on beside the one before rather than inside what it says. */
function standsApart(tokens: readonly Token[], next: Cue, cue: Cue): boolean {
  if (next.voice === 'inherited' || next.voice === 'inverted') return true
  const before = tokens[next.opens - 1]
  if (!before || next.opens - 1 <= cue.at) return false
  return isComma(before) ? next.opens - 1 > cue.end : [';', '—', '–', 'while', 'but', '”', '"'].includes(before.lower)
}

/** True when what is said stands before the cue: “…,” he said; "two died, the ministry reported on Friday". */
function isTagged(reading: Reading, line: Line, cue: Cue, after: number, stop: number): boolean {
  const { tokens } = reading
  const before = tokens[cue.opens - 1]
  const isInverted = cue.voice === 'inverted'
  if (isInverted) return true
  if (cue.opens <= line.from || !before || cue.voice !== 'subject' || cue.isParticiple) return false
  if (!isComma(before) && !isQuoteMark(before) && before.text !== '—' && before.text !== '–') return false
  if (cue.row.takes === 'target' || cue.row.takes === 'label' || cue.row.takes === 'name') return false
  if (after >= stop || (cue.row.takes === 'listener' && endsWithListener(tokens, after, stop))) return true
  const next = tokens[after]!
  if (isComma(next) && isQuoteMark(tokens[after + 1] ?? next)) return true
  return (
    [',', '.', ')', '—', '–', ';', 'amid', 'after', 'when', 'while', 'before', 'as', '?', '!'].includes(next.lower) ||
    (isQuoteMark(next) && after + 1 >= stop)
  )
}

/** “…,” he told the council: after the listener the sentence ends, or pauses. */
function endsWithListener(tokens: readonly Token[], after: number, stop: number): boolean {
  let k = after
  while (
    k < Math.min(stop, after + 7) &&
    tokens[k]!.kind === 'word' &&
    !isAuxiliary(tokens[k]!) &&
    tokens[k]!.lower !== 'that'
  )
    k++
  return k > after && (k >= stop || isComma(tokens[k]!) || tokens[k]!.text === '.')
}

function tagged(reading: Reading, line: Line, cue: Cue, after: number, stop: number): Content {
  const { tokens } = reading
  let to = cue.opens
  while (to > line.from && !isWordLike(tokens[to - 1]!)) to--
  const goesOn =
    after + 1 < stop && (isComma(tokens[after]!) || tokens[after]!.text === '.') && isQuoteMark(tokens[after + 1]!)
  const isAside = to - line.from <= 3 && after + 1 < stop && isComma(tokens[after]!)
  if (isAside) return trimmed(tokens, { from: after + 1, to: stop, target: null, isTag: true })
  return trimmed(tokens, { from: line.from, to: goesOn ? stop : to, target: null, isTag: true })
}

const isWordLike = (token: Token): boolean =>
  token.kind === 'word' || token.kind === 'number' || token.text === '%' || token.text === ')'

/** "accused X of Y", "urged X to Y", "blamed X on Y". */
function targeted(
  tokens: readonly Token[],
  { row, end, at, opens, patient, voice }: Cue,
  floor: number,
  stop: number,
): Content | null {
  const from = targetStart(tokens, row, at, end, stop)
  if (voice === 'agent' || voice === 'agentless') return patientContent(tokens, row.until ?? [], patient, end, stop)
  const marker = findMarker(tokens, from, stop, row.until ?? [])
  if (marker < 0)
    return row.needs === 'until' || from >= stop
      ? null
      : trimmed(tokens, { from, to: stop, target: null, isTag: false })
  const word = tokens[marker]!.lower
  const target = { from, to: marker }
  if ((row.verb === 'blame' && word === 'on') || row.verb === 'attribute') {
    const other = trimmed(tokens, { from: marker + 1, to: stop, target: null, isTag: false })
    const blamed = { from: other.from, to: nameEnd(tokens, other.from, other.to) }
    // "…, which it attributes to the group": what is attributed stands before.
    return marker > from
      ? { from, to: marker, target: blamed, isTag: false }
      : trimmed(tokens, { from: floor, to: opens - 1, target: blamed, isTag: true })
  }
  return trimmed(tokens, {
    from: word === 'to' ? marker : marker + 1,
    to: stop,
    target: target.to > target.from ? target : null,
    isTag: false,
  })
}

function patientContent(
  tokens: readonly Token[],
  until: readonly string[],
  patient: Cue['patient'],
  end: number,
  stop: number,
): Content {
  const marker = findMarker(tokens, end, stop, until)
  return trimmed(tokens, { from: marker < 0 ? end : marker, to: stop, target: patient, isTag: false })
}

/** Where a target starts: after "on" in "called on X to", after "finger at" in "pointed a finger at X for". */
function targetStart(
  tokens: readonly Token[],
  { followedBy, within = 1, until }: SpeechVerb,
  at: number,
  end: number,
  stop: number,
): number {
  let k = end
  if (followedBy && within <= 3) {
    k = at + 1
    while (k < stop && !followedBy.includes(tokens[k]!.lower)) k++
    k++
    if (tokens[k]?.lower === 'at') k++
  }
  k = afterAdverbials(tokens, k, stop)
  // "communicated to the ministry to act": the first "to" only opens the target.
  return k < stop && tokens[k]!.lower === 'to' && until?.includes('to') && followedBy ? k + 1 : k
}

/** The word that ends a target, before anything that closes the clause. */
function findMarker(tokens: readonly Token[], from: number, stop: number, until: readonly string[]): number {
  for (let k = from; k < Math.min(stop, from + WINDOW); k++) {
    const token = tokens[k]!
    if (until.includes(token.lower) && (k > from || token.lower !== 'on')) return k
    if (
      token.text === ';' ||
      token.text === '.' ||
      (k > from && isVerbLike(token) && !HAVE_FORMS.has(token.lower) && BE_FORMS.has(token.lower))
    )
      return -1
  }
  return -1
}

function nameEnd(tokens: readonly Token[], from: number, to: number): number {
  let k = from
  while (
    k < to &&
    !isComma(tokens[k]!) &&
    (k === from || !PREPOSITIONS.has(tokens[k]!.lower)) &&
    tokens[k]!.lower !== 'and'
  )
    k++
  return k
}

/** "described X as Y", "called X a Y", "calling them necessary". */
function labelled(tokens: readonly Token[], { row, end }: Cue, stop: number): Content | null {
  if (row.takes === 'label') {
    const as = findMarker(tokens, end, stop, row.until ?? ['as'])
    if (row.needs === 'number' && !isCount(tokens[as + 1]) && !isCount(tokens[as + 2]) && !isCount(tokens[as + 3]))
      return null
    return as < 0 ? null : trimmed(tokens, { from: as + 1, to: stop, target: { from: end, to: as }, isTag: false })
  }
  const from = afterAdverbials(tokens, end, stop)
  const first = tokens[from]
  if (
    !first ||
    from >= stop ||
    PREPOSITIONS.has(first.lower) ||
    (first.lower === 'it' && isAuxiliary(tokens[from + 1] ?? first))
  )
    return null
  if (first.kind === 'punctuation' && !isQuoteMark(first)) return null
  if (['it', 'him', 'them', 'her', 'this', 'us', 'themselves', 'himself'].includes(first.lower)) {
    const next = tokens[from + 1]
    const isLabel =
      (first.lower !== 'her' ||
        (next && (isQuoteMark(next) || next.lower === 'a' || next.lower === 'an' || next.lower === 'the'))) &&
      next &&
      from + 1 < stop &&
      !PREPOSITIONS.has(next.lower) &&
      (next.kind === 'word' || isQuoteMark(next)) &&
      !['and', 'but', 'when', 'to', 'back'].includes(next.lower)
    return isLabel ? trimmed(tokens, { from: from + 1, to: stop, target: { from, to: from + 1 }, isTag: false }) : null
  }
  for (let k = from + 1; k < Math.min(stop, from + 12); k++) {
    const token = tokens[k]!
    const isArticle =
      ['a', 'an', 'the'].includes(token.lower) &&
      !PREPOSITIONS.has(tokens[k - 1]!.lower) &&
      tokens[k - 1]!.lower !== 'and'
    if (isArticle || (isQuoteMark(token) && !isGenitive(tokens, k)))
      return trimmed(tokens, { from: k, to: stop, target: { from, to: k }, isTag: false })
    if (
      (token.kind === 'punctuation' && !isGenitive(tokens, k)) ||
      isAuxiliary(token) ||
      token.lower === 'to' ||
      token.lower === 'that'
    )
      return null
  }
  return null
}

const COUNTS = new Set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred dozen dozens hundreds thousands'.split(
    ' ',
  ),
)
const isCount = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'number' || COUNTS.has(token.lower))

/** "told reporters that": the listener, up to "that", a quotation, or a clause. */
function afterListener(tokens: readonly Token[], from: number, stop: number): number {
  for (let k = from; k < Math.min(stop, from + 14); k++) {
    const token = tokens[k]!
    if (token.lower === 'that') return k
    if (isQuoteMark(token)) return k
    if (isComma(token) || token.text === ':')
      return isQuoteMark(tokens[k + 1] ?? token) || token.text === ':' ? k + 1 : from
  }
  const first = tokens[from]
  if (!first || from >= stop) return from
  let k = from + 1
  while (
    k < Math.min(stop, from + 5) &&
    (tokens[k]!.isCapital || ['of', 'agency'].includes(tokens[k]!.lower)) &&
    first.isCapital
  )
    k++
  if (DETERMINERS.has(first.lower))
    while (
      k < Math.min(stop, from + 5) &&
      tokens[k]!.kind === 'word' &&
      !DETERMINERS.has(tokens[k]!.lower) &&
      !SPEAKING_PRONOUNS.has(tokens[k]!.lower)
    )
      k++
  return k
}

function isNeeded(reading: Reading, needs: string | undefined, from: number, stop: number): boolean {
  const { tokens } = reading
  if (from >= stop) return false
  const first = tokens[from]!
  if (!needs)
    return (
      first.kind !== 'punctuation' ||
      isQuoteMark(first) ||
      first.text === ':' ||
      first.text === '$' ||
      isComma(first) ||
      first.text === '—' ||
      first.text === '['
    )
  if (needs === 'to') return first.lower === 'to' && !SILENCES.has(tokens[from + 1]?.lower ?? '')
  if (needs === 'wrong')
    return tokens
      .slice(from, Math.min(stop, from + 14))
      .some(({ lower }) => WRONG_WORDS.has(lower) || BLAME_WORDS.has(lower))
  const isQuoted =
    isQuoteMark(first) ||
    ((first.text === ':' || isComma(first)) && tokens[from + 1] !== undefined && isQuoteMark(tokens[from + 1]!))
  if (needs === 'quote') return isQuoted
  if (needs === 'speech-or-thing' && (DETERMINERS.has(first.lower) || first.isCapital)) return true
  return isQuoted || first.text === ':' || clauseFollows(tokens, from, stop)
}

/** True when a clause follows: "that", a pronoun, or words with an auxiliary among them. */
export function clauseFollows(tokens: readonly Token[], from: number, stop: number): boolean {
  const first = tokens[from]!
  if (first.lower === 'that' || first.lower === 'how' || first.lower === 'why' || first.lower === 'whether') return true
  if (
    first.kind === 'word' &&
    (SPEAKING_PRONOUNS.has(first.lower) || first.lower === 'there') &&
    first.lower !== 'who' &&
    first.lower !== 'which'
  )
    return true
  if (PREPOSITIONS.has(first.lower) && first.lower !== 'despite' && first.lower !== 'in') return false
  for (let k = from + 1; k < Math.min(stop, from + 16); k++) {
    const token = tokens[k]!
    if (isAuxiliary(token))
      return tokens[k - 1]!.lower !== 'that' && tokens[k - 1]!.lower !== 'which' && tokens[k - 1]!.lower !== 'who'
    if (token.lower === 'to' && k > from + 1 && tokens[k + 1]?.lower === 'be') return true
    if (
      isComma(token) ||
      token.text === ';' ||
      token.lower === 'that' ||
      token.lower === 'which' ||
      token.lower === 'who'
    )
      return false
    if (!token.isCapital && isVerbLike(token) && k > from + 1) return true
  }
  return false
}

function trimmed(tokens: readonly Token[], content: Content): Content {
  let { from, to } = content
  while (to > from && tokens[to - 1]!.kind === 'punctuation' && !')%]'.includes(tokens[to - 1]!.text)) to--
  while (from < to && isLeadingMark(tokens[from]!, to - from)) from++
  return { ...content, from, to: Math.max(to, from) }
}

const isLeadingMark = (token: Token, left: number): boolean =>
  (token.lower === 'that' && left > 1) || isComma(token) || token.text === ':' || isQuoteMark(token)
