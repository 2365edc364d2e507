/** What one side accuses another of, by the words that say it. Two statements on one topic may answer each other. */
export interface AccusationTopic {
  readonly topic: string
  readonly name: string
  /** Beginnings of words, lower case. */
  readonly stems: readonly string[]
}

const row = (topic: string, name: string, stems: string): AccusationTopic => ({ topic, name, stems: stems.split(' ') })

/** Narrow topics stand before wide ones: the first that fits is taken. */
export const ACCUSATION_TOPICS: readonly AccusationTopic[] = [
  // "accuses Kabul of sheltering militants", "lets groups use its soil", "failed to control the group"
  row(
    'harbouring',
    'sheltering or supporting armed groups',
    'shelter harbour harbor haven sanctuar hideout facilitat sponsor financ fund arming armed-support back support tolerat soil control',
  ),
  // "accused the army of shelling villages"
  row(
    'attacks',
    'attacks',
    'attack strike bomb shell kill murder massacr assassinat airspace incursion violat ceasefire truce',
  ),
  // "alleged that prisoners were tortured"
  row('abuse', 'abuse of people', 'abuse tortur disappear detain arbitrar rape expel deport persecut repress'),
  // "accused the party of spreading hostility to the state"
  row(
    'politics',
    'harm to the state or its politics',
    'politic constitution narrative state rule vote election rig corrupt undermin hostil',
  ),
]

/** A denial of a deed rather than of a charge: "denied involvement", "denied any part in it". */
export const INVOLVEMENT_WORDS: ReadonlySet<string> = new Set([
  'involvement',
  'responsibility',
  'role',
  'part',
  'hand',
  'involved',
])

/** Groups that govern: from that day on a charge against the one is a charge against the other. "The Taliban" since August 2021. */
export const GOVERNING_GROUPS: readonly { readonly actor: string; readonly iso: string; readonly from: string }[] = [
  { actor: 'afghan-taliban', iso: 'AF', from: '2021-08-15' },
]

/** Words for a charge that is denied whole: "denied the claim", "rejects the accusation". */
export const CHARGE_WORDS: ReadonlySet<string> = new Set(
  'claim claims charge charges accusation accusations allegation allegations report reports it this that them assertion assertions'.split(
    ' ',
  ),
)
