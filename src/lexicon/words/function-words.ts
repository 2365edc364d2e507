const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Words that stand before a noun and say which one. */
export const DETERMINERS = set(
  'a an the this that these those his her their its our my your some any each every another no such both all whose',
)
export const POSSESSIVES = set('his her their its my our your whose')
export const PREPOSITIONS = set(
  `of in on at by for with from to into onto near inside outside within between among amongst against during after before since until till towards toward
  through throughout across along around behind beside besides below beneath beyond above under over upon off via per despite without amid amidst following
  including excluding concerning regarding about like unlike except`,
)
/** Words that open a clause of its own. */
export const SUBORDINATORS = set(
  'when while as after before because since until till where whereas if unless although though that whether once than so lest wherein whereby whereafter whereupon',
)
export const RELATIVES = set('who which whom that whose where')
export const BE_FORMS = set("was were is are am be been being got get gets wasn't weren't isn't aren't")
export const HAVE_FORMS = set('has have had having')
export const MODALS = set('would could may might will shall can must should ought')
export const NEGATIONS = set(
  "no not none nobody neither nor never without cannot n't wasn't weren't didn't hasn't haven't hadn't couldn't doesn't don't isn't aren't",
)
/** Adverbs and the like that may stand between a subject, its auxiliary and its verb. */
export const MIDDLE_ADVERBS = set(
  `also later reportedly allegedly critically seriously severely badly slightly fatally mortally instantly immediately apparently recently still already however
  too both all each either only just then thereafter subsequently initially earlier finally eventually again once simultaneously mistakenly brutally mercilessly
  deliberately accidentally indiscriminately moreover meanwhile separately confirmed reported feared believed said suspected thought presumed known therefore thus
  so now yet even mainly mostly partially grievously gravely unfortunately tragically crucially dangerously lightly minorly together successfully
  inadvertently jointly swiftly barely nearly almost outright elsewhere similarly likewise furthermore additionally`,
)
/** Finite verbs of reports in forms that end in neither -ed nor -ing, so that a run of nouns stops before them. */
export const PLAIN_VERBS = set(
  `said says say told tells tell took takes take went goes go fled flee flees came comes come left leave leaves hit hits fell falls fall met meets made makes make gave gives give ran runs run
  held holds hold began begins begin broke breaks break set sets put puts blew blow blows shot shoot shoots threw throw throws found find finds lost lose loses led leads lead rode rides drove drives
  fought fight fights laid lay lies sent sends brought brings bring kept keeps keep became becomes become got gets grew rose rises stood stands sat sits saw sees heard hears
  thought knew knows caught catches bought sold paid built burnt burn burns spread broken beaten taken given shown seen gone done did does do has have had was were is are be been
  reports claims adds attack attacks kill kills injure injures wound wounds hurt hurts die dies fire fires strike strikes struck storm storms raid raids target targets ambush ambushes arrest arrests seize seizes
  recover recovers swept overran overrun withdrew sought seek dealt hid hide bore wore won win wins stole steal remain remains seem seems want wants need needs sustain suffer receive
  condemn condemns urge urges demand demands seek seeks deny denies face faces appear appears continue continues happen happens occur occurs`,
)
/** Participles and adjectives that describe a person noun from the left: "three injured policemen", "armed men". */
export const PERSON_MODIFIERS = set(
  `armed unarmed unidentified unknown suspected alleged injured wounded masked wanted retired deceased slain dead missing uniformed turbaned banned hooded bearded abducted kidnapped arrested
  killed detained captured disabled displaced married unmarried divorced aged unnamed so-called self-styled hardcore notorious dreaded young old elderly middle-aged teenage teenaged minor innocent poor
  local foreign foreign-based senior junior top former ex prominent influential key veteran high-profile low-profile high-ranking ranking mid-level leading chief main
  male female pregnant blind deaf
  motorcycle-borne bike-riding heavily-armed pro-government anti-government off-duty on-duty serving returning visiting travelling traveling sleeping passing fleeing retreating
  tribal political religious civilian military paramilitary provincial federal district national international
  additional other more further different several various many few some`,
)
