import { extract } from '#extract/index.ts'
import type { CountingRuleset, IncidentMention, Toll } from '#model/index.ts'
import { contextOf } from '../on-a-text.ts'

const LETTERS = [
  ['security', 's'],
  ['civilian', 'c'],
  ['militant', 'm'],
  ['unknown', 'u'],
] as const
const toll = (name: string, of: Toll): string =>
  of.best === 0
    ? ''
    : `${name} ${LETTERS.flatMap(([key, letter]) => (of[key] > 0 ? [`${letter}${of[key]}`] : [])).join(' ')}`

/** An incident in one line: "2027-05-03 | Pishin | Attack | killed s2 c1 | injured u4". */
const lineOf = ({ date, admin2, place, type, killed, injured, abducted, arrested, vague }: IncidentMention): string =>
  [
    date?.edtf ?? '-',
    [place, admin2].filter((name, i, both) => name && both.indexOf(name) === i).join(', ') || '-',
    type,
    toll('killed', killed),
    toll('injured', injured),
    abducted.best > 0 ? `abducted ${abducted.best}` : '',
    arrested.best > 0 ? `arrested ${arrested.best}` : '',
    vague ? 'vague' : '',
  ]
    .filter(Boolean)
    .join(' | ')

/** The incidents of a text as lines; `published` is the day of the report. */
export const coded = (text: string, published: string | null = '2027-05-09'): string[] =>
  incidentsOf(text, published).map(lineOf)

/** The incidents of a text. */
export function incidentsOf(
  text: string,
  published: string | null = '2027-05-09',
  ruleset: CountingRuleset = 'acled',
): readonly IncidentMention[] {
  const { document, lexicon } = contextOf(text, published)
  return extract(document, lexicon, { ruleset }).incidents
}
