import type { Fate } from '#lexicon/index.ts'

const words = (list: string): readonly string[] => list.split(' ')

/** The words that set off a claim which no verb of killing or injuring carries; `nominal-claims.ts` reads each. */
export const NOMINAL = {
  leaving: words('left leaving leaves leave'),
  ending: words('dead unhurt martyred injured wounded'),
  taking: words('claimed claiming claims claim took taking takes taken'),
  bodies: words('bodies body corpses corpse'),
  death: words('death deaths killing killings murder assassination'),
  loss: words('loss'),
  losing: words('lost losing lose'),
  abduction: words('abduction abductions kidnapping kidnappings disappearance disappearances'),
  hospital: words('hospital hospitals clinic'),
  care: words('treated treatment care condition'),
  dying: words('died dies succumbed'),
  airlifting: words('airlifted medevaced'),
  injuries: words('injuries'),
  wounds: words('wounds injuries burns'),
  custody: words('custody'),
  held: words('held'),
  casualties: words('fatalities casualties fatality casualty'),
  toll: words('toll'),
  number: words('number that'),
  among: words('among amongst'),
  beating: words('shot beat beaten hacked stabbed stoned burned burnt clubbed tortured thrashed'),
} as const

/** What happened to those whom a participle alone tells of: "the wounded". */
export const FATE_WORDS: ReadonlyMap<string, Fate> = new Map([
  ...['dead', 'killed', 'martyred', 'slain'].map((word) => [word, 'killed'] as const),
  ...['injured', 'wounded', 'hurt'].map((word) => [word, 'injured'] as const),
])
