import { dayOf } from '../../domain/calendar.ts'
import type { Case, Revision } from '../../domain/case.ts'
import { ASPECTS, type Judgement } from '../../domain/judgement.ts'
import type { Sheet } from '../../domain/sheet.ts'
import type { Pack } from '../../packs/pack.ts'
import { SIGNATURE_WIDTHS, signatureHead, signatureRows, stamp } from './signatures.ts'
import { captions, cell, label, printedDay, shortHash, ticked } from './wording.ts'

type Printed = Readonly<{ current: Case; revision: Revision; judgement: Judgement }>

/** 研判表 as it is printed and signed: wording, time and manner of the release, each with its verdict. */
export function judgementSheet({ words }: Pick<Pack, 'words'>, { current, revision, judgement }: Printed): Sheet {
  const say = captions(words, 'judgementForm')
  const { attribute, title, issuer } = revision.draft
  const verdicts = { true: say('fit'), false: say('unfit') }
  const signers = [{ name: say('signer'), roles: ['signer'] as const }]
  return {
    title: say('title'),
    parts: [
      {
        kind: 'table',
        widths: [20, 34, 18, 28],
        rows: [
          [label(say('document')), cell(title, 3)],
          [
            label(say('issuer')),
            cell(issuer?.name ?? current.issuer),
            label(say('on')),
            cell(printedDay(dayOf(judgement.at))),
          ],
          [
            label(say('attribute')),
            cell(attribute === null ? '' : words.labels.attribute[attribute]),
            label(say('revision')),
            cell(say('revisionOf', { number: revision.number, hash: shortHash(revision.hash) })),
          ],
        ],
      },
      {
        kind: 'table',
        widths: [26, 30, 44],
        rows: [
          [label(say('aspect')), label(say('verdict')), label(say('note'))],
          ...ASPECTS.map((aspect) => [
            label(say(aspect)),
            cell(ticked(verdicts, String(judgement[aspect].fit))),
            cell(judgement[aspect].note),
          ]),
        ],
      },
      {
        kind: 'table',
        widths: SIGNATURE_WIDTHS,
        rows: [
          signatureHead(say),
          [label(say('judge')), cell(''), cell(''), cell(stamp(say, judgement))],
          ...signatureRows(say, current, judgement.revisionHash, signers),
        ],
      },
      { kind: 'paragraph', text: say('void'), indent: true },
    ],
  }
}
