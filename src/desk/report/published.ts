import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MadeReport, PublishedReport, ReportFormat, ReportRequest } from '#model/index.ts'

const ID = /^[\w-]{1,120}$/

/** The reports that a desk has published: a folder each, with its files and what they were made over. */
export interface PublishedReports {
  keep(request: ReportRequest, made: MadeReport, now: Date): Promise<PublishedReport>
  list(): Promise<PublishedReport[]>
  file(id: string, format: ReportFormat): Promise<Uint8Array | null>
}

/** Keeps published reports under a folder. Files are written aside and appear whole or not at all. */
export function publishedReports(folder: string): PublishedReports {
  return {
    async keep(request, made, now) {
      const template = 'name' in request.template ? request.template.name : 'own'
      const id = `${now.toISOString().slice(0, 19).replace(/\D/g, '')}-${request.period.replace(/[^\w]+/g, '-')}-${template}`
      const published: PublishedReport = {
        id,
        title: made.title,
        period: request.period,
        template,
        publishedAt: now.toISOString(),
        release: made.release,
        numbers: made.numbers,
        checked: made.checked,
        formats: made.files.map(({ format }) => format),
      }
      const aside = join(folder, `.${id}`)
      await mkdir(aside, { recursive: true })
      for (const { format, bytes } of made.files) await writeFile(join(aside, `report.${format}`), bytes)
      await writeFile(join(aside, 'report.json'), `${JSON.stringify(published, null, 2)}\n`)
      await rename(aside, join(folder, id))
      return published
    },
    async list() {
      const names = await readdir(folder).catch(() => [])
      const found = await Promise.all(
        names
          .filter((name) => ID.test(name))
          .map((name) => readFile(join(folder, name, 'report.json'), 'utf8').then(JSON.parse, () => null)),
      )
      return (found as (PublishedReport | null)[])
        .filter((one) => one !== null)
        .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
    },
    file: async (id, format) => (ID.test(id) ? readFile(join(folder, id, `report.${format}`)).catch(() => null) : null),
  }
}
