import type { Bundle, NamedBytes } from '../domain/bundle.ts'
import { html } from './html.ts'
import { attachmentsOf, attachmentTitle, bodyOf } from './papers.ts'
import { textOf } from './text.ts'

/** 印刷页 — the document and its attachments for paper: no links, no program, nothing fetched; its title and its text and nothing else. */
export function printPage(bundle: Bundle): NamedBytes {
  const { title, cutMark } = bundle
  const note = cutMark === null ? {} : { note: html`<p class="annotation">（${cutMark}）</p> ` }
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          @page {
            size: A4;
            margin: 37mm 26mm 35mm 28mm;
          }
          body {
            margin: 0;
            font:
              16pt/29pt FangSong_GB2312,
              FangSong,
              STFangsong,
              'Noto Serif CJK SC',
              'Source Han Serif SC',
              serif;
            overflow-wrap: anywhere;
          }
          h1,
          p.title {
            font:
              700 22pt/35pt FZXiaoBiaoSong-B05S,
              STZhongsong,
              SimSun,
              'Noto Serif CJK SC',
              serif;
            text-align: center;
          }
          h2 {
            font:
              700 16pt/29pt SimHei,
              'Noto Sans CJK SC',
              sans-serif;
            margin: 0;
          }
          h3,
          h4,
          h5,
          h6 {
            font:
              16pt/29pt KaiTi_GB2312,
              KaiTi,
              'Noto Serif CJK SC',
              serif;
            margin: 0;
          }
          /* A text that names its title itself is not given it twice. */
          body:has(> p.title) > h1 {
            display: none;
          }
          p {
            margin: 0;
            text-indent: 2em;
            text-align: justify;
          }
          p.title {
            margin: 0 0 1em;
            text-align: center;
            text-indent: 0;
          }
          p.recipients,
          p.number {
            text-indent: 0;
          }
          p.number {
            text-align: center;
          }
          p.signature,
          p.date {
            text-align: right;
            text-indent: 0;
            padding-right: 2em;
          }
          section {
            break-before: page;
          }
          table {
            width: 100%;
            border-collapse: collapse;
            font-size: 12pt;
            line-height: 20pt;
          }
          th,
          td {
            border: 0.5pt solid #000;
            padding: 1mm 1.5mm;
            text-align: left;
          }
          tr {
            break-inside: avoid;
          }
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${bodyOf(bundle).map((paper) => textOf(paper.blocks, { title, ...note }))}
        ${attachmentsOf(bundle).map((paper, i) =>
          paper.withheld
            ? html``
            : html`<section>
                <h2>${attachmentTitle(paper, i + 1)}</h2>
                ${textOf(paper.blocks, { title: attachmentTitle(paper, i + 1) })}
              </section>`,
        )}
      </body>
    </html> `
  return { path: 'print/index.html', type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(page.text) }
}
