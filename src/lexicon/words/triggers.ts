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
  | 'aircraft'
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
  | 'gathering'
  | 'riot'
  | 'tussle'
  | 'mob'
  | 'crackdown'
  | 'dispersal'
  | 'sexual'
  | 'agreement'
  | 'pact'
  | 'sign'
  | 'take'
  | 'retake'
  | 'leave'
  | 'territory'
  | 'taken'
  | 'retaken'
  | 'transfer'
  | 'chemical'
  | 'build'
  | 'base-noun'
  | 'base'
  | 'move'
  | 'troops'
  | 'change'
  | 'body-found'
  | 'crime'
  | 'disaster'
  | 'accident'
  | 'diplomacy'
  | 'attribution'
  | 'none'

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
    `carried out strikes|carried out a strike|conducted strikes|conducted a strike|strikes on hideouts|strikes on militant|air strike|air strikes|airstrike|airstrikes|air-strike|air-strikes|aerial strike|aerial strikes|aerial bombardment|aerial bombardments|aerial attack|aerial bombing|drone strike|drone strikes|drone attack|drone attacks|drone-strike|
     air raid|air raids|air attack|air attacks|air force strike|air force strikes|air force raid|air force raids|us strike|us strikes|coalition strike|coalition strikes|nato strike|nato strikes|turkish strike|turkish strikes|saudi strike|saudi strikes|helicopter strike|helicopter strikes|gunship strike|unmanned aerial vehicle|uav|uavs|israeli strike|israeli strikes|russian strike|russian strikes|precision strike|precision strikes|strike on a|strikes on a|strike on the|strikes on the|strikes targeted|strikes hit|strikes killed|strike targeted|strike killed|jets targeted|fighter planes|fighter aircraft|combat aircraft|military planes|military jets|jets bombed|jets pounded|jets hit|jets struck|gunships pounded|gunship helicopters targeted|helicopters targeted|helicopters pounded|helicopter attack|warplanes bombed|warplanes struck|warplanes hit|warplanes|warplane|fighter jets|jet fighters|unmanned aircraft|
     gunship helicopters|helicopter gunships|predator drone|us drone|drone fired|drone targeted|drone hit|drone|drones|aircraft bombed|aircraft had|its aircraft|aircraft hit|aircraft struck|aircraft pounded|aircraft attacked|aircraft targeted|military aircraft|air force jets|jets dropped|jets fired|planes bombed|planes dropped|plane dropped|plane bombed|barrel bomb|barrel bombs|aerial bomb|aerial bombs|helicopter dropped`,
  ),
  // Jets of the air force bombed a camp.
  ...rows('aircraft', 'jet|jets|plane|planes|helicopter|helicopters|gunship|gunships|aircraft'),
  ...rows('launch', 'pounded|pounding|strafed|strafing'),
  // Troops clashed with rebels; both sides exchanged fire.
  ...rows(
    'clash',
    `gang war|gang wars|turf war|turf wars|armed feud|clash|clashes|clashed|clashing|encounter|encounters|exchange of fire|exchange of firing|exchange of gunfire|exchanged fire|exchanging fire|exchanged gunfire|gun battle|gun battles|gunbattle|gunbattles|gun-battle|gunfight|gunfights|gun fight|gun-fight|firefight|firefights|
     shootout|shootouts|shoot-out|shoot out|crossfire|cross-fire|cross fire|skirmish|skirmishes|battle|battles|fighting|fierce fighting|fought each other|fought one another|fought with each other|fighting each other|traded fire|trading fire|traded gunfire|exchanged shots|fought back|retaliatory fire|retaliatory firing|returned fire|returned the fire|return fire`,
  ),
  // Troops raided a hideout; gunmen ambushed a patrol: a clash where fighters were hurt.
  ...rows(
    'assault',
    `to storm|storm a|storm the|storming of|fought off|fought them off|ambush|ambushed|ambushing|ambushes|retaliated|infiltration bid|offensive|fended off|repelled|repulsed|beat back|beaten back|military operation|security operation|search operation|clearance operation|clean-up operation|combing operation|counter-terrorism operation|counterterrorism operation|raid|raided|raids|stormed|storming|overran|overrun|overrunning|assaulted|engaged the|engaged them|engaged in a`,
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
    `seized|seizes|seizing|seizure|recovered|recovers|recovering|recovery|recoveries|confiscated|cache|caches|arms cache|weapons cache|arms dump|unearthed|discovered|impounded|were captured|was captured|were found|have been found|has been found|was found|found|intercepted`,
  ),
  // A bomb was defused.
  ...rows(
    'defusal',
    'defused|defuses|defusing|defuse|disposed of|neutralised the bomb|neutralized the bomb|bomb disposal|averted|foiled|foils|thwarted|diffused',
  ),
  // They torched a bus.
  ...rows(
    'arson',
    `torched|torching|on fire|set ablaze|set on fire|set fire|setting fire|setting ablaze|setting on fire|burnt|burned|burning|torch|gutted|arson|ransacked|ransacking|vandalised|vandalized|vandalism|vandals|smashed|demolished|demolishing|destroyed|destroying|destruction|damaged|damaging|razed|graffiti|defaced|toppled|trashed|trashing|desecrated`,
  ),
  ...rows('looting', 'looted|looting|looters|robbed|robbery|plundered|snatched|stole|pillaged|looters'),
  // Thousands rallied.
  ...rows(
    'protest',
    `protest|protests|protested|protesting|protesters|protestors|protester|protestor|demonstration|demonstrations|demonstrated|demonstrators|demonstrator|demonstrating|rally|rallies|rallied|rallying|sit in outside|sit in in|sit in at|sit in near|sit in on|the sit in|their sit in|staged a sit in|long march|peaceful march|peaceful marches|marched|marchers|sit-in|sit-ins|a sit in|sit ins|
     took to the streets|taken to the streets|take to the streets|hunger strike|civil disobedience|picketed`,
  ),
  ...rows(
    'gathering',
    'vigil|vigils|gathering|gathered|procession|slogans|chanting|chanted|strike|strikes|shutdown|walkout|walkouts|boycott|dissent|crowds|crowd',
  ),
  // The crowd pelted police with stones.
  ...rows(
    'none',
    'coal mine|coal mines|gold mine|gold mines|copper mine|salt mine|iron ore mine|mine workers|mine worker|anti riot|anti-riot|riot control|riot police|riot gear|riot squad|battle for life|battle for his life|battle for her life|battling for life|battle for their lives',
  ),
  ...rows('tussle', 'scuffle|scuffles|scuffled|tussle|tussles|jostled'),
  ...rows(
    'riot',
    `riot|riots|rioting|rioters|rioter|pelted|pelting|stone-pelting|stone pelting|stone-throwing|stone throwing|burnt tyres|burned tyres|burning tyres|burned tires|burning tires|turned violent|turn violent|street violence|violence erupted|violence broke out|escalating violence|
     blocked the road|blocked roads|blocking roads|shut down roads|barricades|barricaded|unrest|violent protest|violent protests|violent demonstration|violent demonstrations|clashed with police|clashes with police|clash with police|clashed with security forces|clashed with sfs`,
  ),
  // A mob beat a man.
  ...rows(
    'mob',
    'mob|mobs|lynched|lynching|vigilante violence|mob violence|angry mob|communal violence|sectarian riots|brawl|brawls|vigilantism',
  ),
  // Police fired live rounds into the crowd.
  ...rows(
    'crackdown',
    `live bullets|live rounds|live ammunition|live fire|excessive force|violently suppressed|violently suppress|violently dispersed|violently dispersing|brutally suppressed|violent crackdown|brutal crackdown|bloody crackdown|crackdown|suppressed|suppressing|fired on protesters|opened fire on protesters|opened fire on demonstrators|
     shot protesters|beat protesters|beating protesters|beat demonstrators|beating demonstrators|beat an|broke up`,
  ),
  ...rows(
    'dispersal',
    'tear gas|teargas|tear-gas|water cannon|water cannons|pepper-sprayed|pepper spray|pepper-spray|baton|batons|baton-charge|baton charge|lathi charge|lathi-charge|dispersed|disperse|dispersing|stun grenades|rubber bullets|intervened|intervention',
  ),
  ...rows(
    'sexual',
    'rape|raped|rapes|gang-raped|gang-rape|gang rape|raping|sexually assaulted|sexual assault|sexual violence|sexual abuse|sexually abused|molested|sexual slavery|sexual assaults',
  ),
  ...rows(
    'agreement',
    `ceasefire|cease-fire|truce|peace talks|peace deal|peace agreement|peace accord|peace treaty|peace process|peace negotiations|ceasefire agreement|signed an agreement|signed a deal|signed an accord|signed a treaty|signed a pact|reached an agreement|reached a deal|nuclear agreement|nuclear deal|arms treaty|
     prisoner exchange|prisoner swap|exchange of prisoners|exchange process of prisoners|in exchange for the release|armistice|disarmament agreement|withdrew from the treaty|withdrew from a pact`,
  ),
  // They signed a peace deal; the country withdrew from the treaty.
  ...rows('sign', 'signed|signs|sign|signing|reached|agreed|brokered|ratified|sealed|concluded'),
  ...rows('pact', 'pact|pacts|treaty|treaties|accord|accords|peace deal|ceasefire deal|non-aggression agreement'),
  ...rows(
    'retake',
    'recaptured|recapture|recaptures|recapturing|retook|retake|retakes|retaken|regained|regain|regains|regaining|liberated|liberate|liberating|reclaimed|wrested|drove out',
  ),
  ...rows(
    'take',
    'captured|capture|captures|capturing|seized|seize|seizes|seizing|overran|overrun|took over|takes over|taken over|took control|takes control|taken control|gained|gain|gaining|conquered|occupied|occupy',
  ),
  ...rows(
    'leave',
    'withdrew|withdraw|withdrawn|withdrawal|withdrawing|evacuated|evacuating|evacuation|handed over|hand over|handing over|handover|pulled out|pull out|pulling out|leaving|abandoned|retreated from',
  ),
  ...rows(
    'territory',
    'town|towns|village|villages|city|cities|territory|territories|neighbourhood|neighbourhoods|neighborhood|neighborhoods|control|ground|stronghold|strongholds|bastion|airbase|oil field|oil fields|airport|border crossing|areas',
  ),
  ...rows(
    'chemical',
    'chemical weapon|chemical weapons|chemical attack|chemical attacks|chlorine|sarin|nerve agent|nerve gas|mustard gas|sulfur mustard|poison gas|poisonous gas|toxic gas|chemical agent|chemical agents|novichok',
  ),
  ...rows(
    'build',
    'set up|sets up|setting up|established|establish|establishes|establishing|built|build|building|opened|constructed|constructing',
  ),
  ...rows(
    'base-noun',
    'military base|military bases|new base|new bases|base|bases|outpost|outposts|observation post|observation posts|observation points|military post|military posts|camp|camps|headquarters|checkpoint|checkpoints|garrison',
  ),
  ...rows(
    'move',
    'deployed|deploy|deploys|deploying|deployment|dispatched|dispatch|dispatches|dispatching|mobilised|mobilized|mobilising|mobilizing|redeployed|massed|massing|defected|defect|defection|pledged allegiance|joined the ranks',
  ),
  ...rows(
    'troops',
    'troops|forces|soldiers|units|fighters|reinforcements|army|brigade|battalion|militia|militias|contingent',
  ),
  ...rows(
    'change',
    'defections|pledged allegiance|sworn allegiance|splinter group|new armed group|joined the ranks|troop movements|military advances|redeployment',
  ),
  ...rows(
    'body-found',
    'dead body|dead bodies|bullet-riddled body|bullet-ridden body|bullet-ridden bodies|bullet riddled body|bullet-riddled bodies|bullet riddled bodies|bodies of|body of|decomposed body|decomposed bodies|mutilated body|mutilated bodies|tortured body|found dead|gunny bag|gunny bags|dumped',
  ),
  ...rows(
    'crime',
    'smuggling|smuggled|smuggle|smugglers|trafficking|traffickers|drugs|drug|cocaine|heroin|steroids|gang|gangs|thugs|organised crime|organized crime|mafia|cartel|cartels|fraud|stealing|burglary|theft|money laundering|human trafficking|illegal immigrant|poaching|contraband',
  ),
  ...rows(
    'disaster',
    'earthquake|earthquakes|tsunami|flood|floods|flooding|torrential rain|torrential rains|cyclone|hurricane|typhoon|landslide|landslides|avalanche|volcano|eruption|drought|storm|storms|tremors|wildfire|wildfires|heavy rains|tornado|heatwave|monsoon',
  ),
  ...rows(
    'accident',
    'gas cylinder|gas cylinders|boiler|fireworks warehouse|fireworks factory|fertilizer plant|fertiliser plant|chemical plant|crash|crashed|crashes|collision|derailed|derailment|oil spill|oil spills|chemical leak|gas leak|leak|road accident|traffic accident|plunged into|skidded|collided|overturned|lightning|roof collapse|building collapse|collapsed|shipwrecked|accident|accidents|capsized|sank|power outage|nuclear accident|mine collapse|dam collapse|fire broke out|caught fire|fuel tanker overturned|overturned',
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
