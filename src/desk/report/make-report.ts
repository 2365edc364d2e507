import { readFile } from 'node:fs/promises'
import { checkSummary } from '#check/index.ts'
import type { CheckedDocument, IncidentFilter, IncidentView, MadeReport, ReportRequest } from '#model/index.ts'
import {
  type Asked,
  buildReport,
  type Period,
  type Printer,
  previousPeriod,
  type Report,
  readPeriod,
  reportDocx,
  reportHtml,
  reportText,
  startPrinter,
  TemplateError,
} from '#report/index.ts'
import { browserFolder } from '../book-place.ts'
import { InputError } from '../input-error.ts'
import { packageFile } from '../package-file.ts'
import type { Releases } from '../releases.ts'
import { CODE_VERSION, CODEBOOK_VERSION } from '../version.ts'
import { agreementWords } from './agreement-words.ts'
import { changesSince } from './changes-since.ts'
import { incidentsOf } from './incidents-of.ts'

export interface ReportMakers {
  readonly releases: Pick<
    Releases,
    'overview' | 'incidents' | 'ranked' | 'effect' | 'deadliest' | 'byId' | 'list' | 'open' | 'diff'
  >
  readonly viewOf: (id: string) => Promise<IncidentView | null>
  readonly check: (text: string) => Promise<readonly CheckedDocument[]>
  /** What was configured when the record was made, a sentence each. */
  readonly method: () => Promise<readonly string[]>
}

/**
 * Makes a report over the draft and checks its own prose before it comes out: a report with a wrong or loose number is
 * refused with the sentences. `await makeReport(makers, { period: '2014', template: { name: 'annual' }, formats: ['html'] })`.
 */
export async function makeReport(makers: ReportMakers, request: ReportRequest): Promise<MadeReport> {
  const period = periodOf(request.period)
  const compare =
    request.compare === null ? null : request.compare === undefined ? previousPeriod(period) : periodOf(request.compare)
  const filter = request.filter ?? {}
  const place = request.place ?? (await placeOf(makers, filter))
  const { release: version } = request
  const asked: Asked = {
    overview: (one) => makers.releases.overview(one, version),
    ranked: (one, list) => makers.releases.ranked(one, list, version),
    effect: (question) => makers.releases.effect(question, version),
    outlines: readOutlines,
    deadliest: (one, limit) => makers.releases.incidents(one, { sort: '-killed', limit }, version),
  }
  const report = await built(() =>
    templateOf(request.template).then(async (template) =>
      buildReport(
        asked,
        { period, compare, filter, effect: request.effect ?? null, place },
        {
          template,
          incidentsOf: (filters, limit) =>
            incidentsOf(
              {
                deadliest: (one, most) => makers.releases.deadliest(one, most, version),
                byId: (ids) => makers.releases.byId(ids, version),
                viewOf: makers.viewOf,
              },
              filters,
              limit,
            ),
          method: [...(await makers.method()), ...(await agreementOf(makers, version))],
          changes: await changesOf(makers, version),
        },
      ),
    ),
  )
  const checked = await passed(report, makers.check)
  return {
    title: report.title,
    release: report.release,
    files: await filesOf(report, request),
    numbers: report.notes.length,
    leftOut: report.leftOut,
    checked,
  }
}

function periodOf(words: string): Period {
  const period = readPeriod(words)
  if (!period) throw new InputError(`"${words}" is no period: write 2014, 2014-Q3, 2014-07 or 2014-07-01/2014-09-30`)
  return period
}

/** The names of the provinces asked for, or the country of the incident with the most killed. */
async function placeOf({ releases }: ReportMakers, filter: IncidentFilter): Promise<string> {
  if (filter.admin1?.length) return filter.admin1.join(', ')
  const { rows } = await releases.incidents(filter, { sort: '-killed', limit: 1 })
  return rows[0]?.country ?? 'the record'
}

