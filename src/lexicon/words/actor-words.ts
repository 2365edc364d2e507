const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Last words of an armed group's name: "the little-known Falcon Brigade". Printed in a capital. */
export const GROUP_ENDINGS = set(
  'brigade brigades army front tigers guerrillas guards mujahideen mujahidin mujahedeen fidayeen fedayeen lashkar militia cartel commandos liberators jihad fighters warriors defenders avengers resistance',
)
/** First words of an armed group's name: "Jaish-e-Something". Printed in a capital. */
export const GROUP_OPENINGS = set(
  'lashkar lashkare jaish jaishul harkat harkatul hizb hizbul tehreek tehrik tahreek sipah ansar ansarul jund jundul junood liwa ahrar fedayeen fidayeen ittehad jamaat jamaatul jamaat-ul tanzeem harakat katibat kataib jabhat',
)
/** Words after a name that make it a group's: "the Gul group", "the Karim faction of". In lower case. */
export const GROUP_NOUNS = set(
  'group faction outfit gang network militia lashkar splinter chapter wing tribe clan mafia cartel',
)

/** Last words of a name that is an armed group's only beside armed words: "cadres of the Falcon Hill Council". Printed in a capital. */
export const GROUP_BODIES = set(`
  council committee movement organisation organization brotherhood vanguard alliance coalition union command force forces squad legion battalion column cell network group faction society
  front army party league congress hawks lions eagles falcons panthers wolves scorpions sons soldiers sword swords banner
`)
/** Last words of a political party's name. Printed in a capital. */
export const PARTY_BODIES = set('party league congress conference')
/** Words beside a name that say that it is an armed group's: "cadres of the", "the outlawed". */
export const OUTLAWED_WORDS = set(`
  militant militants terrorist terrorists fighter fighters cadre cadres rebel rebels insurgent insurgents gunmen guerrilla guerrillas extremist extremists operative operatives ultra ultras separatist separatists
  dissident dissidents jihadist jihadists jihadi jihadis bomber bombers outfit banned outlawed proscribed underground
`)

/** Nouns for members, between a group's name and its verb: "Front cadres attacked". */
export const MEMBER_NOUNS = set(`
  militant militants terrorist terrorists fighter fighters cadre cadres rebel rebels insurgent insurgents activist activists member members men gunmen commander commanders leader leaders operative operatives
  guerrilla guerrillas extremist extremists soldier soldiers troop troops personnel official officials officer officers jawan jawans commando commandos volunteer volunteers tribesmen worker workers follower followers
  supporter supporters ultra ultras separatist separatists dissident dissidents jihadist jihadists jihadi jihadis bandit bandits assassin assassins bomber bombers gangster gangsters force forces team teams party parties party-men contingent unit units patrol party convoy
`)

/** Verbs that, in the active, make their subject the one who did it. All their finite and -ing forms. */
export const ATTACK_VERBS = set(`
  attack attacks attacked attacking ambush ambushed ambushing kill kills killed killing shoot shot shooting gun gunned gunning open opened opening fire fired firing hurl hurled hurling lob lobbed lobbing throw threw throwing
  detonate detonated detonating trigger triggered blow blew blowing bomb bombed bombing raid raided raiding storm stormed storming torch torched torching set burn burnt burned burning abduct abducted abducting kidnap kidnapped
  kidnapping behead beheaded beheading execute executed executing slaughter slaughtered slaughtered target targeted targeting plant planted planting explode exploded destroy destroyed destroying demolish demolished
  loot looted assault assaulted assaulting injure injured injuring wound wounded wounding murder murdered murdering massacre massacred hit strike struck striking shell shelled shelling bombard bombarded pound pounded
  overrun overran capture captured capturing seize seized seizing arrest arrested arresting detain detained detaining apprehend apprehended recover recovered recovering foil foiled foiling thwart thwarted thwarting
  launch launched launching conduct conducted conducting carry carried carrying retaliate retaliated repulse repulsed repel repelled defuse defused defusing nab nabbed bust busted held neutralise neutralised neutralize neutralized
  eliminate eliminated eliminating gunned barge barged intercept intercepted snatch snatched take took clash clashed exchange exchanged beat lynch lynched stone stoned pelt pelted pelting engage engaged besiege besieged fought destroy
  damage damaged damaging ransack ransacked stop stopped confiscate confiscated pick picked picking release released disperse dispersed dragged hacked stabbed sprayed unearthed dug zeroed baton-charged lathi-charged use used resort resorted
`)
/** Of these, the ones that soldiers and police do as their work: with a force as subject they make no victim of it. */
export const CLASH_NOUNS = set(
  'clash clashes encounter encounters battle battles gunbattle gunbattles gunfight gunfights firefight firefights shootout shootouts exchange fight fights fighting skirmish skirmishes fire gun-battle gun-fight shoot-out operation operations raid raids',
)

/** Verbs and phrases by which a group says that an attack was its own. */
export const CLAIM_VERBS = set(
  'claim claims claimed claiming accept accepts accepted accepting own owned owns owning take takes took taking taken',
)
/** What a group claims to have done: "claimed the attack". */
export const CLAIMED_DEEDS = set(
  'attack attacks bombing bombings blast blasts ambush ambushes assault assaults killing killings raid raids explosion shooting shootings abduction abductions kidnapping kidnappings strike strikes assassination massacre hijacking operation',
)
export const CLAIM_NOUNS = set('responsibility responsibilities credit')
