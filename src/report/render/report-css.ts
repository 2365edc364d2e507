/** The style of a report: serif prose in one column, charts and tables at its width; black on white in print. */
export const REPORT_CSS = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1b1b1a;--muted:#6a6862;--line:#e2ded5;--accent:#0b4f8a}
@media (prefers-color-scheme:dark){:root{--paper:#161615;--ink:#e9e6df;--muted:#9c978c;--line:#34322e;--accent:#7fb2e5}figure svg,.key b{filter:invert(1) hue-rotate(180deg)}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:760px;padding:40px 24px 80px;background:var(--paper);color:var(--ink);font:17px/1.55 'Source Serif 4',Georgia,'Times New Roman',serif;font-variant-numeric:lining-nums}
h1{font-size:32px;line-height:1.2;margin:0 0 16px}
h2{font-size:22px;line-height:1.3;margin:40px 0 12px;padding-top:12px;border-top:1px solid var(--line)}
h3{font-size:18px;margin:24px 0 8px}
p,ul{margin:0 0 14px}ul{padding-left:22px}li{margin-bottom:6px}
a{color:inherit}
a.n{white-space:nowrap;text-decoration:underline dotted var(--muted);text-underline-offset:3px}
a.long{white-space:normal}
a.n:hover,a.n:focus{background:color-mix(in srgb,var(--accent) 14%,transparent);outline:none}
figure{margin:24px 0}figcaption{font-weight:600;margin-bottom:6px}
figure svg{max-width:100%;height:auto}
.key{font:13px/1.4 Inter,system-ui,sans-serif;color:var(--muted);margin:2px 0 0}
.key b{display:inline-block;width:10px;height:10px;margin:0 4px 0 10px;border:1px solid #1b1b1a66}
details{font:13px/1.4 Inter,system-ui,sans-serif;color:var(--muted)}details pre{overflow-x:auto}
.table{overflow-x:auto;margin:16px 0 24px}
table{border-collapse:collapse;font:13px/1.4 Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums;width:100%}
caption{text-align:left;font-weight:600;padding-bottom:6px}
th{text-align:right;font-weight:500;color:var(--muted);vertical-align:bottom}
td,th{padding:4px 10px 4px 0;border-bottom:1px solid var(--line);text-align:right}
td:first-child,th:first-child{text-align:left}
.note,.set{font:14px/1.45 Inter,system-ui,sans-serif;margin:0 0 10px}
.note:target,.set:target{background:color-mix(in srgb,var(--accent) 10%,transparent)}
.note b{font-variant-numeric:tabular-nums}
.set{margin:20px 0;padding-top:8px;border-top:1px solid var(--line)}
.set h3{font:600 15px/1.4 Inter,system-ui,sans-serif;margin:0 0 4px}
.incident{margin:8px 0 8px;padding-left:12px;border-left:2px solid var(--line)}
.incident q{font-family:'Source Serif 4',Georgia,serif;font-size:15px}
.muted{color:var(--muted)}
code{font-size:12px;overflow-wrap:anywhere}
footer{margin-top:48px;padding-top:8px;border-top:1px solid var(--line);font:13px/1.45 Inter,system-ui,sans-serif;color:var(--muted)}
@media (max-width:600px){figure{overflow-x:auto}figure svg{max-width:none;width:560px}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#444;--line:#bbb;--accent:#000}figure svg,.key b{filter:none}
body{max-width:none;padding:0;font-size:10.5pt}h1{font-size:22pt}h2{font-size:14pt;break-after:avoid}h3{break-after:avoid}
a.n{text-decoration:none}p a.n::after,li a.n::after,h1 a.n::after{content:attr(data-n);font:7pt Inter,sans-serif;vertical-align:super;margin-left:1px}
figure,tr,.note,.incident,li{break-inside:avoid}caption,thead,p:has(+ul){break-after:avoid}details,.behind,.note.t{display:none}.note{font-size:8pt;margin-bottom:3pt}.note a{text-decoration:none}}
`
