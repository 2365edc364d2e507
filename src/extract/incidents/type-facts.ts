import type { TriggerKind } from '#lexicon/index.ts'
import type { Category, SubEventType } from '#model/index.ts'
import type { Claim } from './claim.ts'
import type { Tolls } from './toll-of.ts'
import type { Trigger } from './triggers.ts'

/** A type with the word that told it and the rule that read it. */
export interface Typed {
  readonly type: SubEventType
  readonly trigger: Trigger | null
  readonly rule: string
}

/** What a rule of type asks: of the leading sentence first, then of the whole. */
export interface Facts {
  readonly first: (kind: TriggerKind) => Trigger | null
  /** True where some sentence of the incident tells of one suicide bomber: what a lead only calls an explosion. */
  readonly isBySuicide: boolean
  /** A bomber is told of, and only as one who would have been. */
  readonly isWouldBe: boolean
  readonly tolls: Tolls
  readonly claims: readonly Claim[]
  readonly hasVictims: boolean
  readonly isSecurityHit: boolean
  readonly isMilitantHit: boolean
  readonly isCivilianHit: boolean
  readonly isByForces: boolean
  readonly isAbductedKilled: boolean
  readonly isOnForces: boolean
  /** True where forces search or clear a place: "during a search operation". */
  readonly isOperation: boolean
  /** True while only the leading sentence is asked. */
  readonly isLead: boolean
  readonly isRemainder: boolean
  /** True where some sentence of the incident tells of tear gas, batons or the like. */
  readonly isDispersed: boolean
  readonly isProtesterHit: boolean
  /** True when armed men attack something or somebody, with nobody hurt. */
  readonly isByAttackers: boolean
  /** Whether a force or an armed group stands before a verb of taking ground. */
  readonly takerOf: (trigger: Trigger) => Category | null
}
