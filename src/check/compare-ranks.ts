import type { Option } from './proposal.ts'
import type { Entry } from './quantity.ts'
import { kindOf } from './quantity.ts'
import type { Comparison } from './rules/comparison.ts'
import { runsOf } from './runs.ts'
import type { Sheet } from './sheet.ts'
import { labelsIn } from './subjects.ts'
import { say, sayList } from './words.ts'

/** Superlatives that say which of a list has most, or least. `true` for most. */
const SUPERLATIVES: ReadonlyMap<string, boolean> = new Map([
  ...'worst-hit hardest-hit worst-affected most-affected hardest worst deadliest bloodiest highest largest biggest most heaviest greatest top busiest'
    .split(' ')
    .map((word) => [word, true] as const),
  ...'least-affected lowest smallest fewest least safest quietest calmest lightest'
    .split(' ')
    .map((word) => [word, false] as const),
])
const VERBS = new Set(
  'remained remains was were is are saw had has recorded suffered registered accounted reported bore stood posted witnessed came followed leads led topped'.split(
    ' ',
  ),
)

/** "X remained the worst-hit province", "the highest number was recorded in X", judged among a list of labelled levels. */
export function superlativeClaims(sheet: Sheet): Comparison[] {
  const claims: Comparison[] = []
  sheet.view.sentences.forEach((sentence) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      const isMost = SUPERLATIVES.get(sheet.tokens[i]!.lower)
      if (isMost === undefined || sheet.tokens[i - 1]?.lower !== 'the') continue
      const claim = readClaim(sheet, i, isMost, sentence)
      if (claim) claims.push(claim)
    }
  })
  return claims
}

function readClaim(
  sheet: Sheet,
  at: number,
  isMost: boolean,
  sentence: { readonly from: number; readonly to: number },
): Comparison | null {
  const { tokens } = sheet
  // "the deadliest year in a decade" ranks against years that the text does not list.
  const after = tokens.slice(at + 1, at + 8).map((token) => token.lower)
  if (after.includes('since') || after.includes('decade') || after.includes('years') || after.includes('ever'))
    return null
  const verb = lastVerb(sheet, sentence.from, at)
  if (verb < 0) return null
  const subject = labelsIn(sheet, clauseStart(sheet, sentence.from, subjectEnd(sheet, sentence.from, verb)), verb)
  if (subject.length === 0) return null
  let end = at + 1
  while (end < sentence.to && tokens[end]!.kind === 'word' && end < at + 4) end++
  const options = runsOf(sheet).flatMap((run) => toOption(sheet, run, subject, isMost, at))
  return options.length === 0
    ? null
    : {
        from: clauseStart(sheet, sentence.from, subjectEnd(sheet, sentence.from, verb)),
        to: end,
        form: 'superlative',
        options,
      }
}

function lastVerb(sheet: Sheet, from: number, at: number): number {
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) if (VERBS.has(sheet.tokens[i]!.lower)) return i
  return -1
}

/** "the western, with 405, had the highest number": what stands between commas before the verb is no clause of its own. */
function subjectEnd(sheet: Sheet, from: number, verb: number): number {
  if (sheet.tokens[verb - 1]?.text !== ',') return verb
  for (let i = verb - 2; i > from; i--) if (sheet.tokens[i]!.text === ',') return i
  return verb
}

function clauseStart(sheet: Sheet, from: number, verb: number): number {
  for (let i = verb - 1; i >= from; i--)
    if (
      [',', ';', ':', '•', '—', '–'].includes(sheet.tokens[i]!.text) ||
      ['while', 'but', 'and', 'as'].includes(sheet.tokens[i]!.lower)
    )
      return i + 1
  return from
}

/** The run among whose members exactly one carries the subject's name. */
function toOption(
  sheet: Sheet,
  run: readonly Entry[],
  subject: readonly string[],
  isMost: boolean,
  at: number,
): Option[] {
  if (run.length < 2 || run.some((entry) => kindOf(entry) === 'percent')) return []
  const total = run.find((entry) => isTotalOf(run, entry))
  const members = run.filter((entry) => entry !== total)
  const named = members.filter((entry) =>
    subject.some((label) => entry.labels.has(label) && members.filter((other) => other.labels.has(label)).length === 1),
  )
  if (named.length !== 1 || members.length < 2) return []
  const value = named[0]!.figure.value.best
  const holds = members.every(
    (other) => other === named[0] || (isMost ? other.figure.value.best <= value : other.figure.value.best >= value),
  )
  const sentences = Math.abs(
    sheet.view.sentences.findIndex((sentence) => sentence.from <= at && at < sentence.to) - members[0]!.sentence,
  )
  const beaten = members.filter((other) => (isMost ? other.figure.value.best > value : other.figure.value.best < value))
  return [
    {
      operands: members,
      value: null,
      fit: 3 + (members.length >= 3 ? 1 : 0) + (total ? 0.5 : 0) - 0.5 * sentences,
      reasons: ['the list has one member of that name'],
      working: () =>
        holds
          ? `${say(value)} is the ${isMost ? 'largest' : 'smallest'} of ${sayList(members.map((entry) => say(entry.figure.value.best)))}`
          : `${say(value)} is ${isMost ? 'less' : 'more'} than ${sayList(beaten.map((entry) => say(entry.figure.value.best)))}`,
      holds,
    },
  ]
}

/** The member that is the sum of all others closes the list, and takes no rank in it. */
const isTotalOf = (run: readonly Entry[], entry: Entry): boolean => {
  const others = run.filter((other) => other !== entry).reduce((sum, other) => sum + other.figure.value.best, 0)
  return run.length > 2 && (Math.abs(others - entry.figure.value.best) < 1e-6 || sheetTotal(entry))
}
const sheetTotal = (entry: Entry): boolean => entry.labels.has('total')
