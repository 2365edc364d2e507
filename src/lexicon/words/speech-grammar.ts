const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Days and the like between a speaker and the verb: "the ministry Wednesday rejected". */
export const DAY_WORDS = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow',
)
export const MONTH_WORDS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
)
/** "last week", "this month", "in recent years": what such phrases end in. */
export const PERIOD_WORDS = set(
  'week month year night evening morning afternoon past days weeks months years hours weekend quarter decade',
)
/** Where speech is given: "in a statement", "at a news conference", "during the hearing". */
export const OCCASION_WORDS = set(
  `statement report interview letter speech post tweet briefing video message address filing note conference remarks comments article column email broadcast communique
  rally meeting session summit hearing event ceremony gathering debate release update telecast thread press phone telephone call bulletin appearance visit study survey document assessment
  warning denial appeal plea threat complaint dispatch report communiqué memo memorandum sermon hearing trial chat podcast livestream briefing testimony`,
)
/** Who is told: "told reporters", "said to journalists". */
export const LISTENER_WORDS = set(
  'reporters journalists media newsmen afp reuters ap bbc cnn dawn parliament lawmakers press newspaper agency radio tv television court assembly council crowd supporters correspondents daily audience senators',
)
/** Endings in -ly that are no adverbs. */
export const NOT_ADVERBS = set(
  'family ally reply july italy assembly supply daily weekly monthly early fly rally only apply rely',
)
/** Words between subject and verb, beyond the lexicon's middle adverbs. */
export const SPEECH_ADVERBS = set(
  `also later then again further still earlier recently once never always often even just both jointly too thus repeatedly already now soon ever almost nearly quickly only simply rather elsewhere
  however meanwhile additionally therefore instead there here today abroad besides long twice flatly outright promptly similarly likewise nonetheless nevertheless moreover furthermore separately`,
)
/** Pronouns that can speak. */
export const SPEAKING_PRONOUNS = set('he she it they who which we i you')
/** Words that end a noun phrase on its left: clause openers and the like. */
export const PHRASE_STOPS = set(
  `that as while because after when before since if although though whether but which where who whom than so until till amid despite with what how why yet nor although unless whereas
  once lest except following about saying adding whereby or either`,
)
/** Prepositions and adverbs that open a sentence before its subject: "In Kabul a spokesman said". */
export const OPENERS = set(
  'but and so yet however meanwhile still also then later earlier additionally moreover furthermore nevertheless nonetheless instead similarly separately likewise besides indeed thus therefore hence for in on at by from after before during since despite under with over amid',
)
/** Verbs after which "to say" is said: "went on to say", "continued to deny". */
export const CATENATIVES = set(
  'able managed continue continues continued continuing went goes going sought seeks seek began begins started hastened appeared chose took rushed proceeded moved used voted votes quick swift',
)
/** Gatherings and protests that demand: "marched to demand", "rallies for". */
export const PROTEST_WORDS = set(
  `rally rallies rallied rallying march marches marched marching protest protests protested protesting demonstrate demonstrates demonstrated demonstrating demonstration strike strikes striking riot rioted rioting
  blocked block blocking picketed downed barricaded picketing fasting poured gathered gather gathering sit-in walkout boycott boycotted boycotting took streets shutdown siege hunger demonstrators protesters demonstrations`,
)

