import { type SceneRow, TARGET_ROWS, VICTIM_ROWS } from '#lexicon/index.ts'

/** The words of a telling that can tell one event from another. */
export interface ToldWords {
  /** Kinds of thing that were attacked: "market", "bus". */
  readonly targets: ReadonlySet<string>
  /** Kinds of people that were hit: "police", "labourers". */
  readonly victims: ReadonlySet<string>
  /** Stems of the words that most tellings do not share, and names, without those of places. */
  readonly rare: ReadonlySet<string>
  /** Quoted words, folded, of four words or more. */
  readonly quotations: ReadonlySet<string>
}

/** The most words of one telling that are looked at. */
const MOST_WORDS = 400

/**
 * Reads a telling. `toldWords('A bomb hit a bus carrying miners').targets` has `'bus'`.
 */
export function toldWords(told: string, names: ReadonlySet<string>): ToldWords {
  const targets = new Set<string>()
  const victims = new Set<string>()
  const rare = new Set<string>()
  const words = told.match(WORD)?.slice(0, MOST_WORDS) ?? []
  words.forEach((printed, at) => {
    const word = printed.toLowerCase()
    const next = words[at + 1]?.toLowerCase()
    const pair = next === undefined ? '' : `${word}-${next}`
    for (const key of [word, pair]) {
      for (const name of TARGETS.get(key) ?? []) targets.add(name)
      for (const name of VICTIMS.get(key) ?? []) victims.add(name)
    }
    if (!COMMON.has(word) && !names.has(word) && word.length > 3) rare.add(stemOf(word))
  })
  // "police station": a place of policemen, not a policeman; "police said" is everywhere.
  if (!/\bpolice(?:man|men|woman|women| officer| constable| personnel)/i.test(told)) victims.delete('police')
  return { targets, victims, rare, quotations: quotationsOf(told) }
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu

function indexOf(rows: readonly SceneRow[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const { name, words } of rows) for (const word of words) index.set(word, [...(index.get(word) ?? []), name])
  return index
}

const TARGETS = indexOf(TARGET_ROWS)
const VICTIMS = indexOf(VICTIM_ROWS)

/** Endings that one word has in several reports: bombing, bombed, bombs. */
const stemOf = (word: string): string => word.replace(/['’]s$/, '').replace(/(?:ings?|ed|es|s)$/, '')

/** Words that so many tellings share that sharing them says nothing; of these the commonest in wire reports. */
const COMMON = new Set(
  `about according across added after again against agencies ahead also amid among area areas around arrived attack attacked attackers attacks authorities
  away because been before being believed blast blew blown bodies body bomb bombing bombings both brought called carried carrying case cases caused city claimed
  close cordoned country critical crowded damage damaged dead death deaths device died district during earlier early east eastern eight eighteen eleven evening exploded
  explosion explosive fatalities fifteen fifty fire fired firing five following forces forty found four fourteen friday from government group groups gunfire gunmen
  gunned hand have hospital hours hundred hurt immediate immediately improvised incident including injured injuries injuring into investigation january february march
  april june july august september october november december killed killing last late later launched least left life lives local lost many martyred media militant militants
  military monday more morning most moved name near nearby nearly night nine nineteen north northern number office officer officers official officials okay only open opened
  operation other others over people person persons place planted police policeman policemen province quoted reached receive received region remote report reported reports rescue
  residents responsibility returned road roadside said same saturday says search second secur security senior seven seventeen several shot shooting since sixteen sixty small
  soldiers some south southern spokesman spokesperson state statement stated still struck such suicide sunday suspected sustained taken team than that their them then there these they
  third thirteen thirty this those thousand three through thursday till time toll took total town travelling troops tuesday twelve twenty unidentified unknown under until update
  vehicle victims village wednesday week were west western when where which while whom with without women wounded wounding wounds year yesterday young`
    .split(/\s+/)
    .filter(Boolean),
)

/** Fewer words are quoted by chance: “terrorist”, “heinous act”. */
const QUOTED_WORDS = 4

function quotationsOf(told: string): Set<string> {
  const quotations = new Set<string>()
  for (const [, quoted = ''] of told.matchAll(/[“"]([^“”"]{12,400})[”"]/g)) {
    const words = quoted.toLowerCase().match(WORD) ?? []
    if (words.length >= QUOTED_WORDS) quotations.add(words.join(' '))
  }
  return quotations
}
