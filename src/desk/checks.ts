import {
  type CheckedDocument,
  checkKey,
  type Decision,
  type Document,
  type KeptCheck,
  type KeptCheckRow,
  type Overrule,
  type Relation,
  type Verdict,
  verdictSchema,
} from '#model/index.ts'
import type { KeptCheckEntry, Store } from '#store/index.ts'
import { readStretches } from './articles.ts'
import { type Coder, checkedDocument } from './coder.ts'
import { whoeverIsHere } from './decide.ts'
import type { Input } from './desk.ts'
import { InputError } from './input-error.ts'
import { CODE_VERSION } from './version.ts'

/** What an input is laid beside, and how the two stand to each other where the person says it. */
export interface Beside {
  readonly against?: Input | undefined
  readonly as?: Relation | undefined
}

/** The checked reports that a book keeps. They are no documents of its record. */
export interface Checks {
  /** Checks an input and keeps what came of it; a text that is kept already is checked again. */
  keep(input: Input, beside?: Beside, author?: string): Promise<readonly KeptCheckRow[]>
  list(): Promise<readonly KeptCheckRow[]>
  find(id: string): Promise<KeptCheck | null>
  /** Checks a kept report with the present rules. What people overruled stays overruled. */
  again(id: string): Promise<KeptCheck | null>
  /** False where there was none. */
  remove(id: string): Promise<boolean>
}

export interface ChecksOptions {
  readonly store: Store
  readonly coder: () => Promise<Coder>
  readonly clock: () => Date
}

export function checksOf({ store, coder, clock }: ChecksOptions): Checks {
  const rows = async (entries: readonly KeptCheckEntry[]): Promise<KeptCheckRow[]> => {
    const decisions = await store.decisions({ kinds: ['overrule-check'], standing: true })
    return entries.map((entry) => rowOf(entry, overrulesIn(entry.checked, decisions)))
  }
  const open = async (entry: KeptCheckEntry): Promise<KeptCheck> => {
    const overrules = await overrulesOf(store, entry.checked)
    return { kept: rowOf(entry, overrules), checked: { ...entry.checked, overrules: [...overrules] } }
  }
  return {
    async keep(input, beside = {}, author = whoeverIsHere()) {
      const found = await checkInput(await coder(), input, beside)
      const entries = found.map(({ checked, other }) => ({
        name: input.name.split(/[\\/]/).at(-1) ?? input.name,
        keptAt: clock().toISOString(),
        keptBy: author,
        codeVersion: CODE_VERSION,
        checked,
        other,
      }))
      for (const entry of entries) await store.checks.keep(entry)
      return rows(entries)
    },
    list: async () => rows(await store.checks.list()),
    async find(id) {
      const entry = await store.checks.find(id)
      return entry && open(entry)
    },
    async again(id) {
      const entry = await store.checks.find(id)
      if (!entry) return null
      const next = { ...entry, codeVersion: CODE_VERSION, checked: checkAgain(await coder(), entry) }
      await store.checks.keep(next)
      return open(next)
    },
    remove: (id) => store.checks.remove(id),
  }
}

/** What came of one article of an input, and the text that it was laid beside. */
interface CheckedArticle {
  readonly checked: CheckedDocument
  readonly other: Document | null
}

/** Checks every article of an input. An InputError says why nothing could be read. */
export async function checkInput(coder: Coder, input: Input, { against, as }: Beside = {}): Promise<CheckedArticle[]> {
  const others = against ? await articlesOf(against) : []
  const texts = others.map(({ document }) => ({ document, figures: coder.check(document).figures }))
  const articles = await articlesOf(input)
  return articles.map((ingested) => {
    const checked = checkedDocument(coder, ingested)
    const beside = coder.against(checked, texts, as)
    const other = texts.find(({ document }) => document.id === beside?.other.id)?.document ?? null
    return { checked: beside ? { ...checked, against: beside } : checked, other }
  })
}

async function articlesOf(input: Input) {
  const found: Parameters<typeof checkedDocument>[1][] = []
  const problems: string[] = []
  for await (const stretch of readStretches(input)) {
    found.push(...stretch.articles.map(({ ingested }) => ingested))
    problems.push(...stretch.problems)
  }
  if (found.length === 0 && problems.length > 0) throw new InputError(problems.join('\n'))
  return found
}

function checkAgain(coder: Coder, { checked, other }: KeptCheckEntry): CheckedDocument {
  const { document } = checked
  const again = { ...checked, ...coder.check(document) }
  if (!other || !checked.against) return again
  const beside = coder.against(
    again,
    [{ document: other, figures: coder.check(other).figures }],
    checked.against.relation,
  )
  return beside ? { ...again, against: { ...beside, because: checked.against.because } } : again
}

/** The overrulings that stand for the checks of a document, the latest of each. */
export async function overrulesOf(
  store: Store,
  checked: Pick<CheckedDocument, 'checks'>,
): Promise<readonly Overrule[]> {
  const subject = checked.checks.map(checkKey)
  if (subject.length === 0) return []
  return overrulesIn(checked, await store.decisions({ kinds: ['overrule-check'], standing: true, subject }))
}

function overrulesIn({ checks }: Pick<CheckedDocument, 'checks'>, decisions: readonly Decision[]): readonly Overrule[] {
  const keys = new Set(checks.map(checkKey))
  const latest = new Map<string, Overrule>()
  for (const { kind, id: decision, subject, payload, author, at } of decisions) {
    const check = subject.find((key) => keys.has(key))
    if (kind !== 'overrule-check' || !check) continue
    const { verdict, reason = '' } = payload
    latest.set(check, { decision, check, verdict, reason, author, at })
  }
  return [...latest.values()]
}

function rowOf({ checked, name, keptAt, keptBy }: KeptCheckEntry, overrules: readonly Overrule[]): KeptCheckRow {
  const word = new Map(overrules.map(({ check, verdict }) => [check, verdict]))
  const holding = checked.checks.map((check): Verdict => word.get(checkKey(check)) ?? check.verdict)
  const verdicts = Object.fromEntries(
    verdictSchema.options.map((verdict) => [verdict, holding.filter((one) => one === verdict).length]),
  ) as Record<Verdict, number>
  return {
    id: checked.document.id,
    name,
    title: checked.document.title,
    keptAt,
    keptBy,
    figures: checked.figures.length,
    verdicts,
    overruled: overrules.length,
    beside: checked.against?.other.title ?? null,
  }
}
