// Words as rows, each with an example; the gazetteer and the actors. No rules. Imports only model.
export { BUILT_IN_ACTORS } from './actors/built-in.ts'
export { actorSound } from './actors/openings.ts'
export {
  ACTOR_KINDS,
  type ActorKind,
  type ActorName,
  type ActorRegistry,
  type ActorRow,
  createActorRegistry,
  type NameTree,
  type Printing,
  STATE_KINDS,
} from './actors/registry.ts'
export { canonicalDistrict } from './gazetteer/canonical-division.ts'
export { DIVISION_INITIALS, DIVISION_SHORT_FORMS } from './gazetteer/division-abbreviations.ts'
export { FIRST_DIVISION_WORDS } from './gazetteer/division-words.ts'
export { foldName, soundKey } from './gazetteer/fold-name.ts'
export { FORMER_DIVISIONS, type FormerDivision, formerDivision } from './gazetteer/former-divisions.ts'
export { emptyGazetteer, type Gazetteer, PLACE_KINDS, type Place, type PlaceKind } from './gazetteer/gazetteer.ts'
export { loadGazetteer } from './gazetteer/load-gazetteer.ts'
export { INSTITUTION_WORDS, NEVER_PLACES, PERSON_WORDS, TOWN_BODIES } from './gazetteer/not-places.ts'
export { type PlaceRow, packGazetteer } from './gazetteer/pack-gazetteer.ts'
export {
  INSTITUTION_OPENERS,
  LOCATIVES,
  NAME_CONNECTORS,
  PLACE_LINKS,
  PLACE_WORDS,
  type PlaceWord,
} from './gazetteer/place-words.ts'
export { LONGEST_REGION, WORLD_REGIONS } from './gazetteer/world-regions.ts'
export { createLexicon, LEXICON_VERSION, type Lexicon, type LexiconOptions } from './lexicon.ts'
// Word lists, one a file under words/.
export {
  ACCUSATION_TOPICS,
  type AccusationTopic,
  CHARGE_WORDS,
  GOVERNING_GROUPS,
  INVOLVEMENT_WORDS,
} from './words/accusations.ts'
export {
  ATTACK_VERBS,
  CLAIM_NOUNS,
  CLAIM_VERBS,
  CLAIMED_DEEDS,
  CLASH_NOUNS,
  GROUP_BODIES,
  GROUP_ENDINGS,
  GROUP_NOUNS,
  GROUP_OPENINGS,
  MEMBER_NOUNS,
  OUTLAWED_WORDS,
  PARTY_BODIES,
} from './words/actor-words.ts'
export { CASUALTY_VERBS, type CasualtyVerb, type Fate, type Valency } from './words/casualty-verbs.ts'
export {
  CHANGE_NOUNS,
  CHANGE_VERBS,
  COMPARATIVES,
  type Direction,
  MULTIPLE_VERBS,
  MULTIPLE_WORDS,
} from './words/change-words.ts'
export { BEARING_VERBS, CIRCUMSTANCES, GENERAL_VIOLENCE } from './words/circumstances.ts'
export {
  AFTERMATH_VERBS,
  NEXT_DAYS,
  OUTLET_VERBS,
  RELATIVE_DAYS,
  SAYING_VERBS,
  SHIFTED_DAYS,
  STATEMENT_VERBS,
  WEEKDAYS,
} from './words/date-words.ts'
export {
  BE_FORMS,
  DETERMINERS,
  HAVE_FORMS,
  MIDDLE_ADVERBS,
  MODALS,
  NEGATIONS,
  PERSON_MODIFIERS,
  PLAIN_VERBS,
  POSSESSIVES,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from './words/function-words.ts'
export { FEMALE_NAMES, MALE_NAMES } from './words/given-names.ts'
export { HEDGE_ROWS, type HedgeKind, type HedgeRow } from './words/hedges.ts'
export { MEASURE_NOUNS, MEASURE_VERBS, type MeasureRow, PERSON_NOUNS, PLACE_NOUNS } from './words/measures.ts'
export { EARLIER_WORDS, MONTHS, RATE_WORDS, TIME_UNITS } from './words/months.ts'
export { NEUTRAL_ORGANISATIONS, ORGANISATION_CATEGORIES } from './words/organisations.ts'
export { DEPENDENTS, MEMBER_WORDS, POPULATIONS, type Population, STRENGTH_WORDS } from './words/populations.ts'
export { REPORTING_VERBS } from './words/reporting-verbs.ts'
export { PERSON_TITLES, ROLE_PHRASES } from './words/role-phrases.ts'
export type { Bending, RoleRow } from './words/role-row.ts'
export { ROLES } from './words/roles.ts'
export { type SceneRow, TARGET_ROWS, VICTIM_ROWS } from './words/scenes.ts'
export { SIDES, type Side } from './words/sides.ts'
export {
  FEMALE_TITLES,
  MALE_TITLES,
  MONITOR_WORDS,
  ORGANISATION_WORDS,
  SPEAKER_NOUNS,
  type SpeakerKind,
  type SpeakerNoun,
  TITLE_FAMILIES,
  TITLES,
  VOICELESS,
} from './words/speakers.ts'
export { GROUNDS, SPEECH_ACTS, SPEECH_NOUNS, type SpeechNoun } from './words/speech-acts.ts'
export {
  ACCUSING_DEEDS,
  ACCUSING_WORDS,
  ANYONE,
  BLAME_WORDS,
  CATENATIVES,
  CLAUSE_VERBS,
  CONDEMNING_WORDS,
  COOPERATIVE_DEEDS,
  COOPERATIVE_OBJECTS,
  DAY_WORDS,
  DISMISSED_NOUNS,
  DISOWNED_DEEDS,
  DUTY_WORDS,
  FIRST_PERSON,
  HOSTILE_DEEDS,
  HOSTILE_MEASURES,
  HOSTILE_OBJECTS,
  HOSTILE_SUBJECTS,
  INQUIRERS,
  INTENT_ADVERBS,
  LISTENER_WORDS,
  MONTH_WORDS,
  NEED_WORDS,
  NOT_ADVERBS,
  OCCASION_WORDS,
  OFFENDED_WORDS,
  OPENERS,
  OPPOSING_WORDS,
  ORDERS,
  PERIOD_WORDS,
  PHRASE_STOPS,
  PROTEST_WORDS,
  READY_WORDS,
  REFUSED_DEEDS,
  SILENCES,
  SPEAKING_PRONOUNS,
  SPEECH_ADVERBS,
  SUFFERINGS,
  UNTRUTH_WORDS,
  UNWILLED,
  WRONG_DEEDS,
  WRONG_WORDS,
} from './words/speech-grammar.ts'
export type { SpeechAct, SpeechVerb } from './words/speech-verb.ts'
export { THINGS } from './words/things.ts'
export { TRIGGERS, type TriggerKind } from './words/triggers.ts'
export {
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  PERCENT_WORDS,
  PHYSICAL_UNITS,
  type PhysicalUnit,
  POINT_WORDS,
} from './words/units.ts'
export { WEAPONS, type WeaponKind } from './words/weapons.ts'
