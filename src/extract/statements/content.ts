import type { Token } from '#text/index.ts'
import { type Cue, isQuoteMark } from './cue.ts'
import { afterAdverbials, isAuxiliary, isVerbLike } from './grammar.ts'
import { labelContent } from './label-content.ts'
import { opensAside } from './leading-phrase.ts'
import { afterListener, clauseFollows, isNeeded } from './needs.ts'
import { isComma, phraseAfter } from './noun-phrase.ts'
import { causeContent } from './protest.ts'
import type { Line, Reading } from './reading.ts'
import { findMarker, passiveContent, targetContent } from './target-content.ts'
import { type Content, trimmed } from './trimmed.ts'
import { ADVERB, isA, OPENER, PREPOSITION } from './word-class.ts'

/** Finds what the cue number `k` of a line says, or null where its row needs something that is not there. */
export function contentOf(reading: Reading, line: Line, cues: readonly Cue[], k: number): Content | null {
  const { tokens } = reading
  const cue = cues[k]!
  const { row } = cue
  const stop =
    cue.voice === 'forward'
      ? commaAfter(tokens, cue.end, line.to)
      : beforeSource(tokens, cue.end, stopOf(reading, line, cues, k))
  const start = cue.voice === 'inverted' ? (cue.subject!.apposition?.to ?? cue.subject!.to) : cue.end
  const after = afterAside(tokens, afterAdverbials(tokens, start, stop), stop)
  if (isTagged(reading, line, cue, after, stop)) return tagged(reading, line, cue, after, stop)
  if (cue.voice === 'agentless' || (cue.voice === 'agent' && (row.takes === 'target' || row.takes === 'label')))
    return passiveContent(tokens, cue, stop)
  if (row.takes === 'cause') return cue.voice === 'agent' ? null : causeContent(tokens, cue, stop)
  if (row.takes === 'target') return discretion(tokens, after, stop) ?? targetContent(tokens, cue, line.from, stop)
  if (row.takes === 'label' || row.takes === 'name') return labelContent(tokens, cue, stop)
  // "was told by police that …": what the listener was told.
  if (cue.voice === 'agent' && row.takes === 'listener') {
    const told = findMarker(tokens, cue.end, stop, ['that'])
    return told < 0 ? null : trimmed(tokens, { from: told, to: stop, target: null, isTag: false })
  }
  if (cue.voice === 'agent' && cue.patient) return { ...cue.patient, target: null, isTag: false }
  // "Lakeland, which voted against, …": the act without its object.
  if (
    row.act !== 'assert' &&
    row.act !== 'report' &&
    cue.voice !== 'forward' &&
    isComma(tokens[after] ?? tokens[start - 1]!) &&
    !row.needs &&
    !isQuoteMark(tokens[after + 1] ?? tokens[after]!) &&
    after < stop &&
    cue.subject
  )
    return { from: cue.at, to: cue.end, target: null, isTag: false }
  // "had beaten him and denied him medicine": a deed.
  if (row.verb === 'deny' && ADDRESSED.has(tokens[after]?.lower ?? '') && tokens[after + 1]?.kind === 'word')
    return null
  // "promised them that"
  if (row.takes !== 'listener' && tokens[after + 1]?.lower === 'that' && ADDRESSED.has(tokens[after]?.lower ?? ''))
    return trimmed(tokens, { from: after + 1, to: stop, target: { from: after, to: after + 1 }, isTag: false })
  const opening = row.takes === 'listener' ? afterAdverbials(tokens, afterListener(tokens, after, stop), stop) : after
  const content = trimmed(tokens, { from: opening, to: stop, target: null, isTag: false })
  // "gave the town an ultimatum", "her deputy disagreed": the act is all there is.
  if (content.to <= content.from)
    return row.act === 'assert' || row.act === 'report' || row.needs ? null : { ...content, from: cue.at, to: cue.end }
  // "said goodbye", "told him": one word is no assertion, unless it is quoted.
  if (row.act === 'assert' && row.verb !== 'confirm' && content.to - content.from === 1 && content.from === opening)
    return null
  return isNeeded(reading, row.needs, opening, stop) && !isUnless(tokens, row.unless, opening, stop) ? content : null
}

const UNNAMED = new Set(['named', 'identified', 'quoted'])

/** "an official who asked not to be named told": nobody is asked, and the clause ends there. */
function discretion(tokens: readonly Token[], from: number, stop: number): Content | null {
  const end = from + 4
  if (end > stop || tokens[from]!.lower !== 'not' || tokens[from + 1]!.lower !== 'to') return null
  return UNNAMED.has(tokens[end - 1]!.lower) ? { from, to: end, target: null, isTag: false } : null
}

