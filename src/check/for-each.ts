import { wordsAfter } from './context-words.ts'
import { statedBy } from './grade.ts'
import { levelsBetween } from './levels.ts'
import { nearness } from './nearness.ts'
import type { Option, Proposal } from './proposal.ts'
import { type Entry, kindOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'
import { stem } from './stems.ts'
import { isSubPart } from './sub-parts.ts'
import { say } from './words.ts'

const FOR_EACH = /^ (?:(?!and|or)[\w'-]+ ){0,2}?(?:for|to|looking after|serving) (?:every|each) ([a-z][\w-]+)/

/** "Teachers number 184, one for every 52 pupils", "310 witnesses, five for every suspect": the number before the comma over the heads. */
export function proportionsBehind(sheet: Sheet): Proposal[] {
  return sheet.entries.flatMap((entry): Proposal[] => {
    if (kindOf(entry) !== 'count') return []
    const own = FOR_EACH.exec(wordsAfter(sheet, entry, 7))?.[1]
    const next = sheet.entries[entry.index + 1]
    const isEvery =
      entry.figure.value.best === 1 &&
      next !== undefined &&
      / (?:for|to) (?:every|each) $/.test(
        ` ${sheet.tokens
          .slice(entry.to, next.from)
          .map((token) => token.lower)
          .join(' ')} `,
      )
    const stated = isEvery ? next : entry
    const noun = isEvery ? nounOf(sheet, next) : own
    const subject = sheet.entries[entry.index - 1]
    if (!noun || !subject || subject.sentence !== entry.sentence || kindOf(subject) !== 'count') return []
    const gap = sheet.tokens.slice(subject.to, entry.from).map((token) => token.lower)
    if (gap.length > 5 || !gap.some((word) => /^(?:,|or|–|—|i\.e\.)$/.test(word))) return []
    const options = headsOf(sheet, entry, subject, stem(noun)).map((head) =>
      toOption(sheet, { entry, subject, head, isEvery }),
    )
    if (options.length === 0) return []
    return [
      {
        kind: 'ratio',
        rule: 'ratio/for-each',
        claim: { start: entry.figure.start, end: stated.figure.end },
        entry: stated,
        stated: statedBy(stated, 'rate'),
        options,
        bar: 3.6,
        missing: 'one of the two sides has no number',
        uses: isEvery ? [entry] : [],
      },
    ]
  })
}

/** "25 shells", "25 shells or so": the noun may be part of the figure. */
const nounOf = ({ tokens }: Sheet, { from, to, isWords }: Entry): string | undefined =>
  tokens.slice(isWords ? to : from, to + 2).find((token) => token.kind === 'word')?.lower

/** Levels that count what the noun names, told before the proportion. */
const headsOf = (sheet: Sheet, entry: Entry, subject: Entry, noun: string): readonly Entry[] =>
  levelsBetween(sheet, entry.index - 12, entry.index).filter(
    (head) =>
      head !== subject &&
      kindOf(head) === 'count' &&
      (head.labels.get(noun) === 1 || stem(head.figure.unit) === noun || stem(head.figure.measure ?? '') === noun),
  )

interface Reading {
  readonly entry: Entry
  readonly subject: Entry
  readonly head: Entry
  readonly isEvery: boolean
}

function toOption(sheet: Sheet, { entry, subject, head, isEvery }: Reading): Option {
  const [top, bottom] = isEvery ? [head, subject] : [subject, head]
  const value = top.figure.value.best / bottom.figure.value.best
  return {
    operands: [subject, head],
    value,
    fit: 3 + 0.5 * nearness(sheet, entry, head) + (isSubPart(sheet, head) ? -2 : 0),
    reasons: ['the number before it, and the heads that its noun names'],
    working: () => `${say(top.figure.value.best)} over ${say(bottom.figure.value.best)} is ${say(value)}`,
  }
}
