import { DETERMINERS, SPEAKER_NOUNS } from '#lexicon/index.ts'
import type { Doer, Responsibility, ResponsibilityStanding, ResponsibilityVoice } from '#model/index.ts'

type Voices = Pick<Responsibility, 'claims' | 'blames' | 'denials' | 'unclaimed'>

const keyOf = ({ id, name }: Doer): string => id ?? name.toLowerCase()

/** The doers of some voices, each once, in order. */
export function doersOf(voices: readonly ResponsibilityVoice[]): Doer[] {
  const doers = new Map<string, Doer>()
  for (const { who } of voices) if (who && !doers.has(keyOf(who))) doers.set(keyOf(who), who)
  return [...doers.values()]
}

/** How matters stand between the voices: `standingOf({ claims: [], blames: [], denials: [], unclaimed: [] })` is `untold`. */
export function standingOf({ claims, blames, denials, unclaimed }: Voices): ResponsibilityStanding {
  const claimants = doersOf(claims)
  if (claimants.length > 1) return 'competing'
  const blamed = doersOf(blames).map(keyOf)
  const isDisputed = denials.length > 0 && (claims.length > 0 || blames.length > 0)
  const isOther = claimants.length === 1 && blamed.some((key) => key !== keyOf(claimants[0]!))
  if (isDisputed || isOther) return 'contested'
  if (claims.length > 0) return 'claimed'
  if (blames.length > 0) return 'blamed'
  if (denials.length > 0) return 'denied'
  return unclaimed.length > 0 ? 'unclaimed' : 'untold'
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const speakers = (voices: readonly ResponsibilityVoice[]): string[] => [
  ...new Set(voices.flatMap(({ by }) => (by ? [inSentence(by.name ?? by.text)] : []))),
]

/** One sentence: "Claimed by the Red Front; blamed on the Lake Army by police; the Lake Army denies it." */
export function summaryOf(voices: Voices): string {
  const { claims, blames, denials, unclaimed } = voices
  const parts = [
    ...(claims.length > 0
      ? [`claimed by ${listed(doersOf(claims).map(({ name }) => name)) || 'an unnamed group'}`]
      : []),
    ...doersOf(blames).map((doer) => {
      const by = listed(speakers(blames.filter(({ who }) => who && keyOf(who) === keyOf(doer))))
      return `blamed on ${doer.name}${by ? ` by ${by}` : ''}`
    }),
    ...(denials.length > 0 ? [`denied by ${listed(speakers(denials)) || 'someone unnamed'}`] : []),
  ]
  if (parts.length > 0) return `${capital(parts.join('; '))}.`
  return unclaimed.length > 0
    ? 'No claim of responsibility, as reported.'
    : 'No report says who claimed it or who was blamed.'
}

const SMALL = new Set([...SPEAKER_NOUNS.map(({ noun }) => noun), ...DETERMINERS, 'a', 'an', 'one', 'two'])

/** "The military" is "the military" in the middle of a sentence. */
const inSentence = (words: string): string =>
  words.replace(/^\p{Lu}[\p{Ll}-]*/u, (first) => (SMALL.has(first.toLowerCase()) ? first.toLowerCase() : first))

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
