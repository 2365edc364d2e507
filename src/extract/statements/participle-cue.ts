import { CATENATIVES, INQUIRERS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { type Cue, canSpeak, make, quoteFloor, type Reach } from './cue.ts'
import { finiteCue } from './finite-cue.ts'
import { isAuxiliary, verbGroup } from './grammar.ts'
import { isComma, phraseBefore } from './noun-phrase.ts'
import { protestBefore, protesters } from './protest.ts'
import { isSpeakerNoun } from './speaker-noun.ts'
import { DETERMINER, isA, PREPOSITION } from './word-class.ts'

/** ", adding that", "with one member noting that", "is demanding": an -ing form. */
export function gerundCue(reach: Reach): Cue | null {
  const { reading, line, row, group } = reach
  const { tokens } = reading
  if (group.isNegated || group.isInfinitive) return null
  if (group.isBe) return finiteCue(reach)
  const before = tokens[group.left]
  if (group.left < line.from)
    return row.takes === 'target' || row.act !== 'assert' ? make(reach, 'forward', null, { isParticiple: true }) : null
  if (!before || group.isHave) return null
  const quoted = before.lower === 'as' ? quotedBefore(tokens, group.left, line.from) : -1
  if (quoted >= 0) return finiteCue({ ...reach, group: verbGroup(tokens, quoted, line.from) })
  if (isComma(before) || ['while', 'and', '—', '–', '-', 'but', 'or'].includes(before.lower))
    return make(reach, 'inherited', null, {
      isParticiple: true,
      isProtest: row.act === 'demand' && protestBefore(tokens, line.from, group.left) >= 0,
      opens: group.left,
    })
  if (before.kind !== 'word' || isA(before, DETERMINER | PREPOSITION) || before.lower === "'s") return null
  // "an outfit calling itself the Front": a name and no label.
  if (row.takes === 'name' && SELVES.has(tokens[reach.end]?.lower ?? '')) return null
  const subject = phraseBefore(tokens, group.left, quoteFloor(reading, line, group.left))
  const protest = row.act === 'demand' && !isSpeakerNoun(before) ? protestBefore(tokens, line.from, group.left) : -1
  if (protest >= 0) return protestCue(reach, protest)
  if (!subject || isAuxiliary(before) || !canSpeak(tokens, subject, row)) return null
  const isAbsolute = tokens[subject.from - 1]?.lower === 'with'
  const isKnown = isSpeakerNoun(tokens[group.left]!) || isAbsolute
  const isProtest = protestBefore(tokens, line.from, group.left) >= 0
  return isKnown || isProtest ? make(reach, 'subject', subject, { isParticiple: true, isProtest }) : null
}

const SELVES = new Set(['itself', 'himself', 'herself', 'themselves'])

/** "was quoted on Friday as saying": the token of "quoted", or -1. */
function quotedBefore(tokens: readonly Token[], as: number, from: number): number {
  for (let k = as - 1; k >= Math.max(from, as - 8); k--)
    if (tokens[k]!.lower === 'quoted' || tokens[k]!.lower === 'cited') return k
  return -1
}

/** "rallies in the capital to demand", "continues to deny", "went on to say": an infinitive that is done, not wished. */
export function infinitiveCue(reach: Reach): Cue | null {
  const { reading, line, group, row } = reach
  const { tokens } = reading
  const before = tokens[group.left]
  if (!before || group.left < line.from) return null
  const chained = before.lower === 'on' ? group.left - 1 : group.left
  if (CATENATIVES.has(tokens[chained]?.lower ?? '')) {
    const outer = verbGroup(tokens, chained, line.from)
    return outer.isNegated || outer.isModal ? null : finiteCue({ ...reach, group: outer })
  }
  if (row.act === 'assert' || row.act === 'report' || row.takes === 'label') return null
  if (row.needs === 'wrong' && INQUIRERS.has(before.lower)) return make(reach, 'inherited', null)
  if (isOnAir(tokens, group.left)) return make(reach, 'inherited', null)
  // "burned tyres to protest against the killing"
  if (row.takes === 'cause' && OUTCRIES.has(row.verb) && reach.previous?.row.verb !== 'summon')
    return make(reach, 'inherited', null)
  const protest = protestBefore(tokens, line.from, group.left)
  return protest < 0 ? null : protestCue(reach, protest)
}

const OUTCRIES = new Set(['protest', 'demonstrate'])

const STAGES = new Set([
  'television',
  'tv',
  'radio',
  'airwaves',
  'podium',
  'floor',
  'conference',
  'speech',
  'statement',
  'station',
  'newspaper',
  'channel',
  'reporters',
  'journalists',
])

/** "appeared on state television to accuse", "rang a radio station to claim responsibility", "took to the airwaves to deny", "held a news conference to condemn". */
const isOnAir = (tokens: readonly Token[], k: number): boolean => STAGES.has(tokens[k]!.lower)

/** "Thousands marched to demand", "took to the streets demanding": the speaker is who protests. */
function protestCue(reach: Reach, at: number): Cue {
  const subject = protesters(reach, at)
  return subject
    ? make(reach, 'subject', subject, { isParticiple: true, isProtest: true, opens: reach.group.start })
    : make(reach, 'inherited', null, { isProtest: true })
}
