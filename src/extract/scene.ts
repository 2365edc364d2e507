import type { Span } from '#model/index.ts'

/** The stretches of a document that tell one incident, in text order, and the words that announce it. */
export interface Scene {
  readonly spans: readonly Span[]
  readonly trigger: Span
  /** Stretches that hold for several scenes: a lead whose date and province its details do not repeat. */
  readonly shared?: readonly Span[]
  /** True where it tells of arrests alone: whoever reports them, if police, made them. */
  readonly isArrest?: boolean
}
