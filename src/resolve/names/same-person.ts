import type { NamedSpeaker, PersonLink } from '#model/index.ts'
import { PARTICLES } from './name-words.ts'
import { type ReadName, readName } from './read-name.ts'
import { compareRead } from './same-name.ts'
import { soundOf } from './word-likeness.ts'

/** From here up two names are suggested to be one person. */
const SUGGESTED_PERSON = 0.55

const OTHER_SIDE = 0.35
const SAME_SIDE = 0.1
const SAME_POST = 0.15
/** What a family name alone, under the same post, makes of a full name. */
const FAMILY_NAME = 0.5

interface Read {
  readonly speaker: NamedSpeaker
  readonly name: ReadName
  /** The last word of the name, as it sounds. */
  readonly family: string
}

/**
 * Pairs of the speakers of a book who may be one person, the surest first, each with its reasons. A family name alone is
 * suggested only for the one full name that has it and shares side or post.
 */
export function samePersons(speakers: readonly NamedSpeaker[]): Omit<PersonLink, 'standing'>[] {
  const read = speakers.flatMap((speaker): Read[] => {
    const name = readName(speaker.name)
    const last = name.words.filter((word) => !PARTICLES.has(word)).at(-1)
    return last ? [{ speaker, name, family: soundOf(last) }] : []
  })
  const families = new Map<string, Read[]>()
  for (const one of read) {
    // Of "Khan Karim" and "Karim Khan" either word may be the family's.
    for (const word of new Set(one.name.words.filter((word) => !PARTICLES.has(word)).map(soundOf)))
      families.set(word, [...(families.get(word) ?? []), one])
  }
  const links = new Map<string, Omit<PersonLink, 'standing'>>()
  for (const [family, group] of families) {
    for (const [at, one] of group.slice(0, MOST_OF_ONE_NAME).entries())
      for (const other of group.slice(at + 1, MOST_OF_ONE_NAME)) {
        const link = linkOf(one, other, group, family)
        if (link) links.set(link.names.join('\n'), link)
      }
  }
  return [...links.values()].sort((a, b) => b.score - a.score || (a.names.join() < b.names.join() ? -1 : 1))
}

/** A word that more persons bear than this tells nothing ("Khan"). */
const MOST_OF_ONE_NAME = 60

function linkOf(one: Read, other: Read, group: readonly Read[], family: string): Omit<PersonLink, 'standing'> | null {
  const names = [one.speaker.name, other.speaker.name].sort() as [string, string]
  if (names[0] === names[1]) return null
  const sides = shared(one.speaker.sides, other.speaker.sides)
  const post = sharedPost(one.speaker.roles, other.speaker.roles)
  const isApart = sides.length === 0 && one.speaker.sides.length > 0 && other.speaker.sides.length > 0
  const told = [
    ...(sides.length > 0 ? [`both speak for ${sides.join(', ')}`] : []),
    ...(post ? [`both are ${post}`] : []),
    ...(isApart
      ? [`one speaks for ${one.speaker.sides.join(', ')}, the other for ${other.speaker.sides.join(', ')}`]
      : []),
  ]
  const known = (sides.length > 0 ? SAME_SIDE : 0) + (post ? SAME_POST : 0) - (isApart ? OTHER_SIDE : 0)
  const isShort = [one, other].some(({ name }) => name.words.length === 1)
  if (isShort) {
    const full = group.filter((each) => each.name.words.length > 1 && each.family === family)
    if (one.name.words.length === other.name.words.length || full.length !== 1 || one.family !== other.family)
      return null
    if (known <= 0) return null
    const score = Number((FAMILY_NAME + known).toFixed(2))
    return score < SUGGESTED_PERSON
      ? null
      : { names, score, reasons: [`the only full name of the book with this family name`, ...told] }
  }
  const match = compareRead(one.name, other.name, soundOf)
  const score = Number(Math.min(1, match.score * 0.9 + known).toFixed(2))
  return match.score < SUGGESTED_PERSON || score < SUGGESTED_PERSON
    ? null
    : { names, score, reasons: [...match.reasons, ...told] }
}

const shared = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => others.includes(one))

const SMALL = new Set(['the', 'of', 'for', 'to', 'and', 'in', 'at', 'a', 's', 'senior', 'former', 'top'])

/** Words that two posts share, in the order of the first: "permanent representative". */
function sharedPost(some: readonly string[], others: readonly string[]): string | null {
  const wordsOf = (post: string): string[] =>
    post
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word && !SMALL.has(word))
  let best: string[] = []
  for (const one of some) {
    const words = wordsOf(one)
    for (const other of others) {
      const there = new Set(wordsOf(other))
      const both = words.filter((word) => there.has(word))
      if (both.length > best.length) best = both
    }
  }
  return best.length > 0 ? best.join(' ') : null
}
