import { checksOf } from '../checks.ts'
import { codingOf } from '../coding.ts'
import { linesOf } from '../lines.ts'
import { peopleOf } from '../people.ts'
import { type Listen, reviewOf } from '../review.ts'
import { searchOf } from '../search/index.ts'
import type { Store } from '../store.ts'
import type { Ledger } from '../tables.ts'
import { addEntry, addReadings } from './add-entry.ts'
import { appendDecision, knownKeys, undoDecision } from './decisions.ts'
import { findDocument, knownDocuments, listDocuments, readSource, textsAfter } from './documents.ts'
import { importIncidents } from './imported.ts'
import { findIncident, listDoubts, mentionsOf, snapshot } from './incidents.ts'
import { ledgerInfo, revisions } from './info.ts'
import { listDecisions } from './list-decisions.ts'
import { findList, findMapping, keepList, keepMapping, listLists, namedInBook } from './lists.ts'
import { resolveLedger, setTollRule, tollRule } from './resolving.ts'

/** The store over an open, migrated database: one function a verb. */
export function ledgerOf(db: Ledger, label: string, listen: Listen, close: () => Promise<void>): Store {
  return {
    label,
    people: peopleOf(db),
    lines: linesOf(db),
    checks: checksOf(db),
    review: reviewOf(db, listen),
    coding: codingOf(db),
    info: () => ledgerInfo(db),
    revisions: () => revisions(db),
    known: (ids) => knownDocuments(db, ids),
    add: (entry) => addEntry(db, entry),
    addReadings: (entry) => addReadings(db, entry),
    documents: (options = {}) => listDocuments(db, options),
    document: (id) => findDocument(db, id),
    textsAfter: (id, limit) => textsAfter(db, id, limit),
    source: (sha256) => readSource(db, sha256),
    resolve: (resolver, codeVersion) => resolveLedger(db, resolver, codeVersion),
    doubts: () => listDoubts(db),
    tollRule: () => tollRule(db),
    setTollRule: (rule) => setTollRule(db, rule),
    incident: (id) => findIncident(db, id),
    mentionsOf: (incident) => mentionsOf(db, incident),
    importIncidents: (incidents, at) => importIncidents(db, incidents, at),
    decide: (decision, author, at) => appendDecision(db, decision, { author, at }),
    decisions: (filter = {}) => listDecisions(db, filter),
    knownKeys: (keys) => knownKeys(db, keys),
    undo: (id, author, at) => undoDecision(db, id, { author, at }),
    search: searchOf(db),
    keepList: (list, at) => keepList(db, list, at),
    lists: () => listLists(db),
    list: (name, date) => findList(db, name, date),
    named: () => namedInBook(db),
    mapping: (columns) => findMapping(db, columns),
    keepMapping: (columns, body, at) => keepMapping(db, columns, body, at),
    snapshot: (use) => snapshot(db, use),
    close,
  }
}
