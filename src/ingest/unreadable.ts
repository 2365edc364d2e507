/** A kind of file that Daybook cannot read: how it is recognised, and what the person can do instead. */
export interface Unreadable {
  readonly what: string
  /** The first bytes, in hexadecimal. */
  readonly starts?: RegExp
  /** Words among the first bytes. */
  readonly head?: RegExp
  readonly name?: RegExp
  readonly advice: string
}

const SAVE_AS_TEXT = 'save it as text (.txt) or as a web page (.html) and add that'
const OFFICE = /\.(docx|xlsx|pptx|odt|ods|odp|epub)$/i
const ENCODED = /^[\w-]{2,40}:[\s\S]*\ncontent-(type:\s*multipart\/|transfer-encoding:\s*(base64|quoted-printable))/i

/** Rows in order: the first whose every given sign fits speaks. */
const UNREADABLE: readonly Unreadable[] = [
  { what: 'a PDF', starts: /^255044462d/, advice: SAVE_AS_TEXT },
  { what: 'an office document', starts: /^504b0304/, name: OFFICE, advice: SAVE_AS_TEXT },
  { what: 'an old office document', starts: /^d0cf11e0/, advice: SAVE_AS_TEXT },
  { what: 'a rich-text file', starts: /^7b5c727466/, advice: SAVE_AS_TEXT },
  {
    what: 'a packed file', // zip, gzip, bzip2, xz, zstandard, 7z, rar
    starts: /^(?:504b0304|504b0506|1f8b|425a68|fd377a58|28b52ffd|377abcaf|52617221)/,
    advice: 'unpack it and add the files in it',
  },
  {
    what: 'a picture', // png, jpeg, gif, webp, tiff
    starts: /^(?:89504e47|ffd8ff|4749463837|4749463839|52494646........57454250|49492a00|4d4d002a)/,
    advice: 'type its words into a text file and add that',
  },
  {
    what: 'a sound or video file', // mp3, ogg, mp4, matroska, wav, avi
    starts: /^(?:494433|4f676753|........66747970|1a45dfa3|52494646........57415645|52494646........41564920)/,
    advice: 'add a transcript of it',
  },
  {
    what: 'a database or Parquet file',
    starts: /^(?:53514c69746520666f726d6174|50415231)/,
    advice: 'export its texts as .jsonl, one {"id": …, "text": …} a line',
  },
  { what: 'a saved web archive (MHTML)', head: /^From: <Saved by/, advice: 'save the page as .html instead' },
  {
    what: 'a mail with encoded parts',
    head: ENCODED,
    advice: 'open it in a mail program and save its text as .txt',
  },
  {
    what: 'a table of data, not a report',
    name: /\.(csv|tsv|xls)$/i,
    advice: 'give its texts as .jsonl, one {"id": …, "text": …} a line',
  },
]

const HEAD = 2048
const LONGEST_START = 16

/** The first row that fits a file, or null. `unreadable('a.pdf', bytes)?.what` is `a PDF`. */
export function unreadable(name: string, bytes: Uint8Array): Unreadable | null {
  const start = [...bytes.subarray(0, LONGEST_START)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD))
  const fits = (row: Unreadable) =>
    (row.starts?.test(start) ?? true) && (row.head?.test(head) ?? true) && (row.name?.test(name) ?? true)
  return UNREADABLE.find(fits) ?? null
}
