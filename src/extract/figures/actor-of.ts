import { ATTACK_VERBS, HAVE_FORMS, MEASURE_NOUNS, MEASURE_VERBS, REPORTING_VERBS } from '#lexicon/index.ts'
import { type ActorMention, isArmedGroup } from '../who/index.ts'
import { type FoundName, type NamesPage, opensAt, within } from './names-page.ts'
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
  page.figures.forEach((figure, i) => {
    const last = page.figures[i - 1]
    const before = last?.sentence === figure.sentence && figure.barrier < BARRIERS.semicolon ? found[i - 1]! : null
    found.push(actorOf(page, figure, before))
  })
  return found
}

function actorOf(page: NamesPage, figure: ReadFigure, before: FoundName | null): FoundName | null {
  const beside = besideNumber(page, figure) ?? agentOf(page, figure) ?? ownerOf(page, figure)
  if (beside) return { name: beside.name, from: null }
  if (isToldOn(page, figure)) {
    if (before) return { ...before, from: 'sentence' }
    const subject = subjectOf(page, figure, page.sentences[figure.sentence]!.from)
    if (subject) return { name: subject.name, from: 'sentence' }
  }
  const subject = subjectOf(page, figure, figure.left)
  if (subject) return { name: subject.name, from: null }
  return isOfTheGroup(page, figure) ? lookBack(page, figure) : underHeading(page, figure)
}

/** "34 TTP attacks", "6,000 fighters of the TTP": the name stands in the number's own noun phrase. */
function besideNumber({ tokens, actors }: NamesPage, { to, right }: ReadFigure): ActorMention | null {
  const [mention] = within(actors, to, Math.min(right, to + 8))
  if (!mention) return null
  const gap = tokens.slice(to, mention.from).map(({ lower }) => lower)
  if (gap.some((word) => MEASURE_VERBS.has(word) || REPORTING.has(word) || /^\W$/.test(word))) return null
  const noun = tokens[mention.to]?.lower ?? ''
  const isAdjective =
    gap.length <= 1 && (MEASURE_NOUNS.has(noun) || /^(?:fighters|members|men|militants|cadres|attacks)$/.test(noun))
  return isAdjective || (gap.at(-1) === 'of' && gap.length <= 3 && isArmedGroup(mention.kind)) ? mention : null
}

const REPORTING = new Set([
  ...REPORTING_VERBS.flatMap(({ verb, forms }) => [verb, ...(forms?.split(' ') ?? [`${verb}s`, `${verb}ed`])]),
  ...'reported recorded counted registered documented verified listed cited compiled published released'.split(' '),
])

/** "killed by the group", "attacks attributed to the group", "blamed on it": the agent stands behind the number. */
function agentOf({ tokens, actors }: NamesPage, { to, right }: ReadFigure): ActorMention | null {
  for (const mention of within(actors, to, right)) {
    let at = mention.from - 1
    while (
      at > to &&
      /^(?:the|its|banned|outlawed|suspected|a|proscribed|local|fighters|members|militants|of)$/.test(tokens[at]!.lower)
    )
      at--
    const [link, word] = [tokens[at]?.lower ?? '', tokens[at - 1]?.lower ?? '']
    const isAgent = link === 'by' && !REPORTING.has(word)
    const isLaid =
      (link === 'to' && /^(?:attributed|linked|traced|ascribed)$/.test(word)) || (link === 'on' && word === 'blamed')
    if (isAgent || isLaid) return mention
  }
  return null
}

/** "the group's 34 attacks", "the group's attacks rose to 34". */
function ownerOf({ tokens, actors }: NamesPage, figure: ReadFigure): ActorMention | null {
  const at = opensAt(figure)
  const mention = within(actors, figure.left, at).findLast(
    ({ to }) => tokens[to]?.lower === "'s" || tokens[to]?.lower === "'",
  )
  if (!mention) return null
  const owned = tokens.slice(mention.to + 1, Math.min(at, mention.to + 4))
  return at - mention.to <= 3 || owned.some(({ lower }) => MEASURE_NOUNS.has(lower)) ? mention : null
}

