import {
  AlignmentType,
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Chart, Report, ReportBlock, Words } from '../report.ts'

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const CHART_WIDTH = 600

/** Draws an SVG as a PNG of twice the size, because word processors show SVG unevenly. */
export type Rasterise = (
  svgs: readonly string[],
) => Promise<readonly { png: Uint8Array; width: number; height: number }[]>

/** A report as DOCX, each number with a footnote that says how it was computed. */
export async function reportDocx(report: Report, rasterise: Rasterise): Promise<Uint8Array> {
  const charts = report.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))
  const drawn = await rasterise(charts.map(({ svg }) => svg))
  const pictures = new Map(charts.map((chart, i) => [chart, drawn[i]!]))
  const footnotes = Object.fromEntries(
    report.notes.map(({ number, words, working }) => [number, { children: [new Paragraph(`${words}: ${working}.`)] }]),
  )
  const children = report.blocks.flatMap((block) => blockDocx(block, pictures))
  const { version, createdAt, sha256 } = report.release
  const foot = new Paragraph({
    children: [
      new TextRun({
        text: `Release ${version} of ${createdAt.slice(0, 10)}${sha256 ? `, SHA-256 ${sha256}` : ''}.`,
        size: 16,
        color: '6A6862',
      }),
    ],
  })
  const document = new Document({
    creator: 'Daybook',
    title: report.title,
    styles: { default: { document: { run: { font: 'Georgia', size: 22 } } } },
    footnotes,
    sections: [{ children: [...children, foot] }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Pictures = ReadonlyMap<unknown, { png: Uint8Array; width: number; height: number }>

function blockDocx(block: ReportBlock, pictures: Pictures): (Paragraph | Table)[] {
  if (block.kind === 'chart') return chartDocx(block.chart, pictures)
  if (block.kind === 'heading')
    return [new Paragraph({ heading: LEVELS[block.level], children: runs(block.words, false) })]
  if (block.kind === 'table')
    return [
      new Paragraph({
        spacing: { before: 200, after: 80 },
        children: [new TextRun({ text: block.title, bold: true })],
      }),
      tableDocx(block),
      new Paragraph(''),
    ]
  const bullet = block.kind === 'bullet' ? { bullet: { level: 0 } } : { spacing: { after: 160 } }
  return [new Paragraph({ ...bullet, children: runs(block.words, true) })]
}

function chartDocx(chart: Chart, pictures: Pictures): Paragraph[] {
  const { png, width, height } = pictures.get(chart)!
  return [
    new Paragraph({
      spacing: { before: 200 },
      keepNext: true,
      children: [new TextRun({ text: chart.title, bold: true })],
    }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: CHART_WIDTH, height: Math.round((CHART_WIDTH * height) / width) },
          altText: { name: chart.title, title: chart.title, description: chart.alt },
        }),
      ],
    }),
    ...(chart.note
      ? [new Paragraph({ children: [new TextRun({ text: chart.note, size: 16, color: '6A6862' })] })]
      : []),
  ]
}

const runs = (words: readonly Words[], hasNotes: boolean): (TextRun | FootnoteReferenceRun)[] =>
  words.flatMap(({ text, note }) => [
    new TextRun(text),
    ...(note !== null && hasNotes ? [new FootnoteReferenceRun(note)] : []),
  ])

const LINE = { style: BorderStyle.SINGLE, size: 2, color: 'BBBBBB' }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }

/** Columns as wide as the longest of their words asks, in twentieths of a point. */
function widths({ head, rows }: Extract<ReportBlock, { kind: 'table' }>): number[] {
  const page = 9000
  const longest = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.text.length ?? 0)))
  const shares = longest.map((length) => Math.min(28, Math.max(14, length)))
  const whole = shares.reduce((sum, one) => sum + one, 0)
  return shares.map((one) => Math.floor((page * one) / whole))
}

function tableDocx(block: Extract<ReportBlock, { kind: 'table' }>): Table {
  const { head, rows } = block
  const columns = widths(block)
  const cell = (text: string, bold: boolean, column: number): TableCell =>
    new TableCell({
      width: { size: columns[column]!, type: WidthType.DXA },
      borders: { top: NONE, left: NONE, right: NONE, bottom: LINE },
      children: [
        new Paragraph({
          alignment: column === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: [new TextRun({ text, bold, size: bold ? 16 : 18 })],
        }),
      ],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columns,
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text, column) => cell(text, true, column)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map(({ text }, column) => cell(text, false, column)) }),
      ),
    ],
  })
}
