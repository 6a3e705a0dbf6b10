import { dayOf } from '../../domain/calendar.ts'
import type { Case } from '../../domain/case.ts'
import type { Consultation } from '../../domain/consultation.ts'
import { ok, refuse, type Result } from '../../domain/result.ts'
import type { Sheet, SheetPart } from '../../domain/sheet.ts'
import type { Pack } from '../../packs/pack.ts'
import { captions, printedDay, type Captions } from './wording.ts'

/**
 * 决定公开告知书 — tells the holder in writing what is published for the public interest without their consent, and why (条例第三十二条).
 * Problem: `consultation.no-notice`, where nothing was so decided.
 */
export function consultationNotice(
  { words, flow }: Pick<Pack, 'words' | 'flow'>,
  current: Case,
  one: Consultation,
): Result<Sheet> {
  const { decision } = one
  if (!decision?.publish || !decision.publicInterest) return refuse({ code: 'consultation.no-notice' })
  const say = captions(words, 'consultationNotice')
  const { contact } = flow.returns
  return ok({
    title: say('title'),
    parts: [
      { kind: 'paragraph', text: one.number, align: 'right' },
      { kind: 'paragraph', text: `${one.holder}：` },
      text(say('opening', { title: current.title, number: one.number, answer: answerWords(one, say) })),
      text(say('decision')),
      { kind: 'heading', text: say('content') },
      text(one.matter),
      { kind: 'heading', text: say('reasons') },
      text(decision.statement),
      text(say('remedies')),
      ...(contact ? [text(say('contact', contact))] : []),
      { kind: 'paragraph', text: current.issuer, align: 'right' },
      { kind: 'paragraph', text: printedDay(decision.noticeSentOn ?? dayOf(decision.at)), align: 'right' },
    ],
  })
}

function answerWords({ answer }: Consultation, say: Captions): string {
  if (answer === null) return say('silent')
  return say(answer.late ? 'answeredLate' : 'answered', { day: printedDay(answer.on), answer: say(answer.kind) })
}

function text(content: string): SheetPart {
  return { kind: 'paragraph', text: content, indent: true }
}
