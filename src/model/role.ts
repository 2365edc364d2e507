/** What a person of the desk may do; each may do all that those before it may. */
export const ROLES = ['viewer', 'coder', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** True when a role may do what needs another: `mayAct('editor', 'coder')` is true. */
export const mayAct = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least)
