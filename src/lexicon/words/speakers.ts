/**
 * What kind of speaker a noun names. person: one human; people: several; body: an organised body; monitor: a body
 * that studies and reports; document: a text; medium: a news outlet or agency.
 */
export type SpeakerKind = 'person' | 'people' | 'body' | 'monitor' | 'document' | 'medium'

/**
 * A noun for a speaker. Nouns of one `family` can name the same speaker: "the envoy" can be an ambassador named
 * before. `isState` where the speaker is the state's ("the minister"), so that its side is the country spoken of.
 */
export interface SpeakerNoun {
  readonly noun: string
  readonly kind: SpeakerKind
  readonly family: string
  readonly isState?: boolean
  readonly gender?: 'f' | 'm'
}

const rows = (kind: SpeakerKind, family: string, nouns: string, isState = false): SpeakerNoun[] =>
  nouns.split(', ').map((noun) => ({ noun, kind, family, isState }))

/** "the envoy said", "police said", "the survey found": the last noun of a speaker's words. */
export const SPEAKER_NOUNS: readonly SpeakerNoun[] = [
  // "The diplomat asked the council to act."
  ...rows('person', 'diplomat', 'diplomat, ambassador, envoy, representative, consul, emissary', true),
  ...rows('person', 'negotiator', 'negotiator, delegate, mediator, caller'),
  ...rows('person', 'minister', 'minister, secretary, advisor, adviser', true),
  ...rows('person', 'premier', 'premier, pm, chancellor, prime minister', true),
  ...rows('person', 'president', 'president', true),
  ...rows('person', 'governor', 'governor, mayor, commissioner', true),
  ...rows('person', 'monarch', 'king, queen, emir, sultan, prince, monarch, ruler'),
  ...rows('person', 'spokesman', 'spokesman, spokesperson, spokeswoman'),
  ...rows('person', 'official', 'official, bureaucrat', true),
  ...rows(
    'person',
    'officer',
    'general, officer, commander, colonel, major, brigadier, captain, soldier, admiral, marshal',
    true,
  ),
  ...rows('person', 'policeman', 'policeman, superintendent, inspector, constable', true),
  ...rows('person', 'judge', 'judge, magistrate, justice', true),
  ...rows('person', 'lawyer', 'lawyer, attorney, counsel'),
  ...rows('person', 'prosecutor', 'prosecutor'),
  ...rows(
    'person',
    'lawmaker',
    'lawmaker, senator, legislator, parliamentarian, mp, congressman, deputy, councillor, councilor',
  ),
  ...rows(
    'person',
    'leader',
    'leader, warlord, strongman, chieftain, signatory, chief, head, chairman, chairwoman, chair, director, chairperson, boss, founder, coordinator, chairperson, speaker, member',
  ),
  ...rows('person', 'politician', 'politician, candidate, former'),
  ...rows('person', 'cleric', 'cleric, bishop, archbishop, imam, pope, priest, mufti, scholar'),
  ...rows(
    'person',
    'expert',
    'expert, analyst, researcher, professor, economist, historian, academic, author, investigator',
  ),
  ...rows('person', 'journalist', 'journalist, reporter, editor, correspondent, photographer'),
  ...rows('person', 'doctor', 'doctor, surgeon, nurse, medic, physician'),
  ...rows('person', 'activist', 'activist, campaigner, organizer, organiser, dissident, worker'),
  ...rows(
    'person',
    'resident',
    'resident, villager, shopkeeper, farmer, driver, survivor, neighbour, neighbor, elder, trader, teacher, student',
  ),
  ...rows('person', 'witness', 'witness, eyewitness'),
  ...rows(
    'person',
    'relative',
    'father, mother, brother, sister, son, daughter, wife, husband, cousin, uncle, aunt, widow, relative',
  ),
  ...rows('person', 'source', 'source, aide'),
  ...rows('person', 'rapporteur', 'rapporteur'),
  ...rows('person', 'person', 'man, woman, one'),
  // "Officials deny the claim." "Witnesses said they heard shots."
  ...rows('people', 'officials', 'officials, authorities, bureaucrats', true),
  ...rows('people', 'diplomats', 'diplomats, ambassadors, envoys, negotiators', true),
  ...rows('people', 'officers', 'officers, generals, commanders, soldiers, troops', true),
  ...rows('people', 'ministers', 'ministers, spokesmen, spokespersons, representatives', true),
  ...rows(
    'people',
    'leaders',
    'leaders, chiefs, elders, members, rivals, hardliners, parliamentarians, councillors, bishops, lawmakers, senators, politicians, clerics, mps, allies, heads',
  ),
  ...rows('people', 'lawyers', 'lawyers, prosecutors, judges, investigators'),
  ...rows('people', 'experts', 'experts, analysts, researchers, economists, observers, historians, academics'),
  ...rows('people', 'critics', 'critics, opponents, detractors'),
  ...rows(
    'people',
    'witnesses',
    'witnesses, residents, locals, survivors, villagers, onlookers, bystanders, neighbours, neighbors',
  ),
  ...rows('people', 'relatives', 'relatives, parents, families'),
  ...rows('people', 'sources', 'sources, aides'),
  ...rows(
    'people',
    'participants',
    'participants, fishermen, academics, protesters, demonstrators, marchers, supporters, activists, workers, students, delegates, organizers, organisers, campaigners, attendees, strikers, traders, journalists, doctors',
  ),
  ...rows(
    'people',
    'trades',
    'shopkeepers, teachers, nurses, drivers, priests, imams, scholars, editors, reporters, photographers, policemen, mayors, governors, commissioners, miners, dockers, herders, motorists, passengers, inmates, detainees, hostages, victims, tribesmen, interlocutors',
  ),
  ...rows(
    'people',
    'fighters',
    'militants, insurgents, rebels, fighters, gunmen, separatists, guerrillas, islamists, kidnappers, hijackers, extremists, attackers',
  ),
  ...rows(
    'people',
    'people',
    'mediators, hundreds, thousands, dozens, people, women, men, prisoners, farmers, some, others, many, several, refugees, countries, nations, states, governments, groups, parties, associations, organisations, organizations, charities, ngos, they, medics, citizens, voters',
  ),
  // "The government said", "the group claimed".
  ...rows('body', 'government', 'government, administration, regime, cabinet, authority, kremlin, junta', true),
  ...rows(
    'body',
    'ministry',
    'ministry, department, office, embassy, directorate, bureau, mission, secretariat, presidency',
    true,
  ),
  ...rows(
    'body',
    'forces',
    'military, army, navy, police, staff, command, headquarters, guard, force, forces, corps, rangers, levies, coastguard, wing',
    true,
  ),
  ...rows('body', 'parliament', 'parliament, senate, assembly, congress, legislature', true),
  ...rows('body', 'court', 'court, tribunal, jury', true),
  ...rows('body', 'party', 'party, opposition, coalition, alliance, bloc, gathering, rally, movement, faction, caucus'),
  ...rows(
    'body',
    'group',
    'group, outfit, organization, organisation, network, militia, gang, insurgency, taliban, militant',
  ),
  ...rows('body', 'union', 'union, association, federation, chamber, company, firm, church, bank, club, bureau'),
  ...rows('body', 'council', 'council, committee, commission, jirga, board, conference, forum, summit, body, league'),
  // "The prosecution disputes the tape."
  ...rows('body', 'prosecution', 'prosecution'),
  ...rows('body', 'delegation', 'delegation, leadership, judiciary, clergy'),
  ...rows('body', 'state', 'state, country, nation, capital, kingdom, republic'),
  ...rows('body', 'agency', 'agency, charity, ngo, watchdog, hospital, university, foundation'),
  // "The think tank recorded", "the panel noted".
  ...rows(
    'monitor',
    'think-tank',
    'think tank, think-tank, institute, center, centre, observatory, institution, studies',
  ),
  ...rows('monitor', 'panel', 'panel, team, monitor, monitors, unama, unhcr, ocha'),
  // "The report said", "a resolution demanded".
  ...rows(
    'document',
    'report',
    'report, study, survey, paper, assessment, analysis, review, bulletin, briefing, factsheet, dataset, data, figures, statistics, findings, document, dossier, brief, digest, update, tally, reports, documents',
  ),
  ...rows(
    'document',
    'resolution',
    'resolution, declaration, petition, motion, communique, communiqué, charter, manifesto',
  ),
  ...rows(
    'document',
    'statement',
    'statement, letter, message, memo, notice, leaflet, leaflets, note, post, tweet, video, audio, email, press-release, release, pamphlet, advisory, indictment, ruling, verdict, fatwa, complaint, lawsuit',
  ),
  ...rows(
    'medium',
    'medium',
    'newspaper, tv, television, radio, media, outlet, magazine, broadcaster, channel, daily, weekly, website, wire, press, times, post, tribune, herald, gazette, reuters, afp, ap, bbc, cnn, dawn, ary, xinhua, irna',
  ),
]

