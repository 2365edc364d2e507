import { overlaps, quoteOf, type Responsibility, type ResponsibilityVoice, type Statement } from '#model/index.ts'
import { type TextView, view } from '#text/index.ts'
import { isOwn } from './own-stretch.ts'
import { blamesForIt, claimsIt, deniesIt, goesOverMany, isOfAll, laysItAtADoor, speaksOfAll } from './spoken-of-it.ts'
import { standingOf, summaryOf } from './standing.ts'
import type { ToldDocument, ToldIncident } from './told-incident.ts'
import { unclaimedSentences } from './unclaimed.ts'
import { accusedOf, speakerAsDoer } from './who-is-meant.ts'

type Actors = ToldIncident['actors']

/**
 * Who claimed an incident, who blamed whom, who denied, over all its documents. Nothing is settled: competing and
 * contested claims stand side by side, each with its sentence. The order of the documents does not matter.
 * `responsibilityOf({ actors, documents }).standing` is `'claimed'` where one group claims it.
 */
export function responsibilityOf({ actors, documents }: ToldIncident): Responsibility {
  const voices = documents
    .flatMap((document) => voicesOf(document, actors))
    .sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.report, b.report) || a.sentence.start - b.sentence.start)
  const of = (kind: ResponsibilityVoice['kind']) => voices.filter((voice) => voice.kind === kind)
  const lists = { claims: of('claim'), blames: of('blame'), denials: of('denial'), unclaimed: of('unclaimed') }
  return { standing: standingOf(lists), summary: summaryOf(lists), ...lists }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** A report without a day stands last. */
const dayOf = ({ published }: ResponsibilityVoice): string => published ?? '~'

function voicesOf(document: ToldDocument, actors: Actors): ResponsibilityVoice[] {
  const read = view(document.text)
  const spoken: ResponsibilityVoice[] = []
  for (const statement of document.statements) {
    const isSpoken = isOwn(document, statement) || isOfAll(statement)
    const voice = isSpoken ? voiceOf(document, statement, actors, spoken) : null
    if (voice) spoken.push({ ...voice, sentence: sentenceOf(read, document.text, statement) })
  }
  return [...spoken, ...castVoices(document, read, actors, spoken), ...unclaimedVoices(document, read)]
}

type Unquoted = Omit<ResponsibilityVoice, 'sentence'>

function voiceOf(
  { id, published, text }: ToldDocument,
  statement: Statement,
  actors: Actors,
  before: readonly ResponsibilityVoice[],
): Unquoted | null {
  const told = { by: statement.speaker, report: id, published, statement: statement.id }
  const self = statement.speaker.text ? speakerAsDoer(statement.speaker, actors) : null
  const sentence = text.slice(statement.start, statement.end)
  if (claimsIt(statement)) return { ...told, kind: 'claim', who: self }
  if (blamesForIt(statement, sentence)) {
    const who = accusedOf(statement, actors)
    const by = statement.speaker.text ? statement.speaker : null
    return who && who.name !== self?.name ? { ...told, by, kind: 'blame', who } : null
  }
  if (!deniesIt(statement, before.length > 0)) return null
  const answered = before.findLast(({ who }) => who !== null && who.name === self?.name) ?? before.at(-1)
  // "Police rejected the claim": who denies is not the one who claims.
  const who = answered?.who ?? self
  return who ? { ...told, kind: 'denial', who } : null
}

/** The sentence of a statement, from the first to the last that it touches. */
function sentenceOf({ sentences }: TextView, text: string, { start, end }: { start: number; end: number }) {
  const touched = sentences.filter((sentence) => overlaps(sentence, { start, end }))
  return quoteOf(text, touched[0]?.start ?? start, touched.at(-1)?.end ?? end)
}

/** Claimants and accused that the telling of the incident names where no statement was read: "blamed on the Front". */
function castVoices(
  document: ToldDocument,
  read: TextView,
  actors: Actors,
  spoken: readonly ResponsibilityVoice[],
): ResponsibilityVoice[] {
  const { id, published, text, mentions } = document
  return mentions.flatMap((mention) =>
    mention.actors.flatMap(({ id: actor, name, role }): ResponsibilityVoice[] => {
      if (role !== 'claimant' && role !== 'accused') return []
      const kind = role === 'claimant' ? 'claim' : 'blame'
      const doer = actors.find((one) => one.id !== null && one.id === actor) ?? { id: actor, name }
      const isSpoken = spoken.some((voice) => voice.kind === kind && voice.who?.name === doer.name)
      const told = mention.evidence.find(
        ({ field, text }) => field === `actors.${role}` && sameDoer(text, name, mention),
      )
      if (isSpoken || !told) return []
      const who = { id: doer.id, name: doer.name }
      const sentence = sentenceOf(read, text, told)
      const isOfIt = kind === 'blame' ? laysItAtADoor(sentence.text) : !goesOverMany(sentence.text)
      if (!isOfIt || !isOwn(document, sentence)) return []
      return [{ kind, by: null, who, report: id, published, statement: null, sentence }]
    }),
  )
}

/** True when the evidence of a role is that of an actor: the only one of the role, or by its own words. */
const sameDoer = (words: string, name: string, { actors }: ToldDocument['mentions'][number]): boolean => {
  const owner = actors.find(({ text }) => text === words)
  return owner === undefined || owner.name === name
}

function unclaimedVoices(document: ToldDocument, read: TextView): ResponsibilityVoice[] {
  const { id, published, text } = document
  return unclaimedSentences(read)
    .filter((sentence) => isOwn(document, sentence) || speaksOfAll(document.text.slice(sentence.start, sentence.end)))
    .map(({ start, end }) => ({
      kind: 'unclaimed',
      by: null,
      who: null,
      report: id,
      published,
      statement: null,
      sentence: quoteOf(text, start, end),
    }))
}
