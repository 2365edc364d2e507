import type { ActorRole } from '#model/index.ts'
import type { Sentence, Token } from '#text/index.ts'
import type { ActorMention } from './actor-mention.ts'

export interface Cast {
  readonly actor: ActorMention
  readonly role: ActorRole
  readonly rule: string
}

/** What a mention is asked about: the text around it and the others of its scene. */
export interface Part {
  readonly tokens: readonly Token[]
  readonly actor: ActorMention
  readonly sentence: Sentence
}