/** Titles before a name: "Lt. Gen.", "Ambassador", "Information Minister". The nouns above count too. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'ssp dsp sp sho asi dig ig igp dpo rpo dco cm dc ceo mp mna mpa mr mrs ms miss sir dr prof lt gen col maj brig capt sgt cpl cmdr adm insp gov sen rep hon lieutenant vice deputy chief senior junior former ex-president ex-minister ex-premier ' +
    'ambassador minister president premier prime secretary senator governor mayor king queen prince princess emir sultan sheikh shaikh mullah maulana mufti imam pope bishop archbishop ' +
    'general colonel major brigadier captain commander admiral marshal sergeant inspector superintendent constable officer spokesman spokeswoman spokesperson justice judge chancellor ' +
    'coroner councilman councilwoman sheriff trooper detective assistant principal coach pastor reverend rev owner manager assemblyman congressman congresswoman alderman treasurer solicitor regent provost dean rabbi vicar councillor cllr capt captain auditor clerk ' +
    'chairman chairwoman director chief envoy leader lawmaker journalist analyst activist lawyer attorney professor doctor ayatollah haji syed emissary representative commissioner coordinator adviser advisor premier-designate lord lady'
  ).split(' '),
)

/** What an abbreviated title says of its bearer, as a family of speaker nouns: "Brig. Khan" is "the brigadier". */
export const TITLE_FAMILIES: ReadonlyMap<string, string> = new Map([
  ...['brig', 'gen', 'lt', 'col', 'maj', 'capt', 'sgt', 'cpl', 'cmdr', 'adm', 'lieutenant', 'sergeant'].map(
    (title) => [title, 'officer'] as const,
  ),
  ['dr', 'doctor'],
  ['prof', 'expert'],
  ['sen', 'lawmaker'],
  ['rep', 'lawmaker'],
  ['gov', 'governor'],
  ['insp', 'policeman'],
])

