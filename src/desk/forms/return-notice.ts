import { dayOf } from '../../domain/calendar.ts'
import type { ReturnNotice } from '../../domain/case.ts'
import { shownDay } from '../../domain/shown-day.ts'
import type { Sheet, SheetCell, SheetPart } from '../../domain/sheet.ts'
import type { Pack } from '../../packs/pack.ts'
import type { ShownItem, ShownNotice } from '../return/show.ts'
import { captions, cell, label, printedDay, printedTime, type Captions } from './wording.ts'

/**
 * 退文通知 as it is printed: number, unit, document, when it came in, round; every ground with its place, passage, basis and remedy; the deadline, whom to
 * ask, who approved it.
 */
export function returnNoticeSheet({ words }: Pick<Pack, 'words'>, shown: ShownNotice): Sheet {
  const say = captions(words, 'returnNotice')
  const { notice, items } = shown
  const { due, note, contact } = notice
  return {
    title: say('title'),
    parts: [
      { kind: 'paragraph', text: notice.number, align: 'right' },
      { kind: 'paragraph', text: `${shown.unit}：` },
      ...(shown.receivedAt ? [text(say('received', { time: printedTime(shown.receivedAt) }))] : []),
      text(say('opening', { title: shown.title, revision: shown.revision, round: notice.round, count: items.length })),
      { kind: 'heading', text: say('grounds') },
      ...items.map((item): SheetPart => ({ kind: 'table', widths: [20, 80], rows: rowsOf(say, item) })),
      ...(note ? [{ kind: 'heading', text: say('note') } as const, text(note)] : []),
      { kind: 'heading', text: say('answer') },
      ...(due ? [text(say('due', { day: shownDay(due), days: due.workingDays }))] : []),
      text(say('dispute')),
      ...(contact ? [text(contactLine(say, contact))] : []),
      text(approval(say, notice)),
      { kind: 'paragraph', text: printedDay(dayOf(notice.at)), align: 'right' },
    ],
  }
}

function rowsOf(say: Captions, item: ShownItem): readonly (readonly SheetCell[])[] {
  return [
    [label(say('item', { id: item.id })), cell(say('ground', { title: item.title, code: item.code }))],
    [label(say('where')), cell(item.where)],
    ...(item.passage === null ? [] : [[label(say('passage')), cell(item.passage)]]),
    [label(say('basis')), cell(item.clauses.join('；'))],
    [label(say('remedy')), cell(item.remedy)],
  ]
}

function contactLine(say: Captions, { name, phone }: NonNullable<ReturnNotice['contact']>): string {
  return phone === '' ? say('contactName', { name }) : say('contact', { name, phone })
}

function approval(say: Captions, { approvedBy, approverName, automatic, by, byName = by }: ReturnNotice): string {
  if (automatic) return say('automatic')
  if (approvedBy === null) return say('by', { by: byName })
  return say('approvedBy', { by: byName, approvedBy: approverName ?? approvedBy })
}

function text(content: string): SheetPart {
  return { kind: 'paragraph', text: content, indent: true }
}
