import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Input } from '#desk/index.ts'
import { refuse } from './refusal.ts'

/** 20 MB: the longest annual reports are a tenth of it. */
export const MOST_BYTES = 20 * 1024 * 1024

/** A text sent as JSON. */
export const pastedSchema = z.strictObject({
  text: z.string().min(1, 'the text is empty'),
  name: z.string().min(1).max(300).optional(),
  published: z.iso.date().optional(),
})

/** Files sent as a form: one field named `file`, or several. */
export const filesSchema = z.object({
  file: z
    .preprocess((value) => [value].flat(), z.array(z.instanceof(File)))
    .optional()
    .openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
})

/** What goes with a file sent as the raw body. */
export const uploadQuery = z.strictObject({
  name: z.string().min(1).max(300).optional().describe('File name; its ending tells the format.'),
  published: z.iso.date().optional().describe('Day of publication, where the file does not say it.'),
})

/** The inputs that a request body holds, or the sentence that says why it holds none. */
export type Body = { readonly inputs: readonly Input[] } | { readonly error: string }

export const rawFile = { schema: z.any().describe('One file, named by ?name=.') }

/** What the body of a POST may be, for the declaration of a route. */
export const inputBody = {
  content: {
    'application/json': { schema: pastedSchema },
    'multipart/form-data': { schema: filesSchema },
    'application/octet-stream': rawFile,
    'text/*': rawFile,
  },
}

/** Refuses a longer body before it is read. */
export const limitBody = bodyLimit({
  maxSize: MOST_BYTES,
  onError: (c) => refuse(c, 413, 'The file is larger than 20 MB; split it, or add it with "daybook add".'),
})

/** What the validators made of a request: a pasted text, a form's files, or neither. */
interface Parsed {
  readonly query: z.infer<typeof uploadQuery>
  readonly pasted: z.infer<typeof pastedSchema>
  readonly form: z.infer<typeof filesSchema>
}

/** Reads the inputs of a POST: a pasted text, a form's files, or the raw body as one file. */
export async function readInputs(c: Context, { query, pasted, form }: Parsed): Promise<Body> {
  const type = c.req.header('content-type') ?? ''
  if (type.startsWith('application/json')) return fromText(pasted, query)
  if (type.startsWith('multipart/form-data')) return fromForm(form.file ?? [], query)
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (bytes.length === 0) return { error: 'The request has no body: send a text as JSON {"text": …}, or a file.' }
  return { inputs: [input(query.name ?? 'upload.txt', bytes, query.published)] }
}

function fromText(pasted: z.infer<typeof pastedSchema>, query: z.infer<typeof uploadQuery>): Body {
  const { text, name = query.name ?? 'pasted.txt', published = query.published } = pasted
  return { inputs: [input(name, new TextEncoder().encode(text), published)] }
}

async function fromForm(files: readonly File[], query: z.infer<typeof uploadQuery>): Promise<Body> {
  if (files.length === 0) return { error: 'The form has no "file" field.' }
  const inputs = files.map(async (file) => input(file.name, new Uint8Array(await file.arrayBuffer()), query.published))
  return { inputs: await Promise.all(inputs) }
}

/** Bytes as an input of the desk. */
export const input = (name: string, bytes: Uint8Array, published: string | undefined): Input => ({
  name,
  bytes,
  ...(published !== undefined && { published }),
})
