import { REPORTING_VERBS, SPEECH_ACTS, type SpeechVerb } from '#lexicon/index.ts'
import { perWord, whether } from '#text/index.ts'

/** A form of a verb of speech: one written form can be several ("hit" is base and past). */
export interface VerbForm {
  readonly row: SpeechVerb
  readonly isBase: boolean
  readonly isThird: boolean
  readonly isPast: boolean
  readonly isGerund: boolean
}

/** Every written form of every verb of speech, rows with a following word before rows without. */
const VERB_FORMS: ReadonlyMap<string, readonly VerbForm[]> = tabulate([...REPORTING_VERBS, ...SPEECH_ACTS])

function tabulate(rows: readonly SpeechVerb[]): Map<string, VerbForm[]> {
  const table = new Map<string, VerbForm[]>()
  const ordered = [
    // "went on strike" before "“…,” he went on": what asks for less comes later.
    ...rows.filter((row) => row.followedBy && row.needs !== 'quote'),
    ...rows.filter((row) => row.followedBy && row.needs === 'quote'),
    ...rows.filter((row) => !row.followedBy && row.needs === 'until'),
    ...rows.filter((row) => !row.followedBy && row.needs !== 'until'),
  ]
  for (const row of ordered) {
    const written = new Map<string, { isBase: boolean; isThird: boolean; isPast: boolean; isGerund: boolean }>()
    for (const [form, kind] of formsOf(row)) {
      const flags = written.get(form) ?? { isBase: false, isThird: false, isPast: false, isGerund: false }
      flags[kind] = true
      written.set(form, flags)
    }
    const whole = wholeRow(row)
    for (const [form, flags] of written) {
      const known = table.get(form)
      const read = { row: whole, ...flags }
      if (known) known.push(read)
      else table.set(form, [read])
    }
  }
  return table
}

/** A row with all its keys, those that it leaves out undefined: rows of one shape are read fast. */
export function wholeRow(row: SpeechVerb): SpeechVerb {
  return {
    verb: row.verb,
    act: row.act,
    forms: row.forms,
    followedBy: row.followedBy,
    within: row.within,
    takes: row.takes,
    until: row.until,
    needs: row.needs,
    isFrame: row.isFrame,
    isApart: row.isApart,
    unless: row.unless,
    isNounToo: row.isNounToo,
    plover: row.plover,
  }
}

const FOLLOWERS: ReadonlySet<string> = new Set(
  [...REPORTING_VERBS, ...SPEECH_ACTS].flatMap(({ followedBy }) => followedBy ?? []),
)

/** True for a word that some verb of speech wants after it: the "for" of "called for". */
export const mayFollow = whether(({ lower }) => FOLLOWERS.has(lower))

/** The forms that a word may be, or null: most words are no verb of speech. */
export const verbFormsOf = perWord(({ lower }) => VERB_FORMS.get(lower) ?? null)

type Kind = 'isBase' | 'isThird' | 'isPast' | 'isGerund'

/** The written forms of a verb: regular ones by rule, irregular ones as its row lists them. */
function formsOf({ verb, forms }: SpeechVerb): [string, Kind][] {
  if (forms) {
    const listed = forms
      .split(' ')
      .map((form): [string, Kind] => [
        form,
        form.endsWith('ing') ? 'isGerund' : form.endsWith('s') ? 'isThird' : 'isPast',
      ])
    return [[verb, 'isBase'], ...listed]
  }
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const isY = /[^aeiou]y$/.test(verb)
  const third = isY ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`
  const past = isY ? `${verb.slice(0, -1)}ied` : `${stem}ed`
  return [
    [verb, 'isBase'],
    [third, 'isThird'],
    [past, 'isPast'],
    [`${stem}ing`, 'isGerund'],
  ]
}
