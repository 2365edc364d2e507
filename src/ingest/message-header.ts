/** A field at the head of a mail or of an article that a program saved: its name in small letters and where its value starts in the line. */
export interface HeaderField {
  readonly name: string
  readonly valueAt: number
}

const FIELD =
  /^\*{0,2}(from|title|headline|author|byline|source|publisher|outlet|newspaper|url|link|published|language|section|to|cc|bcc|subject|date|sent|reply-to|importance|priority|attachments?|message-id|mime-version|content-type|content-transfer-encoding|return-path|received|list-[\w-]+|x-[\w-]+)\*{0,2}\s*:\*{0,2}\s*/i

/** The header field that a line is, or null. `headerField('Subject: Situation report')?.name` is `subject`. */
export function headerField(line: string): HeaderField | null {
  const found = FIELD.exec(line.slice(0, 80))
  return found ? { name: found[1]!.toLowerCase(), valueAt: found[0].length } : null
}

/**
 * Where the header of a mail or of a saved article ends that starts at a line: at least two fields, one of them a
 * sender or a title; 0 when none starts.
 */
export function headerEnd(lines: readonly { readonly text: string; readonly blanks: number }[], start: number): number {
  const names: string[] = []
  let i = start
  for (; i < lines.length && (i === start || lines[i]!.blanks === 0); i++) {
    const field = headerField(lines[i]!.text)
    if (!field) break
    names.push(field.name)
  }
  return names.length >= 2 && names.some((name) => /^(?:from|subject|title|headline)$/.test(name)) ? i : 0
}

/** The beginning of a message in an exported chat. */
export interface ChatPrefix {
  readonly date: string
  readonly sender: string
  readonly length: number
}

const CHAT =
  /^\u200e?\[?(\d{1,4}[./-]\d{1,2}[./-]\d{2,4}),?\s+\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?\]?\s*(?:[-–]\s*)?([^:\n]{1,40}):\s+/i

/** Date and sender before a chat message, or null. `chatPrefix('[13/03/2027, 10:15:22] Field desk: Two dead')?.sender`. */
export function chatPrefix(line: string): ChatPrefix | null {
  const found = CHAT.exec(line.slice(0, 100))
  return found ? { date: found[1]!, sender: found[2]!.trim(), length: found[0].length } : null
}
