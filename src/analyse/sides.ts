// Attacks and operations, in SQL over `incident`. A heuristic over what is coded, told in docs/methodology/statistics.md.

const has = (list: string, role: string): string => `list_contains(incident.${list}, '${role}')`

/** Kinds of event that only a state carries out. */
const STATE_TYPES = "('Arrests', 'Disrupted weapons use', 'Government regains territory')"

/** Violent by ACLED's types: no protests and no other strategic developments. */
const IS_VIOLENT =
  "incident.event_type IN ('Battles', 'Explosions/Remote violence', 'Violence against civilians', 'Riots')"

/**
 * The state's forces act: what only they do, what they are told to have carried out, or a clash in which nobody else is
 * told to have attacked and most of the dead were militants. Worked: a raid with 4 militants and 1 soldier dead is one.
 */
export const IS_OPERATION = `(incident.type IN ${STATE_TYPES} OR ${has('state_roles', 'perpetrator')}
  OR (${IS_VIOLENT} AND ${has('state_roles', 'force')} AND NOT ${has('other_roles', 'perpetrator')}
    AND killed_militant > killed_security + killed_civilian))`

/** `operation`, `attack` (any other violent event) or `other`. */
export const KIND = `CASE WHEN ${IS_OPERATION} THEN 'operation' WHEN ${IS_VIOLENT} THEN 'attack' ELSE 'other' END`
