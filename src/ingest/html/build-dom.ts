import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { concat, type Mapped, NOTHING, ofSource, written } from '../mapped.ts'

export type Dom = globalThis.Document
/** Where the text nodes of a page lie in its source. Nodes keep their place when Readability moves them. */
export type Places = WeakMap<Node, Mapped>

export interface Page {
  readonly source: string
  readonly dom: Dom
  readonly places: Places
  readonly elements: number
  /** The most children that one element has. */
  readonly widest: number
}

/** Deeper elements are dropped, their text kept: real pages reach 60, the parser's own stack is slow beyond 1,000. */
const DEEPEST = 256
/** Further elements are dropped, their text kept: saved articles reach 10,000, a report of 300 pages 30,000. */
const MOST_ELEMENTS = 200_000
const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed'])
const OF_HEAD = new Set(['title', 'meta', 'link', 'base', 'script', 'style'])

/** Stands for a dropped tag, once for many in a row. */
const GAP = written(' ')

/** What is known while a page is built from its tags. */
interface Building {
  readonly source: string
  readonly dom: Dom
  readonly places: Places
  readonly open: Element[]
  readonly children: Map<Element, number>
  elements: number
  widest: number
  /** Inside how many skipped elements the parser stands. */
  skipped: number
  isBodyOpen: boolean
  pending: Mapped[]
}

/**
 * Parses a page into a DOM whose text nodes know their place in the source. Scripts other than JSON-LD, styles and
 * frames are left out. `buildDom('<p>a</p>').dom.body.textContent` is `a`.
 */
export function buildDom(source: string): Page {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  const dom = document as unknown as Dom
  const building: Building = {
    dom,
    places: new WeakMap(),
    source,
    open: [],
    children: new Map(),
    elements: 0,
    widest: 0,
    skipped: 0,
    isBodyOpen: false,
    pending: [],
  }
  for (let at = 0; at < source.length; ) at = parseFrom(building, at)
  flush(building)
  return building
}

/** Thrown to leave the parser where the page nests too deeply for its stack. */
class TooDeep extends Error {}

/** Parses from an offset to the end, or to where the page nests too deeply; a fresh parser goes on from there. */
function parseFrom(building: Building, offset: number): number {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        openTag(building, name, attributes)
        if (++depth > DEEPEST * 2) throw new TooDeep()
      },
      ontext(text) {
        addText(building, text, offset + parser.startIndex, offset + parser.endIndex + 1)
      },
      onclosetag() {
        depth--
        closeTag(building)
      },
    },
    { decodeEntities: true },
  )
  try {
    parser.write(offset === 0 ? building.source : building.source.slice(offset))
    parser.end()
    return building.source.length
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    building.open.length = Math.min(building.open.length, DEEPEST)
    return offset + parser.endIndex + 1
  }
}

function openTag(b: Building, name: string, attributes: Readonly<Record<string, string>>): void {
  const isSkipped = SKIPPED.has(name) && !(name === 'script' && attributes.type === 'application/ld+json')
  if (b.skipped > 0 || isSkipped) {
    b.skipped++
    return
  }
  const parent = parentFor(b, name)
  if (name !== 'body' && (b.open.length >= DEEPEST || b.elements >= MOST_ELEMENTS)) {
    // Dropped: the text goes on, with a space for the tag.
    b.open.push(parent)
    if (b.pending.at(-1) !== GAP) b.pending.push(GAP)
    return
  }
  flush(b)
  const outer = outerElement(b.dom, name)
  const element = outer ?? b.dom.createElement(name)
  setAttributes(element, attributes)
  if (!outer) append(b, parent, element)
  b.isBodyOpen ||= name === 'body'
  b.elements++
  b.open.push(element)
}

/** The three elements that every page has once, however often and wherever its tags stand. */
function outerElement(dom: Dom, name: string): Element | null {
  if (name === 'html') return dom.documentElement
  return name === 'head' || name === 'body' ? dom[name] : null
}

/** Tags outside the body, as in fragments and careless pages, go where a browser puts them. */
function parentFor(b: Building, name: string): Element {
  const parent = b.open.at(-1)
  if (parent && parent !== b.dom.documentElement && parent !== b.dom.head) return parent
  return OF_HEAD.has(name) && !b.isBodyOpen ? b.dom.head : b.dom.body
}

/** Readability would replace the text node of a script link, and so lose its place. */
function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('data-') || name.startsWith('on') || !/^[a-z_:][\w:.-]*$/i.test(name)) continue
    if (name !== 'href' || !/^\s*javascript:/i.test(value)) element.setAttribute(name, value)
  }
}

function addText(b: Building, text: string, start: number, end: number): void {
  if (b.skipped > 0) return
  // An entity is told apart by its source: it lies in no run, but between its neighbours.
  b.pending.push(
    end - start === text.length && b.source.startsWith(text, start) ? ofSource(b.source, start, end) : written(text),
  )
}

function flush(b: Building): void {
  if (b.pending.length === 0) return
  const mapped = b.pending.length === 1 ? b.pending[0]! : concat(b.pending)
  b.pending = []
  const isBlank = mapped === NOTHING || mapped.text.trim() === ''
  const parent = parentFor(b, isBlank ? 'title' : '')
  if (isBlank && (parent === b.dom.head || parent === b.dom.documentElement)) return
  const node = b.dom.createTextNode(mapped.text)
  b.places.set(node, mapped)
  append(b, parent, node)
}

function append(b: Building, parent: Element, child: Node): void {
  parent.appendChild(child)
  const count = (b.children.get(parent) ?? 0) + 1
  b.children.set(parent, count)
  b.widest = Math.max(b.widest, count)
}

function closeTag(b: Building): void {
  if (b.skipped > 0) {
    b.skipped--
    return
  }
  const closed = b.open.at(-1)
  if (closed !== b.open.at(-2)) flush(b)
  b.open.pop()
}
