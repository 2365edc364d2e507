import { actorSound, foldName } from '#lexicon/index.ts'
import { perWord } from '#text/index.ts'

/** The folded form of a word as names are compared: "Ghāzi-Khān" is "ghazi khan". */
export const foldedOf = perWord(({ lower }) => foldName(lower))

/** The first of the words that a folded word falls into: "ghazi" of "Ghāzi-Khān". */
export const firstFoldedOf = perWord((word) => foldedOf(word).split(' ', 1)[0]!)

/** How a word sounds in a group's name, its parts with spaces between and connectors left out. */
export const heardOf = perWord((word) => heardParts(word).map(actorSound).join(' '))

/** The folded parts of a word that are heard in a group's name, without connectors: "lashkar", "jhangvi". */
export const heardParts = perWord((word): readonly string[] =>
  foldedOf(word)
    .split(' ')
    .filter((part) => actorSound(part) !== ''),
)
