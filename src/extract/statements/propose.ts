import { deedOf, isStudying } from './act.ts'
import { type Attribution, findAttributions } from './attributions.ts'
import { type Cast, openCast, type Party, settleSides, touch } from './cast.ts'
import { claimTarget } from './claim-target.ts'
import { furtherClaimants } from './claimants.ts'
import { contentOf } from './content.ts'
import { continuedQuote } from './continued-quote.ts'
import { type Cue, isQuoteMark } from './cue.ts'
import { findCues } from './cues.ts'
import { type Deed, deed } from './deed.ts'
import { isAuxiliary } from './grammar.ts'
import { headOf } from './head.ts'
import { homeOf } from './home.ts'
import { leadingPhrase } from './leading-phrase.ts'
import { type Mention, readMention } from './mention.ts'
import type { Range } from './name-run.ts'
import { findNominals, type Nominal } from './nominals.ts'
import { alone, type Phrase, phraseBefore } from './noun-phrase.ts'
import { occasionDeed } from './occasion.ts'
import { outermost, type Proposal, SAY } from './proposal.ts'
import { isCrowd } from './protest.ts'
import type { Line, Reading } from './reading.ts'
import { resolveSpeaker, suits } from './resolve-speaker.ts'
import { namedAt } from './side.ts'
import { isSpeakerNoun, nounAt } from './speaker-noun.ts'
import type { Content } from './trimmed.ts'
import { isA, PRONOUN } from './word-class.ts'

/** Reads all lines in order, paragraph by paragraph, so that pronouns and short names can look back. */
export function propose(reading: Reading): Proposal[] {
  const cast = openCast(reading, homeOf(reading))
  const proposals: Proposal[] = []
  let before: Proposal | null = null
  for (const group of byParagraph(reading.lines)) {
    const found = group.map((line) => readLine(reading, cast, line))
    let last: Proposal | null = null
    for (let k = 0; k < group.length; k++) {
      const orphan = continuedQuote(reading, group, found, k, before)
      if (orphan) proposals.push(orphan)
      last = outermost(found[k]!) ?? orphan ?? last
      for (const own of found[k]!) proposals.push(own)
    }
    before = last ?? (group[0]!.kind === 'paragraph' ? null : before)
  }
  settleSides(cast)
  return proposals
}

function byParagraph(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  let group: Line[] = []
  for (const line of lines) {
    if (line.kind === 'caption' || line.kind === 'table' || line.kind === 'dateline') continue
    if (group.length === 0 || group[0]!.paragraph !== line.paragraph) {
      group = []
      groups.push(group)
    }
    group.push(line)
  }
  return groups
}

/** Everything attributed in one line, in text order of its cues. */
function readLine(reading: Reading, cast: Cast, line: Line): Proposal[] {
  const scene: Scene = { reading, cast, line, leader: leaderOf(reading, cast, line), spoken: [], found: [] }
  for (const { cue, attribution, nominal } of stepsOf(reading, line)) {
    if (cue) readCue(scene, cue.cue, cue.content)
    else if (attribution) readAttribution(scene, attribution)
    else readNominal(scene, nominal!)
  }
  return scene.found
}

/** One of the ways in which a line attributes something. */
interface Step {
  readonly at: number
  readonly cue: { readonly cue: Cue; readonly content: Content } | null
  readonly attribution: Attribution | null
  readonly nominal: Nominal | null
}

function stepsOf(reading: Reading, line: Line): Step[] {
  const steps: Step[] = []
  const cues = findCues(reading, line)
  for (let k = 0; k < cues.length; k++) {
    const cue = cues[k]!
    const content = contentOf(reading, line, cues, k)
    if (content && content.to > content.from)
      steps.push({ at: cue.at, cue: { cue, content }, attribution: null, nominal: null })
  }
  const ofCues = steps.length
  for (const attribution of findAttributions(reading, line))
    steps.push({ at: attribution.at, cue: null, attribution, nominal: null })
  for (const nominal of findNominals(reading, line))
    steps.push({ at: nominal.at, cue: null, attribution: null, nominal })
  // Cues are found in text order.
  return steps.length > ofCues ? steps.sort((a, b) => a.at - b.at) : steps
}

