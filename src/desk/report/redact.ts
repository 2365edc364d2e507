/** Longer sentences are cut: a report points to its sources and does not reprint them. */
const MOST_WORDS = 40

/** Words that begin with a capital in the middle of a sentence and name no person. */
const NO_PERSON =
  /^(?:I|The|A|An|In|On|At|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|District|Province|Agency|Police|Army|Corps|Frontier|Levies|Hospital|Colony|Town|Road|Bazaar|Bazar|Station|Valley|Area|Government|Ministry|University|School|Mosque|Pakistani?|Afghan(?:istan)?|Indian?|Iran(?:ian)?|UN|United|Nations|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Central)$/

/**
 * A source's sentence as a publication may print it: cut to forty words, and two or more names in a row replaced by
 * "[name]" unless they are the incident's own places and actors. Too much is hidden rather than too little: victims and
 * minors are named in no publication. `redact('Officer Adam Bell died in Hill Town', ['Hill Town'])` hides the person.
 */
export function redact(sentence: string, known: readonly string[]): string {
  const isKnown = new Set(known.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)))
  const hidden = sentence.replace(
    /\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:bin|ul|ur|al|de|van|von)\s+)?\p{Lu}[\p{L}'’.-]*)+/gu,
    (run) => {
      const words = run.split(/\s+/)
      const isNamed = words.filter(
        (word) => !isKnown.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')) && !NO_PERSON.test(word),
      ).length
      return isNamed >= 2 ? '[name]' : run
    },
  )
  const words = hidden.split(/\s+/)
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : hidden
}
