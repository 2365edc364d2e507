import { WEAPONS } from '#lexicon/index.ts'
import type { Evidence } from '#model/index.ts'
import { perWord } from '#text/index.ts'
import { Cue } from './cues.ts'
import { phraseAt, type Reading } from './reading.ts'
import type { Segment } from './segments.ts'
import type { ToldUnit } from './told-unit.ts'
import type { Phrase } from './vocabulary.ts'

const BY_FIRST = new Map<string, Phrase<string>[]>()
for (const [form, value] of WEAPONS) {
  const words = form.split(' ')
  const rows = BY_FIRST.get(words[0]!) ?? []
  rows.push({ words, value })
  rows.sort((a, b) => b.words.length - a.words.length)
  BY_FIRST.set(words[0]!, rows)
}

const rowsOf = perWord(({ lower }) => BY_FIRST.get(lower) ?? null)

/** The weapons that an incident's sentences name, each once, under its canonical name. Finds after a fight are left out. */
export function weaponsOf(
  reading: Reading,
  { units }: Segment,
  isSeizure: boolean,
): { weapons: string[]; evidence: Evidence[] } {
  const weapons: string[] = []
  const evidence: Evidence[] = []
  for (const unit of units) {
    if (!(unit.unit.cues & Cue.weapon) || (!isSeizure && isFind(unit))) continue
    for (let at = unit.unit.from; at < unit.unit.to; at++) {
      if (!(reading.cues[at]! & Cue.weapon)) continue
      const found = phraseAt(reading, at, rowsOf(reading.tokens[at]!.word)!)
      if (!found) continue
      if (!weapons.includes(found.value)) {
        const start = reading.tokens[at]!.start
        const end = reading.tokens[found.to - 1]!.end
        weapons.push(found.value)
        evidence.push({ field: 'weapons', start, end, text: reading.text.slice(start, end), rule: 'weapon/named' })
      }
      at = found.to - 1
    }
  }
  return { weapons, evidence }
}

/** "A rifle and two grenades were recovered": what was found, not what was used. */
const isFind = ({ triggers }: ToldUnit): boolean =>
  triggers.some(({ kind }) => kind === 'seizure' || kind === 'defusal') &&
  !triggers.some(
    ({ kind }) => kind === 'explosion' || kind === 'grenade-attack' || kind === 'fire-heavy' || kind === 'shooting',
  )
