const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const short = (month: string) => MONTHS[Number(month) - 1]!.slice(0, 3)

/** An EDTF date as people write it: `day('2027-03-06')` is `6 Mar 2027`, `day('XXXX-05-03')` is `3 May, year unknown`. */
export function day(edtf: string | null): string {
  if (!edtf) return 'no date'
  const [from, to] = edtf.split('/')
  if (to === undefined) return one(from!)
  return to === '..' ? `since ${one(from!)}` : `${one(from!)} – ${one(to)}`
}

function one(date: string): string {
  const [year, month, dayOfMonth] = date.split('-') as [string, string?, string?]
  const known = !year.includes('X')
  if (!month || month.includes('X')) return known ? year : year === 'XXXX' ? 'date unknown' : year.replaceAll('X', '?')
  const words = dayOfMonth && !dayOfMonth.includes('X') ? `${Number(dayOfMonth)} ${short(month)}` : short(month)
  return known ? `${words} ${year}` : `${words}, year unknown`
}

const IN_TEXT = /\b\d{4}-\d{2}(?:-\d{2})?(?:\/\d{4}-\d{2}(?:-\d{2})?)?\b/g

/** A sentence with its dates as people write them: `daysIn('from 2027-03-06 on')` is `from 6 Mar 2027 on`. */
export const daysIn = (sentence: string): string => sentence.replace(IN_TEXT, day)

/** A month in full: `monthName('2027-03')` is `March 2027`. */
export const monthName = (month: string): string => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`

/** The last day of a month: `lastOfMonth('2028-02')` is `2028-02-29`. */
export const lastOfMonth = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)

/** A stretch of days in words: whole years and months are named as such. `period('2027-01-01', '2027-12-31')` is `2027`. */
export function period(from: string | undefined, to: string | undefined): string {
  if (!from && !to) return 'all time'
  if (!from) return `until ${day(to!)}`
  if (!to) return `since ${day(from)}`
  const isWhole = from.endsWith('-01') && to === lastOfMonth(to.slice(0, 7))
  if (!isWhole) return from === to ? day(from) : `${day(from)} – ${day(to)}`
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)]
  if (first.endsWith('-01') && last.endsWith('-12'))
    return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : `${first.slice(0, 4)}–${last.slice(0, 4)}`
  if (first === last) return monthName(first)
  const years = first.slice(0, 4) === last.slice(0, 4) ? '' : ` ${first.slice(0, 4)}`
  return `${monthName(first).split(' ')[0]}${years} – ${monthName(last)}`
}

/** A stretch of days as a sentence begins with it: `In 2027`, `From March to May 2027`, `Since 2 Mar 2027`. */
export function inPeriod(from: string | undefined, to: string | undefined): string {
  const words = period(from, to)
  if (!from || !to) return words[0]!.toUpperCase() + words.slice(1)
  if (from === to) return `On ${words}`
  const [first, last] = words.split(/ ?– ?/)
  return last ? `From ${first} to ${last}` : `In ${words}`
}

/** A moment on this computer's clock: today its time alone. */
export function moment(iso: string, now: Date): string {
  const then = new Date(iso)
  const time = `${String(then.getHours()).padStart(2, '0')}:${String(then.getMinutes()).padStart(2, '0')}`
  const isToday = then.toDateString() === now.toDateString()
  return isToday ? time : `${then.getDate()} ${short(String(then.getMonth() + 1))} ${then.getFullYear()}, ${time}`
}
