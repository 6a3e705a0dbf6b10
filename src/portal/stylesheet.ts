/**
 * 样式 — the portal's one stylesheet. White, ink and one quiet blue; sizes in rem, so that a reader's larger letters enlarge
 * everything; text ≥ 7:1, links and lines ≥ 4.5:1 on white; the document in the office's faces (GB/T 9704: 仿宋 for text,
 * 黑体 and 楷体 for headings, 28 characters to a line).
 */
export const STYLES = `
:root {
  --ink: #1b1f24;
  --quiet: #4c5661;
  --blue: #1b4b8a;
  --line: #ccd3db;
  --pale: #f4f6f9;
  --sans: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif;
  --song: 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'STZhongsong', 'Songti SC', 'SimSun', 'Noto Serif CJK SC', serif;
  --fang: 'FangSong_GB2312', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'Songti SC', 'SimSun', serif;
  --hei: 'SimHei', 'Heiti SC', 'Noto Sans CJK SC', sans-serif;
  --kai: 'KaiTi_GB2312', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC', serif;
}
* { box-sizing: border-box; }
html { color: var(--ink); background: #fff; font: 1rem/1.75 var(--sans); text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; overflow-wrap: anywhere; }
main { flex: 1; padding-block: 2rem 4rem; }
main:focus { outline: none; }
.width { width: 100%; max-width: 72rem; margin-inline: auto; padding-inline: 1.5rem; }
a { color: var(--blue); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible, .table:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.5; margin: 1.5em 0 0.5em; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: #fff; border: 2px solid var(--blue); z-index: 1; }
.skip:focus { top: 0.5rem; }

.masthead { border-top: 4px solid var(--blue); border-bottom: 1px solid var(--line); }
.masthead .width { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1.25rem; padding-block: 1.25rem; }
.masthead .site { color: var(--blue); font: 700 1.625rem/1.4 var(--song); letter-spacing: 0.06em; text-decoration: none; }
.masthead .site:hover { text-decoration: underline; }
.masthead .column { margin: 0; color: var(--quiet); font-size: 1.0625rem; letter-spacing: 0.1em; }
.larger { margin: 0 0 0 auto; align-self: center; font-size: 0.9375rem; white-space: nowrap; }
.larger input { width: 1.125rem; height: 1.125rem; margin: 0 0.375rem 0 0; vertical-align: -0.1875rem; accent-color: var(--blue); }
html:has(#larger:checked) { font-size: 150%; }
.columns { background: var(--blue); }
.columns ul { display: flex; flex-wrap: wrap; gap: 0 0.25rem; list-style: none; margin: 0 -0.75rem; padding: 0; }
.columns a { display: block; padding: 0.5rem 0.75rem; color: #fff; text-decoration: none; }
.columns a:hover, .columns a:focus-visible { text-decoration: underline; }
.columns a:focus-visible { outline-color: #fff; outline-offset: -4px; }
.trail { background: var(--pale); border-bottom: 1px solid var(--line); font-size: 0.9375rem; }
.trail ol { display: flex; flex-wrap: wrap; list-style: none; margin-block: 0; padding-block: 0.5rem; }
.trail li + li::before { content: '›'; padding-inline: 0.625rem; color: var(--quiet); }
.foot { border-top: 1px solid var(--line); background: var(--pale); color: var(--quiet); font-size: 0.9375rem; }
.foot .width { padding-block: 1.25rem; text-align: center; }
.foot p { margin: 0; }

main > h1 { font: 700 1.75rem/1.5 var(--song); margin: 0 0 1rem; }
.section { margin: 0; padding-bottom: 0.5rem; border-bottom: 2px solid var(--blue); color: var(--blue); font-size: 1.1875rem; }
.entries { list-style: none; margin: 0; padding: 0; }
.entries li { padding-block: 1rem; border-bottom: 1px solid var(--line); }
.entries p { margin: 0; }
.entries .name { font-size: 1.125rem; line-height: 1.6; }
.entries .name a { display: inline-block; color: var(--ink); text-decoration-color: transparent; }
.entries .name a:hover, .entries .name a:focus-visible { color: var(--blue); text-decoration-color: currentcolor; }
.entries .about { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.125rem 1.25rem; margin-top: 0.25rem; color: var(--quiet); font-size: 0.9375rem; }
.entries time { font-variant-numeric: tabular-nums; }
.entries .summary { margin-top: 0.25rem; color: var(--quiet); font-size: 0.9375rem; line-height: 1.6; }
mark { background: #ffef9e; color: inherit; padding-inline: 0.0625rem; }
.ask { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0 0 1.5rem; }
.ask label { align-self: center; }
.ask input, .ask button { font: inherit; min-height: 2.75rem; padding: 0.25rem 0.75rem; border-radius: 3px; }
.ask input { flex: 1 1 14rem; min-width: 0; border: 1px solid #6b7682; color: inherit; background: #fff; }
.ask button { border: 1px solid var(--blue); background: var(--blue); color: #fff; }
.ask input:focus-visible, .ask button:focus-visible, .larger input:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
.filters { font-size: 0.9375rem; }
.filters h2 { margin: 1rem 0 0.25rem; font-size: 1rem; color: var(--blue); }
.filters h2:first-child { margin-top: 0; }
.filters ul { list-style: none; margin: 0; padding: 0; }
.filters li { display: flex; justify-content: space-between; gap: 0.75rem; }
.filters a { padding-block: 0.1875rem; }
.filters a[aria-current] { font-weight: 700; }
.filters span { color: var(--quiet); font-variant-numeric: tabular-nums; }
.chosen { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; margin: 0 0 1rem; padding: 0; }
.chosen a { display: inline-block; padding: 0.125rem 0.625rem; border: 1px solid var(--line); border-radius: 3px; }
.elsewhere { margin-top: 2rem; color: var(--quiet); font-size: 0.9375rem; }
.empty { padding-block: 3rem; text-align: center; color: var(--quiet); border-bottom: 1px solid var(--line); margin: 0; }
.pager { display: flex; justify-content: center; gap: 1rem; padding-top: 1.5rem; }
.pager a { padding: 0.5rem 1.25rem; border: 1px solid var(--blue); border-radius: 3px; text-decoration: none; }
.pager a:hover { background: var(--pale); }

.beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5rem; }
article { min-width: 0; }
article > h1 { max-width: 28em; margin: 0 auto 1.5rem; font: 700 1.75rem/1.6 var(--song); text-align: center; text-wrap: balance; }
.front { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); margin: 0 0 2.5rem; border: 1px solid var(--line); border-width: 1px 0 0 1px; font-size: 0.9375rem; }
.front > div { display: grid; grid-template-columns: 6.5em minmax(0, 1fr); border: 1px solid var(--line); border-width: 0 1px 1px 0; }
.front > div:last-child:nth-child(odd) { grid-column: 1 / -1; }
.front dt { padding: 0.5rem 0.75rem; background: var(--pale); color: var(--quiet); }
.front dd { margin: 0; padding: 0.5rem 0.75rem; }

.text { max-width: 36em; margin-inline: auto; font: 1.1875rem/1.9 var(--fang); }
.text p { margin: 0; text-indent: 2em; text-align: justify; }
.text h2, .text h3, .text h4, .text h5, .text h6 { margin: 0.5em 0 0; font-size: 1em; line-height: inherit; text-indent: 2em; }
.text h2 { font-family: var(--hei); font-weight: 500; }
.text h2.chapter { margin-top: 1.25em; text-align: center; text-indent: 0; }
.text h3 { font-family: var(--kai); font-weight: 500; }
.text p.title { margin-block: 1em; font: 700 1.25em/1.6 var(--song); text-align: center; text-indent: 0; text-wrap: balance; }
.text p.issuer { margin-block: 0.5em; font: 700 1.25em/1.6 var(--song); text-align: center; text-indent: 0; letter-spacing: 0.06em; }
.text p.number { margin-bottom: 1.25em; text-align: center; text-indent: 0; }
.text p.recipients { text-indent: 0; }
.text p.signature, .text p.date { text-align: right; text-indent: 0; padding-right: 2em; }
.text p.signature { margin-top: 1.5em; }
.text p.signature + p.signature { margin-top: 0; }
.text p.annotation { margin-block: 0.5em; }
.text ul { margin: 0; padding-left: 3.25em; }
.text .note { margin-block: 1em; padding-left: 1em; border-left: 3px solid var(--line); font-size: 0.9em; }
.text .box { margin-block: 1em; padding: 0.5em 1em; border: 1px solid var(--line); }
.text .cover { letter-spacing: -0.05em; }
.table { margin-block: 1.25em; overflow-x: auto; }
.table table { width: 100%; border-collapse: collapse; font: 1rem/1.6 var(--sans); }
.table th, .table td { min-width: 4em; padding: 0.4rem 0.6rem; border: 1px solid #8b95a1; text-align: left; vertical-align: top; }
.table th { background: var(--pale); font-weight: 600; }

.attachments, .attachment { max-width: 42.75rem; margin: 3rem auto 0; padding-top: 1rem; border-top: 1px solid var(--line); }
.download, .cuts { max-width: 42.75rem; margin-inline: auto; }
.download { margin-block: 0.75rem; }
.cuts { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.cuts h2 { margin: 0 0 0.5rem; font-size: 1.125rem; color: var(--blue); }
.cuts p { margin: 0; }
.attachments h2, .attachment > h2, .related h2 { margin: 0 0 0.5rem; font-size: 1.125rem; color: var(--blue); }
.attachments ol { list-style: none; margin: 0; padding: 0; }
.attachment .text { font-size: 1.125rem; }
.related { align-self: start; padding: 1rem 1.25rem; border: 1px solid var(--line); border-top: 3px solid var(--blue); }
.related ul { list-style: none; margin: 0; padding: 0; }
.related li + li { margin-top: 0.5rem; }
.related a { display: inline-block; padding-block: 0.25rem; }

.notice { max-width: 44rem; margin-inline: auto; }
.notice .lead { margin: 0 0 1.5rem; text-align: center; font-size: 1.125rem; }
.notice .front { grid-template-columns: minmax(0, 1fr); }

@media (min-width: 64rem) {
  .beside:has(> .filters) { grid-template-columns: 15rem minmax(0, 1fr); }
  .beside:has(> .related) { grid-template-columns: minmax(0, 1fr) 16rem; }
}
@media (max-width: 40rem) {
  .width { padding-inline: 1rem; }
  main { padding-block: 1.25rem 2.5rem; }
  .masthead .width { padding-block: 0.875rem; }
  .masthead .site { font-size: 1.3125rem; }
  .masthead .column { font-size: 0.9375rem; }
  article > h1 { font-size: 1.375rem; text-align: left; }
  .front { grid-template-columns: minmax(0, 1fr); margin-bottom: 1.5rem; }
  .front > div { grid-template-columns: 5.5em minmax(0, 1fr); }
  .front dt, .front dd { padding: 0.375rem 0.625rem; }
  .text { font-size: 1.125rem; line-height: 1.85; }
  .text p { text-align: start; }
  .entries .about a { padding-block: 0.25rem; }
  .related a, .attachments a, .pager a { min-height: 2.75rem; display: inline-flex; align-items: center; }
}
@media print {
  .skip, .trail, .columns, .larger, .pager, .related, .attachments, .download, .foot { display: none; }
  .masthead { border: 0; }
  main { padding: 0; }
  .width, .text, .attachment { max-width: none; padding-inline: 0; }
  html { font-size: 12pt; }
  .text { font-size: 16pt; line-height: 28pt; }
  a { color: inherit; text-decoration: none; }
  .table { overflow: visible; }
  .attachment { break-before: page; border: 0; }
  tr, .front > div { break-inside: avoid; }
  @page { margin: 37mm 26mm 35mm 28mm; }
}
`.trimStart()
