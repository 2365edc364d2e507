import { foldName, GOVERNING_GROUPS, type Lexicon, SIDES } from '#lexicon/index.ts'
import { type Party, quoteOf, type Spoken, type Statement } from '#model/index.ts'
import { type TextView, tokenize } from '#text/index.ts'

/** Gives each statement of a document its sentence, and its speaker and target as parties. */
export function readSpoken(
  { text, sentences }: TextView,
  { statements, published }: { readonly statements: readonly Statement[]; readonly published: string | null },
  lexicon: Lexicon,
): Spoken[] {
  return statements.map((statement) => {
    const named = partyOfSide(statement.speaker.side, lexicon) ?? partyOfName(statement.speaker.name)
    const party = governed(named, published)
    const inside = sentences.filter(({ start, end }) => start < statement.end && end > statement.start)
    const start = Math.min(statement.start, inside[0]?.start ?? statement.start)
    const end = Math.max(inside[0]?.end ?? statement.end, Math.min(statement.end, start + LONGEST))
    return {
      statement,
      sentence: quoteOf(text, start, end),
      speaker: speakerName(statement),
      party,
      targetParty: governed(targetOf(statement, party, lexicon), published),
    }
  })
}
/** A quotation over many sentences is shown by its beginning. */
const LONGEST = 600

/** A group that governs a country speaks and is spoken of as its state. A document without a day is read as one of today. */
function governed(party: Party | null, published: string | null): Party | null {
  const row = GOVERNING_GROUPS.find(({ actor, from }) => actor === party?.key && (published ?? from) >= from)
  const country = row && SIDES.find(({ iso }) => iso === row.iso)
  return country ? { key: country.iso, name: country.names[0]! } : party
}

const speakerName = ({ speaker }: Statement): string => {
  const name = (speaker.name ?? speaker.text).replace(/^(?:the|a|an)\s+/i, '')
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** Whom the words are about: the target, else, for a charge, the first side that its content names. */
function targetOf({ target, act, content }: Statement, speaker: Party | null, lexicon: Lexicon): Party | null {
  const named = target === null ? null : partyIn(target, lexicon, null)
  if (named) return named.key === speaker?.key ? null : named
  return act === 'accuse' || act === 'condemn' || act === 'deny' ? partyIn(content.text, lexicon, speaker) : null
}

/** The first party that some words name, other than one. */
function partyIn(words: string, lexicon: Lexicon, other: Party | null): Party | null {
  const tokens = tokenize(words)
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]!.isCapital) continue
    for (let width = Math.min(MOST_WORDS, tokens.length - i); width > 0; width--) {
      const name = words.slice(tokens[i]!.start, tokens[i + width - 1]!.end)
      const found = partyNamed(name, lexicon)
      if (found && found.key !== other?.key) return found
      if (found) break
    }
  }
  return null
}
const MOST_WORDS = 6

const SIDE_NAMES: ReadonlyMap<string, Party> = new Map(
  SIDES.flatMap(({ iso, names, adjectives, seats }) =>
    [...names, ...adjectives, ...seats]
      .filter(Boolean)
      .map((name) => [name.toLowerCase(), { key: iso, name: names[0]! }] as const),
  ),
)

/** Governments stand for their country, groups for themselves. "The Taliban administration" governs Afghanistan. */
function partyNamed(name: string, lexicon: Lexicon): Party | null {
  const side = SIDE_NAMES.get(name.toLowerCase())
  if (side) return side
  const row = lexicon.actors.find(foldName(name))[0]?.row
  if (!row) return null
  const isState =
    row.kind === 'government' || row.kind === 'military' || row.kind === 'state-forces' || row.kind === 'police'
  const country = isState ? SIDES.find(({ iso }) => iso === row.countries[0]) : undefined
  return country ? { key: country.iso, name: country.names[0]! } : isState ? null : { key: row.id, name: row.name }
}

/** A side as statements write it: an ISO code, an actor's id, or an abbreviation. */
function partyOfSide(side: string | null, lexicon: Lexicon): Party | null {
  if (side === null) return null
  const country = SIDES.find(({ iso }) => iso === side)
  if (country) return { key: side, name: country.names[0]! }
  const row =
    lexicon.actors.byId(side) ?? lexicon.actors.byId(side.toLowerCase()) ?? lexicon.actors.find(foldName(side))[0]?.row
  return row ? { key: row.id, name: row.name } : { key: side.toLowerCase(), name: side }
}

const partyOfName = (name: string | null): Party | null => (name === null ? null : { key: foldName(name), name })
