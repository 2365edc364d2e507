import { ATTACK_VERBS, HAVE_FORMS, MEASURE_NOUNS, MEASURE_VERBS, REPORTING_VERBS } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import { type ActorMention, isArmedGroup } from '../who/index.ts'
import { type FoundName, firstFrom, type NamesPage, opensAt, type Stretch, within } from './names-page.ts'
import type { ReadFigure } from './read-figures.ts'
import { BARRIERS } from './territory.ts'

/** How many sentences "the group" or "it" looks back over. */
const LOOK_BACK = 4

/**
 * The actor of every figure, who did what is counted or whose it is: "killed by the group", "the group's 34 attacks", "the
 * group carried out 34 attacks, killing 12". Carried over to what the same subject goes on to do, through "the group", and
 * from a heading that names one group. Null where two could be meant.
 */
export function actorsOf(page: NamesPage): (FoundName | null)[] {
  if (page.actors.length === 0) return page.figures.map(() => null)
  const found: (FoundName | null)[] = []
  const headed: Headed = new Map()
  page.figures.forEach((figure, i) => {
    const last = page.figures[i - 1]
    const before = last?.sentence === figure.sentence && figure.barrier < BARRIERS.semicolon ? found[i - 1]! : null
    found.push(actorOf(page, figure, before, headed))
  })
  return found
}

/** The group that each heading gives to the figures below it, as far as it was asked for. */
type Headed = Map<Stretch, string | null>

function actorOf(page: NamesPage, figure: ReadFigure, before: FoundName | null, headed: Headed): FoundName | null {
  const beside = besideNumber(page, figure) ?? agentOf(page, figure) ?? ownerOf(page, figure)
  if (beside) return { name: beside.name, from: null }
  if (isToldOn(page, figure)) {
    if (before) return { name: before.name, from: 'sentence' }
    const subject = subjectOf(page, figure, page.sentences[figure.sentence]!.from)
    if (subject) return { name: subject.name, from: 'sentence' }
  }
  const subject = subjectOf(page, figure, figure.left)
  if (subject) return { name: subject.name, from: null }
  return isOfTheGroup(page, figure) ? lookBack(page, figure) : underHeading(page, figure, headed)
}

/** "34 TTP attacks", "6,000 fighters of the TTP": the name stands in the number's own noun phrase. */
function besideNumber({ tokens, actors }: NamesPage, { to, right }: ReadFigure): ActorMention | null {
  const mention = actors[firstFrom(actors, to)]
  if (!mention || mention.to > Math.min(right, to + 8)) return null
  for (let i = to; i < mention.from; i++) if (parts(tokens[i]!.word)) return null
  const gap = mention.from - to
  const noun = tokens[mention.to]
  const isAdjective = gap <= 1 && noun !== undefined && isHeadNoun(noun.word)
  const isMember = gap > 0 && gap <= 3 && tokens[mention.from - 1]!.lower === 'of' && isArmedGroup(mention.kind)
  return isAdjective || isMember ? mention : null
}
const parts = whether(({ lower }) => MEASURE_VERBS.has(lower) || REPORTING.has(lower) || /^\W$/.test(lower))
const isHeadNoun = whether(
  ({ lower }) => MEASURE_NOUNS.has(lower) || /^(?:fighters|members|men|militants|cadres|attacks)$/.test(lower),
)

const REPORTING = new Set([
  ...REPORTING_VERBS.flatMap(({ verb, forms }) => [verb, ...(forms?.split(' ') ?? [`${verb}s`, `${verb}ed`])]),
  ...'reported recorded counted registered documented verified listed cited compiled published released'.split(' '),
])

/** "killed by the group", "attacks attributed to the group", "blamed on it": the agent stands behind the number. */
function agentOf({ tokens, actors }: NamesPage, { to, right }: ReadFigure): ActorMention | null {
  for (let i = firstFrom(actors, to); i < actors.length && actors[i]!.to <= right; i++) {
    let at = actors[i]!.from - 1
    while (at > to && describes(tokens[at]!.word)) at--
    const [link, word] = [tokens[at]?.lower ?? '', tokens[at - 1]?.lower ?? '']
    const isAgent = link === 'by' && !REPORTING.has(word)
    const isLaid =
      (link === 'to' && /^(?:attributed|linked|traced|ascribed)$/.test(word)) || (link === 'on' && word === 'blamed')
    if (isAgent || isLaid) return actors[i]!
  }
  return null
}
const describes = whether(({ lower }) =>
  /^(?:the|its|banned|outlawed|suspected|a|proscribed|local|fighters|members|militants|of)$/.test(lower),
)

/** The last actor that stands in a stretch. */
function lastIn(actors: readonly ActorMention[], from: number, to: number): ActorMention | null {
  let i = firstFrom(actors, to) - 1
  while (i >= 0 && actors[i]!.to > to) i--
  const last = actors[i]
  return last && last.from >= from ? last : null
}

/** "the group's 34 attacks", "the group's attacks rose to 34". */
function ownerOf({ tokens, actors }: NamesPage, figure: ReadFigure): ActorMention | null {
  const at = opensAt(figure)
  let mention = lastIn(actors, figure.left, at)
  while (mention && !isGenitive(tokens[mention.to])) mention = lastIn(actors, figure.left, mention.from)
  if (!mention) return null
  if (at - mention.to <= 3) return mention
  for (let i = mention.to + 1; i < Math.min(at, mention.to + 4); i++)
    if (MEASURE_NOUNS.has(tokens[i]!.lower)) return mention
  return null
}
const isGenitive = (token: Token | undefined): boolean => token?.lower === "'s" || token?.lower === "'"

