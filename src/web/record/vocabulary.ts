import type { EventType, Role, SubEventType } from '#model/index.ts'

// Lists of the model, typed by it and written again: so that a page takes its types and not all of its parsers.

/** Roles, each of which may do all that those before it may. */
export const ROLES = ['viewer', 'coder', 'editor', 'admin'] as const satisfies readonly Role[]

export const mayAct = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least)

/** ACLED's event types with their sub-event types. */
export const EVENT_TYPES: Readonly<Record<EventType, readonly SubEventType[]>> = {
  Battles: ['Government regains territory', 'Non-state actor overtakes territory', 'Armed clash'],
  Protests: ['Excessive force against protesters', 'Protest with intervention', 'Peaceful protest'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
}