interface Spoken {
  readonly cue: Cue | null
  readonly content: Range
  readonly mention: Mention | null
  readonly party: Party | null
  readonly isOuter: boolean
}

interface Scene {
  readonly reading: Reading
  readonly cast: Cast
  readonly line: Line
  readonly leader: { readonly mention: Mention; readonly party: Party } | null
  readonly spoken: Spoken[]
  readonly found: Proposal[]
}

/** What an earlier cue says around a token, the last such. */
function lastAround(spoken: readonly Spoken[], at: number): Spoken | null {
  for (let k = spoken.length - 1; k >= 0; k--) {
    const { from, to } = spoken[k]!.content
    if (from <= at && at < to) return spoken[k]!
  }
  return null
}

function lastOn(spoken: readonly Spoken[], isOuter: boolean): Spoken | undefined {
  for (let k = spoken.length - 1; k >= 0; k--) if (spoken[k]!.isOuter === isOuter) return spoken[k]
  return undefined
}

function lastParty(spoken: readonly Spoken[]): Party | null {
  for (let k = spoken.length - 1; k >= 0; k--) if (spoken[k]!.party) return spoken[k]!.party
  return null
}

/** The subject of a line, remembered as spoken of even where it says nothing. Things are not: only who could speak. */
function leaderOf(reading: Reading, cast: Cast, line: Line): Scene['leader'] {
  const { tokens } = reading
  if (reading.quoteAt[line.from] || isQuoteMark(tokens[line.from]!)) return null
  const phrase = leadingPhrase(tokens, line.from, line.to)
  if (!phrase) return null
  const head = tokens[headOf(tokens, phrase.from, phrase.to)]!
  if (!head.isCapital && !isSpeakerNoun(head) && !isA(head, PRONOUN)) return null
  const mention = readMention(reading, phrase)
  const party = resolveSpeaker(cast, mention, null)
  if (!party) return null
  touch(cast, party)
  return { mention, party }
}

function readCue(scene: Scene, cue: Cue, content: Content): void {
  const { reading, cast, line, spoken, found } = scene
  const { tokens, quoteAt } = reading
  const isOuter = !quoteAt[cue.at] && !lastAround(spoken, cue.at)
  const speaker = speakerOf(scene, cue, isOuter)
  if (!speaker) return
  const { mention, party } = speaker
  if (cue.row.needs === 'study' && !isStudying(mention, party)) return
  if (!isCrowd(cue.row, mention)) return
  if (isOuter && party) touch(cast, party)
  spoken.push({ cue, content, mention, party, isOuter })
  const told = deedOf(tokens, cue.row, content, mention, party)
  const made = told.act === 'assert' ? (occasionDeed(tokens, line, cue) ?? told) : told
  const proposal: Proposal = {
    line,
    cue: { from: cue.at, to: cue.at + 1 },
    content,
    target: targetOf(tokens, cue, content, made),
    deed: cue.isProtest && made.act === 'demand' ? deed('demand', 'PROTEST') : made,
    verb: tokens[cue.at]!.text,
    rule: `${cue.row.verb}/${content.isTag ? 'after' : cue.voice}`,
    mention,
    party,
    isQuoted: holdsQuote(reading, content),
    isOuter,
  }
  found.push(proposal)
  if (cue.row.act === 'claim-responsibility')
    for (const phrase of furtherClaimants(reading, line, content)) found.push(claimant(scene, proposal, phrase))
}

/** Whom or what an act is about: the words of its own, the patient of a passive, the deed that is claimed. */
function targetOf(tokens: Reading['tokens'], cue: Cue, content: Content, { act }: Deed): Range | null {
  if (act === 'claim-responsibility' && cue.row.act === act) return cue.patient ?? claimTarget(tokens, content)
  return content.target ?? (cue.voice === 'agentless' || cue.voice === 'agent' ? cue.patient : null)
}

