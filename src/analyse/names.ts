/** How a place that no source gives is ranked and filtered, so that the rows of a ranking add up to the total. */
export const NOT_KNOWN = 'Not known'

/** The origin of incidents that were read from documents. */
export const REPORTS = 'reports'

/** Of coordinates whose precision nobody gave, no more is claimed than "somewhere around" (UCDP's 5). */
export const UNKNOWN_PRECISION = 5
