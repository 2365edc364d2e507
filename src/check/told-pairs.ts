import { CHANGE_NOUNS, MEASURE_NOUNS } from '#lexicon/index.ts'
import { changeCueOf } from './change-cue.ts'
import { wordsBefore } from './context-words.ts'
import { levelsAround, levelsBetween } from './levels.ts'
import { WINDOW } from './nearness.ts'
import type { Pair } from './pair.ts'
import { type Entry, kindOf, single } from './quantity.ts'
import { isRate } from './rates.ts'
import { rarity, sameMeasure } from './scope.ts'
import { type Sheet, timeLabel } from './sheet.ts'
import { stemOf } from './stems.ts'
import { isShareOf } from './wholes.ts'

/** Above every pair that only its place and its words speak for. */
const FIT = 8

/**
 * The pairs that a claim names in so many words on both its sides, or takes over from the claim that it resumes: "Saltmark saw
 * 36 fewer than Northmark", "The 2030 figure is 5% down on 2029", "40, 12 more than in May". There is one at most.
 */
export function toldPairs(sheet: Sheet, claim: Entry): Pair[] {
  const named = ownLevel(sheet, claim) ?? namedPair(sheet, claim) ?? ofOneName(sheet, claim) ?? sinceThen(sheet, claim)
  return named ? [{ ...named, fit: FIT, isSoft: false, isSure: true }] : []
}

/** The two levels that a claim in the sentence before set against each other, where this one resumes it: "The rise of 28 per cent". */
export function resumedClaim(sheet: Sheet, claim: Entry): Entry | null {
  if (!resumes(sheet, claim)) return null
  for (let i = claim.index - 1; i >= 0 && claim.sentence - sheet.entries[i]!.sentence <= 1; i--) {
    const entry = sheet.entries[i]!
    if (entry.sentence < claim.sentence && changeCueOf(sheet, entry) !== null) return entry
    // What its own sentence tells first is nearer than what was said before.
    if (entry.sentence === claim.sentence && isLevelKind(entry)) return null
  }
  return null
}

/** "The rise of", "This drop, of", "That increase is": a noun of change with an article, first in its sentence. */
function resumes(sheet: Sheet, claim: Entry): boolean {
  const from = sheet.view.sentences[claim.sentence]?.from ?? 0
  const words = sheet.tokens.slice(from, Math.min(claim.from, from + 6)).map((token) => token.lower)
  const noun = words.findIndex((word) => CHANGE_NOUNS.has(word))
  return claim.from - from <= 8 && noun > 0 && noun <= 2 && /^(?:the|this|that|such)$/.test(words[0]!)
}

type Found = Pick<Pair, 'old' | 'now' | 'reasons'>

/** The words before the claim name one level, those behind "than", "on" or "that of" another. */
function namedPair(sheet: Sheet, claim: Entry): Found | null {
  const link = linkAfter(sheet, claim)
  if (link === null) return null
  const levels = candidates(sheet, claim)
  const now = namedBetween(sheet, levels, sheet.view.sentences[claim.sentence]!.from, claim.from)
  const old = namedBetween(sheet, levels, link, phraseEnd(sheet, link))
  if (!now || !old || now === old || kindOf(now) !== kindOf(old)) return null
  return isOfAnotherThing(sheet, claim, now, old)
    ? null
    : { old: single(old), now: single(now), reasons: ['both levels are named with the claim'] }
}

/**
 * "The army and the police lost 74 and 51 men, against 60 and 34 before; the army's losses rose by 23% and those of the police by
 * half": the name right before the claim is that of one place in both lists.
 */
function ofOneName(sheet: Sheet, claim: Entry): Found | null {
  if (kindOf(claim) !== 'percent') return null
  const listed = levelsBetween(sheet, claim.index - WINDOW, claim.index).filter(
    (level) => level.list !== null && level.sentence < claim.sentence && kindOf(level) !== 'percent',
  )
  if (listed.length === 0) return null
  const named = listed.filter((level) => level.role !== 'base' && level.role !== 'from')
  const labels = labelsBetween(sheet, clauseStart(sheet, claim), claim.from)
  const holders = named.filter((level) =>
    [...level.labels].some(([label, weight]) => weight === 1 && labels.has(label)),
  )
  // The words before the first number of a list name all its members.
  const now = holders.find(({ list }) => list!.at > 0) ?? holders[0]
  const old = now && listed.find((level) => level.role === 'base' && isAtPlaceOf(level, now))
  return now && old ? { old: single(old), now: single(now), reasons: ['both stand at the place of the name'] } : null
}

