const WORDS =
  '(?:photos?|photo(?:graph)?s?|pictures?|images?|pic|file|screengrab|screenshot|courtesy|handout|credit|getty(?: images)?|social media|representational|reproduction)'
const AGENCY =
  '(?:afp|ap|reuters|epa|epa-efe|efe|getty|getty images|xinhua|anadolu|aa|app|inp|online|ppi|dpa|ans[ai]|pti|ani|ians|tass|upi|kyodo|bloomberg|cnn|bbc|ispr|supplied|handout|file|twitter|x|facebook|instagram|youtube)'

// Always a credit: parentheses or brackets at the end that name photography, or an agency with "file".
const CREDITED = new RegExp(`[([][^()\\[\\]]{0,60}\\b(?:${WORDS})\\b[^()\\[\\]]{0,80}[)\\]]\\.?$`)
const CREDIT_AFTER = new RegExp(
  `(?:\\.|\\s[—–-]|/|\\|)\\s*(?:(?:${AGENCY} )?(?:file )?${WORDS})(?:\\s*[:/—–-]\\s*|\\s+(?:by|via|courtesy(?: of)?)\\s+)[\\p{L}\\d@ .,'’&/:_-]{1,60}$|(?:\\.|\\s[—–-]|/|\\|)\\s*(?:file|${AGENCY}|courtesy)[ /](?:photo|image|picture|file)$`,
  'u',
)
const CREDIT_FIRST =
  /^(?:file )?(?:photo(?:graph)?|picture|image|pic|photo credit|image credit|screengrab|handout)s?(?: (?:by|courtesy(?: of)?|credit|via|shows?))?\s*[:/—–-]\s*\S.{0,400}$|^(?:file )?(?:photo|image|picture) (?:by|courtesy)\b.{0,120}$/i
const FILED = /^FILE ?[:—–-]\s*\S/
// A credit only beside the headline: in a body the same signs close an agency's report.
const SIGNED = new RegExp(
  `[([](?:${AGENCY}|[\\p{L} .'’-]{2,40}/[\\p{L} .'’/-]{2,40}|via [\\p{L} .@-]{2,40})[)\\]]\\.?$|(?:\\s[—–-]\\s?|\\s/\\s?|\\|\\s?)${AGENCY}\\.?$`,
  'u',
)
const LONGEST = 600

/**
 * True when a line is the caption of a picture, told by its credit. Beside the headline an agency's name is enough.
 * `isCaption('A guard at a post near the border. (Photo courtesy: Press Office)', false)` is true.
 */
export function isCaption(line: string, isBesideHeadline: boolean): boolean {
  if (line.length > LONGEST) return false
  // Lower case and no flag `i`: folding the classes of all letters takes longer than reading a report.
  const end = line.slice(-160).toLowerCase()
  return (
    CREDITED.test(end) ||
    CREDIT_AFTER.test(end) ||
    CREDIT_FIRST.test(line) ||
    FILED.test(line) ||
    (isBesideHeadline && SIGNED.test(end))
  )
}
