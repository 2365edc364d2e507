import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Desk, type DeskOptions, openDesk } from '#desk/index.ts'

/** A desk on an empty book in a folder of its own, which is gone once the desk is closed. */
export async function passingDesk(options: Omit<DeskOptions, 'place' | 'create'> = {}): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-book-'))
  const desk = await openDesk({ ...options, place: { folder: join(folder, 'book'), databaseUrl: null }, create: true })
  return {
    ...desk,
    async close() {
      await desk.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
