import { foldName, soundKey } from '../gazetteer/fold-name.ts'
import type { ActorName, ActorRow, NameTree, Printing } from './registry.ts'

/** One written form of a row, and its place among all forms. */
interface Form {
  readonly text: string
  readonly row: ActorRow
  readonly order: number
}

type FormLists = ReadonlyMap<string, readonly Form[]>

/** What is known of the names that start with one folded word. */
interface Written {
  readonly names: ReadonlyMap<string, readonly ActorName[]>
  readonly tree: NameTree
  /** Words of the longest name, and of the longest that is read in any case. */
  readonly most: number
  readonly mostPlain: number
}

/** What is known of the longer names whose first word, connectors left out, sounds alike. */
interface Heard {
  readonly names: ReadonlyMap<string, readonly ActorName[]>
  readonly tree: NameTree
  readonly seconds: ReadonlyMap<string, number>
}

/** Connectors that spellings add or drop: Lashkar-e-Jhangvi, Lashkar i Jhangvi, Lashkar Jhangvi. */
const CONNECTORS = new Set(['e', 'i', 'ul', 'al', 'ud', 'u', 'us', 'wa', 'wal', 'the', 'of'])

/** How one folded word of a group's name sounds; nothing for a connector. `actorSound('lashkar')` is `'laskar'`. */
export const actorSound = (word: string): string => (CONNECTORS.has(word) ? '' : soundKey(word))

/** The first of some words: "lashkar" of "lashkar e jhangvi". */
export function firstOf(words: string): string {
  const end = words.indexOf(' ')
  return end < 0 ? words : words.slice(0, end)
}

/** Opens the list of a key when it is first asked for; null for a key without one. The lists, too, are made then. */
export function onDemand<T>(
  makeLists: () => FormLists,
  open: (forms: readonly Form[]) => T | null,
): (key: string) => T | null {
  let lists: FormLists | null = null
  const opened = new Map<string, T | null>()
  return (key) => {
    const known = opened.get(key)
    if (known !== undefined) return known
    lists ??= makeLists()
    const forms = lists.get(key)
    if (!forms) return null
    const made = open(forms)
    opened.set(key, made)
    return made
  }
}

/** Every form of some rows, by its first folded word. */
export function formsByOpener(rows: Iterable<ActorRow>): FormLists {
  const lists = new Map<string, Form[]>()
  const openers = new Map<string, string>()
  let order = 0
  const enlist = (text: string, row: ActorRow) => {
    const piece = firstOf(text)
    let opener = openers.get(piece)
    if (opener === undefined) {
      opener = firstOf(foldName(piece))
      openers.set(piece, opener)
    }
    push(lists, opener || firstOf(foldName(text)), { text, row, order: order++ })
  }
  for (const row of rows) {
    enlist(row.name, row)
    for (const alias of row.aliases) enlist(alias, row)
  }
  return lists
}

/** The same forms by how their first word sounds that is no connector. */
export function formsBySound(byOpener: FormLists): FormLists {
  const lists = new Map<string, Form[]>()
  for (const [opener, forms] of byOpener) {
    const sound = actorSound(opener)
    for (const form of forms) push(lists, sound || firstOf(soundOf(foldName(form.text))), form)
  }
  for (const forms of lists.values()) forms.sort((a, b) => a.order - b.order)
  return lists
}

/** How a folded name sounds, connectors left out. */
const soundOf = (key: string): string => key.split(' ').map(actorSound).filter(Boolean).join(' ')

export function openWritten(forms: readonly Form[]): Written {
  const names = new Map<string, ActorName[]>()
  let most = 0
  let mostPlain = 0
  for (const { text, row } of forms) {
    const key = foldName(text)
    const name = { row, printing: printingOf(text) }
    add(names, key, name)
    const count = key.split(' ').length
    most = Math.max(most, count)
    if (name.printing === 'any') mostPlain = Math.max(mostPlain, count)
  }
  return { names, tree: treeOf(names), most, mostPlain }
}

/** Only names of several words and more than eight letters are heard: short ones sound like too much. */
export function openHeard(forms: readonly Form[]): Heard | null {
  const names = new Map<string, ActorName[]>()
  const seconds = new Map<string, number>()
  for (const { text, row } of forms) {
    const key = foldName(text)
    const count = key.split(' ').length
    if (count === 1 || key.length <= 8) continue
    const sound = soundOf(key)
    add(names, sound, { row, printing: printingOf(text) })
    const second = sound.split(' ', 2)[1] ?? ''
    seconds.set(second, Math.max(seconds.get(second) ?? 0, count + 1))
  }
  return names.size === 0 ? null : { names, tree: treeOf(names), seconds }
}

interface Growing extends NameTree {
  names: readonly ActorName[]
  readonly next: Map<string, Growing>
}

/** The names of a map by the words of its keys after the first, which all of them share. */
function treeOf(lists: ReadonlyMap<string, readonly ActorName[]>): NameTree {
  const root: Growing = { names: [], next: new Map() }
  for (const [key, names] of lists) {
    let node = root
    const words = key.split(' ')
    for (let i = 1; i < words.length; i++) {
      const next: Growing = node.next.get(words[i]!) ?? { names: [], next: new Map() }
      node.next.set(words[i]!, next)
      node = next
    }
    node.names = names
  }
  return root
}

function printingOf(form: string): Printing {
  const letters = form.replace(/[^\p{L}]/gu, '')
  if (letters === letters.toLowerCase()) return 'any'
  return letters.length < 9 && letters.slice(1) !== letters.slice(1).toLowerCase() && !form.includes(' ')
    ? 'capitals'
    : 'capital'
}

function push(lists: Map<string, Form[]>, key: string, form: Form): void {
  const list = lists.get(key)
  if (list) list.push(form)
  else lists.set(key, [form])
}

function add(map: Map<string, ActorName[]>, key: string, name: ActorName): void {
  const list = map.get(key)
  const same = list?.findIndex(({ row }) => row.id === name.row.id) ?? -1
  if (!list) map.set(key, [name])
  else if (same < 0) list.push(name)
  // "Police" heads its row, and "police" among its other names is read in any case: the freer printing wins.
  else if (name.printing === 'any') list[same] = name
}