const ADDRESSED = new Set(['him', 'them', 'us', 'me'])

const isUnless = (
  tokens: readonly Token[],
  unless: readonly string[] | undefined,
  from: number,
  stop: number,
): boolean =>
  unless !== undefined && tokens.slice(from, Math.min(stop, from + 8)).some(({ lower }) => unless.includes(lower))

/** "complained, however, that": a word between commas. */
const afterAside = (tokens: readonly Token[], k: number, stop: number): number =>
  k + 3 < stop && isComma(tokens[k]!) && isA(tokens[k + 1], ADVERB) && isComma(tokens[k + 2]!) ? k + 3 : k

/** "Accusing the council of theft, the mayor resigned": the opening clause ends at its comma. */
function commaAfter(tokens: readonly Token[], from: number, to: number): number {
  let k = from
  while (k < to && !isComma(tokens[k]!)) k++
  return k
}

const LONGEST_SOURCE = 24

/** "demand a ransom, according to a relative": the source at the end is no part of what is said. */
function beforeSource(tokens: readonly Token[], from: number, stop: number): number {
  for (let k = stop - 2; k > Math.max(from + 1, stop - LONGEST_SOURCE); k--) {
    if (tokens[k]!.lower !== 'according' || tokens[k + 1]!.lower !== 'to' || !isComma(tokens[k - 1]!)) continue
    const source = phraseAfter(tokens, k + 2, stop)
    return source && (source.apposition?.to ?? source.to) >= stop - 1 ? k - 1 : stop
  }
  return stop
}

/** Where the words of a cue end: where the next cue that is not inside them opens its clause. */
function stopOf(reading: Reading, line: Line, cues: readonly Cue[], k: number): number {
  const { tokens, quoteAt } = reading
  for (let i = k + 1; i < Math.min(cues.length, k + 8); i++) {
    const next = cues[i]!
    if (quoteAt[next.at] && quoteAt[next.at] !== quoteAt[cues[k]!.at]) continue
    if (standsApart(tokens, next, cues[k]!)) {
      let stop = openingOf(reading, next, cues[k]!)
      while (
        stop > cues[k]!.end &&
        (isComma(tokens[stop - 1]!) ||
          ['and', 'but', 'yet', 'while', 'whereas', 'although', 'though', 'also', '—', '–', ';', 'or'].includes(
            tokens[stop - 1]!.lower,
          ))
      )
        stop--
      return stop
    }
  }
  return line.to
}

/** Where the words of an inverted cue open: “…,” said she, with the quotation, unless it is the cue's before it. */
function openingOf({ quotes, quoteAt }: Reading, next: Cue, cue: Cue): number {
  const inside = next.voice === 'inverted' ? quoteAt[next.opens - 1] || quoteAt[next.opens - 2] : 0
  const quote = inside ? quotes[inside - 1] : undefined
  return quote && quote.from - 2 > cue.end && quoteAt[cue.at] !== inside ? quote.from - 1 : next.opens
}

const LINKS = new Set(['and', 'although', 'though', 'whereas', 'yet'])

/** True when a cue goes on beside the one before rather than inside what it says. */
function standsApart(tokens: readonly Token[], next: Cue, cue: Cue): boolean {
  if (next.voice === 'inherited' || next.voice === 'inverted') return true
  const before = tokens[next.opens - 1]
  if (!before || next.opens - 1 <= cue.at) return false
  // "called it an outrage, and the council said", "praised them, although she faulted the army"
  if (LINKS.has(before.lower) && next.opens - 2 > cue.end && isComma(tokens[next.opens - 2]!)) return true
  return isComma(before)
    ? next.opens - 1 > cue.end
    : [';', '—', '–', 'while', 'whereas', 'yet', 'but', '”', '"'].includes(before.lower)
}

