import { foldName } from '#lexicon/index.ts'
import type { Evidence } from '#model/index.ts'
import { whether } from '#text/index.ts'
import type { Context } from '../context.ts'
import { inSpans } from '../in-scene.ts'
import type { Scene } from '../scene.ts'
import type { Point } from './place-point.ts'
import { sideOfPair, sideOfPeople } from './told-nations.ts'

export interface Nation extends Point {
  readonly country: { readonly name: string; readonly iso: string }
  readonly evidence: readonly Evidence[]
  readonly inferred: readonly string[]
}

/** Who guards and judges at home. Soldiers may be abroad, but hardly where no other nation is told of. */
const OFFICES =
  /^(?:police|authorities|prosecutors|security|paramilitary|gendarmes|lawmakers|army|troops|soldiers|forces|military|officials)$/
const isOffice = whether(({ lower }) => OFFICES.test(lower))

/**
 * The country whose police, army or officials a scene tells of, where it tells of no other nation and names no place:
 * "Nigerian troops killed 12 militants".
 */
export function nationTold({ spans }: Scene, { view, lexicon }: Context): Nation | null {
  const tokens = inSpans(view.tokens, spans)
  const told = new Set<string>()
  let office: { readonly start: number; readonly end: number } | null = null
  let name: string | undefined
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word' || !token.isCapital) continue
    const pair = sideOfPair(token, tokens[i + 1])
    const side = pair ?? sideOfPeople(token.word)
    if (!side) continue
    const last = pair ? i + 1 : i
    told.add(side.iso)
    const behind = tokens[last + 1]
    if (!office && behind && isOffice(behind.word)) {
      office = { start: token.start, end: tokens[last]!.end }
      name = side.names[0]
    }
    i = last
  }
  if (!office || !name || told.size > 1) return null
  const place = lexicon.gazetteer
    .find(foldName(name))
    .find(({ kind, country }) => kind === 'country' && told.has(country.iso))
  if (!place) return null
  const { latitude, longitude, country } = place
  const evidence = [
    { field: 'country', ...office, text: view.text.slice(office.start, office.end), rule: 'country/office' },
  ]
  return { country, latitude, longitude, placePrecision: 6, evidence, inferred: ['country'] }
}
