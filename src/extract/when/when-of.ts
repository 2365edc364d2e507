import { NEXT_DAYS, SHIFTED_DAYS } from '#lexicon/index.ts'
import { contains, type Dated, type Evidence } from '#model/index.ts'
import type { Context } from '../context.ts'
import { firstFrom, inSpans, itemAt } from '../in-scene.ts'
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
  const inScene = inSpans(dates, scene.spans)
  const days = finest(inScene)
  const events = days.filter(({ kind }) => kind === 'event')
  const owners = events.filter(({ isOwner }) => isOwner)
  const own = nearest(owners.length > 0 ? owners : events, scene, context)
  if (own) return own.isPaired ? NOT_TOLD : told(own, 'date/near-trigger', [])
  const aside = nearest(
    days.filter(({ kind }) => kind === 'aside'),
    scene,
    context,
  )
  if (aside)
    return isDayAfter(scene, context) ? told(moved(aside, -1), 'date/day-after', []) : told(aside, 'date/aside', [])
  const report = days.find(({ kind }) => kind === 'report')
  const shift = shiftIn(scene, context, SHIFTED_DAYS)
  if (report)
    return told(shift ? moved(report, shift) : report, shift ? 'date/day-before-report' : 'date/report', ['date'])
  const carried = carriedTo(dates, scene)
  if (carried) {
    const days = shiftIn(scene, context, NEXT_DAYS) || shiftIn(scene, context, SHIFTED_DAYS)
    if (days && !carried.isPaired) return told(moved(carried, days), 'date/day-later', ['date'])
    return carried.isPaired ? NOT_TOLD : told(carried, 'date/carried', ['date'])
  }
  const coarse = inScene.find(({ kind }) => kind === 'event')
  return coarse ? told(coarse, 'date/coarse', []) : NOT_TOLD
}

/** "on Tuesday, a day after a bomb", "a strike killed two a day earlier": the text stands a day behind the event. */
function isDayAfter({ spans }: Scene, { view }: Context): boolean {
  return spans.some(({ start, end }) => DAY_AFTER.test(view.text.slice(start, end)))
}

const DAY_AFTER = /\b(?:a|one) day (?:after|earlier|before)\b|\bthe (?:previous day|day before)\b/i

const isDay = ({ precision }: DateMention): boolean => precision !== 'month' && precision !== 'year'

/** Days; of these only numbered ones where there are any: "on Wednesday" of an unknown week says less than "May 3". */
function finest(dates: readonly DateMention[]): readonly DateMention[] {
  const days = dates.filter(isDay)
  const numbered = days.filter(({ edtf }) => !edtf.endsWith('XX'))
  return numbered.length > 0 ? numbered : days
}

/** A date so many days on; of a span of days, both ends. */
const moved = (date: DateMention, days: number): DateMention => ({
  ...date,
  edtf: date.edtf
    .split('/')
    .map((day) => shiftDays(day, days))
    .join('/'),
})

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
  const sentence = itemAt(context.view.sentences, scene.trigger.start)
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

/** How many dates of the text around a scene are looked through for one to carry over. */
const AROUND = 40

/** The last event day before the scene, else the first after it, else the report's. */
function carriedTo(dates: readonly DateMention[], scene: Scene): DateMention | null {
  const at = firstFrom(dates, scene.trigger.start)
  const before = finest(dates.slice(Math.max(0, at - AROUND), at))
  const after = finest(dates.slice(at, at + AROUND))
  const isEvent = ({ kind }: DateMention): boolean => kind === 'event'
  const isReport = ({ kind }: DateMention): boolean => kind === 'report'
  const isAside = ({ kind }: DateMention): boolean => kind === 'aside'
  return (
    before.findLast(isEvent) ??
    after.find(isEvent) ??
    before.findLast(isReport) ??
    after.find(isReport) ??
    before.findLast(isAside) ??
    null
  )
}

/** Days to add where the scene says "the previous evening", or "the next day". */
function shiftIn(scene: Scene, { view }: Context, rows: typeof SHIFTED_DAYS): number {
  for (const { start, end } of scene.spans) {
    const words = view.text.slice(start, end).toLowerCase()
    const row = rows.find(([phrase]) => words.includes(phrase))
    if (row) return row[1]
  }
  return 0
}
