/** ACLED's event types and their sub-event types (ACLED codebook, "Event types"), in its order of precedence. */
export const EVENT_TYPES = {
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
} as const

export type EventType = keyof typeof EVENT_TYPES
export type SubEventType = (typeof EVENT_TYPES)[EventType][number]

export const SUB_EVENT_TYPES = Object.values(EVENT_TYPES).flat() as readonly SubEventType[]

const parents = new Map<string, EventType>(
  Object.entries(EVENT_TYPES).flatMap(([event, subs]) => subs.map((sub) => [sub, event as EventType] as const)),
)

/** The event type that a sub-event type belongs to: `eventTypeOf('Grenade')` is `'Explosions/Remote violence'`. */
export function eventTypeOf(sub: SubEventType): EventType {
  const event = parents.get(sub)
  if (!event) throw new Error(`unknown sub-event type: ${sub}`)
  return event
}