const HOLDS = new Set(
  'committed perpetrated staged mounted made had has have lost claimed claims fields fielded commands commanded issued responsible behind'.split(
    ' ',
  ),
)
const isDeed = (word: string): boolean => ATTACK_VERBS.has(word) || MEASURE_VERBS.has(word) || HOLDS.has(word)

/** "the group killed 12", "the group carried out 34 attacks", "the group has claimed 34": one that acts, and no other in between. */
function subjectOf({ tokens, actors }: NamesPage, figure: ReadFigure, from: number): ActorMention | null {
  const at = opensAt(figure)
  const mention = within(actors, from, at).at(-1)
  if (!mention || isObject(tokens[mention.from - 1]?.lower ?? '', tokens[mention.from - 2]?.lower ?? '')) return null
  let verb = mention.to
  while (verb < at && isBetween(tokens[verb]!.lower)) verb++
  const word = tokens[verb]?.lower ?? ''
  if (verb >= at || !isDeed(word) || isPassive(tokens[verb - 1]?.lower ?? '', word)) return null
  return tokens.slice(verb + 1, at).some(({ lower }) => REPORTING.has(lower) || lower === ';' || lower === 'that')
    ? null
    : mention
}
const isBetween = (word: string): boolean =>
  HAVE_FORMS.has(word) ||
  /^(?:also|alone|then|\(|\)|,|was|were|is|fighters|members|militants)$/.test(word) ||
  /ly$/.test(word)
/** "the group were killed": what was done to it is not its deed. "was responsible for" is. */
const isPassive = (before: string, word: string): boolean =>
  /^(?:was|were|is|been)$/.test(before) && word !== 'responsible' && word !== 'behind'
/** "attacks on the group killed 12", "clashes with the group left 12 dead". */
const isObject = (before: string, further: string): boolean => {
  const link = before === 'the' ? further : before
  return /^(?:on|with|against|between|by|and|of|to|from|for|in)$/.test(link)
}

/** ", killing 12", "and wounded 30", "in which 12 died": the same subject goes on. */
function isToldOn({ tokens }: NamesPage, figure: ReadFigure): boolean {
  const at = opensAt(figure)
  // "rose to 482 from 298": the base is that of the same actor.
  if (BASES.has(tokens[at - 1]?.lower ?? '')) return true
  for (let i = Math.max(figure.left - 3, at - 5); i < at; i++) {
    const word = tokens[i]?.lower ?? ''
    if (MEASURE_VERBS.has(word) && (/ing$/.test(word) || /^(?:and|,)$/.test(tokens[i - 1]?.lower ?? ''))) return true
    if (word === 'which' && tokens[i - 1]?.lower === 'in') return true
  }
  return false
}

const BASES = new Set(['from', 'against', 'than', 'to', 'versus'])

const GROUP = /^(?:group|organisation|organization|network|outfit|movement|militia|faction)$/
/** "The group killed 12", "It has claimed 34": a subject that points back. */
function isOfTheGroup({ tokens, sentences }: NamesPage, figure: ReadFigure): boolean {
  const { from } = sentences[figure.sentence]!
  const at = opensAt(figure)
  const noun = tokens[from]?.lower === 'the' && GROUP.test(tokens[from + 1]?.lower ?? '') ? from + 2 : null
  const opens = noun ?? (/^(?:it|they)$/.test(tokens[from]?.lower ?? '') ? from + 1 : null)
  if (opens === null) return false
  let verb = opens
  while (verb < at && isBetween(tokens[verb]!.lower)) verb++
  return verb < at && isDeed(tokens[verb]!.lower) && !isPassive(tokens[verb - 1]!.lower, tokens[verb]!.lower)
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
function underHeading(page: NamesPage, figure: ReadFigure): FoundName | null {
  const [heading] = page.headingsOf[figure.sentence]!
  if (
    !heading ||
    within(page.actors, page.sentences[figure.sentence]!.from, page.sentences[figure.sentence]!.to).length > 0
  )
    return null
  const groups = groupsIn(page, heading.from, heading.to)
  const words = page.tokens.slice(heading.from, heading.to).map(({ lower }) => MEASURE_NOUNS.get(lower)?.measure ?? '')
  return groups.length === 1 && words.some((measure) => DEEDS.has(measure))
    ? { name: groups[0]!, from: 'heading' }
    : null
}