const isAtPlaceOf = ({ list, sentence }: Entry, now: Entry): boolean =>
  list!.id !== now.list!.id && list!.size === now.list!.size && list!.at === now.list!.at && sentence === now.sentence

/** Behind the "and", "while" or comma before a claim. */
function clauseStart(sheet: Sheet, claim: Entry): number {
  const { from } = sheet.view.sentences[claim.sentence]!
  let at = claim.from
  while (at > from && at > claim.from - 14 && !/^(?:and|while|but|whereas|,|;)$/.test(sheet.tokens[at - 1]!.lower)) at--
  return at
}

/**
 * "In 2027 the four had reported 401, so the count went up by 18%": the one number of its sentence is of an earlier time, and
 * the later one is what the text gives for the whole of the time that it speaks of.
 */
function sinceThen(sheet: Sheet, claim: Entry): Found | null {
  const old = sheet.entries[claim.index - 1]
  if (!old || old.sentence !== claim.sentence || !old.isBacklooking || !isLevelKind(old)) return null
  const before = levelsBetween(sheet, old.index - 4, old.index)
  if (before.some(({ sentence }) => sentence === old.sentence) || !SO.test(wordsBefore(sheet, claim, 9))) return null
  const current = levelsAround(sheet, claim)
    .map(({ parts }) => parts[0]!)
    .filter(
      (level) => level.index < old.index && !level.isBacklooking && level.role !== 'base' && level.role !== 'from',
    )
  const now = kindOf(old) === 'percent' ? shareOfSame(sheet, current, old) : wholeOf(current, old)
  const times = now ? now.figure.value.best / old.figure.value.best : 0
  // "It has 148 posts. A year ago there were 485": so far apart, one of the two may be misprinted.
  if (!now || times < 0.4 || times > 2.5) return null
  return { old: single(old), now: single(now), reasons: ['the earlier level opens the sentence of the claim'] }
}
const SO = / (?:so|thus|hence|therefore|which means|meaning|that is|; the|; it|; this) (?:[\w'-]+ ){0,7}$/

/** The largest number of the same kind, where it leads its like or closes them. */
function wholeOf(current: readonly Entry[], old: Entry): Entry | null {
  const alike = current.filter((level) => (sameMeasure(single(level), single(old)) ?? -1) >= 0.2)
  const [first] = alike
  if (!first) return null
  const most = alike.reduce((a, b) => (b.figure.value.best > a.figure.value.best ? b : a))
  return most === first || most.isCell ? most : null
}

/** "1,309 were convicted, 61%. … the conviction rate had been 52%": the share whose words the rate takes up. */
function shareOfSame(sheet: Sheet, current: readonly Entry[], old: Entry): Entry | null {
  const { from } = sheet.view.sentences[old.sentence]!
  const labels = new Set(sheet.tokens.slice(from, old.from).flatMap((token) => stemOf(token) ?? []))
  const shares = current.filter(
    (level) => kindOf(level) === 'percent' && labelsOfShare(sheet, level).some((label) => labels.has(label)),
  )
  return shares.length === 1 ? shares[0]! : null
}

/** "Belo's toll was more than twice its level of 2029, which stood at 297": whose level it is the subject says. */
function ownLevel(sheet: Sheet, claim: Entry): Found | null {
  const old = sheet.entries[claim.index + 1]
  if (old?.sentence !== claim.sentence || !isLevelKind(old) || old.from - claim.to > 10) return null
  const between = sheet.tokens.slice(claim.to, old.from).map((token) => token.lower)
  if (!/^(?:its|their|his)$/.test(between[0] ?? '') || !between.includes('which')) return null
  const now = namedBetween(sheet, candidates(sheet, claim), sheet.view.sentences[claim.sentence]!.from, claim.from)
  return now && kindOf(now) === kindOf(old)
    ? { old: single(old), now: single(now), reasons: ['the subject and its own earlier level'] }
    : null
}

/** "1,309 were convicted, 61%": the words of its part are those of the share. */
function labelsOfShare(sheet: Sheet, share: Entry): string[] {
  const part = sheet.entries[share.index - 1]
  const own = [...share.labels.keys()]
  return part && isShareOf(sheet, share, part) ? [...own, ...part.labels.keys()] : own
}

/** "The police in Kabra have 20% more men than those in Nordal", where raids were told: a word of the claim that neither level has. */
function isOfAnotherThing(sheet: Sheet, claim: Entry, now: Entry, old: Entry): boolean {
  const { from } = sheet.view.sentences[claim.sentence]!
  for (let i = from; i < claim.to + 4; i++) {
    const token = sheet.tokens[i]
    if (i >= claim.from && i < claim.to) continue
    // "The 2030 figure, the highest of the five years, is": an apposition speaks of the same thing.
    if (token?.text === ',' && i < claim.from) i = claim.from - 1
    if (i >= claim.to && LINKS.has(token?.lower ?? 'than')) return false
    const label = token ? stemOf(token) : null
    if (!token || label === null || MEASURE_NOUNS.get(token.lower)?.measure === now.figure.measure) continue
    const isOwn = [now, old].some((level) => [...level.labels.keys()].some((own) => kinOf(own) === kinOf(label)))
    if (!isOwn) return true
  }
  return false
}

/** Where the words of the base begin: behind "more than", "up on", "higher than", "times that of". Null where a number stands there. */
function linkAfter(sheet: Sheet, claim: Entry): number | null {
  const { tokens } = sheet
  const next = sheet.entries[claim.index + 1]
  const before = sheet.entries[claim.index - 1]
  // A level of its own sentence before the claim has a say of its own.
  if (before?.sentence === claim.sentence && isLevelKind(before)) return null
  for (let i = claim.to; i < claim.to + 6 && tokens[i]?.kind === 'word'; i++) {
    if (!LINKS.has(tokens[i]!.lower)) continue
    const end = phraseEnd(sheet, i + 1)
    return next && next.from < end && next.figure.period === null && isLevelKind(next) ? null : i + 1
  }
  return null
}
const LINKS = new Set(['than', 'on', 'over', 'against', 'of', 'as', 'above', 'below'])
const isLevelKind = (entry: Entry): boolean => ['count', 'money', 'physical', 'percent'].includes(kindOf(entry))

function phraseEnd(sheet: Sheet, from: number): number {
  let at = from
  while (at < sheet.tokens.length && at < from + 9 && !ENDS.has(sheet.tokens[at]!.lower)) at++
  return at
}
const ENDS = new Set([',', ';', ':', '.', '(', ')', '—', '–', '\n', 'and', 'but', 'while', 'which', 'where', 'when'])

/** Levels told before the claim that a comparison may speak of. */
const candidates = (sheet: Sheet, claim: Entry): Entry[] =>
  levelsAround(sheet, claim)
    .map(({ parts }) => parts[0]!)
    .filter((level) => level.index < claim.index && kindOf(level) !== 'percent' && !isRate(sheet, level))

/** The one level that a stretch of words names; null where it names none or two. */
export function namedBetween(sheet: Sheet, levels: readonly Entry[], from: number, to: number): Entry | null {
  const labels = labelsBetween(sheet, from, to)
  if (labels.size === 0) return null
  let best: Entry | null = null
  let [most, second] = [0, 0]
  for (const level of levels) {
    const points = namePoints(sheet, level, labels)
    if (points > most) [best, most, second] = [level, points, most]
    else if (points > second) second = points
  }
  return most >= 0.9 && most > second + 0.4 ? best : null
}

function labelsBetween(sheet: Sheet, from: number, to: number): ReadonlySet<string> {
  const labels = new Set<string>()
  for (let i = from; i < to; i++) {
    const label = stemOf(sheet.tokens[i]!) ?? timeLabel(sheet.tokens[i]!)
    if (label) labels.add(kinOf(label))
  }
  return labels
}

/** How many of some words name a level: its own time counts as a name, that of another number does not. */
function namePoints(sheet: Sheet, level: Entry, labels: ReadonlySet<string>): number {
  let points = 0
  for (const [label, weight] of level.labels) {
    if (weight < 1 || !labels.has(kinOf(label))) continue
    if (!label.startsWith('@')) points += rarity(sheet, label)
    else if (level.when && (label === `@${level.when.year}` || label === `@m${level.when.month}`)) points += 1
  }
  return points
}

/** Soldiers are the army: a force and its men name one number. */
const KIN: ReadonlyMap<string, string> = new Map([
  ['soldi', 'army'],
  ['troop', 'army'],
])
const kinOf = (label: string): string => KIN.get(label) ?? label
