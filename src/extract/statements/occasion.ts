import type { Token } from '#text/index.ts'
import type { Cue } from './cue.ts'
import { type Deed, deed } from './deed.ts'
import { isComma } from './noun-phrase.ts'
import type { Line } from './reading.ts'

/** What it is to say something "in an appeal". A warning is a threat where it is addressed: "in a warning to Sundia". */
const OCCASIONS: Readonly<Record<string, Deed>> = {
  denial: deed('deny'),
  rejection: deed('deny'),
  rebuttal: deed('deny'),
  appeal: deed('demand'),
  plea: deed('demand'),
  threat: deed('threaten'),
  ultimatum: deed('threaten'),
  complaint: deed('accuse'),
  accusation: deed('accuse'),
  rebuke: deed('condemn'),
  attack: deed('condemn'),
}
const WITHIN = 5

/**
 * The act that the circumstance of a plain "said" tells: "told donors in an appeal", "In a denial of the report, the
 * palace said". Null where no such circumstance stands beside the verb or opens the sentence.
 */
export function occasionDeed(tokens: readonly Token[], line: Line, { at, end, opens, voice }: Cue): Deed | null {
  if (voice === 'inherited' || voice === 'forward') return null
  const after = occasionAt(tokens, nextIn(tokens, end, line.to), line.to)
  if (after) return after
  const isLed = tokens[line.from]!.lower === 'in' && opens > line.from && isComma(tokens[opens - 1] ?? tokens[at]!)
  return isLed ? occasionAt(tokens, line.from, opens) : null
}

/** The "in" within a few words after the verb, or -1: "said on Friday in an appeal", "told donors in an appeal". */
function nextIn(tokens: readonly Token[], from: number, to: number): number {
  for (let k = from; k < Math.min(to, from + WITHIN); k++) {
    if (tokens[k]!.lower === 'in') return k
    if (tokens[k]!.lower === 'that' || tokens[k]!.kind === 'punctuation') return -1
  }
  return -1
}

function occasionAt(tokens: readonly Token[], at: number, to: number): Deed | null {
  if (at < 0 || !['a', 'an', 'his', 'her', 'its', 'their'].includes(tokens[at + 1]?.lower ?? '')) return null
  for (let k = at + 2; k < Math.min(to, at + 2 + WITHIN); k++) {
    const { lower, kind } = tokens[k]!
    if (kind !== 'word') return null
    if (Object.hasOwn(OCCASIONS, lower)) return OCCASIONS[lower]!
    if (lower === 'warning') return tokens[k + 1]?.lower === 'to' && k + 1 < to ? deed('threaten') : null
  }
  return null
}
