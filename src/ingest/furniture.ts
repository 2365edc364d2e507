import { isLabelledDate, isOnlyDate } from './printed-date.ts'

/** What a line of furniture tells about its story before it is removed. */
export type Tells = 'published' | 'updated' | 'byline' | 'url' | 'nothing'

/**
 * A kind of line that a page or a channel puts around a story.
 * `where`: `head` lines stand only around the headline, before the body; `tail` lines only after the headline.
 * `closes`: the story ends with it; what stands below belongs to the page.
 * `opens`: seen after a headline in the middle of a file, it shows that another story begins there.
 */
export interface Furniture {
  readonly id: string
  readonly is: RegExp | ((line: string) => boolean)
  readonly where: 'any' | 'head' | 'tail'
  readonly tells: Tells
  readonly opens?: true
  readonly closes?: true
  readonly example: string
}

const NETWORK =
  '(?:facebook|twitter|x|whatsapp|telegram|linkedin|instagram|youtube|tiktok|reddit|pinterest|threads|bluesky|e-?mail|print|copy(?: link)?|link|save|bookmark|messenger|google news|news feed|rss)'
const UPDATED = /^(?:last |latest )?(?:updated?|modified|edited|revised)\b/i
const PUBLISHED =
  /^(?:first |originally )?(?:published|posted|issued|released|publication date|date of issue|dated?)\b/i

