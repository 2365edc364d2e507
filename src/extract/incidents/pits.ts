import { whether } from '#text/index.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import type { Trigger } from './triggers.ts'
import { Is } from './vocabulary.ts'

const tellsPit = whether(({ lower }) => /^(?:miners?|coal|colliery|collieries|coalfield|coalmine)$/.test(lower))

/** The triggers without mines that people dig in: "killed three coal miners before leaving the mine". */
export function withoutPits(reading: Reading, triggers: readonly Trigger[]): readonly Trigger[] {
  if (!triggers.some((trigger) => isMine(reading, trigger))) return triggers
  if (triggers.some(({ kind }) => kind === 'explosion')) return triggers
  if (!reading.tokens.some(({ word }) => tellsPit(word))) return triggers
  return triggers.filter((trigger) => !isMine(reading, trigger) || isLaid(reading, trigger))
}

const isMine = (reading: Reading, { kind, from, to }: Trigger): boolean =>
  kind === 'device' && to === from + 1 && lowerAt(reading, from) === 'mine'

/** "a mine killed three miners", "a mine planted on the track". */
const isLaid = (reading: Reading, { to }: Trigger): boolean =>
  Boolean(bitsAt(reading, to) & Is.verb) || /^(?:planted|laid|buried|hidden)$/.test(lowerAt(reading, to))
