import { wordsAfter, wordsBefore } from '../context-words.ts'
import { levelsOf } from '../levels.ts'
import type { Proposal, Rule } from '../proposal.ts'
import { type Entry, kindOf, sumOf } from '../quantity.ts'
import type { Sheet } from '../sheet.ts'
import { say } from '../words.ts'

/** What a text does not state but leaves only so much room for. */
export const bounds: Rule = {
  name: 'residual',
  title: 'bounds and rises from zero',
  checks:
    'Numbers that the text leaves out but bounds: how many civilians at most are among a total whose militants and security forces are told; and rises from zero, which have no percentage.',
  cues: ['15 after reporting none a year earlier', '374 soldiers and 216 policemen among 3,417 dead'],
  limits: 'Told as a bound, never graded. The named kinds are taken to have no one in common.',
  example: {
    text: 'The valley saw 15 deaths in 2027 after reporting no violence a year earlier.',
    message: '15 after none: from zero, no percentage.',
  },
  propose: (sheet) => [...fromZero(sheet), ...civiliansAtMost(sheet)],
}

const AFTER_NONE =
  /^ (?:(?!and|but)[\w'-]+ ){0,4}(?:after|compared with|compared to|against|up from|from)(?: (?:reporting|recording|having|seeing|suffering|registering|having had|having reported|having recorded))? (?:no|none|zero|nil|not one|not a single)(?: |$)/
const isFromZero = (sheet: Sheet, entry: Entry): boolean =>
  AFTER_NONE.test(wordsAfter(sheet, entry, 12)) &&
  / (?:year|month|quarter|before|earlier|previous|last|in|19\d\d|20\d\d) /.test(wordsAfter(sheet, entry, 18))

/** "15 fatalities after reporting no violence a year earlier": no percentage can be worked out from zero. */
const fromZero = (sheet: Sheet): Proposal[] =>
  levelsOf(sheet)
    .singles.map(({ parts }) => parts[0]!)
    .filter((entry) => kindOf(entry) === 'count' && isFromZero(sheet, entry))
    .map((entry) =>
      told(entry, 'change', 'change/from-zero', `${entry.figure.text} after none: from zero, no percentage.`, [entry]),
    )

const SECURITY = new Set(['security', 'military', 'police'])

/** A total of the dead, its militants and its security forces leave at most so many civilians. */
function civiliansAtMost(sheet: Sheet): Proposal[] {
  const levels = levelsOf(sheet)
    .singles.map(({ parts }) => parts[0]!)
    .filter(
      (entry) => kindOf(entry) === 'count' && !entry.isBacklooking && entry.role !== 'from' && entry.role !== 'base',
    )
  const dead = levels.filter(isDeath)
  const total = dead.filter((entry) => entry.figure.category === null).sort(byValue)[0]
  const militants = dead.filter((entry) => entry.figure.category === 'militant').sort(byValue)[0]
  if (!total || !militants || levels.some((entry) => entry.figure.category === 'civilian')) return []
  const forces = levels.filter(
    (entry) => entry.figure.category !== null && SECURITY.has(entry.figure.category) && isDeath(entry),
  )
  const last = forces.at(-1)
  const named = forces.filter((entry) => entry.sentence === last?.sentence && !isWithin(sheet, entry))
  if (!last || named.length < 2) return []
  const security = sumOf(named).value
  const rest = total.figure.value.best - militants.figure.value.best - security
  if (rest <= 0) return []
  const message = `${named.map((entry) => say(entry.figure.value.best)).join(' + ')} = ${say(security)} members of the security forces; with ${say(militants.figure.value.best)} militants of ${say(total.figure.value.best)} dead, at most ${say(rest)} civilians are left.`
  return [told(last, 'residual', 'residual/bound', message, [total, militants, ...named])]
}

/** "including 22 officers": told within another number. */
const isWithin = (sheet: Sheet, entry: Entry): boolean =>
  / (?:including|among them|of them|of whom) (?:[\w'-]+ ){0,2}$/.test(wordsBefore(sheet, entry, 5))

const isDeath = ({ figure }: Entry): boolean => figure.measure === 'killed' || figure.measure === 'casualties'
const byValue = (a: Entry, b: Entry): number => b.figure.value.best - a.figure.value.best

const told = (
  entry: Entry,
  kind: Proposal['kind'],
  rule: string,
  message: string,
  uses: readonly Entry[],
): Proposal => ({
  kind,
  rule,
  claim: entry.figure,
  entry: null,
  stated: null,
  options: [],
  bar: 0,
  missing: message,
  isSettled: true,
  uses,
})
