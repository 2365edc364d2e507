import { SHIFTED_DAYS } from '#lexicon/index.ts'
import type { Dated, Evidence, Span } from '#model/index.ts'
import { contains, quoteOf } from '#model/index.ts'
import type { Sentence } from '#text/index.ts'
import type { Context } from '../context.ts'
import type { Scene } from '../scene.ts'
import { shiftDays } from './calendar.ts'
import type { DateMention } from './date-mention.ts'

export interface When {
  readonly date: Dated | null
  readonly evidence: readonly Evidence[]
  /** `['date']` when the day was carried over from another passage, or is the report's. */
  readonly inferred: readonly string[]
}

const NOT_TOLD: When = { date: null, evidence: [], inferred: [] }

/**
 * The day of a scene: the date nearest its trigger, else another of the scene, else the day that the text gave before
 * it, else the day of the report. An evening-before remark moves the report's day back.
 */
export function whenOf(scene: Scene, dates: readonly DateMention[], context: Context): When {
  const days = dates.filter(({ precision }) => precision !== 'month' && precision !== 'year')
  // "on Wednesday" of an unknown week says less than any day with a number.
  const numbered = days.filter(({ edtf }) => !edtf.endsWith('XX'))
  const fine = numbered.length > 0 ? numbered : days
  const inScene = fine.filter((date) => scene.spans.some((span) => contains(span, date)))
  const events = inScene.filter((date) => date.kind === 'event')
  const own = nearest(events, scene, context)
  if (own) return own.isPaired ? NOT_TOLD : told(own, 'date/near-trigger', [])
  const report = inScene.find((date) => date.kind === 'report')
  const shift = shiftIn(scene, context)
  if (report)
    return told(shift ? moved(report, shift.days) : report, shift ? 'date/day-before-report' : 'date/report', ['date'])
  const carried = carriedFrom(fine, scene)
  if (carried) return carried.isPaired ? NOT_TOLD : told(carried, 'date/carried', ['date'])
  const coarse = dates.find((date) => date.kind === 'event' && scene.spans.some((span) => contains(span, date)))
  return coarse ? told(coarse, 'date/coarse', []) : NOT_TOLD
}

const moved = (date: DateMention, days: number): DateMention => ({ ...date, edtf: shiftDays(date.edtf, days) })

function told(date: DateMention, rule: string, inferred: readonly string[]): When {
  const { start, end, text, edtf, precision } = date
  return {
    date: { edtf, precision, text },
    evidence: [{ field: 'date', start, end, text, rule: `${rule}+${date.rule}` }],
    inferred,
  }
}

/** Characters that a sentence border between date and trigger counts for. */
const BORDER = 400

function nearest(dates: readonly DateMention[], scene: Scene, context: Context): DateMention | null {
  const sentence = sentenceOf(context.view.sentences, scene.trigger)
  let best: DateMention | null = null
  let least = Infinity
  for (const date of dates) {
    const gap = date.start >= scene.trigger.end ? date.start - scene.trigger.end : scene.trigger.start - date.end
    const isSame = sentence !== null && contains(sentence, date)
    const cost = Math.max(gap, 0) + (isSame ? 0 : BORDER)
    if (cost < least) {
      best = date
      least = cost
    }
  }
  return best
}

const sentenceOf = (sentences: readonly Sentence[], span: Span): Sentence | null =>
  sentences.find((sentence) => sentence.start <= span.start && span.start < sentence.end) ?? null

/** The last event day before the scene, else the first after it, else the report's. */
function carriedFrom(dates: readonly DateMention[], scene: Scene): DateMention | null {
  const events = dates.filter((date) => date.kind === 'event')
  const before = events.filter((date) => date.end <= scene.trigger.start)
  return before.at(-1) ?? events[0] ?? dates.find((date) => date.kind === 'report') ?? null
}

/** "the previous evening" in the scene. */
function shiftIn(scene: Scene, context: Context): { days: number; span: Span } | null {
  for (const span of scene.spans) {
    const words = quoteOf(context.view.text, span.start, span.end).text.toLowerCase()
    const row = SHIFTED_DAYS.find(([phrase]) => words.includes(phrase))
    if (row) return { days: row[1], span }
  }
  return null
}
