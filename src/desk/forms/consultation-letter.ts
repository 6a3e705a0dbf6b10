import type { Case } from '../../domain/case.ts'
import { CONSULTATION_DAYS, THIRD_PARTY_ANSWERS, type Consultation } from '../../domain/consultation.ts'
import type { Place } from '../../domain/place.ts'
import { shownDay } from '../../domain/shown-day.ts'
import type { Sheet, SheetCell, SheetPart } from '../../domain/sheet.ts'
import type { Pack } from '../../packs/pack.ts'
import { captions, cell, label, printedDay, type Captions } from './wording.ts'

/**
 * 第三方意见征求书 with its reply slip — what is to be published about the holder, by when to answer and what follows from silence
 * (条例第三十二条). It carries the asker's own words on the matter and where it stands, never the text of the document.
 */
export function consultationLetter(
  { words, flow }: Pick<Pack, 'words' | 'flow'>,
  current: Case,
  one: Consultation,
): Sheet {
  const say = captions(words, 'consultationLetter')
  const { contact } = flow.returns
  const { due } = one
  const named = { title: current.title, interest: words.labels['thirdParty']?.[one.reason] ?? one.reason }
  return {
    title: say('title'),
    parts: [
      { kind: 'paragraph', text: one.number, align: 'right' },
      { kind: 'paragraph', text: `${one.holder}：` },
      text(say('opening', named)),
      text(one.matter),
      ...(one.places.length > 0 ? [text(say('where', { places: placesOf(one.places, say) }))] : []),
      text(say('clock', { days: CONSULTATION_DAYS })),
      ...(due ? [text(say('due', { day: shownDay(due) }))] : []),
      text(say('silence')),
      ...(contact ? [text(say('contact', contact))] : []),
      { kind: 'paragraph', text: current.issuer, align: 'right' },
      { kind: 'paragraph', text: printedDay(one.sentOn), align: 'right' },
      { kind: 'heading', text: say('slip') },
      { kind: 'table', widths: [28, 72], rows: replySlip(one, say) },
    ],
  }
}

function replySlip(one: Consultation, say: Captions): readonly (readonly SheetCell[])[] {
  const choices = THIRD_PARTY_ANSWERS.map((kind) => `□ ${say(kind)}`).join('　　')
  return [
    [label(say('number')), cell(one.number)],
    [label(say('holder')), cell(one.holder)],
    [label(say('received')), cell(one.receivedOn === null ? say('blankDay') : printedDay(one.receivedOn))],
    [label(say('opinion')), cell(choices)],
    [label(say('agreed')), cell(say('agreedHint'))],
    [label(say('reasons')), cell(say('reasonsHint'))],
    [label(say('signature')), cell(say('blankDay'))],
  ]
}

function placesOf(places: readonly Place[], say: Captions): string {
  return places
    .map(({ file, block }) => say(file === 'body' ? 'placeInBody' : 'placeInFile', { file, block: block + 1 }))
    .join('；')
}

function text(content: string): SheetPart {
  return { kind: 'paragraph', text: content, indent: true }
}
