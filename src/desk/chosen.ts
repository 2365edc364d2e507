import type { LedgerEntry, LedgerFilter, Party, SourcedStatement, StatementFilter } from '#model/index.ts'

/** True for an entry of the ledger that a filter leaves. */
export function isChosenEntry(entry: LedgerEntry, filter: LedgerFilter): boolean {
  const { measure, actor, place, state, from, to, speaker, document, text } = filter
  const days = entry.lines.flatMap((line) => line.document.published ?? [])
  return (
    isAmong(entry.measure, measure) &&
    isAmong(entry.actor, actor) &&
    isAmong(entry.place, place) &&
    isAmong(entry.state, state) &&
    (from === undefined || days.some((day) => day >= from)) &&
    (to === undefined || days.some((day) => day <= to)) &&
    (document === undefined || entry.lines.some((line) => line.document.id === document)) &&
    (speaker === undefined || entry.lines.some(({ source }) => has(source.name, speaker))) &&
    (text === undefined || has(entry.title, text) || entry.lines.some(({ sentence }) => has(sentence.text, text)))
  )
}

/** True for a statement that a filter leaves: what the store asks in SQL, for statements that are in no book. */
export function isChosenStatement(spoken: SourcedStatement, filter: StatementFilter): boolean {
  const { party, speaker, act, target, from, to, document, text } = filter
  const day = spoken.document.published
  const named = spoken.statement.speaker
  return (
    (party === undefined || isParty(spoken.party, party)) &&
    (target === undefined || isParty(spoken.targetParty, target)) &&
    (act === undefined || act.includes(spoken.statement.act)) &&
    (speaker === undefined || has([spoken.speaker, named.text, named.role].filter(Boolean).join(' / '), speaker)) &&
    (from === undefined || (day !== null && day >= from)) &&
    (to === undefined || (day !== null && day <= to)) &&
    (document === undefined || spoken.document.id === document) &&
    (text === undefined || has(spoken.sentence.text, text))
  )
}

/** True for a party that one of some words means: its key as it is written, or its name in any case. */
export const isParty = (party: Party | null, words: readonly string[]): boolean =>
  party !== null && words.some((word) => word === party.key || word.toLowerCase() === party.name.toLowerCase())

const isAmong = (value: string | null, choices: readonly string[] | undefined): boolean =>
  choices === undefined || choices.some((choice) => choice.toLowerCase() === value?.toLowerCase())

const has = (words: string, part: string): boolean => words.toLowerCase().includes(part.trim().toLowerCase())
