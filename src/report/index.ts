// Documents that leave Daybook: every number in them is bound to what was computed. Imports check and analyse.

export { buildReport, type ReportOptions } from './build-report.ts'
export { type CheckedPageOptions, checkedPage } from './checked-page.ts'
export type { Asked, ReportQuestion } from './facts/asked.ts'
export { type Period, previousPeriod, readPeriod } from './facts/period.ts'
export { openChromium } from './open-chromium.ts'
export { type Printer, startPrinter } from './printed.ts'
export { reportDocx } from './render/docx.ts'
export { reportHtml } from './render/html.ts'
export { reportText } from './render/text.ts'
export type { IncidentSet, Report, SetIncident } from './report.ts'
export { TemplateError } from './template/read-template.ts'
