import { actorSound, foldName } from '#lexicon/index.ts'
import { perWord } from '#text/index.ts'

/** The folded form of a word as names are compared: "Ghāzi-Khān" is "ghazi khan". */
export const foldedOf = perWord(({ lower }) => foldName(lower))

/** The first of the words that a folded word falls into: "ghazi" of "Ghāzi-Khān". */
export const firstFoldedOf = perWord((word) => foldedOf(word).split(' ', 1)[0]!)

/** The words that a word folds into: "ghazi", "khan". */
export const foldedParts = perWord((word): readonly string[] => foldedOf(word).split(' '))

/** How the parts of a word sound in a group's name, connectors left out: "lashkar", "jangvi" in "Lashkar-e-Jhangvi". */
export const soundsOf = perWord((word): readonly string[] =>
  foldedParts(word)
    .map(actorSound)
    .filter((sound) => sound !== ''),
)
