/** What a count of people is narrowed to by the event nouns beside it: "killed in clashes", "died in suicide attacks". */
export const CIRCUMSTANCES: ReadonlyMap<string, string> = new Map(
  (
    [
      // "killed in 444 attacks"
      ['attacks', 'attack attacks assault assaults raids-by-militants ambushes strikes-by-militants'],
      ['bombings', 'bombing bombings blast blasts explosion explosions ied ieds'],
      // "killed in security operations"
      ['operations', 'operation operations ibos counter-operations raid raids crackdown offensive offensives'],
      [
        'clashes',
        'clash clashes encounter encounters firefight firefights engagements engagement battles battle gunbattles',
      ],
      ['airstrikes', 'airstrike airstrikes drone drones bombardment shelling'],
      ['protests', 'protest protests demonstrations riots riot'],
    ] as const
  ).flatMap(([key, words]) => words.split(' ').map((word) => [word, key] as const)),
)

/** Event nouns that narrow nothing: all political violence is meant. */
export const GENERAL_VIOLENCE: ReadonlySet<string> = new Set(
  'violence militancy conflict terrorism war insurgency unrest hostilities'.split(' '),
)

/** Verbs by which a place or a force has what befell it: "police suffered 216 deaths", "KP recorded 1,600". */
export const BEARING_VERBS: ReadonlySet<string> = new Set(
  `record records recorded recording suffer suffers suffered suffering lose loses lost losing sustain sustained see sees saw seen witness witnessed
  witnessing had has have having account accounts accounted accounting experience experienced bore register registered registering`.split(
    /\s+/,
  ),
)