/** Rows in order: the first that fits a line speaks. Every row is tried on whole lines only. */
export const FURNITURE: readonly Furniture[] = [
  {
    id: 'short-url',
    is: /^short (?:url|link)(?::?\s*https?:\S+)?:?$/i,
    where: 'any',
    tells: 'nothing',
    opens: true,
    example: 'Short Url',
  },
  {
    id: 'follow',
    is: /^(?:\+\s*)?follow(?:ing)?(?: us| @\w+| this (?:topic|author|story))?(?: (?:on|for) .{1,60})?$/i,
    where: 'any',
    tells: 'nothing',
    opens: true,
    example: 'Follow',
  },
  {
    id: 'updated',
    is: (line) => isLabelledDate(line, UPDATED),
    where: 'any',
    tells: 'updated',
    opens: true,
    example: 'Updated 5 sec ago',
  },
  {
    id: 'printed-in',
    is: /^(?:published|printed|first appeared) in (?:the )?.{2,60},\s.{0,30}\d{4}$/i,
    where: 'tail',
    tells: 'published',
    closes: true,
    example: 'Published in The Daily Paper, March 3rd, 2027',
  },
  {
    id: 'published',
    is: (line) => isLabelledDate(line, PUBLISHED),
    where: 'any',
    tells: 'published',
    opens: true,
    example: 'Published March 3, 2027 08:12pm',
  },
  {
    id: 'date',
    is: isOnlyDate,
    where: 'head',
    tells: 'published',
    opens: true,
    example: 'Wednesday, 3 March 2027 10:15 GMT',
  },
  {
    id: 'immediate-release',
    is: /^(?:for )?(?:immediate release|release (?:on|at|date))\b.{0,60}$/i,
    where: 'head',
    tells: 'published',
    opens: true,
    example: 'FOR IMMEDIATE RELEASE: 3 March 2027',
  },
  {
    id: 'embargo',
    is: /^(?:strictly )?(?:embargo(?:ed)?|not for release)\b.{0,80}$/i,
    where: 'head',
    tells: 'nothing',
    example: 'EMBARGOED UNTIL 3 March 2027, 10:00 GMT',
  },
  {
    id: 'label',
    is: /^(?:press|news|media) (?:release|statement|note)(?: no\.? ?[\w/-]{1,12})?$|^(?:breaking|breaking news|exclusive|live|developing story|news|world|opinion|top story|latest)$/i,
    where: 'head',
    tells: 'nothing',
    example: 'PRESS RELEASE',
  },
  {
    id: 'byline',
    is: /^(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Rr]eporting by|[Rr]eporter:|[Aa]uthor|[Ff]rom)\s*:?\s+(?:our |the |a |an )?\p{Lu}[\p{L}.'’-]*(?:[ ,&|/]+(?:and |with |in |of )?(?:our |the )?\p{Lu}[\p{L}.'’-]*){0,9}$/u,
    where: 'head',
    tells: 'byline',
    opens: true,
    example: 'By Staff Reporter',
  },
  {
    id: 'agency',
    is: /^(?:the )?(?:associated press|ap|agence france-presse|afp|reuters|xinhua|anadolu(?: agency)?|ians|pti|ani|app|inp|qna|spa|dpa|efe|tass|kyodo(?: news)?|bloomberg|upi|bbc(?: news)?|cnn|al jazeera|voa(?: news)?|rfe\/rl)(?:\s*[/&,]\s*(?:ap|afp|reuters|agencies))?\s*\|?$/i,
    where: 'head',
    tells: 'byline',
    opens: true,
    example: 'The Associated Press',
  },
  {
    id: 'desk',
    is: /^(?:(?:our|the|a) )?(?:(?:staff|special|own|senior|bureau|crime|court|city|chief) )?(?:correspondent|reporter|web ?desk|news ?desk|monitoring (?:desk|report)|agencies|newspaper's (?:staff|correspondent)|bureau report)s?$/i,
    where: 'head',
    tells: 'byline',
    example: 'Our Correspondent',
  },
  {
    id: 'address',
    is: /^(?:(?:url|link|permalink|source url|read at)\s*:\s*)?https?:\/\/\S+$/i,
    where: 'any',
    tells: 'url',
    example: 'https://courier.example/world/1',
  },
  {
    id: 'site',
    is: /^(?:www\.)?[\w-]{2,30}\.(?:com|net|org|info|tv|news|example)(?:\.[a-z]{2})?$|^(?:today['’]s|e-?) ?paper\b.{0,60}$/i,
    where: 'any',
    tells: 'nothing',
    example: 'COURIER.EXAMPLE',
  },
  {
    id: 'sign',
    is: /^[^\p{L}\p{N}\s*#_=~–—-]{1,3}$/u,
    where: 'any',
    tells: 'nothing',
    example: '☰',
  },
  {
    id: 'share',
    is: /^share(?:s|d)?(?: (?:this|via|on|now|it|the|with|your)\b.{0,50})?\s*:?$|^\d[\d,.]*k? shares?$/i,
    where: 'any',
    tells: 'nothing',
    example: 'Share this article',
  },
  {
    id: 'networks',
    is: new RegExp(`^${NETWORK}(?:[\\s|,·•/]+${NETWORK}){0,14}$`, 'i'),
    where: 'any',
    tells: 'nothing',
    example: 'Facebook Twitter WhatsApp',
  },
  {
    id: 'reading-time',
    is: /^(?:reading time|read time|time to read)\s*:?.{0,20}$|^\d{1,3}[ -]min(?:ute)?s?(?: of)?(?: read(?:ing)?)?$/i,
    where: 'any',
    tells: 'nothing',
    example: '3 min read',
  },
  {
    id: 'read-more',
    is: /^(?:read|see|watch|listen|also read|also see|read also|read more|see more|read next|up next|related|more on this|don['’]t miss|must read|in pictures)\s*[:|>»–—-]\s*.{0,200}$/i,
    where: 'tail',
    tells: 'nothing',
    example: 'Also read: Another story on this page',
  },
  {
    id: 'more',
    is: /^(?:read|see|load|show|view|learn|find out) (?:more|all|less|full (?:story|article)|the full story|next)(?: (?:about|on|in|at|here|stories|from)\b.{0,80})?\s*(?:\.\.\.|[…>»→])?$|^continue reading.{0,60}$|^click here.{0,60}$/i,
    where: 'tail',
    tells: 'nothing',
    example: 'Read more',
  },
  {
    id: 'related',
    is: /^(?:related|recommended|suggested|popular|trending|most (?:read|viewed|popular|shared)|top stories|latest (?:news|stories)|editor['’]?s['’]? picks?|you (?:may|might) (?:also )?like|in this (?:story|article|section)|more (?:from|in|on|stories).{0,60}|around the web|also in the news)(?: (?:stories|articles|news|topics|content|posts|links|reading|now|for you|this week))?\s*:?$/i,
    where: 'tail',
    tells: 'nothing',
    example: 'Related stories',
  },
  {
    id: 'advertisement',
    is: /^(?:[-–—\s]*)(?:advertise?ments?|ads?|sponsored(?: (?:content|links?|by .{1,40}))?|promoted(?: content)?|(?:story|article|report) continues (?:after|below).{0,40}|scroll (?:down )?to (?:continue|read).{0,30}|skip (?:ad|advertisement|promotion).{0,30}|after promotion|paid (?:content|partnership).{0,30})(?:[-–—\s]*)$/i,
    where: 'any',
    tells: 'nothing',
    example: 'Advertisement',
  },
  {
    id: 'subscribe',
    is: /^(?:subscribe|unsubscribe|sign up|sign in|log in|login|donate)(?: (?:to|for|here|now|today|us|our|the|with|on|free|via)\b.{0,140})?\s*[.!:>»→]?$|^(?:join (?:us|our|the (?:conversation|discussion|newsletter|channel))|become a (?:member|subscriber)|never miss (?:a|an|another)|support (?:us|our (?:work|journalism))|get (?:our|the) (?:latest|best|newsletter|news|stories)|register (?:now|here|for free))\b.{0,140}$/i,
    where: 'any',
    tells: 'nothing',
    example: 'Subscribe to our newsletter',
  },
  {
    id: 'app',
    is: /^(?:download|get|install|open) (?:the |our )(?:[\w.]+ ){0,3}app\b.{0,80}$/i,
    where: 'any',
    tells: 'nothing',
    example: 'Download our app for alerts',
  },
  {
    id: 'replies',
    is: /^(?:leave a (?:reply|comment)|\d[\d,]* comments?|comments? \(\d+\)|your e-?mail address will not be published.{0,60})\.?$/i,
    where: 'any',
    tells: 'nothing',
    closes: true,
    example: 'Leave a Reply',
  },
  {
    id: 'comments',
    is: /^(?:no|view|show|post a|add a|all|read|hide)? ?comments?:?$|^(?:join the conversation|comments are closed\.?|start the discussion.{0,40}|reply|report (?:this )?comment)$/i,
    where: 'any',
    tells: 'nothing',
    example: 'Read Comments',
  },
  {
    id: 'counts',
    is: /^\d[\d,.]*[km]? (?:views?|likes?|reads|retweets|reactions|followers|replies)(?:[ ·|,]+\d[\d,.]*[km]? (?:views?|likes?|reads|retweets|reactions|replies)){0,4}$/i,
    where: 'any',
    tells: 'nothing',
    example: '1,204 views',
  },
  {
    id: 'tags',
    is: /^(?:tags?|topics?|keywords?|categories|filed under|posted in|more about|sections?)\s*:.{0,200}$/i,
    where: 'any',
    tells: 'nothing',
    example: 'Tags: security, border',
  },
  {
    id: 'navigation',
    is: /^(?:home|main page)(?:\s*[>»›/|]\s*.{1,40}){1,5}$|^(?:skip to (?:main )?(?:content|navigation).{0,20}|menu|search|close|home|back|back to top|go back|next|previous|next (?:story|article|post).{0,100}|previous (?:story|article|post).{0,100}|print(?: this)?(?: page| article| story)?|email this.{0,30}|save(?: article| story)?|bookmark|like|reply|retweet|translate|listen(?: to (?:this )?(?:article|story))?|play(?: audio| video)?|text size|a ?[+-]|toggle.{0,20}|view (?:gallery|comments|original|in browser).{0,20}|full ?screen|copied!?|link copied!?|x)$/i,
    where: 'any',
    tells: 'nothing',
    example: 'Home > World > Security',
  },
  {
    id: 'next-story',
    is: /^.{0,160}\b(?:next|previous) (?:story|article|post)\s*[»>→]?$|^(?:powered|developed|designed|hosted) by .{2,40}$/i,
    where: 'tail',
    tells: 'nothing',
    example: 'Rain delays cricket final Next Story',
  },
  {
    id: 'gallery',
    is: /^(?:image |photo |slide |picture )?\d{1,3} (?:of|\/) \d{1,3}(?: images?| photos?)?$|^(?:hide|show) caption$|^enlarge(?: this)?(?: image)?$|^loading(?:\.\.\.|…)?$/i,
    where: 'any',
    tells: 'nothing',
    example: '1 of 5',
  },
  {
    id: 'cookies',
    is: /^(?:we (?:and our partners )?use cookies|this (?:site|website) uses cookies|by (?:continuing|using|clicking).{0,40}(?:cookies|terms|consent)).{0,300}$|^(?:accept|reject|manage|allow|decline)(?: all)?(?: cookies| preferences| settings)?$|^(?:cookie|privacy) (?:policy|settings|notice|preferences)$|^terms (?:of (?:use|service)|and conditions)$/i,
    where: 'any',
    tells: 'nothing',
    example: 'We use cookies to improve your visit.',
  },
  {
    id: 'copyright',
    is: /^(?:©|\(c\)|copyright)\s.{0,160}$|^.{0,80}all rights reserved\.?.{0,60}$/i,
    where: 'any',
    tells: 'nothing',
    example: '© 2027 The Daily Paper. All rights reserved.',
  },
  {
    id: 'forwarded',
    is: /^(?:forwarded(?: many times)?|forwarded as received|fwd|message deleted|this message was (?:deleted|edited)|<?media omitted>?|image omitted|end-to-end encrypted.{0,80})\.?$/i,
    where: 'any',
    tells: 'nothing',
    example: 'Forwarded many times',
  },
  {
    id: 'contact',
    is: /^(?:for (?:more|further) (?:information|details)|(?:media|press) (?:contacts?|enquiries|inquiries)|for media (?:enquiries|inquiries))\s*(?:[:,]|please|contact|visit|see).{0,160}$|^contacts?\s*:.{0,160}$/i,
    where: 'tail',
    tells: 'nothing',
    example: 'Media contact: press office, +00 000 0000',
  },
  {
    id: 'mail-footer',
    is: /^(?:sent from my .{2,40}|to unsubscribe.{0,120}|you (?:are receiving|received) this (?:e-?mail|message).{0,160}|view this e-?mail in your browser.{0,40}|get outlook for .{2,20}|this e-?mail (?:and any|is confidential).{0,300})$/i,
    where: 'any',
    tells: 'nothing',
    example: 'Sent from my phone',
  },
  {
    id: 'photo-link',
    is: /^(?:photos?|video|images?|gallery|infographic|graphic|map)\s*:?$|^(?:file|representational|representative|illustrative) (?:photo|image|picture)\.?$/i,
    where: 'any',
    tells: 'nothing',
    example: 'File photo',
  },
]

/** Longer lines are prose: no furniture was ever seen beyond it. */
const LONGEST = 320

/** The furniture that a whole line is, or null. `furnitureOf('Short Url')?.id` is `short-url`. */
export function furnitureOf(line: string): Furniture | null {
  if (line.length > LONGEST || line === '') return null
  for (const row of FURNITURE) {
    if (typeof row.is === 'function' ? row.is(line) : row.is.test(line)) return row
  }
  return null
}