/** Main-clause words that make what is said a demand: "schools should reopen". */
export const DUTY_WORDS = set('should must ought')
/** What we demand, condemn or deny in our own voice, inside a quotation: "we demand the truth". */
export const FIRST_PERSON = set('we i')
/** Deeds that make a "will" a threat: "we will strike back". */
export const HOSTILE_DEEDS = set(
  `attack strike retaliate avenge punish kill destroy bomb target boycott suspend expel ban halt sever cut block blockade impose invade fight respond shoot shell crush eliminate seize arrest
  hit withhold storm annihilate resist withdraw hunt deny restrict extend close shut break prohibit
  retake paralyse paralyze overthrow topple execute behead hang slaughter burn flatten raze wipe deport jail prosecute dissolve freeze recall downgrade sue bombard sink occupy annex kidnap confiscate
  disrupt sabotage torch liquidate exterminate obliterate pulverise dismantle oust unseat escalate penalise penalize outlaw sanction bar evict detain hound quell smash fire`,
)
/** Measures that are considered or planned against someone: "is weighing sanctions". */
export const HOSTILE_MEASURES = set(
  `sanctions sanction embargo boycott blockade reprisals retaliation retaliatory strikes airstrikes restrictions expulsion expelling curfew crackdown suspension suspending suspend severing sever cutting downgrading
  downgrade freezing freeze withholding withhold imposing impose banning ban expel boycotting blocking closing countermeasures punitive force breaking break scrapping withdrawing ending halting dissolving closure invasion intervention veto`,
)
/** "will use force", "will take stern action", "will wage war": a verb that is hostile by its object. */
export const HOSTILE_OBJECTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['use', set('force violence arms weapons')],
  ['employ', set('force violence')],
  ['take', set('action measures steps revenge vengeance retaliatory hostages up')],
  ['launch', set('attacks attack strikes offensive war reprisals invasion raids')],
  ['wage', set('war jihad campaign')],
  ['go', set('to')],
  ['turn', set('into graveyard')],
  ['make', set('pay suffer regret')],
  ['bring', set('down')],
  ['carry', set('attacks strikes out')],
  ['walk', set('out')],
  ['pull', set('out')],
  ['call', set('strike')],
  ['step', set('up')],
  ['declare', set('war')],
  ['exact', set('revenge price')],
  ['inflict', set('losses damage punishment')],
  ['open', set('fire')],
  ['end', set('aid assistance relations cooperation')],
  ['stop', set('aid supplies payments shipments funding cooperating')],
  ['review', set('ties relations')],
  ['blow', set('up')],
  ['march', set('on')],
  ['set', set('fire ablaze alight')],
  ['resume', set('war fighting attacks hostilities offensive bombing strikes shelling')],
  ['send', set('troops army forces soldiers tanks')],
  ['hesitate', set('force strike attack act respond')],
  ['break', set('relations ties')],
  ['scrap', set('treaty pact agreement deal accord talks truce')],
  ['drop', set('bombs')],
  ['leave', set('alliance union bloc coalition')],
])
/** What goes on or follows as a threat: "the strikes will go on unless". */
export const HOSTILE_SUBJECTS = set(
  'strikes strike attacks raids protests blockade siege boycott campaign bombing shelling offensive war struggle sanctions operations rallies stoppage',
)
/** "will hand over the tower", "would step down": a verb that is cooperative by its object. */
export const COOPERATIVE_OBJECTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['hand', set('over back')],
  ['turn', set('over')],
  ['step', set('down aside')],
  ['stand', set('down aside')],
  ['pull', set('back')],
  ['hold', set('talks elections election drills exercises referendum negotiations dialogue consultations')],
  ['vote', set('for')],
  ['begin', set('talks negotiations sharing dialogue consultations withdrawing')],
  ['start', set('talks negotiations sharing dialogue consultations withdrawing')],
  ['open', set('talks negotiations consulate embassy')],
  ['take', set('part')],
  ['scrap', set('tax law levy fee fees decree curbs visas tariffs')],
  ['end', set('curfew blockade siege embargo emergency hostilities')],
  ['ease', set('sanctions curbs restrictions rules blockade')],
  ['relax', set('sanctions curbs restrictions rules')],
  ['loosen', set('sanctions curbs restrictions rules')],
  ['send', set('aid helicopters doctors engineers observers peacekeepers food medicine generators')],
])
/** Deeds that make a "will" a promise: "we will release them". PLOVER's AGREE. */
export const COOPERATIVE_DEEDS = set(
  `release free allow lift host provide resume reopen re-open help support assist join accept restore honour honor respect sign cooperate negotiate return give grant contribute donate send attend mediate ratify implement
  recognise recognize observe pay rebuild disarm surrender contribute share finance fund train supply lend donate meet repatriate pardon mediate exchange back`,
)
/** What the others of a threat will do: "they will face justice", "will pay the price". */
export const SUFFERINGS = set('face pay suffer regret bear')
/** Sentence openers of a threat to whoever does something: "anyone who joins will be arrested". */
export const ANYONE = set('any anyone anybody whoever those all every violators offenders everyone')
/** Verbs of a negative that no will stands behind: "it would not last", "will not be easy". */
export const UNWILLED = set(
  'last happen work affect change matter hurt be know see need have survive win lose rain feel seem become suffice bring solve mean forget believe stop',
)
/** Past deeds that accuse by being told of a state or a party: "say it rigged the vote". */
export const ACCUSING_DEEDS = set(
  'rigged sponsored sheltered masterminded orchestrated instigated fomented engineered violated breached betrayed sabotaged stole plotted incited concocted smuggled embezzled laundered bribed doctored falsified',
)
/** Base verbs that open an order: “Release our men”, “Stop the war”. */
export const ORDERS = set(
  'release free stop end halt withdraw leave give return lift open reopen surrender disarm stay keep let allow respect protect hand drop resign investigate punish arrest bring accept sign ratify cease',
)
/** What someone wants done: "it is time to", "the world needs to". */
export const NEED_WORDS = set('need needs needed')
/** Words of blame in a label or a thing: "described the vote as a farce". */
export const BLAME_WORDS = set(
  `cowardly barbaric heinous terrorist terrorists terrorism illegal unlawful unacceptable brutal criminal criminals shameful farce sham disgrace crime crimes aggression provocation unjust unconstitutional inhuman
  terror killers murderers butchers worthless assault affront murder massacre genocide dictator dictatorial violation violations failure failures failed failing narcissistic ill mentally liar liars traitor traitors puppet puppets enemy enemies threat corrupt incompetent dangerous irresponsible reckless hypocritical
  tyranny tyrant oppression discriminatory abuse abuses atrocity atrocities negligence inaction complicity double standards wrong tragedy outrageous deplorable appalling despicable vicious ugly evil fascist extremist extremists rogue lapse lapses shortcomings excesses
  interference meddling unbalanced biased one-sided unfair flawed rigged fraudulent war cowardice betrayal theft robbery insult mockery travesty injustice blackmail piracy plunder sabotage lawless inhumane repression repressive cruelty hypocrisy savagery treachery mistake blunder incitement unjustified indefensible intolerable unwarranted barbarism intimidation childish scandal scandalous disaster catastrophe sell-out sellout charade nightmare stain callous cynical cynicism misguided foolish ludicrous pathetic petty disgraceful harassment bullying brazen blatant flagrant unprovoked`,
)
/** Words that condemn as a predicate: "said the arrests were illegal", "said it was a flagrant breach". */
export const CONDEMNING_WORDS = set(
  `unacceptable intolerable illegal unlawful unconstitutional undemocratic shameful disgraceful barbaric heinous cowardly outrageous deplorable appalling despicable unjust unjustified unjustifiable inhumane inhuman discriminatory hypocritical irresponsible
  reckless criminal cruel unfair inexcusable indefensible unwarranted crime sham farce travesty disgrace outrage provocation betrayal aggression violation breach massacre genocide blackmail terrorism mockery insult abomination coup theft murder scandal war sell-out sellout charade disaster catastrophe
  cowards liar liars traitors thugs barbarians savages monsters murderers`,
)
/** Words of feeling that condemn: "said it was appalled by the raid". */
export const OFFENDED_WORDS = set(
  'appalled outraged dismayed horrified shocked disgusted alarmed angered disturbed concerned disappointed saddened',
)
/** Deeds that are wrong whoever does them: "said police had tortured students". */
export const WRONG_DEEDS = set(
  'tortured raped massacred looted ransacked persecuted harassed mistreated terrorised terrorized slaughtered butchered gassed poisoned abused intimidated brutalised brutalized',
)
/** Adverbs that make a deed a wrong: "had deliberately struck the clinic". */
export const INTENT_ADVERBS = set(
  'deliberately intentionally wilfully willfully illegally unlawfully wantonly knowingly indiscriminately',
)
/** What is not done by who refuses: "does not recognise the court", "do not accept the result". */
export const REFUSED_DEEDS = set(
  'accept agree allow recognise recognize negotiate tolerate support acknowledge endorse',
)
/** Deeds that one says one has not done: "did not carry out the attack". */
export const DISOWNED_DEEDS = set(
  'carry attack kill target shell bomb strike order plant fire shoot commit abduct kidnap torture harm mistreat plan authorise authorize use violate cross fund finance arm support',
)
/** Words of denial in a label: "called the report baseless". */
export const UNTRUTH_WORDS = set(
  'baseless false untrue unfounded fabricated propaganda lies lie incorrect misleading fake rumours rumors ridiculous absurd nonsense groundless concocted malicious frivolous hearsay fiction exaggerated inaccurate laughable speculation speculative bogus guesswork fabrication fabrications myth smear slander falsehood falsehoods forgery invention fantasy hoax',
)
/** Things said that can be dismissed: "dismissed the claims as …" denies, "dismissed the premier as …" blames. */
export const DISMISSED_NOUNS = set(
  'account version claim claims allegation allegations accusation accusations charge charges report reports rumour rumours rumor rumors statement statements assertion assertions suggestion suggestions criticism criticisms concern concerns notion idea finding findings remarks comments narrative impression count counts figure figures estimate estimates tally toll number numbers assessment survey study video footage document documents plan plans proposal proposals offer offers deal demand demands call calls accord initiative resolution ruling verdict',
)
/** What is praised: a label with these stays an assertion. */
export const READY_WORDS = set('ready prepared willing committed open')
/** Words that name a wrong, so that an investigation into it accuses someone. */
export const WRONG_WORDS = set(
  'alleged allegation allegations claims suspected fraud corruption misconduct crime crimes abuse abuses atrocities murder murders torture bribery kickbacks collusion negligence violations genocide massacre wrongdoing embezzlement irregularities scandal disappearances laundering espionage spying treason smuggling rigging harassment rape cheating plot bribes laundered killings massacres murdered stole stolen embezzled illegal illegally unlawful unlawfully role deaths assassination disappearance shootings atrocity',
)
/** What the accused does: "said the neighbour was sheltering rebels". */
export const ACCUSING_WORDS = set(
  `violating violated breaching breached sheltering sheltered harbouring harboring harboured harbored sponsoring sponsored arming meddling meddled interfering interfered provoking sabotaging betraying betrayed
  waging starving terrorising terrorizing extorting plundering committing persecuting oppressing undermining lying exploiting inciting orchestrating orchestrated masterminded plotting conspiring destabilizing destabilising`,
)
/** After these an infinitive of inquiry is done: "sent a team to investigate". */
export const INQUIRERS = set(
  'team teams commission committee panel mission experts detectives tribunal sent appointed agreed decided formed began started delegation',
)
/** "declined to comment" says nothing: what is refused is speech. */
export const SILENCES = set(
  'comment answer respond elaborate say speak talk discuss disclose give name identify confirm provide specify',
)
/** Finite verbs that are never nouns: a subject starts after them ("the sharpest words came from the mayor, who called"). */
export const CLAUSE_VERBS = set(
  'said told took went came fled fell met made gave ran began broke blew threw lost rode drove fought sent brought kept became got grew stood sat saw heard knew caught bought sold paid built wrote spoke comes goes takes gives makes says tells shows seems appears remains includes wept shook swore crept clung ate drank flew froze hung knelt leapt slept stole struck swept swam taught tore woke wore won withdrew overcame sought chose forgave understood hid bled dug',
)
/** Calls against someone: "called for sanctions against the junta" rallies opposition, PLOVER's ACCUSE. */
export const OPPOSING_WORDS = set('sanctions boycott embargo action uprising revolt protests')