/** True when what is said stands before the cue: “…,” he said; "two died, the ministry reported on Friday". */
function isTagged(reading: Reading, line: Line, cue: Cue, after: number, stop: number): boolean {
  const { tokens, quoteAt } = reading
  const before = tokens[cue.opens - 1]
  const isInverted = cue.voice === 'inverted'
  if (isInverted) return true
  if (cue.opens <= line.from || !before || cue.voice !== 'subject' || cue.isParticiple) return false
  if (!isComma(before) && !isQuoteMark(before) && before.text !== '—' && before.text !== '–') return false
  // “…,” she urged: nothing follows, so what is wanted stands before.
  if (cue.row.takes === 'target' && cue.row.act === 'demand' && isQuoteMark(before) && quoteAt[cue.opens - 2])
    return after >= stop || tokens[after]!.kind === 'punctuation'
  if (['target', 'label', 'name', 'cause'].includes(cue.row.takes ?? '')) return false
  if (isComma(before) && tokens[after]?.text === ':' && !isQuoteMark(tokens[after + 1] ?? before)) return true
  if (
    after >= stop ||
    ((cue.row.takes === 'listener' || (after > cue.end && tokens[after]!.lower === 'to')) &&
      endsWithListener(tokens, after, stop))
  )
    return true
  const next = tokens[after]!
  // "Two died, the army said in a note to the press": a circumstance of the saying, and no clause after it.
  if (
    isA(next, PREPOSITION) &&
    next.lower !== 'to' &&
    (isQuoteMark(before) || (!opensAside(tokens[line.from]!) && holdsVerb(tokens, line.from, cue.opens))) &&
    !clauseFollows(tokens, after + 1, stop)
  )
    return true
  if (isComma(next) && isQuoteMark(tokens[after + 1] ?? next)) return true
  // “…,” the army said in a note sent to the press: a quotation before, and neither another nor a clause after.
  if (isQuoteMark(before) && quoteAt[cue.opens - 2] && next.kind === 'word' && !speaksOn(reading, after, stop))
    return true
  return (
    [',', '.', ')', '—', '–', ';', 'amid', 'after', 'when', 'while', 'before', 'as', '?', '!'].includes(next.lower) ||
    (isQuoteMark(next) && after + 1 >= stop)
  )
}

/** True when what follows a tag holds words of its own: a clause, or another quotation. */
function speaksOn({ tokens, quoteAt }: Reading, from: number, stop: number): boolean {
  for (let k = from; k < Math.min(stop, from + 20); k++) if (quoteAt[k] || isQuoteMark(tokens[k]!)) return true
  return clauseFollows(tokens, from, stop)
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

/** True when a stretch has a verb that shows, so that it is a clause and not the subject of one. */
function holdsVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from + 1; k < Math.min(to, from + 30); k++)
    if (isVerbLike(tokens[k]!) || (tokens[k]!.lower.endsWith('ed') && !tokens[k]!.isCapital)) return true
  return to - from > 8
}

const LONGEST_TIME = 5
const isTimeLike = (token: Token): boolean =>
  isA(token, OPENER) || ['last', 'this', 'next', 'earlier', 'today', 'yesterday', 'so'].includes(token.lower)
const isParticipial = ({ lower }: Token): boolean => lower.endsWith('ing') || lower === 'and' || lower === 'but'

function tagged(reading: Reading, line: Line, cue: Cue, after: number, stop: number): Content {
  const { tokens, quoteAt, borrowed } = reading
  let to = cue.opens
  while (to > line.from && !isWordLike(tokens[to - 1]!)) to--
  // "Floods killed nine, the ministry said: four in the north": what is said stands on both sides.
  if (tokens[after]?.text === ':' && after + 1 < stop)
    return trimmed(tokens, { from: line.from, to: stop, target: null, isTag: true })
  const goesOn =
    after + 1 < stop && (isComma(tokens[after]!) || tokens[after]!.text === '.') && isQuoteMark(tokens[after + 1]!)
  const isQuoted = quoteAt[to - 1] !== 0 || borrowed[to - 1] !== 0
  const resumes = !isQuoted && after + 3 < stop && isComma(tokens[after]!) && !isParticipial(tokens[after + 1]!)
  // "Last year, the military reported, 383 soldiers died": what stands before is no more than a time.
  if (resumes && to - line.from <= LONGEST_TIME && isTimeLike(tokens[line.from]!))
    return trimmed(tokens, { from: after + 1, to: stop, target: null, isTag: true })
  // "The council, the mayor said, would meet again": the words around are one clause.
  if (resumes && (isVerbLike(tokens[after + 1]!) || !holdsVerb(tokens, line.from, to)))
    return trimmed(tokens, { from: line.from, to: stop, target: null, isTag: true })
  return trimmed(tokens, { from: line.from, to: goesOn ? stop : to, target: null, isTag: true })
}

const isWordLike = (token: Token): boolean =>
  token.kind === 'word' || token.kind === 'number' || token.text === '%' || token.text === ')'
