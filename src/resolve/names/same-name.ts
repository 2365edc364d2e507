import { type Alignment, align } from './align.ts'
import { PARTICLES } from './name-words.ts'
import { type ReadName, readName } from './read-name.ts'
import { distance, type Hear } from './word-likeness.ts'

/** How sure it is that two names are of one person or organisation, and why. */
export interface NameMatch {
  /** From 0 to 1; from `SAME_NAME` on the names are taken for one. */
  readonly score: number
  readonly reasons: readonly string[]
}

/** The score from which two names are taken for one. */
export const SAME_NAME = 0.5

/** What two names are compared by, each from 0 to 1. The weights were fitted on the development half of the name pairs. */
export interface NameFeatures {
  /** Letters of the shorter name that the longer has, weighed by how alike the words are. */
  readonly ofShorter: number
  readonly ofLonger: number
  /** The least alike word of the shorter name. */
  readonly worst: number
  /** Likeness of the names as strings, in the better of both orders. */
  readonly asStrings: number
  /** Both names have a word that the other has nothing like. */
  readonly isConflict: number
  /** One name has a single word and the other more. */
  readonly isSingle: number
  /** The names differ only by words that one of them leaves out. */
  readonly isSubset: number
  readonly isOtherLegalForm: number
  readonly isOrganisation: number
}

/** Compares two names. `sameName('Usama bin Ladin', 'Osama bin Laden').score` is above 0.9. */
export function sameName(a: string, b: string): NameMatch {
  return compareRead(readName(a), readName(b))
}

/** The same for names that were read before, as a list is when many are compared with it. */
export function compareRead(a: ReadName, b: ReadName, hear?: Hear): NameMatch {
  if (isSonOfOther(a, b)) return { score: 0.2, reasons: ['father and son change places'] }
  const equal = a.words.join('') === b.words.join('') || sorted(a) === sorted(b)
  if (equal && a.words.length > 0) {
    const isOther = otherLegalForm(a, b)
    return {
      score: isOther ? 0.4 : 1,
      reasons: [isOther ? 'equal, but companies of other kinds' : 'equal when folded'],
    }
  }
  const special = acronym(a, b) ?? acronym(b, a) ?? backwards(a, b)
  if (special) return { score: 0.8, reasons: [special] }
  // Words are paired greedily, so that the order would matter where several pairs are as good: one order for both ways.
  const [one, other] = a.words.join(' ') <= b.words.join(' ') ? [a, b] : [b, a]
  const alignment = align(one.words, other.words, hear)
  const features = featuresOf(one, other, alignment)
  return { score: scoreOf(features), reasons: reasonsOf(alignment, features) }
}

/** "Omar bin Ali" is no "Ali bin Omar". */
function isSonOfOther({ words: a }: ReadName, { words: b }: ReadName): boolean {
  const at = a.indexOf('bin')
  if (at < 1 || b.indexOf('bin') !== at) return false
  return a[at - 1] === b[at + 1] && a[at + 1] === b[at - 1] && a[at - 1] !== a[at + 1]
}

const sorted = ({ words }: ReadName): string => [...words].sort().join(' ')

/** Fitted by logistic regression on 430 pairs; cross-validated five-fold, F1 is 0.89. See docs/methodology/resolving.md. */
const WEIGHTS: Readonly<Record<keyof NameFeatures, number>> = {
  ofShorter: 0.73,
  ofLonger: 1.36,
  worst: 3.62,
  asStrings: 2.35,
  isConflict: -1.55,
  isSingle: -0.81,
  isSubset: 0.44,
  isOtherLegalForm: -1.74,
  isOrganisation: -0.15,
}
const BIAS = -5.37

function scoreOf(features: NameFeatures): number {
  const sum = (Object.keys(WEIGHTS) as (keyof NameFeatures)[]).reduce(
    (total, name) => total + WEIGHTS[name] * features[name],
    BIAS,
  )
  return 1 / (1 + Math.exp(-sum))
}

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + weightOf(word), 0)

/** A particle tells little, and so does a letter. */
const weightOf = (word: string): number => (PARTICLES.has(word) ? 1 : Math.min(word.length, 10) + 1)

