/**
 * A group of people that reports count, with the words for it. `within` is the wider group that it is part of: a figure
 * of the one and a figure of the other differ in scope and cannot contradict each other.
 */
export interface Population {
  readonly key: string
  readonly within: string | null
  readonly name: string
  readonly words: readonly string[]
}

const row = (key: string, within: string | null, name: string, words: string): Population => ({
  key,
  within,
  name,
  words: words.split(', '),
})

/** Wider groups stand before their parts. */
export const POPULATIONS: readonly Population[] = [
  // "2,000 people were killed", "2,000 deaths"
  row('people', null, 'people', 'people, persons, lives, souls, individuals, others'),
  // "685 members of the security forces"
  row(
    'security',
    'people',
    'security forces',
    `security personnel, security forces, security force personnel, security forces personnel, security officials, security men, security
 members, law enforcers, law enforcement personnel, law enforcement officials, law enforcement officers, forces personnel, uniformed personnel,
 troops and police, soldiers and police, soldiers and policemen`.replace(/\s+/g, ' '),
  ),
  // "383 soldiers": the army alone
  row(
    'army',
    'security',
    'soldiers',
    'soldiers, soldier, troops, servicemen, army personnel, army soldiers, army men, army, members of the army, military personnel, military, armed forces, troopers',
  ),
  // "the Frontier Corps lost 120 men"
  row(
    'paramilitary',
    'security',
    'paramilitary forces',
    'paramilitary, paramilitaries, paramilitary personnel, frontier corps, frontier corps personnel, fc personnel, fc men, fc, rangers, levies, levies personnel, frontier constabulary, border guards, paramilitary forces, paramilitary soldiers, paramilitary troops',
  ),
  // "police lost 216"
  row(
    'police',
    'security',
    'police',
    'police, policemen, policeman, police officers, police personnel, police officials, policewomen, cops, constables, police force, police forces, members of the police',
  ),
  row('peace committees', 'security', 'members of peace committees', 'peace committee, peace committees'),
  // "120 civilians"
  row(
    'civilian',
    'people',
    'civilians',
    'civilians, civilian, non-combatants, noncombatants, bystanders, ordinary people',
  ),
  // "934 outlaws": militants and criminals together
  row('outlaw', 'people', 'outlaws', 'outlaws, outlaw, terrorists and criminals, militants and criminals'),
  // "925 militants"
  row(
    'militant',
    'outlaw',
    'militants',
    `militants, militant, insurgents, insurgent, terrorists, terrorist, rebels, rebel, fighters, fighter, extremists, combatants, gunmen,
 guerrillas, separatists, jihadists, cadres, operatives, khawarij, mujahideen`.replace(/\s+/g, ' '),
  ),
  row('children', 'people', 'children', 'children, child, minors, boys and girls, schoolchildren'),
  row('women', 'people', 'women', 'women, woman'),
]

/** What stands behind "and" and widens a count of fighters: "50,000 fighters and their dependents". */
export const DEPENDENTS: readonly string[] = [
  'dependents',
  'dependants',
  'families',
  'family',
  'relatives',
  'supporters',
  'sympathisers',
  'sympathizers',
  'affiliates',
  'associates',
  'children',
  'wives',
]

/** Members of an armed body as a strength counts them: "around 10,000 fighters", "6,000 men", "500 strong". */
export const MEMBER_WORDS: ReadonlySet<string> = new Set(
  `fighter fighters militant militants combatant combatants insurgent insurgents rebel rebels guerrilla guerrillas cadre cadres operative operatives
  member members men soldier soldiers troop troops personnel gunmen terrorist terrorists jihadist jihadists recruits strong`.split(
    /\s+/,
  ),
)

/** Verbs and nouns by which a body has its members: "the group commands 6,000 fighters", "its strength is put at 6,000". */
export const STRENGTH_WORDS: ReadonlySet<string> = new Set(
  `has have had having numbers numbered numbering command commands commanded commanding field fields fielded fielding sustain sustains sustained
  sustaining maintain maintains maintained maintaining comprise comprises comprised comprising muster musters mustered boast boasts boasted
  strength manpower ranks membership consists consist with retain retains retained feed feeds fed support supports employs employ`.split(
    /\s+/,
  ),
)
