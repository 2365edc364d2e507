import { foldName, type Gazetteer, type PlaceWord } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import type { Before } from './governing.ts'
import type { NamedStretch } from './match-places.ts'

export const SECTOR: PlaceWord = { kind: 'neighbourhood', rank: 8, joins: true }

const opensNumbered = whether(({ text }) => text === 'Sector' || text === 'Phase')

/** "Sector 11", "Sector 8 L", "Phase VI": a numbered part of a town. A mere block is not named for itself. */
export function numberedAt(tokens: readonly Token[], at: number): NamedStretch | null {
  if (!opensNumbered(tokens[at]!.word)) return null
  const next = tokens[at + 1]
  if (next?.kind !== 'number' && !/^[IVX]{1,4}$/.test(next?.text ?? '')) return null
  const letter = tokens[at + 2]?.text === '-' || tokens[at + 2]?.text === '/' ? at + 3 : at + 2
  const to = /^\p{Lu}$/u.test(tokens[letter]?.text ?? '') ? letter + 1 : at + 2
  return { from: at, nameTo: to, to, candidates: [], word: SECTOR, typeWord: 'sector', joins: true }
}

const CLUB: PlaceWord = { kind: 'facility', rank: 2.6, joins: true }

/** "outside the Press Club": that of wherever the text is. */
export const NAMELESS_CLUB: PlaceWord = { ...CLUB }

/** "outside the Peshawar Press Club", "in front of": where people protest, in the city that it is named after. */
export function pressClubAt(
  tokens: readonly Token[],
  at: number,
  { isLocative, at: before }: Before,
  gazetteer: Gazetteer,
): NamedStretch | null {
  if (tokens[at]!.text === 'Press' && tokens[at + 1]?.text === 'Club') {
    if (!isLocative && tokens[before - 1]?.lower !== 'front') return null
    return { from: at, nameTo: at + 2, to: at + 2, candidates: [], word: NAMELESS_CLUB, typeWord: 'club', joins: true }
  }
  const club = tokens[at + 2]?.text === 'Club' ? at + 2 : at + 3
  if (tokens[club]?.text !== 'Club' || tokens[club - 1]!.text !== 'Press') return null
  if (!isLocative && tokens[before - 1]?.lower !== 'front') return null
  const name = tokens.slice(at, club - 1).map(({ lower }) => lower)
  const candidates = gazetteer.find(foldName(name.join(' ')))
  const to = club + 1
  return { from: at, nameTo: to, to, candidates, word: CLUB, typeWord: 'club', joins: true }
}
