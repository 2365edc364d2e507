/** A kind of file that Daybook cannot read: how it is recognised, and what the person can do instead. */
export interface Unreadable {
  readonly what: string
  /** First bytes, one character a byte; a row with both `magic` and `name` needs both. */
  readonly magic?: RegExp
  readonly name?: RegExp
  readonly advice: string
  readonly example: string
}

const SAVE_AS_TEXT = 'save it as text (.txt) or as a web page (.html) and add that'

/** Rows in order: the first that fits speaks. */
export const UNREADABLE: readonly Unreadable[] = [
  { what: 'a PDF', magic: /^%PDF-/, advice: SAVE_AS_TEXT, example: '%PDF-1.7' },
  {
    what: 'a Word, Excel, PowerPoint, OpenDocument or EPUB file',
    magic: /^PK\x03\x04/,
    name: /\.(docx|xlsx|pptx|odt|ods|odp|epub)$/i,
    advice: SAVE_AS_TEXT,
    example: 'PK\x03\x04[Content_Types].xml',
  },
  {
    what: 'a ZIP archive',
    magic: /^PK(\x03\x04|\x05\x06)/,
    advice: 'unpack it and add the files in it',
    example: 'PK\x03\x04story.txt',
  },
  {
    what: 'an old Word or Excel file',
    magic: /^\xd0\xcf\x11\xe0/,
    advice: SAVE_AS_TEXT,
    example: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  },
  { what: 'a rich-text file', magic: /^\{\\rtf/, advice: SAVE_AS_TEXT, example: '{\\rtf1\\ansi' },
  {
    what: 'a compressed file',
    magic: /^(\x1f\x8b|BZh\d|\xfd7zXZ|\x28\xb5\x2f\xfd|7z\xbc\xaf|Rar!)/,
    advice: 'unpack it and add the files in it',
    example: '\x1f\x8b\x08',
  },
  {
    what: 'a picture',
    magic: /^(\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF[\s\S]{4}WEBP|II\*\x00|MM\x00\*)/,
    advice: 'type or scan its words into a text file and add that',
    example: '\x89PNG\r\n',
  },
  {
    what: 'a sound or video file',
    magic: /^(ID3|OggS|[\s\S]{4}ftyp|\x1aE\xdf\xa3|RIFF[\s\S]{4}(WAVE|AVI ))/,
    advice: 'add a transcript of it',
    example: 'OggS\x00',
  },
  {
    what: 'a database or Parquet file',
    magic: /^(SQLite format 3|PAR1)/,
    advice: 'export its texts as .jsonl, one {"id": …, "text": …} a line',
    example: 'PAR1',
  },
  {
    what: 'a saved web archive (MHTML)',
    magic: /^(From: <Saved by|MIME-Version:[\s\S]{0,400}multipart\/related)/i,
    advice: 'save the page as .html instead',
    example: 'From: <Saved by Blink>',
  },
  {
    what: 'a mail with encoded parts',
    magic: /^[\w-]{2,40}:[\s\S]*\ncontent-(type:\s*multipart\/|transfer-encoding:\s*(base64|quoted-printable))/i,
    advice: 'open it in a mail program and save its text as .txt',
    example: 'Subject: Report\nContent-Transfer-Encoding: base64\n',
  },
  {
    what: 'a table of data, not a report',
    name: /\.(csv|tsv|xls)$/i,
    advice: 'give its texts as .jsonl, one {"id": …, "text": …} a line',
    example: 'events.csv',
  },
]

const HEAD = 2048

/** The first row that fits a file, or null. `unreadable('a.pdf', bytes)?.what` is `a PDF`. */
export function unreadable(name: string, bytes: Uint8Array): Unreadable | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  return UNREADABLE.find((row) => (row.magic?.test(head) ?? true) && (row.name?.test(name) ?? true)) ?? null
}
