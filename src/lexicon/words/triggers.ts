/** What a word tells of the kind of event. Kinds are finer than event types; `extract` weighs them. */
export type TriggerKind =
  | 'suicide'
  | 'explosion'
  | 'throw'
  | 'device'
  | 'grenade'
  | 'grenade-attack'
  | 'shell'
  | 'arms'
  | 'stone'
  | 'launch'
  | 'fire-heavy'
  | 'air'
  | 'clash'
  | 'assault'
  | 'shooting'
  | 'attack'
  | 'abduction'
  | 'arrest'
  | 'seizure'
  | 'defusal'
  | 'arson'
  | 'looting'
  | 'protest'
  | 'riot'
  | 'mob'
  | 'crackdown'
  | 'dispersal'
  | 'sexual'
  | 'agreement'
  | 'regain'
  | 'overtake'
  | 'transfer'
  | 'chemical'
  | 'base'
  | 'change'
  | 'body-found'
  | 'crime'
  | 'disaster'
  | 'accident'
  | 'diplomacy'
  | 'attribution'

const rows = (kind: TriggerKind, phrases: string): (readonly [string, TriggerKind])[] =>
  phrases.split('|').map((phrase) => [phrase.trim().replace(/\s+/g, ' '), kind] as const)

/** Phrases that announce an event, lower case, every form a row; the longest that fits a place wins. */
export const TRIGGERS: readonly (readonly [phrase: string, kind: TriggerKind])[] = [
  // A suicide bomber blew himself up at a gate.
  ...rows(
    'suicide',
    `suicide attack|suicide attacks|suicide bombing|suicide bombings|suicide blast|suicide blasts|suicide explosion|suicide car bombing|suicide car bomb|suicide bomb|suicide bombs|suicide bomber|suicide bombers|
     suicide assault|suicide mission|blew himself up|blew herself up|blew themselves up|blow himself up|blow themselves up|blowing himself up|blowing themselves up|blew up himself|exploded himself|detonated himself|detonated his explosives|detonated his vest|
     detonated his explosive vest|detonated their suicide jackets|kamikaze|kamikazes|suicide attacker|suicide attackers`,
  ),
  // A bomb went off; a landmine exploded.
  ...rows(
    'explosion',
    `blast|blasts|explosion|explosions|exploded|explodes|explode|exploding|went off|goes off|going off|detonated|detonates|detonating|detonation|blew up|blown up|blowing up|blows up|blow up|bombing|bombings|bombed|
     bomb attack|bomb attacks|bomb blast|bomb blasts|set off|ied attack|ied blast|stepped on|ran over a landmine|hit a landmine|hit by a landmine|struck a landmine|roadside bomb|car bomb|car bombs|truck bomb|tripped a mine|rocked|
     cracker blast|cracker attack`,
  ),
  // A device, which may have gone off, been found or been defused.
  ...rows(
    'device',
    'bomb|bombs|landmine|landmines|land mine|land mines|explosives|explosive device|explosive devices|improvised explosive device|improvised explosive devices|ied|ieds|cracker|mine',
  ),
  ...rows('grenade', 'grenade|grenades|hand grenade|hand grenades|hand-grenade|hand-grenades'),
  ...rows(
    'shell',
    'rocket|rockets|mortar|mortars|mortar shell|mortar shells|missile|missiles|artillery|artillery shells|heavy weapons|shells|shell|rocket launchers|rocket launcher',
  ),
  ...rows(
    'arms',
    'arms|ammunition|weapons|weapon|rifle|rifles|pistol|pistols|kalashnikov|kalashnikovs|rounds|bullets|gun|guns|machine guns|machine gun|magazines|detonators|detonator|explosive material|suicide jacket|suicide jackets|suicide vest|suicide vests|cache|caches',
  ),
  // Stones and the like, which make a riot when thrown.
  ...rows(
    'stone',
    'stones|rocks|bricks|bottles|objects|firecrackers|fireworks|petrol bombs|molotov cocktails|molotovs|debris',
  ),
  ...rows('launch', 'fired|fires|fire|firing|launched|launches|launching|landed|hit|rained|struck'),
  // They hurled a grenade.
  ...rows('throw', 'hurled|hurling|hurls|hurl|lobbed|lobbing|lobs|threw|throwing|thrown|throws|tossed|tossing|flung'),
  // Rockets were fired at the town.
  ...rows(
    'fire-heavy',
    'shelling|shelled|rocket attack|rocket attacks|rockets attack|rockets attacks|mortar attack|mortar attacks|mortar fire|artillery fire|artillery strikes|artillery strike|artillery attacks|artillery attack|missile attack|missile attacks|missile strike|missile strikes|rocket fire|artillery duel|artillery duels|bombarded|bombardment|bombarding',
  ),
  // Jets pounded hideouts.
  ...rows(
    'air',
    `air strike|air strikes|airstrike|airstrikes|air-strike|air-strikes|aerial strike|aerial strikes|aerial bombardment|aerial bombardments|aerial attack|aerial bombing|drone strike|drone strikes|drone attack|drone attacks|drone-strike|
     air raid|air raids|air attack|air attacks|jets targeted|jets bombed|jets pounded|jets hit|jets struck|gunships pounded|gunship helicopters targeted|helicopters targeted|helicopters pounded|helicopter attack|warplanes bombed|warplanes struck|warplanes hit|warplanes|warplane|fighter jets|jet fighters|unmanned aircraft|
     gunship helicopters|helicopter gunships|predator drone|us drone|drone fired|drone targeted|drone hit|drone|drones|aircraft bombed`,
  ),
  // Troops clashed with rebels; both sides exchanged fire.
  ...rows(
    'clash',
    `clash|clashes|clashed|clashing|encounter|encounters|exchange of fire|exchange of firing|exchange of gunfire|exchanged fire|exchanging fire|exchanged gunfire|gun battle|gun battles|gunbattle|gunbattles|gun-battle|gunfight|gunfights|gun fight|gun-fight|firefight|firefights|
     shootout|shootouts|shoot-out|shoot out|crossfire|cross-fire|cross fire|skirmish|skirmishes|battle|battles|fighting|fierce fighting|retaliatory fire|retaliatory firing|returned fire|returned the fire|return fire`,
  ),
  // Troops raided a hideout; gunmen ambushed a patrol: a clash where fighters were hurt.
  ...rows(
    'assault',
    `ambush|ambushed|ambushing|ambushes|retaliated|infiltration bid|offensive|military operation|security operation|search operation|clearance operation|clean-up operation|combing operation|counter-terrorism operation|counterterrorism operation|raid|raided|raids|stormed|storming|assaulted|engaged`,
  ),
  // Gunmen opened fire on a car.
  ...rows(
    'shooting',
    `opened fire|open fire|opens fire|opening fire|opened firing|opened indiscriminate fire|opened indiscriminate firing|fired upon|fired at|fired on|firing|gunfire|gun attack|gun attacks|shot dead|shot and killed|shot and injured|shot and wounded|gunned down|shot at|shot|shooting|shootings|
     sprayed bullets|sprayed|targeted killing|targeted killings|target killing|target killings|bullet injuries|bullet wounds|bullet-riddled|assassinated|assassination|gunshot|gunshots|indiscriminate fire|indiscriminate firing|drive-by`,
  ),
  ...rows(
    'attack',
    'attack|attacks|attacked|attacking|assault|assaults|targeted|targeting|killed|killing|murdered|beheaded|stabbed|slaughtered|massacred|hacked|tortured|executed|lynched|strangled|beaten to death|killings',
  ),
  // Armed men kidnapped a doctor.
  ...rows(
    'abduction',
    'abducted|abducting|abduction|abductions|abducts|abduct|kidnapped|kidnapping|kidnappings|kidnaps|kidnap|taken hostage|hostage|hostages|whisked away|went missing|enforced disappearance|forcibly disappeared|hijacked',
  ),
  // Police arrested two men.
  ...rows(
    'arrest',
    'arrested|picked up|arrests|arrest|arresting|detained|detains|detaining|detain|apprehended|apprehends|nabbed|rounded up|took into custody|taken into custody|into custody|in custody|conducting raids|mass arrests',
  ),
  // Troops seized a cache of arms.
  ...rows(
    'seizure',
    `seized|seizes|seizing|seizure|recovered|recovers|recovering|recovery|recoveries|confiscated|cache|caches|arms cache|weapons cache|arms dump|unearthed|discovered|impounded|were captured|was captured|were found|have been found|has been found|was found|found|destroyed large caches|accidentally activated|intercepted`,
  ),
  // A bomb was defused.
  ...rows(
    'defusal',
    'defused|defuses|defusing|defuse|disposed of|neutralised the bomb|neutralized the bomb|bomb disposal|averted|foiled|foils|thwarted|diffused',
  ),
  // They torched a bus.
  ...rows(
    'arson',
    `torched|torching|set ablaze|set on fire|set fire|setting fire|setting ablaze|setting on fire|burnt|burned|burning|torch|gutted|arson|ransacked|ransacking|vandalised|vandalized|vandalism|vandals|smashed|demolished|demolishing|destroyed|destroying|destruction|damaged|damaging|razed|graffiti|defaced|toppled|trashed|trashing|desecrated`,
  ),
  ...rows('looting', 'looted|looting|looters|robbed|robbery|plundered|snatched|stole|pillaged|looters'),
  // Thousands rallied.
  ...rows(
    'protest',
    `protest|protests|protested|protesting|protesters|protestors|protester|demonstration|demonstrations|demonstrated|demonstrators|demonstrator|demonstrating|rally|rallies|rallied|rallying|long march|marched|marching|marchers|sit-in|sit-ins|staged a sit|took to the streets|taken to the streets|
     strike|strikes|shutdown|shutter down|vigil|vigils|gathering|gathered|procession|slogans|chanting|chanted|picketed|hunger strike|walkout|walkouts|activists gathered|civil disobedience|shut down|observed a strike|boycott|dissent`,
  ),
  // The crowd pelted police with stones.
  ...rows(
    'riot',
    `riot|riots|rioting|rioters|rioter|pelted|pelting|stone-pelting|stone pelting|stone-throwing|burnt tyres|burned tyres|burning tyres|burned tires|turned violent|turn violent|violence erupted|blocked the road|blocked roads|shut down roads|barricades|barricaded|
     threw stones|threw rocks|threw objects|threw bottles|threw petrol bombs|hurled stones|hurled rocks|hurled petrol bombs|unrest|violent protest|violent protests|violent demonstration|pull down|pulled down|clashes between protesters|clash with officers|clashed with police|clashes with police|clashed with security forces|clashed with sfs`,
  ),
  // A mob beat a man.
  ...rows(
    'mob',
    'mob|mobs|lynched|lynching|vigilante|vigilantes|angry mob|hardcore protesters|communal violence|sectarian riots|brawl|brawls|crowd beat|villagers beat|vigilantism',
  ),
  // Police fired live rounds into the crowd.
  ...rows(
    'crackdown',
    `live bullets|live rounds|live ammunition|live fire|excessive force|violently suppressed|violently suppress|violently dispersed|brutally suppressed|violent crackdown|brutal crackdown|fired on protesters|opened fire on protesters|shot protesters|killing protesters|protesters died|protesters were killed|protesters killed|demonstrators killed|demonstrators were killed|killing one protester|
     demonstrators died|killed protesters|killed demonstrators|crackdown|suppressed|beating protesters|beat protesters|beaten by police|suppressed their peaceful|rubber bullets at`,
  ),
  ...rows(
    'dispersal',
    'tear gas|teargas|tear-gas|water cannon|water cannons|pepper-sprayed|pepper spray|pepper-spray|baton|batons|baton-charge|baton charge|lathi charge|dispersed|disperse|dispersing|detained during|arrested during|suppressed|prevented protesters|blocked protesters|stun grenades|rubber bullets',
  ),
  ...rows(
    'sexual',
    'rape|raped|rapes|gang-raped|gang-rape|gang rape|raping|sexually assaulted|sexual assault|sexual violence|sexual abuse|sexually abused|molested|sexual slavery|sexual assaults',
  ),
  ...rows(
    'agreement',
    `ceasefire|cease-fire|truce|peace talks|peace deal|peace agreement|agreement|agreed|agree|signed|accord|prisoner exchange|prisoner swap|exchange for the release|talks|negotiations|negotiate|negotiated|pact|deal|treaty|mediation|reconciliation|armistice|released in exchange`,
  ),
  ...rows(
    'regain',
    'recaptured|recapture|recaptures|retook|retaken|retake|regained|regain|regains|regained control|liberated|liberate|liberating|reclaimed|took control|took control by force|wrested|seized control|captured a|capture of|captured the|have captured|has captured|drove out|cleared of',
  ),
  ...rows(
    'overtake',
    'overran|overrun|captured parts|took over|takes over|taken over|gained ground|gained control|gain control|seized the town|captured the town|seized control of|seized parts|advanced in|advanced on|fell to|fallen to|have captured|has captured|control of the town|conquered|occupied',
  ),
  ...rows(
    'transfer',
    'evacuation deal|withdrew from|withdraw from|withdrawn from|withdrawal from|leaving their last bastion|handed over control|hand over control|evacuated|pulled out of|pull out of|began leaving|evacuation of fighters|handover',
  ),
  ...rows(
    'chemical',
    'chemical weapon|chemical weapons|chemical attack|chemical attacks|chlorine|sarin|nerve agent|nerve gas|mustard gas|sulfur mustard|poison gas|poisonous gas|toxic gas|chemical agent|chemical agents|novichok',
  ),
  ...rows(
    'base',
    'set up a base|military base|new base|established a base|establish a base|set up a camp|built a base|new camp|set up headquarters|established headquarters|headquarters in|building a base|opened a base|military bases|outpost was established|established a checkpoint|set up checkpoints',
  ),
  ...rows(
    'change',
    'defected|defect|defection|defections|deployed troops|dispatched|dispatch of|deployed|deployment|redeployed|reinforcements|mobilised|mobilized|new group|joined the ranks|pledged allegiance|sworn allegiance|merged|splinter|recruited|recruitment|troop movements|massing|has sent troops|sent troops|military advances',
  ),
  ...rows(
    'body-found',
    'dead body|dead bodies|bullet-riddled body|bullet riddled body|bullet-riddled bodies|bullet riddled bodies|bodies of|body of|decomposed body|decomposed bodies|mutilated body|mutilated bodies|tortured body|found dead|gunny bag|gunny bags|dumped',
  ),
  ...rows(
    'crime',
    'smuggling|smuggled|smuggle|smugglers|trafficking|traffickers|drugs|drug|cocaine|heroin|steroids|gang|gangs|thugs|organised crime|organized crime|mafia|cartel|cartels|fraud|stealing|burglary|theft|money laundering|human trafficking|illegal immigrant|poaching|contraband|flee to',
  ),
  ...rows(
    'disaster',
    'earthquake|earthquakes|tsunami|flood|floods|flooding|torrential rain|torrential rains|cyclone|hurricane|typhoon|landslide|landslides|avalanche|volcano|eruption|drought|storm|storms|tremors|wildfire|wildfires|heavy rains|tornado|heatwave|monsoon',
  ),
  ...rows(
    'accident',
    'crash|crashed|crashes|collision|derailed|derailment|oil spill|oil spills|chemical leak|gas leak|leak|building collapse|collapsed|shipwrecked|accident|accidents|capsized|sank|power outage|nuclear accident|mine collapse|dam collapse|fire broke out|caught fire|fuel tanker overturned|overturned',
  ),
  ...rows(
    'diplomacy',
    'sanctions|sanction|expelled diplomats|expels diplomats|ambassador|ambassadors|diplomats|diplomatic|foreign ministry|foreign minister|bilateral|recalled its ambassador|summoned|envoy|tariffs|embassy|summit',
  ),
  ...rows(
    'attribution',
    'denied|denies|deny|claimed responsibility|claims responsibility|takes credit|took credit|was responsible|were responsible|not responsible|blamed|blames|blame|accused|accuses|accusing|behind the attack|behind the bombing|responsible for the|rejected allegations|responsibility for',
  ),
]
