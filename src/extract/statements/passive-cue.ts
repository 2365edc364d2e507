import { CHARGE_WORDS, DISMISSED_NOUNS, type SpeechVerb } from '#lexicon/index.ts'
import { whether } from '#text/index.ts'
import { namesDeed } from './claim-target.ts'
import { type Cue, canSpeak, make, quoteFloor, type Reach } from './cue.ts'
import { headOf } from './head.ts'
import { isComma, phraseAfter, phraseBefore } from './noun-phrase.ts'
import { findMarker } from './target-content.ts'
import { wholeRow } from './verb-forms.ts'

const mayBeAnswered = whether(({ lower }) => CHARGE_WORDS.has(lower) || DISMISSED_NOUNS.has(lower))
const ANSWERING = new Set(['accuse', 'condemn', 'deny'])

/** "a charge rejected by the palace", "the raid, claimed by the Front, …": what is answered, blamed or claimed in passing. */
export function reducedPassive(reach: Reach): Cue | null {
  const { reading, line, row } = reach
  const { tokens } = reading
  const left = isComma(tokens[reach.group.left]!) ? reach.group.left - 1 : reach.group.left
  if (left < line.from || (row.verb !== 'claim' && !ANSWERING.has(row.act))) return null
  const patient = phraseBefore(tokens, left, quoteFloor(reading, line, left))
  if (!patient) return null
  const head = headOf(tokens, patient.from, patient.to)
  const isTold = namesDeed(tokens, { from: head, to: head + 1 })
  if (!isTold && (row.verb === 'claim' || !mayBeAnswered(tokens[head]!.word))) return null
  return passiveCue({ ...reach, group: { ...reach.group, left } })
}

const CLAIMED: SpeechVerb = wholeRow({ verb: 'claim', act: 'claim-responsibility' })

/** "was accused by the mayor of", "has been accused of": the speaker is the agent, or is not told. */
export function passiveCue(reach: Reach): Cue | null {
  const { reading, line, at, end, row, group } = reach
  const { tokens } = reading
  if (group.left < line.from) return null
  const patient = phraseBefore(tokens, group.left, quoteFloor(reading, line, group.left))
  // "Responsibility for the blast was claimed by the Front."
  const isClaim = row.verb === 'claim' && patient !== null && namesDeed(tokens, patient)
  if (isClaim && row.act !== 'claim-responsibility') return passiveCue({ ...reach, row: CLAIMED })
  if (row.verb === 'say' || row.act === 'report') return null
  const isListener = row.takes === 'listener'
  if (isListener && findMarker(tokens, end, line.to, ['that']) < 0) return null
  for (let k = end; k < Math.min(line.to, end + 16); k++) {
    const token = tokens[k]!
    if (token.text === '.' || token.text === ';') break
    if (token.lower === 'by' && !/ing$/.test(tokens[k + 1]?.lower ?? 'ing')) {
      const agent = phraseAfter(tokens, k + 1, line.to)
      return agent && canSpeak(tokens, agent, row)
        ? make(reach, 'agent', agent, { patient, opens: patient?.from ?? group.start })
        : null
    }
  }
  const isAccused =
    (row.act === 'accuse' || row.verb === 'urge') &&
    row.verb !== 'charge' &&
    row.until &&
    patient &&
    tokens.slice(at + 1, Math.min(line.to, at + 10)).some(({ lower }) => row.until!.includes(lower))
  // "The envoys were refused entry": who refused is not told.
  const isRefused = row.act === 'deny' && row.isFrame === true && patient !== null
  return isAccused || isRefused ? make(reach, 'agentless', null, { patient, opens: patient!.from }) : null
}
