/**
 * Nouns that are no person. After a role noun they end the reading of a person: "police station", "militants' hideout",
 * "passenger van"; before one they only describe it: "coal mine workers", "check post guards".
 */
export const THINGS: ReadonlySet<string> = new Set(
  `station stations post posts checkpost checkposts check-post check-posts checkpoint checkpoints check-point picket pickets
  chowki vehicle vehicles van vans mobile mobiles car cars jeep jeeps pickup pick-up convoy convoys caravan cavalcade motorcade patrol patrols patrolling
  camp camps base bases fort forts barracks cantonment headquarters headquarter office offices house houses home homes residence residences building buildings compound
  compounds school schools college colleges university universities seminary madrassa madrasa hospital hospitals clinic clinics mosque mosques shrine shrines church churches
  temple imambargah market markets bazaar bazar shop shops hotel hotels restaurant store stores hideout hideouts hide-out hide-outs den dens bunker bunkers position positions
  area areas locality localities road roads street streets lane highway town towns village villages city cities district districts province provinces agency tehsil taluka
  subdivision colony chowk square roundabout bridge bridges pipeline pipelines tower towers pylon pylons train trains track tracks railway bus buses coach coaches wagon truck trucks
  container containers tanker tankers motorcycle motorcycles motorbike motorbikes bike rickshaw ambulance ambulances boat boats ship ships aircraft helicopter helicopters plane planes gate gates
  wall walls weapon weapons rifle rifles uniform uniforms jacket jackets vest vests attack attacks assault assaults blast blasts bomb bombs bombing bombings operation operations raid raids
  encounter encounters clash clashes action actions custody remand investigation investigations report reports statement statements team teams squad
  line lines border borders academy centre center complex plaza stadium ground grounds park prison jail court courts bank banks factory plant mine mines mill mills field fields
  garden orchard farm farms well wells dam canal river forest mountain hill hills valley pass tunnel airport port terminal depot club cinema library press media channel newspaper
  injuries injury wounds wound violence killing killings murder murders abduction kidnapping arrest arrests death deaths toll funeral funerals procession processions rally rallies
  gathering meeting meetings protest protests demonstration strike strikes siege curfew movement activity activities sources source authorities authority administration
  government department party parties wing unit units force forces group groups faction organisation organization committee council
  leadership ranks presence threat threats fire firing gunfire bullets bullet shot shots crossfire shelling rocket rockets mortar mortars grenade grenades missile missiles drone drones
  mine landmine landmines device devices explosive explosives ammunition arms cache material equipment documents passport property properties belongings goods cattle livestock animals
  infrastructure installation installations facility facilities institution institutions stronghold strongholds sanctuary sanctuaries network networks cell cells
  side sides quarter quarters wards ward block flat apartment apartments bakery workshop garage stand stop terminal toll-plaza plaza
  identity condition conditions name names case cases law order intelligence security safety service services system stories story life-insurance election elections campaign drive
  convention conference session seminar ceremony wedding festival prayer prayers sermon match game
  leg legs head-injury chest arm hand hands neck stomach abdomen face`
    .split(/\s+/)
    .filter(Boolean),
)