/** "…, followed by the Red Front and the Harbour Brigade": each claims for itself. */
function claimant({ reading, cast }: Scene, first: Proposal, phrase: Phrase): Proposal {
  const mention = readMention(reading, phrase)
  const party = resolveSpeaker(cast, mention, null)
  return { ...first, cue: { from: phrase.from, to: phrase.to }, mention, party, rule: 'claim/followed-by' }
}

function speakerOf(scene: Scene, cue: Cue, isOuter: boolean): { mention: Mention | null; party: Party | null } | null {
  const { reading, cast, line, leader, spoken } = scene
  if (cue.voice === 'agentless') return { mention: null, party: null }
  if (cue.subject) {
    const mention = readMention(reading, cue.subject)
    if (mention.kind === 'pronoun' && reading.quoteAt[cue.at]) return null
    // "The ministry issued a statement condemning …": its issuer condemns.
    if (cue.isParticiple && mention.family === 'statement' && mention.isIndefinite && leader) return leader
    const party =
      resolveSpeaker(cast, mention, besideFor(scene, mention, cue)) ??
      (mention.family === 'they' ? nearestCrowd(reading, cast, mention.from) : null)
    const group =
      party && !party.name && mention.isBare && mention.family === 'group'
        ? nearestGroup(reading, cast, mention.from)
        : null
    if (group) return { mention, party: group }
    const isEmpty = mention.family === 'it' && (cue.row.act === 'assert' || cue.row.act === 'report')
    // "the navy insists they ignored calls": inside what a body says, "they" are others.
    const isOthers = mention.family === 'they' && !isOuter && party?.kind === 'body'
    if (isOthers) return null
    const isNobody = !party && (isEmpty || mention.family === 'who' || !isOuter)
    return isNobody ? null : { mention, party }
  }
  if (cue.voice === 'forward') {
    const comma = reading.tokens.slice(cue.at, Math.min(line.to, cue.at + 40)).findIndex(({ text }) => text === ',')
    const phrase = comma < 0 ? null : leadingPhrase(reading.tokens, cue.at + comma + 1, line.to)
    if (!phrase) return null
    const mention = readMention(reading, phrase)
    const party = resolveSpeaker(cast, mention, null)
    return party ? { mention, party } : null
  }
  const previous = cue.isParticiple ? spoken.at(-1) : lastOn(spoken, isOuter)
  if (previous && leader && isBesideTag(reading, cue, previous)) return leader
  if (previous) return { mention: previous.mention, party: previous.party }
  return leader && !reading.quoteAt[cue.at] ? leader : null
}

/** "The men left, the host said, but agreed to meet": a deed goes on with the clause, blame or denial with its tag. */
function isBesideTag({ quoteAt }: Reading, { row }: Cue, { cue, content }: Spoken): boolean {
  const isTag = cue !== null && content.to <= cue.at && !quoteAt[content.from]
  return isTag && row.plover !== undefined
}

/** Within a sentence a pronoun looks first at who has just spoken in it, then at the nearest subject, then at the first. */
function besideFor({ reading, cast, line, leader, spoken }: Scene, mention: Mention, cue: Cue): Party | null {
  if (mention.kind !== 'pronoun') return null
  const beside = lastParty(spoken)
  if (beside && suits(beside, mention.family!)) return beside
  if (cue.opens <= line.from) return null
  return (mention.family === 'it' ? nearestSubject(reading, cast, line, cue.opens) : null) ?? leader?.party ?? null
}

/** "Amina said gunmen came at dusk. They told …": the last people spoken of, where no one has spoken who could be they. */
function nearestCrowd(reading: Reading, cast: Cast, at: number): Party | null {
  const { tokens } = reading
  for (let k = at - 1; k > Math.max(0, at - NEAREST); k--)
    if (nounAt(tokens, k)?.kind === 'people') return resolveSpeaker(cast, readMention(reading, alone(k, k + 1)), null)
  return null
}

