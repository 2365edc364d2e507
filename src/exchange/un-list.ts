import { gunzipSync } from 'node:zlib'
import type { ListEntry, NameList } from '#model/index.ts'

/** What the UN calls its list of persons and organisations under sanctions. */
const LIST = 'UN Security Council'

/**
 * Reads the UN Security Council consolidated list (XML, gzipped or not) as published at
 * scsanctions.un.org. `readUnList(bytes, 'consolidated.xml').entries[0]?.id` is such as `'TAi.005'`. Birth dates,
 * documents and addresses are not read: names are all that linking needs.
 */
export function readUnList(bytes: Uint8Array, name = 'the list'): NameList {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const xml = new TextDecoder().decode(isPacked ? gunzipSync(bytes) : bytes)
  const date = /<CONSOLIDATED_LIST[^>]*\bdateGenerated=['"](\d{4}-\d{2}-\d{2})/.exec(xml)?.[1]
  if (!date)
    throw new Error(`${name} is not the UN Security Council consolidated list: it has no CONSOLIDATED_LIST with a date`)
  const entries = [
    ...[...blocks(xml, 'INDIVIDUAL')].map((block) => entryOf(block, 'person', 'INDIVIDUAL_ALIAS')),
    ...[...blocks(xml, 'ENTITY')].map((block) => entryOf(block, 'organisation', 'ENTITY_ALIAS')),
  ].filter((entry) => entry !== null)
  return { name: LIST, date, entries }
}

function entryOf(block: string, kind: ListEntry['kind'], aliasTag: string): ListEntry | null {
  const id = textOf(block, 'REFERENCE_NUMBER')
  const name = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME']
    .map((tag) => textOf(block, tag))
    .filter((part) => part !== null)
    .join(' ')
  if (!id || !name) return null
  const aliases: string[] = []
  const weak: string[] = []
  for (const alias of blocks(block, aliasTag)) {
    const quality = textOf(alias, 'QUALITY') ?? ''
    for (const one of namesIn(textOf(alias, 'ALIAS_NAME') ?? '')) (/^low$/i.test(quality) ? weak : aliases).push(one)
  }
  const original = textOf(block, 'NAME_ORIGINAL_SCRIPT')
  if (original) aliases.push(...namesIn(original))
  return {
    id,
    kind,
    name: namesIn(name)[0] ?? name,
    aliases: [...new Set([...namesIn(name).slice(1), ...aliases])],
    weak: [...new Set(weak)],
    section: textOf(block, 'UN_LIST_TYPE') ?? '',
    listedOn: textOf(block, 'LISTED_ON')?.slice(0, 10) ?? null,
    amended: [...blocks(block, 'LAST_DAY_UPDATED')]
      .flatMap((days) => [...blocks(days, 'VALUE')].map(plain))
      .filter(Boolean),
    countries: [...new Set([...blocks(block, 'COUNTRY')].map(plain).filter(Boolean))],
  }
}

/** "AFGHAN SUPPORT COMMITTEE (ASC)": the short form in brackets is a name of its own. */
function namesIn(text: string): string[] {
  const short = /\(([\p{Lu}\d][\p{L}\d .'’-]{1,40})\)/u.exec(text)?.[1]
  const whole = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  // "… FOUNDATION (PAKISTAN)": a branch there, and no name.
  const own = short && !COUNTRIES.has(short.trim().toLowerCase()) ? short.trim() : undefined
  return [whole, own].filter((name): name is string => Boolean(name && name.length > 1))
}

const COUNTRIES: ReadonlySet<string> = countryNames()

function countryNames(): Set<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  return new Set(codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []))
}

/** The insides of every element of a name that is not nested in itself. */
function* blocks(xml: string, tag: string): Generator<string> {
  const [open, close] = [`<${tag}>`, `</${tag}>`]
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const end = xml.indexOf(close, at)
    if (end < 0) return
    yield xml.slice(at + open.length, end)
    at = end
  }
}

function textOf(block: string, tag: string): string | null {
  const [first] = blocks(block, tag)
  return first === undefined ? null : plain(first) || null
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
      decimal
        ? String.fromCodePoint(Number(decimal))
        : hex
          ? String.fromCodePoint(Number.parseInt(hex, 16))
          : (ENTITIES[name as string] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim()
