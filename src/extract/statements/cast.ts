import { foldName } from '#lexicon/index.ts'
import type { Mention } from './mention.ts'
import { findPeople } from './people.ts'
import type { Reading } from './reading.ts'

/** Someone or something that speaks or is spoken of in one document, under all the words used for it. */
export interface Party {
  kind: Mention['kind']
  name: string | null
  /** The fullest words for it, where it has no name. */
  text: string
  role: string | null
  side: string | null
  gender: 'f' | 'm' | null
  isState: boolean
  readonly families: string[]
  readonly introducedAt: number
}

/** Everyone known in the document, and who was spoken of last, first at the end. */
export interface Cast {
  readonly parties: Party[]
  readonly byKey: Map<string, Party>
  /** The first few named parties of each family, for "the envoy" before the envoy is named. */
  readonly named: Map<string, Party[]>
  /** Where people are introduced, in text order. */
  readonly introduced: { readonly at: number; readonly party: Party }[]
  readonly recent: Party[]
  /** The country that the document is about, for "the minister" and "police". */
  readonly home: string | null
}

/** The cast of a document before its statements are read: the people it introduces with a title or a role. */
export function openCast(reading: Reading, home: string | null): Cast {
  const cast: Cast = { parties: [], byKey: new Map(), named: new Map(), introduced: [], recent: [], home }
  for (const mention of findPeople(reading)) cast.introduced.push({ at: mention.from, party: introduce(cast, mention) })
  return cast
}

/** Adds a named or nameless mention to the cast, or merges it with the party it names. */
export function introduce(cast: Cast, mention: Mention): Party {
  const keys = keysOf(mention)
  const known = knownAs(cast, keys, mention)
  const party: Party = known ?? {
    kind: mention.kind,
    name: mention.name,
    text: mention.text,
    role: null,
    side: null,
    gender: null,
    isState: mention.isState,
    families: [],
    introducedAt: mention.from,
  }
  if (!known) cast.parties.push(party)
  if (mention.kind === 'monitor' || (party.kind === 'name' && mention.kind === 'person')) party.kind = mention.kind
  if (mention.name && (!party.name || mention.name.length > party.name.length) && mention.kind === party.kind)
    party.name = mention.name
  // The longest role tells most: "the mayor of Sund" over "Mayor".
  if (mention.role && mention.role.length > (party.role?.length ?? 0)) party.role = mention.role
  party.side ??= mention.side
  party.isState ||= mention.isState
  party.gender ??= mention.gender
  if (mention.family) addFamily(cast, party, mention.family)
  for (const key of keys) if (!cast.byKey.has(key)) cast.byKey.set(key, party)
  return party
}

function knownAs({ byKey }: Cast, keys: readonly string[], mention: Mention): Party | null {
  for (const key of keys) {
    const party = byKey.get(key)
    if (party && compatible(party, mention)) return party
  }
  return null
}

/** More parties of one family than this are not told apart by "the envoy" anyway. */
const MOST_OF_FAMILY = 6

function addFamily(cast: Cast, party: Party, family: string): void {
  if (!party.families.includes(family)) party.families.push(family)
  if (!party.name) return
  nameOfFamily(cast, party, family)
  if (party.kind === 'monitor') nameOfFamily(cast, party, 'report')
}

function nameOfFamily({ named }: Cast, party: Party, family: string): void {
  const list = named.get(family)
  if (!list) named.set(family, [party])
  else if (list.length < MOST_OF_FAMILY && !list.includes(party)) list.push(party)
}

const isNamed = (kind: Mention['kind']): boolean => kind === 'person' || kind === 'name'

/** True when a mention found under a party's key can be that party: the same kind, and no second person of one surname. */
function compatible(party: Party, mention: Mention): boolean {
  if (isNamed(party.kind) !== isNamed(mention.kind) || (party.kind === 'people') !== (mention.kind === 'people'))
    return false
  if (!isNamed(party.kind) || !party.name || !mention.name || party.name === mention.name) return true
  const [known, heard] = [foldName(party.name).split(' '), foldName(mention.name).split(' ')]
  const [short, long] = known.length < heard.length ? [known, heard] : [heard, known]
  return short.every((word) => long.includes(word))
}

const ARTICLES = ['the', 'that', 'this']

const isBlank = (character: string | undefined): boolean => character !== undefined && character.trim() === ''

/** The keys a mention is found under: its folded name, its acronym, a person's last name, else its folded words. */
function keysOf({ kind, name, acronym, text, isIndefinite }: Mention): string[] {
  if (!name) {
    if (isIndefinite) return []
    const words = foldName(text)
    // Only where a blank follows: "the-port" is one word.
    for (const article of ARTICLES)
      if (words.startsWith(article) && isBlank(text[article.length])) return [words.slice(article.length + 1)]
    return [words]
  }
  const folded = foldName(name)
  const keys = [folded]
  if (acronym) keys.push(foldName(acronym))
  if (kind === 'person' && folded.includes(' ')) keys.push(folded.slice(folded.lastIndexOf(' ') + 1))
  return keys
}

/** Notes that a party was spoken of just now. */
export function touch(cast: Cast, party: Party): void {
  if (cast.recent.at(-1) !== party) cast.recent.push(party)
}

/** Gives the state's people and bodies that were named no country the one that the document is about. */
export function settleSides({ parties, home }: Cast): void {
  for (const party of parties) if (party.isState) party.side ??= home
}
