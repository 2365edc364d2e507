import type { Category } from '#model/index.ts'

/** How a role takes the category of an organisation beside it: "a member of the levies", "a rebel commander". */
export type Bending = 'any' | 'militant' | 'none'

/** One noun for a person: "policeman/policemen". */
export interface RoleRow {
  readonly word: string
  readonly plural: string
  readonly category: Category
  readonly bends: Bending
}

/** `singular/plural` pairs; a word without a slash is the same in both numbers; one in capitals is read in capitals only. */
export const roleRows = (category: Category, bends: Bending, words: readonly string[]): RoleRow[] =>
  words.map((pair) => {
    const [word, plural = word] = pair.split('/') as [string, string | undefined]
    return { word, plural, category, bends }
  })
