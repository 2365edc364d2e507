import { ACCUSATION_TOPICS, CHARGE_WORDS, INVOLVEMENT_WORDS } from '#lexicon/index.ts'
import type { Party, Position, SourcedStatement } from '#model/index.ts'

/** A denial answers a charge that stands at most this many characters before it in its document. */
const ANSWER_REACH = 1200

/**
 * Pairs accusations with denials over all documents: one position for each accuser, accused and topic. A denial that
 * answers no charge of its document stands by itself. The order of the statements does not matter.
 */
export function pairPositions(statements: readonly SourcedStatement[]): Position[] {
  const threads = new Map<string, Thread>()
  for (const ordered of byDocument(statements)) pairIn(ordered, threads)
  return [...threads.values()].map(toPosition).sort(byWeight)
}

/** The statements of each document in text order, documents by day. */
function byDocument(statements: readonly SourcedStatement[]): SourcedStatement[][] {
  const documents = new Map<string, SourcedStatement[]>()
  for (const one of [...statements].sort(inOrder)) {
    const here = documents.get(one.document.id)
    if (here) here.push(one)
    else documents.set(one.document.id, [one])
  }
  return [...documents.values()]
}

function pairIn(ordered: readonly SourcedStatement[], threads: Map<string, Thread>): void {
  const charges = ordered.filter(
    ({ statement, party, targetParty }) => statement.act === 'accuse' && party && targetParty,
  )
  for (const charge of charges)
    threadOf(threads, charge.party, charge.targetParty!, topicOf(charge)).accusations.push(charge)
  for (const denial of ordered) {
    if (denial.statement.act !== 'deny' || !denial.party) continue
    const charge = answered(denial, charges)
    const said = charge ? null : contradicted(denial, ordered)
    if (charge) threadOf(threads, charge.party, charge.targetParty!, topicOf(charge)).denials.push(denial)
    else if (said) {
      const thread = threadOf(threads, said.party, denial.party, 'claim')
      if (thread.accusations.at(-1) !== said) thread.accusations.push(said)
      thread.denials.push(denial)
    } else if (isOfDeed(denial)) threadOf(threads, null, denial.party, 'involvement').denials.push(denial)
  }
}

interface Thread {
  readonly accuser: Party | null
  readonly accused: Party
  readonly topic: string
  readonly accusations: SourcedStatement[]
  readonly denials: SourcedStatement[]
}

function threadOf(threads: Map<string, Thread>, accuser: Party | null, accused: Party, topic: string): Thread {
  const key = [accuser?.key ?? '-', accused.key, topic].join(':')
  const thread = threads.get(key) ?? { accuser, accused, topic, accusations: [], denials: [] }
  threads.set(key, thread)
  return thread
}

/** The charge that a denial answers: the nearest one before it in its document that is laid on who denies. */
function answered(denial: SourcedStatement, charges: readonly SourcedStatement[]): SourcedStatement | null {
  const near = charges.filter(
    ({ statement, targetParty, party }) =>
      targetParty?.key === denial.party?.key &&
      party?.key !== denial.party?.key &&
      statement.start <= denial.statement.start &&
      denial.statement.start - statement.end <= ANSWER_REACH,
  )
  const isWhole = isOfCharge(denial) || isOfDeed(denial)
  return near.findLast((charge) => isWhole || topicIn(denial.statement.content.text) === topicOf(charge)) ?? null
}

/** "The United States rebutted the claim": what another party said right before it. */
function contradicted(denial: SourcedStatement, statements: readonly SourcedStatement[]): SourcedStatement | null {
  if (!isOfCharge(denial)) return null
  const before = statements.findLast(
    ({ statement, party }) =>
      party !== null &&
      statement.id !== denial.statement.id &&
      statement.start < denial.statement.start &&
      denial.statement.start - statement.end <= NEXT_SENTENCE,
  )
  return before && before.party?.key !== denial.party?.key && before.statement.act !== 'deny' ? before : null
}
const NEXT_SENTENCE = 10

/** "deny the claim", "denies it": the charge as a whole. */
const isOfCharge = ({ statement }: SourcedStatement): boolean => {
  const words = statement.content.text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word && word !== 'the' && word !== 'these')
  return words.length <= 3 && words.some((word) => CHARGE_WORDS.has(word))
}

const isOfDeed = ({ statement }: SourcedStatement): boolean =>
  statement.content.text
    .toLowerCase()
    .split(/\W+/)
    .some((word) => INVOLVEMENT_WORDS.has(word))

/** The first topic whose words a charge has; `other` where none fits. */
function topicOf({ statement, sentence }: SourcedStatement): string {
  return topicIn(statement.content.text) ?? topicIn(sentence.text) ?? 'other'
}

function topicIn(words: string): string | null {
  const all = words.toLowerCase().split(/[^\p{L}-]+/u)
  const isOf = (stems: readonly string[]) => all.some((word) => stems.some((stem) => word.startsWith(stem)))
  return ACCUSATION_TOPICS.find(({ stems }) => isOf(stems))?.topic ?? null
}

const TOPIC_NAMES = new Map(ACCUSATION_TOPICS.map(({ topic, name }) => [topic, name]))

function titleOf(accuser: Party | null, accused: Party, topic: string): string {
  if (!accuser) return `${accused.name} denies involvement`
  if (topic === 'claim') return `${accused.name} denies what ${accuser.name} says`
  const name = TOPIC_NAMES.get(topic)
  return `${accuser.name} accuses ${accused.name}${name ? ` of ${name}` : ''}`
}

function toPosition({ accuser, accused, topic, accusations, denials }: Thread): Position {
  return {
    id: [accuser?.key ?? '-', accused.key, topic].join(':').replaceAll(' ', '_'),
    title: titleOf(accuser, accused, topic),
    accuser,
    accused,
    topic,
    state: accusations.length === 0 ? 'denied' : denials.length > 0 ? 'contested' : 'unanswered',
    counts: { accusations: accusations.length, denials: denials.length },
    accusations,
    denials,
  }
}

const RANK = { contested: 0, denied: 1, unanswered: 2 } as const
const byWeight = (a: Position, b: Position): number =>
  RANK[a.state] - RANK[b.state] ||
  b.accusations.length + b.denials.length - a.accusations.length - a.denials.length ||
  compare(a.id, b.id)

const inOrder = (a: SourcedStatement, b: SourcedStatement): number =>
  compare(a.document.published ?? '9999', b.document.published ?? '9999') ||
  compare(a.document.id, b.document.id) ||
  a.statement.start - b.statement.start ||
  compare(a.statement.id, b.statement.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
