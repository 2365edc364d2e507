import type { z } from '@hono/zod-openapi'
import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { InputError } from '#desk/index.ts'

/** Answers with one clear sentence: `refuse(c, 404, 'No incident has the id "i1".')`. */
export const refuse = <S extends ContentfulStatusCode>(c: Context, status: S, error: string) =>
  c.json({ error }, status)

/** The sentence for input that did not parse: which field, and what is wrong with it. */
function invalidInput(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return 'The request could not be read.'
  if (issue.code === 'unrecognized_keys') return `Unknown field: ${issue.keys.join(', ')}.`
  const field = issue.path.length > 0 ? issue.path.join('.') : 'the request'
  const reason = issue.message.replace(/^Invalid input: /, '').replace(/\.$/, '')
  return `Invalid ${field}: ${reason}.`
}

/** What zod-openapi calls after every validation. */
export const refuseInvalid = (
  result: { success: true } | { success: false; error: z.ZodError },
  c: Context,
): Response | undefined => (result.success ? undefined : refuse(c, 400, invalidInput(result.error)))

/** An exception is written to the log; the client learns only that there was one. */
export const refuseFailure =
  (log: (line: string) => void): ErrorHandler =>
  (error, c) => {
    if (error instanceof HTTPException && error.status === 415)
      return refuse(
        c,
        415,
        'Send a text as application/json {"text": …}, or a file as text/plain, text/html or application/octet-stream.',
      )
    if (error instanceof HTTPException) return refuse(c, error.status, error.message || 'The request was refused.')
    if (error instanceof InputError) return refuse(c, 400, error.message.replaceAll('\n', ' '))
    log(`${c.req.method} ${new URL(c.req.url).pathname} failed: ${error.stack ?? error.message}`)
    return refuse(c, 500, 'The desk could not do this because of a fault of its own; its log says more.')
  }

/** An address that no route answers. */
export const refuseUnknown: NotFoundHandler = (c) =>
  refuse(c, 404, `There is nothing at ${new URL(c.req.url).pathname.slice(0, 200)}.`)
