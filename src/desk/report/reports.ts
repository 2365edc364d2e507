import { REPORT_FORMATS } from '#model/index.ts'
import type { Desk } from '../desk.ts'
import { makeReport, type ReportMakers, templateOf } from './make-report.ts'
import { publishedReports } from './published.ts'

type ReportVerbs = Pick<Desk, 'report' | 'reportTemplate' | 'publishReport' | 'publishedReports' | 'publishedReport'>

/** What a desk does with reports: make one, make and keep one, find those that were kept. */
export function reportVerbs(
  makers: ReportMakers & { readonly folder: string; readonly clock: () => Date },
): ReportVerbs {
  const kept = publishedReports(makers.folder)
  return {
    report: (request) => makeReport(makers, request),
    reportTemplate: (name) => templateOf({ name }),
    publishReport: async (request) =>
      kept.keep(
        { ...request, formats: REPORT_FORMATS },
        await makeReport(makers, { ...request, formats: REPORT_FORMATS }),
        makers.clock(),
      ),
    publishedReports: () => kept.list(),
    publishedReport: (id, format) => kept.file(id, format),
  }
}
