import { whether } from '#text/index.ts'
import { type Cue, canSpeak, make, quoteFloor, type Reach } from './cue.ts'
import { isComma, phraseBefore, phraseBeforeRelative } from './noun-phrase.ts'

const JOINERS = new Set(['and', 'or', 'but', 'then', 'while', ';', '—', '–', '-'])
const joins = whether(({ lower }) => JOINERS.has(lower))

/** "a guide who left the group and backed the army": after "and" a deed may be that of the relative clause. */
function isInRelative({ reading, line, group, previous }: Reach): boolean {
  for (let k = group.left - 1; k > Math.max(line.from, previous?.at ?? line.from); k--) {
    const { lower } = reading.tokens[k]!
    if (lower === 'who' || lower === 'which' || lower === 'whom') return true
  }
  return false
}

/** A finite verb with its subject before it, or, after "and" or a comma, the subject of the clause before. */
export function finiteCue(reach: Reach): Cue | null {
  const { reading, line, group } = reach
  const { tokens } = reading
  if (group.left < line.from) return null
  const before = tokens[group.left]!
  const isJoined = joins(before.word)
  if (isJoined && reach.row.plover && isInRelative(reach)) return null
  if (isJoined) return reach.previous || group.left > line.from + 1 ? make(reach, 'inherited', null) : null
  const floor = quoteFloor(reading, line, group.left)
  const subject =
    group.left < floor
      ? null
      : (phraseBeforeRelative(tokens, group.left, floor) ?? phraseBefore(tokens, group.left, floor))
  // "Neither the army nor the rebels admitted it."
  if (subject && subject.from > line.from && tokens[subject.from - 1]!.lower === 'nor') return null
  if (subject && canSpeak(tokens, subject, reach.row)) return make(reach, 'subject', subject)
  return isComma(before) && reach.previous && !subject ? make(reach, 'inherited', null) : null
}