/** Titles that tell the gender: "Mrs. Noor". */
export const FEMALE_TITLES: ReadonlySet<string> = new Set([
  'mrs',
  'ms',
  'miss',
  'queen',
  'princess',
  'lady',
  'spokeswoman',
  'chairwoman',
  'mother',
  'sister',
  'daughter',
  'wife',
  'widow',
  'aunt',
  'woman',
  'congresswoman',
  'policewoman',
  'businesswoman',
  'actress',
  'grandmother',
])
export const MALE_TITLES: ReadonlySet<string> = new Set([
  'mr',
  'sir',
  'king',
  'prince',
  'emir',
  'sultan',
  'lord',
  'spokesman',
  'chairman',
  'father',
  'brother',
  'son',
  'husband',
  'uncle',
  'man',
  'pope',
  'imam',
  'mullah',
  'maulana',
  'policeman',
  'businessman',
  'congressman',
  'grandfather',
])

/** Words that make a run of capitals an organisation: "Centre for Peace Studies", "Coast Watch". */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  (
    'center centre institute institution foundation council committee commission party movement front army corps force forces police ministry department office agency authority union association federation league alliance ' +
    'nations watch international group network organization organisation watchdog observatory monitor society university college court parliament assembly senate congress bank fund mission embassy team bureau cabinet government ' +
    'administration house kremlin pentagon directorate board brigade brigades liberation crescent cross news times post tribune herald gazette radio tv television studies security program programme project conference forum amnesty'
  ).split(' '),
)

/** Of these, the ones that study and report: "the Harbour Institute recorded". */
export const MONITOR_WORDS: ReadonlySet<string> = new Set(
  'institute institution foundation observatory monitor monitoring watch watchdog studies research survey statistics analytics data think'.split(
    ' ',
  ),
)

/** Things that cannot speak, though grammar lets them: "the attack claimed two lives", "the move suggests". */
export const VOICELESS: ReadonlySet<string> = new Set(
  (
    'details law laws rules schedule attack attacks blast blasts bombing bombings explosion raid move moves incident incidents violence clash clashes fighting war conflict event events development developments decision surge ' +
    'rise increase decline drop fall evidence footage images photos fact sign signs trend trends history crisis situation case issue question flood quake storm accident crash shooting bomb ' +
    'policy plan strategy approach delay action actions years year day week month time thing result results this that these those there what which everything nothing symbol flag killing death deaths talks visit deal ' +
    'ship ships vessel vessels boat boats plane planes aircraft jet jets helicopter train bus car truck vehicle vehicles convoy drone drones missile missiles rocket rockets weapon weapons river dam bridge house houses building buildings ' +
    'ceasefire truce operation operations strike strikes fire border economy market markets prices road'
  ).split(' '),
)