export function featuresOf(a: ReadName, b: ReadName, alignment: Alignment): NameFeatures {
  const { pairs, onlyA, onlyB } = alignment
  const isShorterA = lengthOf(a.words) <= lengthOf(b.words)
  const own = (pair: Alignment['pairs'][number], ofA: boolean): string => (ofA ? pair.a : pair.b)
  const covered = (ofA: boolean): number =>
    pairs.reduce((sum, pair) => sum + weightOf(own(pair, ofA)) * pair.likeness, 0) /
    Math.max(1, lengthOf(ofA ? a.words : b.words))
  const telling = pairs.filter((pair) => !PARTICLES.has(own(pair, isShorterA)))
  const left = (isShorterA ? onlyA : onlyB).filter((word) => !PARTICLES.has(word))
  const [restA, restB] = [onlyA.filter((word) => !PARTICLES.has(word)), onlyB.filter((word) => !PARTICLES.has(word))]
  const unlike = pairs.filter(({ a, b, likeness }) => likeness < 0.6 && !PARTICLES.has(a) && !PARTICLES.has(b))
  const worst = left.length > 0 ? 0 : Math.min(1, ...telling.map(({ likeness }) => likeness))
  const [wordsA, wordsB] = [a.words, b.words].map((words) => words.filter((word) => !PARTICLES.has(word)).length)
  return {
    ofShorter: covered(isShorterA),
    ofLonger: covered(!isShorterA),
    worst,
    asStrings: Math.max(stringLikeness(a.words, b.words), stringLikeness([...a.words].sort(), [...b.words].sort())),
    isConflict: Math.min(1, (restA.length > 0 && restB.length > 0 ? 1 : 0) + unlike.length * 0.5),
    isSingle: Math.min(wordsA ?? 0, wordsB ?? 0) === 1 && wordsA !== wordsB && !a.isTitled && !b.isTitled ? 1 : 0,
    isSubset:
      unlike.length === 0 &&
      worst > 0.75 &&
      (restA.length === 0 || restB.length === 0) &&
      restA.length + restB.length > 0
        ? 1
        : 0,
    isOtherLegalForm: otherLegalForm(a, b) ? 1 : 0,
    isOrganisation: a.legal !== null || b.legal !== null ? 1 : 0,
  }
}

/** A GmbH is no AG; what is only called a company may be of any kind. */
const otherLegalForm = (a: ReadName, b: ReadName): boolean =>
  a.legal !== null && b.legal !== null && a.legal !== b.legal && a.legal !== 'inc' && b.legal !== 'inc'

function stringLikeness(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a.join('').slice(0, 60), b.join('').slice(0, 60)]
  return 1 - distance(one, other) / Math.max(one.length, other.length, 1)
}

/** "PLA" for "People's Liberation Army", also with one word beside it that the long name need not have. */
function acronym({ words: short }: ReadName, { words: long }: ReadName): string | null {
  const telling = long.filter((word) => !PARTICLES.has(word))
  if (telling.length < 3 || short.length > 2) return null
  const initials = telling.map((word) => word[0]).join('')
  return short.some((word) => word.length > 2 && word === initials) ? `${initials} stands for ${long.join(' ')}` : null
}

/** A name whose letters stand in reverse, as some slips of copying leave it. */
function backwards({ words: a }: ReadName, { words: b }: ReadName): string | null {
  const [one, other] = [a.join(''), b.join('')]
  return one.length > 7 && [...one].reverse().join('') === other ? 'one is the other read backwards' : null
}

function reasonsOf({ pairs, onlyA, onlyB }: Alignment, features: NameFeatures): string[] {
  const reasons = pairs.map(({ a, b, likeness }) =>
    a === b ? `${a} in both` : `${a} and ${b} are ${Math.round(likeness * 100)} % alike`,
  )
  if (onlyA.length > 0) reasons.push(`only the first has ${onlyA.join(' ')}`)
  if (onlyB.length > 0) reasons.push(`only the second has ${onlyB.join(' ')}`)
  if (features.isOtherLegalForm) reasons.push('they are companies of other kinds')
  return reasons
}
