import { SUB_EVENT_TYPES, type SubEventType } from '#model/index.ts'

/** Words of other vocabularies and the type that they come nearest to; GTD's attack types among them. First match wins. */
const TYPES: readonly (readonly [RegExp, SubEventType])[] = [
  [/suicide/i, 'Suicide bomb'],
  [/drone|air ?strike|aerial/i, 'Air/drone strike'],
  [/grenade/i, 'Grenade'],
  [/shell|rocket|missile|artillery|mortar/i, 'Shelling/artillery/missile attack'],
  [/bomb|explosi|blast|ied|mine/i, 'Remote explosive/landmine/IED'],
  [/hostage|kidnap|abduct|hijack/i, 'Abduction/forced disappearance'],
  [/armed assault|clash|encounter|battle|firefight/i, 'Armed clash'],
  [/assassinat|attack|murder|killing|unarmed assault|shooting/i, 'Attack'],
  [/infrastructure|arson|looting|sabotage/i, 'Looting/property destruction'],
  [/riot|mob/i, 'Mob violence'],
  [/protest|demonstration/i, 'Peaceful protest'],
  [/arrest/i, 'Arrests'],
]

/** The type of the house that a word of a stranger's table means; null where none is near. */
export function eventTypeFor(word: string): SubEventType | null {
  const own = SUB_EVENT_TYPES.find((type) => type.toLowerCase() === word.trim().toLowerCase())
  return own ?? TYPES.find(([pattern]) => pattern.test(word))?.[1] ?? null
}
