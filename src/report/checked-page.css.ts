/** The style of a checked report: text left, verdicts right; one column on a phone; black on white in print. */
export const CHECKED_PAGE_CSS = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1b1b1a;--muted:#6a6862;--line:#e2ded5;--good:#2e7d4f;--loose:#8a5600;--wrong:#b3261e}
@media (prefers-color-scheme:dark){:root{--paper:#161615;--ink:#e9e6df;--muted:#9c978c;--line:#34322e;--good:#6fbf8f;--loose:#e0a24a;--wrong:#f2867e}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1120px;padding:32px 24px;background:var(--paper);color:var(--ink);font:17px/1.55 'Source Serif 4',Georgia,'Times New Roman',serif}
h1{font-size:26px;line-height:1.25;margin:0 0 4px}
.about,.summary,.note,footer{font:13px/1.45 Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums}
.about,footer{color:var(--muted)}
.summary{font-size:14px;margin:12px 0 20px;padding:8px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.row{display:grid;grid-template-columns:minmax(0,65ch) minmax(240px,1fr);column-gap:32px;margin-bottom:14px}
.row p{margin:0;white-space:pre-line}
.row.headline h1{margin:0}
.row.headline p{font-size:21px;font-weight:600;line-height:1.3}
.row.caption p,.row.dateline p{color:var(--muted);font-size:15px}
.row.bullet p{padding-left:1em}
.scroll{overflow-x:auto}
.row table{border-collapse:collapse;font:13px/1.5 Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums}
.row th,.row td{padding:3px 16px 3px 0;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--line)}
.row th{color:var(--muted);font-weight:500}.row table .number{text-align:right}
mark{background:none;color:inherit;border-bottom:2px solid var(--muted)}
mark.exact,mark.rounded{border-color:var(--good)}mark.loose{border-color:var(--loose)}mark.wrong{border-color:var(--wrong)}
mark:target{background:color-mix(in srgb,currentColor 14%,transparent)}
mark sup{font:600 11px Inter,system-ui,sans-serif}
.note{margin:3px 0 8px;padding-left:22px;position:relative}
.note b{position:absolute;left:0;width:18px}
.note small{display:block;font-size:12px;color:var(--muted)}
.note a{color:inherit;text-decoration-color:var(--line)}
.exact b,.rounded b{color:var(--good)}.loose b{color:var(--loose)}.wrong b{color:var(--wrong)}.undetermined{color:var(--muted)}
.beside{margin-top:40px}
.beside h2{font-size:21px;line-height:1.3;margin:0 0 4px}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:4px 32px;padding:10px 0;border-top:1px solid var(--line);break-inside:avoid}
.pair .note{grid-column:1/-1}
.pair.heads{border-top:0;padding:0;font:13px/1.45 Inter,system-ui,sans-serif;color:var(--muted)}
.pair blockquote{margin:0 0 6px;font-size:16px;line-height:1.5}
.missing{font:13px/1.45 Inter,system-ui,sans-serif;color:var(--muted)}
article+article{margin-top:48px;padding-top:32px;border-top:1px solid var(--line)}
footer{margin-top:40px;padding-top:8px;border-top:1px solid var(--line)}
@media (max-width:720px){.pair{grid-template-columns:1fr}.pair.heads{display:none}.pair>blockquote::before{content:'here ';font:13px Inter,system-ui,sans-serif;color:var(--muted)}.pair div blockquote::before{content:'there ';font:13px Inter,system-ui,sans-serif;color:var(--muted)}body{padding:20px 16px}.row{grid-template-columns:1fr}.row aside{margin:6px 0 10px;padding-left:12px;border-left:1px solid var(--line)}}
@media print{:root{--paper:#fff;--ink:#000;--muted:#444;--line:#bbb;--good:#000;--loose:#000;--wrong:#000}body{max-width:none;padding:0;font-size:11pt}.row{break-inside:avoid}@page{margin:18mm 18mm 20mm;@bottom-left{content:'Checked by Daybook';font:9pt system-ui,sans-serif;color:#444}@bottom-right{content:counter(page) ' of ' counter(pages);font:9pt system-ui,sans-serif;color:#444}}}
`
