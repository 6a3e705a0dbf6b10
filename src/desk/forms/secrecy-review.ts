import { dayOf } from '../../domain/calendar.ts'
import type { Case, Revision } from '../../domain/case.ts'
import type { Draft } from '../../domain/draft.ts'
import type { SecrecyReview } from '../../domain/secrecy-review.ts'
import type { Sheet, SheetCell } from '../../domain/sheet.ts'
import type { Pack } from '../../packs/pack.ts'
import { SIGNATURE_WIDTHS, signatureHead, signatureRows, stamp, type Signer } from './signatures.ts'
import { captions, cell, label, printedDay, shortHash, ticked, type Captions } from './wording.ts'

type Printed = Readonly<{ current: Case; revision: Revision; review: SecrecyReview }>

/** 保密审查表 as it is printed and signed: what was reviewed, every question with its answer, the conclusion, and who says so. */
export function secrecySheet(pack: Pick<Pack, 'words' | 'rulebook'>, printed: Printed): Sheet {
  const say = captions(pack.words, 'secrecyForm')
  const { review } = printed
  return {
    title: say('title'),
    parts: [
      { kind: 'paragraph', align: 'right', text: `${say('number')}：${review.number}` },
      { kind: 'table', widths: WIDTHS, rows: [...headRows(pack, say, printed), ...questionRows(pack, say, review)] },
      { kind: 'heading', text: say('signers') },
      { kind: 'table', widths: SIGNATURE_WIDTHS, rows: signed(say, printed) },
      { kind: 'paragraph', text: say('void'), indent: true },
    ],
  }
}

const WIDTHS = [22, 28, 22, 28]

function headRows(
  { words }: Pick<Pack, 'words'>,
  say: Captions,
  { current, revision, review }: Printed,
): readonly (readonly SheetCell[])[] {
  const { attribute, title, kind, issuer } = revision.draft
  return [
    [label(say('document')), cell(title, 3)],
    [label(say('issuer')), cell(issuer?.name ?? current.issuer), label(say('unit')), cell(current.unit)],
    [label(say('documentNumber')), cell(numberOf(revision.draft), 3)],
    [label(say('kind')), cell(kind ?? ''), label(say('on')), cell(printedDay(dayOf(review.at)))],
    [
      label(say('attribute')),
      cell(attribute === null ? '' : words.labels.attribute[attribute]),
      label(say('revision')),
      cell(say('revisionOf', { number: revision.number, hash: shortHash(revision.hash) })),
    ],
  ]
}

/** 发文字号 where the text bears one on a line of its own; most get theirs after the signature, and it is written in by hand. */
function numberOf({ text }: Pick<Draft, 'text'>): string {
  const lines = (text ?? '').split('\n', HEAD).map((line) => line.replace(/\s/gu, ''))
  return lines.find((line) => DOCUMENT_NUMBER.test(line)) ?? ''
}
const DOCUMENT_NUMBER = /^\p{Script=Han}{2,20}〔\d{4}〕\d{1,5}号$/u
/** Lines of the head of a document. */
const HEAD = 12

/** 问 — `null` is printed as an answer of its own: somebody looked. */
const QUESTIONS = ['secretPoints', 'otherOrgans', 'stability', 'workSecret', 'tradeSecret'] as const

function questionRows(
  { words, rulebook }: Pick<Pack, 'words' | 'rulebook'>,
  say: Captions,
  review: SecrecyReview,
): readonly (readonly SheetCell[])[] {
  const yesNo = { true: say('yes'), false: say('no') }
  const named = (code: string): string => {
    const reason = rulebook.reasons.find((one) => one.code === code)
    return `${code} ${reason?.title ?? words.labels['clause']?.[code] ?? ''}`.trim()
  }
  return [
    [label(say('source')), cell(ticked(words.labels['source'] ?? {}, review.source), 3)],
    [label(say('scope')), cell(review.scope), label(say('channels')), cell(review.channels.join('、'))],
    [
      label(say('marked')),
      cell(ticked(yesNo, String(review.marked))),
      label(say('derived')),
      cell(ticked(yesNo, String(review.derived))),
    ],
    ...QUESTIONS.map((question) => [label(say(question)), cell(review[question] ?? say('none'), 3)]),
    [label(say('personal')), cell(personalText(words.labels['type'] ?? {}, say, review.personal), 3)],
    [label(say('conclusion')), cell(ticked(words.labels['conclusion'] ?? {}, review.conclusion), 3)],
    [label(say('basis')), cell(review.basis.map(named).join('\n'), 3)],
    [label(say('opinion')), cell(review.opinion, 3)],
  ]
}

function personalText(
  types: Readonly<Record<string, string>>,
  say: Captions,
  personal: SecrecyReview['personal'],
): string {
  const items = Object.entries(personal).map(([type, count]) =>
    say('personalItem', { type: types[type] ?? type, count }),
  )
  return items.length > 0 ? items.join('、') : say('personalNone')
}

function signed(say: Captions, { current, revision, review }: Printed): readonly (readonly SheetCell[])[] {
  const signers: readonly Signer[] = [
    { name: say('section-head'), roles: ['section-head'] },
    { name: say('secrecy-reviewer'), roles: ['secrecy-reviewer'] },
    { name: say('leader'), roles: ['office-leader', 'signer'] },
  ]
  const [section = [], reviewer = [], leader = []] = signatureRows(say, current, review.revisionHash, signers)
  return [
    signatureHead(say),
    [label(say('drafter')), cell(''), cell(''), cell(stamp(say, revision))],
    section,
    reviewerOf(say, reviewer, review),
    leader,
  ]
}

/** Until the step is agreed to, the record itself says when the reviewer looked. */
function reviewerOf(say: Captions, row: readonly SheetCell[], review: SecrecyReview): readonly SheetCell[] {
  const [name = label(''), opinion = cell(''), signature = cell('')] = row
  return [name, opinion.text === '' ? cell(review.opinion) : opinion, signature, cell(stamp(say, review))]
}
