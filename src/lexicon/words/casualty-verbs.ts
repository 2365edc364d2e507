/** What becomes of the people a casualty verb is about. */
export type Fate = 'killed' | 'injured' | 'abducted' | 'arrested'

/**
 * How a verb takes its people. `transitive`: object in the active, subject in the passive; `intransitive`: always its
 * subject; `nominal`: the group after "of".
 */
export type Valency = 'transitive' | 'intransitive' | 'nominal'

export interface CasualtyVerb {
  /** Lower-case words in order; a form of the verb is listed, never derived. */
  readonly words: string
  readonly fate: Fate
  readonly valency: Valency
  /** base: "to kill"; present: "kills"; past: "killed", also the participle; ing: "killing". */
  readonly form: 'base' | 'present' | 'past' | 'ing'
}

const transitive = (fate: Fate, forms: readonly string[]): CasualtyVerb[] =>
  forms.flatMap((row) => {
    const [base, present, past, ing] = row.split('/') as [string, string, string, string]
    return (
      [
        ['base', base],
        ['present', present],
        ['past', past],
        ['ing', ing],
      ] as const
    ).map(([form, words]) => ({ words, fate, valency: 'transitive' as const, form }))
  })

const intransitive = (fate: Fate, forms: readonly string[]): CasualtyVerb[] =>
  forms.flatMap((row) => {
    const [base, present, past, ing] = row.split('/') as [string, string, string, string]
    return (
      [
        ['base', base],
        ['present', present],
        ['past', past],
        ['ing', ing],
      ] as const
    ).map(([form, words]) => ({ words, fate, valency: 'intransitive' as const, form }))
  })

