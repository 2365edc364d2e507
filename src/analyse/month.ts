/**
 * The rule that puts an incident into a month, in SQL over the days that its date covers. An incident counts in the
 * month in which it began. One that began within a stretch of more than 31 days (a year, a quarter, "from March to
 * August") has no known month: it is in every total and in no column. Example: 2027-01-30/2027-02-02 is in 2027-01.
 */
export const HAS_MONTH = '(last_day - first_day <= 30)'
export const MONTH = `CASE WHEN ${HAS_MONTH} THEN strftime(first_day, '%Y-%m') END`

/**
 * The day that must lie before the end of a period: an incident with a known month is in the period in which it began,
 * so that neighbouring periods add up; one without is in a period only when all of it is.
 */
export const COUNTED_BY = `CASE WHEN ${HAS_MONTH} THEN first_day ELSE last_day END`
