/** What a noun says is being counted. `unit` is what one of them is: a person, an event, or the thing itself. */
export interface MeasureRow {
  readonly measure: string
  readonly unit: 'person' | 'event' | 'item'
}

const rows = (measure: string, unit: MeasureRow['unit'], words: string): [string, MeasureRow][] =>
  words.split(/\s+/).map((word) => [word, { measure, unit }])

/** Nouns that name what is counted, every form a row: "3,417 violence-linked fatalities", "the number of deaths". */
export const MEASURE_NOUNS: ReadonlyMap<string, MeasureRow> = new Map([
  // 12 deaths; the toll; 12 lives were lost
  ...rows(
    'killed',
    'person',
    `death deaths fatality fatalities killing killings murder murders homicide homicides lives life dead slain suicides suicide
    assassination assassinations toll tolls corpse corpses body bodies femicide femicides feminicides drownings losses beheadings executions`,
  ),
  // 12 injuries; 12 wounded
  ...rows('injured', 'person', 'injury injuries injured wounded wounds hurt amputations'),
  ...rows('casualties', 'person', 'casualty casualties'),
  ...rows('victims', 'person', 'victim victims'),
  ...rows('missing', 'person', 'missing disappearance disappearances'),
  ...rows(
    'abducted',
    'person',
    'abduction abductions kidnapping kidnappings kidnaps hostage hostages abductees captives',
  ),
  ...rows('arrested', 'person', 'arrest arrests detention detentions detainee detainees prisoners inmates'),
  ...rows(
    'displaced',
    'person',
    'displaced idp idps refugee refugees displacement displacements asylum-seekers evacuees',
  ),
  ...rows(
    'returned',
    'person',
    'return returns returnee returnees repatriations deportee deportees deportation deportations arrivals',
  ),
  // 12 attacks, 12 incidents: of one unit, told apart by their own noun
  ...rows(
    'attacks',
    'event',
    `attack attacks assault assaults bombing bombings blast blasts explosion explosions ambush ambushes shelling shellings airstrike
    airstrikes strike strikes raid-attacks shooting shootings drone-strikes massacre massacres`,
  ),
  ...rows('incidents', 'event', 'incident incidents event events'),
  ...rows('clashes', 'event', 'clash clashes battle battles firefight firefights skirmish skirmishes encounters'),
  ...rows('operations', 'event', 'operation operations raid raids ibos swoops patrols'),
  ...rows('violations', 'event', 'violation violations'),
  ...rows('protests', 'event', 'protest protests demonstration demonstrations rally rallies riot riots'),
  // the group has 6,000 fighters: how many there are, not what befell them
  ...rows('amount', 'item', 'money funds budget funding sum payment compensation ransom ransoms allocation'),
])

/** Nouns for places: "three provinces" says where, and what is carried to the next number is not the place. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `country countries province provinces district districts region regions state states city cities town towns village villages neighbour
  neighbours neighbor neighbors crossing crossings zone zones side sides area areas site sites governorate governorates department departments
  island islands municipality municipalities county counties location locations locality localities`.split(/\s+/),
)

/** What befell people, by the participle or verb that says it: "12 were killed", "wounding 13", "arrested 40". */
export const MEASURE_VERBS: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        'killed',
        `killed kill kills killing died die dies dying perished perish slain dead murdered murdering assassinated eliminated executed
        neutralised neutralized martyred lynched drowned claimed claiming claims drowning beheaded slaughtered lost`,
      ],
      ['injured', 'injured injure injures injuring wounded wound wounds wounding hurt hurting maimed maiming'],
      ['missing', 'missing unaccounted disappeared vanished'],
      [
        'arrested',
        'arrested arresting arrest detained detaining captured capturing apprehended jailed imprisoned rounded-up nabbed',
      ],
      ['abducted', 'abducted abducting kidnapped kidnapping'],
      ['displaced', 'displaced displacing uprooted fled uprooting displaces'],
      ['returned', 'returned repatriated deported returning deporting expelled'],
      ['rescued', 'rescued freed released rescuing freeing evacuated'],
    ] as const
  ).flatMap(([measure, words]) => words.split(/\s+/).map((word) => [word, measure] as const)),
)

/** Nouns for people that say nothing of a category; the roles of the lexicon know the others. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  `people person persons man men individuals individual inhabitants humans souls others adults patients survivors holders beneficiaries
  households staff workers personnel members officials cardholders voters`.split(/\s+/),
)
