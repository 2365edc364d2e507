import { foldName } from '#lexicon/index.ts'
import type { Doer, IncidentActor, Speaker, Statement } from '#model/index.ts'

/** Words that lead to a name and are none of it: "the outlawed Red Front". */
const LEADING = /^(?:(?:the|a|an|its|their|outlawed|banned|proscribed|so-called)\s+)+/i

/** The actor of an incident that some words name, else the words: `whoIsMeant('the TTP', actors)`. Null for no words. */
function whoIsMeant(words: string | null, actors: readonly IncidentActor[]): Doer | null {
  const name = (words ?? '').replace(LEADING, '').trim()
  const folded = foldName(name)
  if (folded === '') return null
  const known = actors.find(({ name, text }) => [name, text].some((one) => sameName(foldName(one), folded)))
  return known ? { id: known.id, name: known.name } : { id: null, name }
}

const sameName = (known: string, heard: string): boolean =>
  known !== '' &&
  (known === heard || ` ${heard} `.includes(` ${known} `) || (heard.length > 3 && ` ${known} `.includes(` ${heard} `)))

/** A speaker as the one who did it: by the side it speaks for where that is an actor of the registry, else by its name. */
export function speakerAsDoer({ name, text, side }: Speaker, actors: readonly IncidentActor[]): Doer | null {
  const known = actors.find(({ id }) => id !== null && id === side)
  if (known) return { id: known.id, name: known.name }
  return whoIsMeant(name ?? text, actors)
}

/** Before these a content names the one it blames: "the Red Front was behind the raid". */
const PREDICATE = /\b(?:was|were|is|are|had|has|have)\b/

/** Whom an accusation is laid on: its target, else the subject of what is said. Null where it names nobody. */
export function accusedOf({ target, content }: Statement, actors: readonly IncidentActor[]): Doer | null {
  if (target) return whoIsMeant(target, actors)
  const subject = content.text.slice(0, MOST_CHARACTERS).split(PREDICATE)[0]!
  const isName = subject.length === content.text.length
  return (!isName || /^(?:the )?\p{Lu}/u.test(subject)) && subject.trim().split(/\s+/).length <= MOST_WORDS
    ? whoIsMeant(subject, actors)
    : null
}

const MOST_CHARACTERS = 200
const MOST_WORDS = 8