const HOLDS = new Set(
  'committed perpetrated staged mounted made had has have lost claimed claims fields fielded commands commanded issued responsible behind'.split(
    ' ',
  ),
)
const isDeed = whether(({ lower }) => ATTACK_VERBS.has(lower) || MEASURE_VERBS.has(lower) || HOLDS.has(lower))

/** "the group killed 12", "the group carried out 34 attacks", "the group has claimed 34": one that acts, and no other in between. */
function subjectOf({ tokens, actors }: NamesPage, figure: ReadFigure, from: number): ActorMention | null {
  const at = opensAt(figure)
  const mention = lastIn(actors, from, at)
  if (!mention || isObject(tokens, mention.from)) return null
  const verb = deedAfter(tokens, mention.to, at)
  if (verb < 0) return null
  for (let i = verb + 1; i < at; i++) if (breaksOff(tokens[i]!.word)) return null
  return mention
}
const breaksOff = whether(({ lower }) => REPORTING.has(lower) || lower === ';' || lower === 'that')

/** The verb of a deed behind a subject, before a limit; -1 where what follows is none of its own. */
function deedAfter(tokens: readonly Token[], from: number, limit: number): number {
  let verb = from
  while (verb < limit && isBetween(tokens[verb]!.word)) verb++
  if (verb >= limit || !isDeed(tokens[verb]!.word)) return -1
  return isPassive(tokens[verb - 1]?.lower ?? '', tokens[verb]!.lower) ? -1 : verb
}
const isBetween = whether(
  ({ lower }) =>
    HAVE_FORMS.has(lower) ||
    /^(?:also|alone|then|\(|\)|,|was|were|is|fighters|members|militants)$/.test(lower) ||
    lower.endsWith('ly'),
)
/** "the group were killed": what was done to it is not its deed. "was responsible for" is. */
const isPassive = (before: string, word: string): boolean =>
  /^(?:was|were|is|been)$/.test(before) && word !== 'responsible' && word !== 'behind'
/** "attacks on the group killed 12", "clashes with the group left 12 dead". */
function isObject(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  const link = before?.lower === 'the' ? tokens[from - 2] : before
  return link !== undefined && leadsTo(link.word)
}
const leadsTo = whether(({ lower }) => /^(?:on|with|against|between|by|and|of|to|from|for|in)$/.test(lower))

/** ", killing 12", "and wounded 30", "in which 12 died": the same subject goes on. */
function isToldOn({ tokens }: NamesPage, figure: ReadFigure): boolean {
  const at = opensAt(figure)
  // "rose to 482 from 298": the base is that of the same actor.
  if (BASES.has(tokens[at - 1]?.lower ?? '')) return true
  for (let i = Math.max(0, figure.left - 3, at - 5); i < at; i++) {
    const { word } = tokens[i]!
    if (!mayGoOn(word)) continue
    const before = tokens[i - 1]?.lower
    if (word.lower === 'which') {
      if (before === 'in') return true
    } else if (before === 'and' || before === ',' || word.lower.endsWith('ing')) return true
  }
  return false
}
const mayGoOn = whether(({ lower }) => MEASURE_VERBS.has(lower) || lower === 'which')

const BASES = new Set(['from', 'against', 'than', 'to', 'versus'])

const GROUP = /^(?:group|organisation|organization|network|outfit|movement|militia|faction)$/
/** "The group killed 12", "It has claimed 34": a subject that points back. */
function isOfTheGroup({ tokens, sentences }: NamesPage, figure: ReadFigure): boolean {
  const { from } = sentences[figure.sentence]!
  const noun = tokens[from]?.lower === 'the' && GROUP.test(tokens[from + 1]?.lower ?? '') ? from + 2 : null
  const opens = noun ?? (/^(?:it|they)$/.test(tokens[from]?.lower ?? '') ? from + 1 : null)
  return opens !== null && deedAfter(tokens, opens, opensAt(figure)) >= 0
}

function lookBack(page: NamesPage, figure: ReadFigure): FoundName | null {
  for (let i = figure.sentence - 1; i >= Math.max(0, figure.sentence - LOOK_BACK); i--) {
    const { from, to } = page.sentences[i]!
    const groups = groupsIn(page, from, to)
    if (groups.length > 0) return groups.length === 1 ? { name: groups[0]!, from: 'paragraph' } : null
  }
  return null
}

/** Armed groups by name. */
const groupsIn = ({ actors }: NamesPage, from: number, to: number): string[] => [
  ...new Set(
    within(actors, from, to)
      .filter(({ kind, isGeneric }) => isArmedGroup(kind) && !isGeneric)
      .map(({ name }) => name),
  ),
]

const DEEDS = new Set(['attacks', 'killed', 'injured', 'abducted', 'casualties'])
/** Under a heading that names one group stand its deeds: events and their dead. */
function underHeading(page: NamesPage, figure: ReadFigure, headed: Headed): FoundName | null {
  const [heading] = page.headingsOf[figure.sentence]!
  if (!heading) return null
  let name = headed.get(heading)
  if (name === undefined) {
    name = doerIn(page, heading)
    headed.set(heading, name)
  }
  if (name === null) return null
  const { from, to } = page.sentences[figure.sentence]!
  return lastIn(page.actors, from, to) ? null : { name, from: 'heading' }
}

/** The one group whose deeds a heading tells. */
function doerIn(page: NamesPage, { from, to }: Stretch): string | null {
  const groups = groupsIn(page, from, to)
  const words = page.tokens.slice(from, to).map(({ lower }) => MEASURE_NOUNS.get(lower)?.measure ?? '')
  return groups.length === 1 && words.some((measure) => DEEDS.has(measure)) ? groups[0]! : null
}
