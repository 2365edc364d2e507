import { type Cue, canSpeak, make, quoteFloor, type Reach } from './cue.ts'
import { isComma, phraseBefore, phraseBeforeRelative } from './noun-phrase.ts'

const JOINERS = new Set(['and', 'or', 'but', 'then', 'while', ';', '—', '–', '-'])

/** A finite verb with its subject before it, or, after "and" or a comma, the subject of the clause before. */
export function finiteCue(reach: Reach): Cue | null {
  const { reading, line, group } = reach
  const { tokens } = reading
  const before = tokens[group.left]!
  if (group.left < line.from) return null
  const isJoined = JOINERS.has(before.lower)
  if (isJoined) return reach.previous || group.left > line.from + 1 ? make(reach, 'inherited', null) : null
  const floor = quoteFloor(reading, line, group.left)
  const subject =
    group.left < floor
      ? null
      : (phraseBeforeRelative(tokens, group.left, floor) ?? phraseBefore(tokens, group.left, floor))
  if (subject && canSpeak(tokens, subject, reach.row)) return make(reach, 'subject', subject)
  return isComma(before) && reach.previous && !subject ? make(reach, 'inherited', null) : null
}
