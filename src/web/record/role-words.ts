import type { Role } from '#model/index.ts'

/** What each role may do, in the order in which each may do more. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  viewer: 'reads everything, changes nothing.',
  coder: 'adds reports, accepts, corrects and rejects.',
  editor: 'also changes many rows at once, imports, adjudicates and cuts releases.',
  admin: 'also invites people and reads the audit log.',
}
