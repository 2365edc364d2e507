const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Words in a capital that open no place name although some place on earth bears them: the start of a sentence, a day. */
export const NEVER_PLACES = set(`
  line loc
  the a an this that these those he she it they we you i his her its their our my your who which what when where while after before since although though
  in on at of by to from with for and or but nor so as if no not all any some many most more several both each every one two three four five six seven eight nine ten
  meanwhile separately earlier later however moreover also then there here according police army force forces security soldier soldiers militant militants terrorist terrorists
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  officer official officials station university college school hospital market bridge road district province village town city area block sector phase unit camp border base fort post check
  of most same along man bar bay bath battle best black blue bond both brown center central date day east eastern enterprise fair far field friend general good green grey gun half hall
  home hope house ideal independence industry justice king lake land level liberty little live long major mission mobile new nice normal north northern old orange park peace place plain
  point price pride progress prosperity queen reading rice rifle rock royal san sand short small south southern speaker star street sun sure ten the time trail true union
  upper vale victory war ward water wells west western white wild wise wood young god allah islam muslim christian hindu sikh shia sunni english urdu arab arabic pashto
  dawn nation news times express tribune post daily herald mail guardian observer telegraph today reuters afp bbc cnn
  khan ali shah muhammad mohammad ahmed ahmad hussain hassan abdul abdullah malik mullah maulana mufti haji sardar mir nawab syed sheikh shaikh baloch pashtun brahui mehsud wazir bugti marri mengal
  bibi begum din jan gul lal noor akbar iqbal khalid tariq asif zahid rashid usman umar omar bilal imran nawaz sharif bhutto zardari modi karzai ghani
  mr mrs ms dr sir president prime minister chief secretary governor senator judge justice justices inspector constable captain colonel lieutenant brigadier commander director chairman
  afghan afghans pakistani pakistanis indian indians iranian iranians american americans british chinese russian bangladeshi nepali nepalese lankan kashmiri punjabi sindhi balochi uzbek tajik chechen arab turkish israeli palestinian syrian iraqi
  lebanese sudanese somali somalis nigerian nigerians kenyan kenyans ethiopian ethiopians eritrean yemeni yemenis saudi saudis egyptian egyptians jordanian jordanians libyan libyans tunisian moroccan algerian malian malians burkinabe nigerien chadian cameroonian congolese rwandan
  ugandan burundian mozambican tanzanian colombian colombians mexican mexicans venezuelan peruvian brazilian ecuadorian haitian filipino filipinos philippine indonesian indonesians malaysian thai burmese vietnamese japanese korean french german germans italian spanish greek polish
  ukrainian ukrainians hungarian romanian serbian serb croatian bosnian albanian armenian azerbaijani kazakh kyrgyz turkmen canadian australian dutch swedish norwegian danish belgian swiss portuguese european african asian kurdish kurd kurds
  taliban alqaeda nato isaf un usaid fbi cia isi raw state street senate congress house committee council board party front league movement federation union association organisation organization
  act bill section code constitution operation case court bench commission report eid ramadan ramzan muharram ashura moharram christmas easter ied fc ssp sp dsp sho fir ak
`)

/** Words that make the run of capitals before or after them an institution, a post or a group: "Quetta Police", "Karachi Shura". */
export const INSTITUTION_WORDS = set(`
  police army force forces corps rangers levies scouts rifles guard guards constabulary militia militias lashkar shura brigade regiment battalion company command commandos
  government ministry minister ministers secretary governor commissioner assembly parliament senate court bench bar department authority commission committee council board bureau agency office directorate
  chief deputy superintendent inspector spokesman spokesperson spokesperson official officials officer officers administration development coordination
  party movement league front alliance organisation organization federation association union group faction army mujahideen taliban tehreek tehrik jamaat jamiat jaish harkat hizb sipah ahle
  times news post express tribune dawn daily herald press television tv radio channel network
  zalmi gladiators kings qalandars sultans united electric airlines bank trust foundation company limited corporation cement
  accord agreement act pact treaty resolution declaration process talks conference summit plan package operation
`)

/** Words before a name that make it a person's: "Maulana", "Deputy Superintendent of Police". */
export const PERSON_WORDS = set(`
  mr mrs ms dr sir maulana maulvi mullah mulla mufti qari hafiz haji malik nawab sardar mir syed sheikh shaikh prof professor engineer advocate barrister justice captain capt major maj colonel col
  lieutenant lt brigadier brig general gen sepoy havaldar hawaldar naik subedar constable inspector asi si sho ssp sp dsp dig ig sho minister president senator spokesman spokesperson commander
  chief leader imam allama pir akhund ustad comrade named identified alias brother son father daughter wife cousin nephew uncle mother
`)

/** Words in a capital after a town's or county's name that make it an office there: "Alton Mayor", "Henry County Sheriff". */
export const TOWN_BODIES = set(`
  police sheriff sheriffs mayor council councilman councilwoman councillor county city town township village municipal metropolitan public regional district
  fire firefighters school schools elementary high middle junior community college circuit superior court jail coroner attorney prosecutor auditor clerk treasurer
  health medical hospital clinic chamber parks library airport board bureau commission commissioner commissioners planning water street superintendent civic
  national state highway civil residents gazette
`)