/** The coasts and borders that ship with Daybook; a map is drawn without them rather than not at all. */
const readOutlines = (): ReturnType<Asked['outlines']> =>
  readFile(packageFile('data/outlines/world-50m.json'), 'utf8').then(JSON.parse, () => null)

/** The text of a template: the one given, or one that comes with Daybook. */
export async function templateOf(template: ReportRequest['template']): Promise<string> {
  if ('text' in template) return template.text
  const text = /^[a-z-]+$/.test(template.name)
    ? await readFile(packageFile(`data/templates/${template.name}.md`), 'utf8').catch(() => null)
    : null
  if (text === null)
    throw new InputError(`there is no template "${template.name}": give annual, press-release, or a file of your own`)
  return text
}

async function agreementOf({ releases }: ReportMakers, version = 'draft'): Promise<string[]> {
  const { manifest } = await releases.open(version)
  return agreementWords(manifest.agreement ?? [])
}

/** What moved since the latest cut release that is not the one reported on. */
async function changesOf({ releases }: ReportMakers, version: string | undefined): Promise<string[]> {
  const cut = (await releases.list()).map((one) => one.version).filter((one) => one !== 'draft')
  const earlier = version === undefined ? cut[0] : cut[cut.indexOf(version) + 1]
  return earlier === undefined
    ? ['There is no earlier release to compare with.']
    : changesSince(await releases.diff(earlier, version ?? 'draft'))
}

async function built(build: () => Promise<Report>): Promise<Report> {
  try {
    return await build()
  } catch (error) {
    throw error instanceof TemplateError ? new InputError(error.message) : error
  }
}

/** Refuses a report whose own prose has a number that does not hold. */
async function passed(report: Report, check: ReportMakers['check']): Promise<string> {
  const documents = await check(reportText(report))
  const open = documents.flatMap(({ checks }) =>
    checks.filter(({ verdict }) => verdict === 'wrong' || verdict === 'loose'),
  )
  if (open.length > 0) {
    const told = open.map(({ claim, verdict, message }) => `${verdict}: “${claim.text}”: ${message}`).join('\n')
    throw new InputError(
      `the report was not made, because its own text does not pass the check; change the template's wording:\n${told}`,
    )
  }
  return documents.map(({ figures, checks }) => checkSummary(figures.length, checks)).join('; ')
}

async function filesOf(report: Report, { formats }: ReportRequest): Promise<MadeReport['files']> {
  const html = reportHtml(report, { version: CODE_VERSION })
  const needsPrinter = formats.some((format) => format !== 'html')
  const printer = needsPrinter ? await startPrinter(browserFolder()) : null
  try {
    const files: { format: (typeof formats)[number]; bytes: Uint8Array }[] = []
    for (const format of formats) files.push({ format, bytes: await fileOf(report, html, format, printer) })
    return files
  } finally {
    await printer?.close()
  }
}

async function fileOf(report: Report, html: string, format: string, printer: Printer | null): Promise<Uint8Array> {
  if (format === 'docx') return reportDocx(report, printer!.pictures)
  if (format === 'pdf')
    return printer!.pdf(
      html,
      `Release ${report.release.version}, ${report.release.sha256?.slice(0, 16) ?? report.release.createdAt.slice(0, 10)}`,
    )
  return new TextEncoder().encode(html)
}

const RULESET_NAMES = { acled: 'ACLED', ucdp: 'UCDP', gtd: 'GTD', crss: 'CRSS' } as const

/** What was configured when reports were read, a sentence each. */
export function methodOf({
  ruleset,
  lexiconVersion,
}: {
  ruleset: keyof typeof RULESET_NAMES
  lexiconVersion: string
}): string[] {
  return [
    `Vague words such as “dozens” are counted by the rules of ${RULESET_NAMES[ruleset]} (docs/methodology/counting.md).`,
    `Words and places: lexicon ${lexiconVersion}; codebook ${CODEBOOK_VERSION}; Daybook ${CODE_VERSION}.`,
    'Types of event are those of ACLED; the precision of a place is that of UCDP.',
  ]
}
