import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ACTOR_KINDS, type ActorRow } from '#lexicon/index.ts'
import { InputError } from './input-error.ts'

const rowSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(ACTOR_KINDS),
  countries: z.array(z.string().length(2)),
  aliases: z.array(z.string()).default([]),
  parent: z.string().optional(),
  from: z.number().int().optional(),
  to: z.number().int().optional(),
})

/** The file of a book's folder that holds its own actors. */
const BOOK_FILE = 'actors.json'

/** A file of actor rows. `(await readActorFile('actors.json'))[0]?.id` is `'falcon-front'`. */
export async function readActorFile(path: string): Promise<readonly ActorRow[]> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) throw new InputError(`missing file of actors: ${path}; name a JSON file with a list of rows`)
  return parsed(text, path)
}

/** The actors that a book's folder brings; none where it has no `actors.json`. */
export async function readBookActors(folder: string): Promise<readonly ActorRow[]> {
  const path = join(folder, BOOK_FILE)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  return text === null ? [] : parsed(text, path)
}

function parsed(text: string, path: string): readonly ActorRow[] {
  let rows: unknown
  try {
    rows = JSON.parse(text)
  } catch {
    throw new InputError(`unreadable actors: ${path} is no JSON`)
  }
  const found = z.array(rowSchema).safeParse(rows)
  if (found.success) return found.data.map(withoutGaps)
  const issue = found.error.issues[0]!
  throw new InputError(`invalid actors: ${path}, ${issue.path.join('.') || 'the whole'}: ${issue.message}`)
}

/** Fields that are not given stay out of the row. */
const withoutGaps = ({ parent, from, to, ...row }: z.infer<typeof rowSchema>): ActorRow => ({
  ...row,
  ...(parent === undefined ? {} : { parent }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})