/** "Police suspect the Red Front. The group claimed …": the last armed group named, where "the group" is nobody yet. */
function nearestGroup(reading: Reading, cast: Cast, at: number): Party | null {
  for (let k = at - 1; k > Math.max(0, at - NEAREST); k--) {
    const named = reading.tokens[k]!.isCapital ? namedAt(reading, k) : null
    if (named?.how === 'actor') return resolveSpeaker(cast, readMention(reading, alone(named.from, named.to)), null)
  }
  return null
}

/** How many tokens back the nearest subject is looked for. */
const NEAREST = 40

/** The last body before `at` that stands as a subject, with a verb after it: "the Sund government was …, which it denied". */
function nearestSubject(reading: Reading, cast: Cast, line: Line, at: number): Party | null {
  const { tokens } = reading
  for (let k = at - 2; k > Math.max(line.from, at - NEAREST); k--) {
    if (!isAuxiliary(tokens[k]!) && tokens[k]!.lower !== 'did' && tokens[k]!.lower !== 'does') continue
    if (nounAt(tokens, k - 1)?.kind !== 'body' && !tokens[k - 1]!.isCapital) continue
    const phrase = phraseBefore(tokens, k - 1, line.from)
    const mention = phrase ? readMention(reading, phrase) : null
    if (mention && (mention.kind === 'body' || mention.kind === 'country' || mention.kind === 'monitor'))
      return resolveSpeaker(cast, mention, null)
  }
  return null
}

function readAttribution(
  { reading, cast, line, spoken, found }: Scene,
  { at, end, speaker, content, rule, verb }: Attribution,
): void {
  const mention = readMention(reading, speaker)
  const party = resolveSpeaker(cast, mention, null)
  if (party) touch(cast, party)
  spoken.push({ cue: null, content, mention, party, isOuter: true })
  const made = deedOf(reading.tokens, SAY, { ...content, target: null, isTag: true }, mention, party)
  found.push({
    line,
    cue: { from: at, to: end },
    content,
    target: null,
    deed: made,
    verb,
    rule,
    mention,
    party,
    isQuoted: holdsQuote(reading, content),
    isOuter: true,
  })
}

function readNominal(
  { reading, cast, line, leader, spoken, found }: Scene,
  { at, row, holder, pronoun, content }: Nominal,
): void {
  const token = reading.tokens[at]!
  const mention: Mention | null = holder ? readMention(reading, holder) : pronoun ? null : (leader?.mention ?? null)
  if (!mention && !pronoun) return
  const beside = lastParty(spoken) ?? leader?.party ?? null
  const party = mention
    ? resolveSpeaker(cast, mention, null)
    : resolveSpeaker(cast, pronounMention(pronoun!, token), beside)
  if (!party || content.to <= content.from) return
  found.push({
    line,
    cue: { from: at, to: at + 1 },
    content,
    target: null,
    deed: deed(row.act),
    verb: token.text,
    rule: `noun/${row.noun}`,
    mention: mention ?? pronounMention(pronoun!, token),
    party,
    isQuoted: holdsQuote(reading, content),
    isOuter: false,
  })
}

const pronounMention = (pronoun: string, { start }: { start: number }): Mention => ({
  text: pronoun,
  from: start,
  to: start,
  kind: 'pronoun',
  name: null,
  acronym: null,
  role: null,
  side: null,
  family: pronoun,
  isState: false,
  isIndefinite: false,
  isBare: false,
  gender: null,
})

function holdsQuote({ tokens, quoteAt }: Reading, { from, to }: Range): boolean {
  for (let k = Math.max(0, from - 1); k < to; k++)
    if (quoteAt[k] || (isQuoteMark(tokens[k]!) && tokens[k]!.text !== '’' && tokens[k]!.text !== "'")) return true
  return false
}
