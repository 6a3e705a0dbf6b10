import type { Bundle, Release } from '../../../src/domain/bundle.ts'
import type { Block } from '../../../src/domain/paper.ts'
import { createPages } from '../../../src/portal/pages.ts'
import { SITE } from '../../support/office.ts'

export const p = (text: string): Block => ({ text, kind: 'paragraph' })
export const cell = (row: number, column: number, text: string, reach: object = {}): Block => ({
  text,
  kind: 'cell',
  cell: { table: 0, row, column, ...reach },
})

export const bundle: Bundle = {
  id: 'a1',
  caseId: 'a1',
  revisionHash: 'f'.repeat(64),
  title: '云栖县人民政府办公室关于做好冬季清雪工作的通知',
  kind: '通知',
  issuer: '云栖县人民政府办公室',
  number: null,
  attribute: 'public',
  cutMark: null,
  reasonCode: 'P20-12',
  formedOn: '2026-11-05',
  at: '2026-11-23T01:00:00.000Z',
  papers: [
    {
      name: 'body',
      role: 'body',
      blocks: [
        p('各乡镇人民政府：'),
        { text: '一、总体要求', kind: 'heading', level: 1 },
        p('　　以雪为令，\n及时清扫。'),
        p('云栖县人民政府办公室'),
        p('2026年11月5日'),
      ],
    },
  ],
}

export const withBody = (...blocks: readonly Block[]): Bundle => ({
  ...bundle,
  papers: [{ name: 'body', role: 'body', blocks }],
})

export const release: Release = {
  id: 'a1',
  caseId: 'a1',
  revisionHash: bundle.revisionHash,
  title: bundle.title,
  kind: '通知',
  issuer: bundle.issuer,
  attribute: 'public',
  at: bundle.at,
  releasedAt: '2026-11-23T01:00:00.400Z',
  packRevision: '0'.repeat(64),
  pages: [],
  withdrawnAt: null,
}

const pages = createPages(SITE)
/** The document page as text, runs of white space made one, so that tests don't depend on how a template is laid out. */
export function pageOf(one: Bundle, at = 0): string {
  return flat(new TextDecoder().decode(pages.render(one)[at]?.bytes))
}

export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll(' >', '>').replaceAll('> <', '><')
}
