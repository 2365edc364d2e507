/** One kind of thing that is attacked, or of person that is hit, with the words that mean it. */
export interface SceneRow {
  readonly name: string
  readonly words: readonly string[]
}

const rows = (lines: string): SceneRow[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name, words] = line.split(':') as [string, string]
      return { name: name.trim(), words: words.split(/\s+/).filter(Boolean) }
    })

/**
 * What was attacked, a kind a line. "A bomb went off in a bazaar" and "the market blast" are of one kind; "a bus" and
 * "a checkpoint" on one day in one city are two events. Weapons are none of these: reports of one event name several.
 */
export const TARGET_ROWS: readonly SceneRow[] = rows(`
  market: market markets bazaar bazar marketplace shops vegetable fruit
  shop: shop shopkeeper shopkeepers store bakery restaurant cafe workshop trader traders
  mosque: mosque mosques worshippers prayers imambargah seminary madrassa madrasa prayer-leader imam
  shrine: shrine devotees pilgrims pilgrim ziarat
  church: church churches parishioners mass priest pastor congregation
  temple: temple gurdwara
  school: school schools pupils schoolgirls schoolboys classroom headmaster
  university: university college campus
  hospital: clinic dispensary ambulance paramedics
  police station: police-station thana
  checkpoint: checkpoint checkpoints checkpost check-post check-point picket outpost post roadblock
  base: camp base barracks cantonment headquarters garrison fort
  convoy: convoy patrol motorcade vehicle vehicles truck trucks armoured humvee
  van: van mobile
  bus: bus buses coach minibus passengers passenger wagon van-passengers commuters
  train: train railway rail track tracks station-platform locomotive
  pipeline: pipeline gas-pipeline oil-pipeline
  tower: tower pylon transmission telecom antenna
  bridge: bridge culvert
  bank: bank atm cash
  hotel: hotel guesthouse lounge
  home: house home residence compound homes houses
  village: village villages hamlet villagers farmers herders
  funeral: funeral mourners burial
  rally: rally procession gathering march demonstrators protesters
  election: election polling candidate voters ballot
  polio team: polio vaccinator vaccinators vaccination
  court: court judge courthouse tribunal
  prison: prison jail inmates warders
  embassy: embassy consulate diplomat diplomats
  construction site: construction site labourers workers
  mine: miners colliery coal
  port: port harbour boat vessel fishermen
  airport: airport runway airfield
  hideout: hideout hideouts den sanctuary
  stadium: stadium football match ground park
  office: office offices ministry secretariat
  radio station: radio newsroom television
`)

/** Whom it hit, a kind a line: "two labourers" and "two policemen" shot on one day in one town are two events. */
export const VICTIM_ROWS: readonly SceneRow[] = rows(`
  police: police policeman policemen policewoman constable constables inspector officers officer cop cops
  soldiers: soldier soldiers troop troops serviceman servicemen jawan captain major paratroopers personnel
  guards: guard guards watchman levies ranger rangers
  militants: militant militants insurgent insurgents terrorist terrorists rebel rebels bomber gunman fighters
  labourers: labourer labourers laborer laborers worker workers miner miners mason masons engineer engineers
  shopkeepers: shopkeeper shopkeepers trader traders vendor vendors merchant
  passengers: passenger passengers commuter commuters traveller travellers
  children: child children boy boys girl girls schoolgirl schoolgirls pupil pupils student students
  women: woman women wife sister daughter
  worshippers: worshipper worshippers pilgrim pilgrims devotee devotees parishioners
  politicians: politician lawmaker senator candidate councillor minister governor mayor nazim leader
  elders: elder elders malik maliks chief
  clerics: cleric clerics imam maulana priest priests pastor
  journalists: journalist journalists reporter reporters editor cameraman
  lawyers: lawyer lawyers advocate judge judges prosecutor magistrate
  teachers: teacher teachers professor lecturer principal headmaster
  doctors: doctor doctors nurse nurses medic medics paramedic paramedics vaccinator vaccinators
  drivers: driver drivers conductor
  farmers: farmer farmers herder herders shepherd shepherds villager villagers fishermen
  mourners: mourner mourners
  tribesmen: tribesman tribesmen tribes
  aid workers: aid humanitarian
`)