/** Verbs that say what befell people, every form a row, longest first where one starts another. */
export const CASUALTY_VERBS: readonly CasualtyVerb[] = [
  // Gunmen killed two guards. / Two guards were killed.
  ...transitive('killed', [
    'kill/kills/killed/killing',
    'shoot dead/shoots dead/shot dead/shooting dead',
    'shoot to death/shoots to death/shot to death/shooting to death',
    'shoot and kill/shoots and kills/shot and killed/shooting and killing',
    'gun down/guns down/gunned down/gunning down',
    'mow down/mows down/mowed down/mowing down',
    'cut down/cuts down/cut down/cutting down',
    'hack to death/hacks to death/hacked to death/hacking to death',
    'stab to death/stabs to death/stabbed to death/stabbing to death',
    'beat to death/beats to death/beaten to death/beating to death',
    'burn to death/burns to death/burnt to death/burning to death',
    'burn alive/burns alive/burnt alive/burning alive',
    'stone to death/stones to death/stoned to death/stoning to death',
    'torture to death/tortures to death/tortured to death/torturing to death',
    'murder/murders/murdered/murdering',
    'assassinate/assassinates/assassinated/assassinating',
    'slay/slays/slain/slaying',
    'slaughter/slaughters/slaughtered/slaughtering',
    'massacre/massacres/massacred/massacring',
    'behead/beheads/beheaded/beheading',
    'decapitate/decapitates/decapitated/decapitating',
    'execute/executes/executed/executing',
    'lynch/lynches/lynched/lynching',
    'strangle/strangles/strangled/strangling',
    'martyr/martyrs/martyred/martyring',
    'eliminate/eliminates/eliminated/eliminating',
    'liquidate/liquidates/liquidated/liquidating',
    'neutralise/neutralises/neutralised/neutralising',
    'neutralize/neutralizes/neutralized/neutralizing',
    'electrocute/electrocutes/electrocuted/electrocuting',
    'send to hell/sends to hell/sent to hell/sending to hell',
    'blow to pieces/blows to pieces/blown to pieces/blowing to pieces',
    'slay/slays/slew/slaying',
    'riddle with bullets/riddles with bullets/riddled with bullets/riddling with bullets',
    'put to death/puts to death/put to death/putting to death',
    'bludgeon to death/bludgeons to death/bludgeoned to death/bludgeoning to death',
    'club to death/clubs to death/clubbed to death/clubbing to death',
    'spray to death/sprays to death/sprayed to death/spraying to death',
    'gun to death/guns to death/gunned to death/gunning to death',
  ]),
  // Three passengers died.
  ...intransitive('killed', [
    'die/dies/died/dying',
    'perish/perishes/perished/perishing',
    'expire/expires/expired/expiring',
    'succumb/succumbs/succumbed/succumbing',
    'lose life/loses life/lost life/losing life',
    'lose lives/loses lives/lost lives/losing lives',
    'lose his battle for life/loses his battle for life/lost his battle for life/losing his battle for life',
    'lose her battle for life/loses her battle for life/lost her battle for life/losing her battle for life',
    'lose his life/loses his life/lost his life/losing his life',
    'lose her life/loses her life/lost her life/losing her life',
    'lose their lives/loses their lives/lost their lives/losing their lives',
    'lose their life/loses their life/lost their life/losing their life',
    'breathe his last/breathes his last/breathed his last/breathing his last',
    'breathe her last/breathes her last/breathed her last/breathing her last',
    'breathe their last/breathes their last/breathed their last/breathing their last',
    'embrace martyrdom/embraces martyrdom/embraced martyrdom/embracing martyrdom',
    'embrace shahadat/embraces shahadat/embraced shahadat/embracing shahadat',
    'attain martyrdom/attains martyrdom/attained martyrdom/attaining martyrdom',
    'lay down his life/lays down his life/laid down his life/laying down his life',
    'lay down her life/lays down her life/laid down her life/laying down her life',
    'lay down their lives/lays down their lives/laid down their lives/laying down their lives',
    'sacrifice his life/sacrifices his life/sacrificed his life/sacrificing his life',
    'sacrifice their lives/sacrifices their lives/sacrificed their lives/sacrificing their lives',
    'meet martyrdom/meets martyrdom/met martyrdom/meeting martyrdom',
    'fall prey to/falls prey to/fell prey to/falling prey to',
    'fall victim to/falls victim to/fell victim to/falling victim to',
    'bleed to death/bleeds to death/bled to death/bleeding to death',
  ]),
  // The blast injured three. / Three were injured.
  ...transitive('injured', [
    'injure/injures/injured/injuring',
    'wound/wounds/wounded/wounding',
    'hurt/hurts/hurt/hurting',
    'maim/maims/maimed/maiming',
    'stab/stabs/stabbed/stabbing',
    'shoot and injure/shoots and injures/shot and injured/shooting and injuring',
    'shoot and wound/shoots and wounds/shot and wounded/shooting and wounding',
    'thrash/thrashes/thrashed/thrashing',
    'beat up/beats up/beaten up/beating up',
    'rough up/roughs up/roughed up/roughing up',
    'hospitalise/hospitalises/hospitalised/hospitalising',
    'hospitalize/hospitalizes/hospitalized/hospitalizing',
  ]),
  // Gunmen kidnapped eight miners.
  ...transitive('abducted', [
    'abduct/abducts/abducted/abducting',
    'kidnap/kidnaps/kidnapped/kidnapping',
    'take hostage/takes hostage/taken hostage/taking hostage',
    'whisk away/whisks away/whisked away/whisking away',
    'hold hostage/holds hostage/held hostage/holding hostage',
    'take hostage/takes hostage/took hostage/taking hostage',
    'take captive/takes captive/took captive/taking captive',
    'take captive/takes captive/taken captive/taking captive',
    'forcibly disappear/forcibly disappears/forcibly disappeared/forcibly disappearing',
    'march off/marches off/marched off/marching off',
    'march away/marches away/marched away/marching away',
    'take away/takes away/taken away/taking away',
    'took away/took away/took away/took away',
    'lead away/leads away/led away/leading away',
    'drive away/drives away/driven away/driving away',
    'drag away/drags away/dragged away/dragging away',
    'carry off/carries off/carried off/carrying off',
    'spirit away/spirits away/spirited away/spiriting away',
    'bundle into/bundles into/bundled into/bundling into',
    'frogmarch/frogmarches/frogmarched/frogmarching',
  ]),
  // Police arrested two suspects.
  ...transitive('arrested', [
    'arrest/arrests/arrested/arresting',
    'detain/detains/detained/detaining',
    'apprehend/apprehends/apprehended/apprehending',
    'nab/nabs/nabbed/nabbing',
    'round up/rounds up/rounded up/rounding up',
    'take in for questioning/takes in for questioning/taken in for questioning/taking in for questioning',
    'take into custody/takes into custody/took into custody/taking into custody',
    'take into custody/takes into custody/taken into custody/taking into custody',
    'capture/captures/captured/capturing',
    'pick up/picks up/picked up/picking up',
  ]),
]
