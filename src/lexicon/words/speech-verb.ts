/** What a verb of speech does. Same words as the model's acts. */
export type SpeechAct =
  | 'assert'
  | 'accuse'
  | 'deny'
  | 'demand'
  | 'condemn'
  | 'threaten'
  | 'claim-responsibility'
  | 'propose'
  | 'report'

/** One verb of speech. Regular forms are made from `verb`; `forms` lists them where they are irregular. */
export interface SpeechVerb {
  readonly verb: string
  readonly forms?: string | undefined
  /** Words that must follow one of them ("call" then "for"), and how many tokens on they may come (default 1). */
  readonly followedBy?: readonly string[] | undefined
  readonly within?: number | undefined
  readonly act: SpeechAct
  /**
   * What stands between the verb and what is said: `listener` ("told reporters that"), `target` ("accused X of",
   * "urged X to"), `label` ("described X as Y"), `name` ("called X a Y"), `cause` (a place and a time, up to one of
   * `until`: "marched to the port against X"). Default: nothing.
   */
  readonly takes?: 'listener' | 'target' | 'label' | 'name' | 'cause' | undefined
  /** The words that end the target: "of" in "accused X of Y". */
  readonly until?: readonly string[] | undefined
  /**
   * What makes it speech: `speech` a clause or quotation, `quote` a quotation, `to` an infinitive, `to-or-clause` that or a clause, `until` one of the
   * words of `until`, `speech-or-thing` also a thing after an article, `wrong` a word for a misdeed ("alleged", "fraud"),
   * `number` a number, `study` a speaker who studies and reports,
   * `speech-or-name` also a name ("suspect the Red Front"),
   * `accord` what can be agreed ("to free", "on a truce", "that"),
   * `for` the word "for" ("echoed calls for"), `refusal` a "not" before the words of `followedBy` ("vowed not to yield"),
   * `speech-or-count` also a number of things ("reported 12 deaths"), `measure` a hostile measure ("sanctions", "to cut ties").
   */
  readonly needs?:
    | 'speech'
    | 'quote'
    | 'to'
    | 'to-or-clause'
    | 'until'
    | 'speech-or-thing'
    | 'wrong'
    | 'number'
    | 'study'
    | 'measure'
    | 'accord'
    | 'for'
    | 'refusal'
    | 'speech-or-count'
    | 'speech-or-name'
    | undefined
  /** True when the words of `followedBy` are the verb's object, so that no preposition stands between: "made a loud plea". */
  readonly isFrame?: boolean | undefined
  /** True when something stands between the verb and `followedBy`: "wants the team to leave", not "wants to leave". */
  readonly isApart?: boolean | undefined
  /** Words close by that make it no speech: "claimed nine lives". */
  readonly unless?: readonly string[] | undefined
  /** True when the base and -s forms are also nouns ("a claim", "reports"). */
  readonly isNounToo?: boolean | undefined
  /** The PLOVER event where it is not the usual one of the act. */
  readonly plover?: string | undefined
}
