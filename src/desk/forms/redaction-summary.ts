import type { Case, Revision } from '../../domain/case.ts'
import type { Sheet } from '../../domain/sheet.ts'
import type { Pack } from '../../packs/pack.ts'
import type { RedactionSummary } from '../../redaction/summary.ts'
import { captions, cell, label, shortHash } from './wording.ts'

type Told = Readonly<{ current: Case; revision: Revision; summary: RedactionSummary }>

/** 删减说明 as it is printed for the file: what was cut from which paper, on which clause, and how much is shown. */
export function redactionSummarySheet({ words }: Pick<Pack, 'words'>, { current, revision, summary }: Told): Sheet {
  const say = captions(words, 'redactionSummary')
  const named = (group: string, code: string | null): string =>
    code === null ? say('none') : (words.labels[group]?.[code] ?? code)
  const { total } = summary
  return {
    title: say('title'),
    parts: [
      {
        kind: 'table',
        widths: [20, 80],
        rows: [
          [label(say('document')), cell(revision.draft.title)],
          [label(say('issuer')), cell(revision.draft.issuer?.name ?? current.issuer)],
          [
            label(say('revision')),
            cell(say('revisionOf', { number: revision.number, hash: shortHash(revision.hash) })),
          ],
        ],
      },
      {
        kind: 'table',
        widths: [30, 14, 14, 14, 14, 14],
        rows: [
          ['paper', 'blocks', 'shown', 'partly', 'withheld', 'covers'].map((name) => label(say(name))),
          ...summary.papers.map((one) => [
            cell(one.role === 'body' ? say('body') : one.file.replace(/^interpretation:/, '')),
            ...[one.blocks, one.shown, one.partly, one.withheld, one.covers].map((count) => cell(String(count))),
          ]),
          [
            label(say('total')),
            ...[total.blocks, total.shown, total.partly, total.withheld, total.covers].map((count) =>
              cell(String(count)),
            ),
          ],
        ],
      },
      {
        kind: 'table',
        widths: [34, 46, 20],
        rows: [
          ['category', 'clause', 'count'].map((name) => label(say(name))),
          ...summary.causes.map(({ category, clause, count }) => [
            cell(named('covered', category)),
            cell(named('clause', clause)),
            cell(String(count)),
          ]),
        ],
      },
      { kind: 'paragraph', text: say('note'), indent: true },
    ],
  }
}
