import { BUILT_IN_ACTORS, createActorRegistry, foldName, ORGANISATION_WORDS, SIDES } from '#lexicon/index.ts'
import type { Decision, NamedSpeaker, PersonLink } from '#model/index.ts'
import { samePersons } from '#resolve/index.ts'
import type { Store } from '#store/index.ts'
import { decide } from './decide.ts'
import { InputError } from './input-error.ts'

/** Persons who speak in the documents of a book, and which names may be one person's. Nothing is joined silently. */
export interface SpeakerDesk {
  all(): Promise<readonly NamedSpeaker[]>
  /** Pairs of names that may be one person, the surest first, with what was decided of them. */
  links(): Promise<readonly PersonLink[]>
  /** Keeps that two names are one person, or are two. An InputError says which name nobody has. */
  rule(names: readonly [string, string], isSame: boolean, author?: string): Promise<Decision>
}

export function speakersOf(store: Store, clock: () => Date): SpeakerDesk {
  const all = async (): Promise<readonly NamedSpeaker[]> => (await store.named()).speakers.filter(isPerson)
  return {
    all,
    async links() {
      const decisions = await store.decisions({ kinds: ['same-person', 'not-same-person'], standing: true })
      const ruled = new Map(decisions.map(({ subject, kind }) => [keyOf(subject), kind]))
      const speakers = await all()
      const found = samePersons(speakers).map((link): PersonLink => {
        const kind = ruled.get(keyOf(link.names))
        return {
          ...link,
          standing: kind === undefined ? 'suggested' : kind === 'same-person' ? 'confirmed' : 'rejected',
        }
      })
      return [...found, ...unsuggested(decisions, found, new Set(speakers.map(({ name }) => name)))]
    },
    async rule(names, isSame, author) {
      const known = new Set((await all()).map(({ name }) => name))
      const unknown = names.find((name) => !known.has(name))
      if (unknown !== undefined)
        throw new InputError(
          `nobody of this book is called ${JSON.stringify(unknown)}; "daybook speakers" lists the names`,
        )
      if (names[0] === names[1]) throw new InputError('two names are needed: one name is one person')
      const kind = isSame ? 'same-person' : 'not-same-person'
      return decide({ store, clock }, { kind, subject: [...names].sort(), payload: {} }, author)
    },
  }
}

const REGISTRY = createActorRegistry(BUILT_IN_ACTORS)
const STATES: ReadonlySet<string> = new Set(SIDES.flatMap(({ names, organs }) => [...names, ...organs]))
/** What speaks and is neither a person nor an organisation's word of the lexicon. */
const OTHER_VOICES: ReadonlySet<string> = new Set(['hospital', 'resolution', 'statement', 'militants', 'monitors'])

/** Whether a speaker is a person by name, and no state, group, office or body. */
function isPerson({ name }: NamedSpeaker): boolean {
  const words = name.replace(/['’]s\b/g, '').split(/\s+/)
  const isPrintedSo = words.every((word) => /^\p{Lu}/u.test(word) || SMALL_WORDS.test(word)) && !/^The\b/.test(name)
  const isCode = words.length === 1 && name === name.toUpperCase()
  return (
    isPrintedSo && !isCode && !STATES.has(name) && !words.some(isOfBody) && REGISTRY.find(foldName(name)).length === 0
  )
}

const isOfBody = (word: string): boolean =>
  ORGANISATION_WORDS.has(word.toLowerCase()) || OTHER_VOICES.has(word.toLowerCase())

const SMALL_WORDS = /^(?:al|ul|ud|ur|bin|ibn|bint|de|da|del|van|von|la|el|e|i)\b/

const keyOf = (names: readonly string[]): string => [...names].sort().join('\n')

/** What people joined although no rule suggested it, as long as both names are in the book. */
function unsuggested(
  decisions: readonly Decision[],
  found: readonly PersonLink[],
  known: ReadonlySet<string>,
): PersonLink[] {
  const told = new Set(found.map(({ names }) => keyOf(names)))
  const last = new Map(decisions.map((decision) => [keyOf(decision.subject), decision]))
  return [...last.values()].flatMap(({ kind, subject, author }): PersonLink[] => {
    const [one, other] = subject
    if (kind !== 'same-person' || told.has(keyOf(subject)) || !one || !other || !known.has(one) || !known.has(other))
      return []
    return [{ names: [one, other], score: 1, reasons: [`${author} said so`], standing: 'confirmed' }]
  })
}
