import type { LexiconName } from '../gate/lexicon.ts'
import type { Change } from './changes.ts'
import type { Pack } from './pack.ts'
import { samplesOf } from './sample.ts'
import type { Specimen } from './specimen.ts'
import { textsIn } from './texts-in.ts'

export const STATEMENT = '本件列明值班人员轮换次序和带班安排，只供科室排班，对群众办事没有影响'

/** Set phrases count for nothing: beside one, a few words of substance are too few or just enough. */
function phrase(passage: string): readonly Specimen[] {
  return Array.from(SUBSTANCE, (_, count): Specimen => ({
    base: 'duty',
    set: { '/reason/statement': `${passage}，${SUBSTANCE.slice(0, count)}` },
  }))
}
export const SUBSTANCE = '桥梁沉降观测水库渗漏'

/** Where on a paper the gate looks with a word list; a passage the list matched is put there. */
const PLACED: Readonly<Partial<Record<LexiconName, (passage: string) => Specimen | readonly Specimen[]>>> = {
  placeholder: (passage) => ({ base: 'duty', set: { '/reason/statement': passage } }),
  neverReason: phrase,
  restatement: phrase,
  filler: phrase,
  stage: phrase,
  lawNamed: (passage) => ({
    base: 'duty',
    set: { '/reason': { code: 'R14-2', statement: `${passage}规定，${STATEMENT}` } },
  }),
  masked: (passage) => ({
    base: 'notice',
    set: { '/attribute': 'redacted', '/text': `各乡镇人民政府：\n请做好慰问。\n${passage}` },
  }),
  finalMark: (passage) => ({ base: 'duty', set: { '/reason/code': 'R16-2a', '/text': `机关各科室：\n${passage}。` } }),
  draftTitle: (passage) => ({
    base: 'regulation',
    set: { '/title': `云栖县养犬管理规定（${passage}）`, '/legalReview': null },
  }),
  consultationTitle: (passage) => ({
    base: 'regulation',
    set: {
      '/isNormative': null,
      '/majorDecision': false,
      '/title': `云栖县养犬管理规定（${passage}）`,
      '/legalReview': null,
    },
  }),
  majorDecision: (passage) => ({
    base: 'notice',
    set: { '/text': `各乡镇人民政府：\n${passage}的事项，请认真办理。` },
  }),
  negativeReview: (passage) => ({ base: 'notice', set: { '/secrecyReview/conclusion': passage } }),
  classified: (passage) => ({ base: 'notice', set: { '/secrecyReview/conclusion': passage } }),
  undecided: (passage) => ({ base: 'notice', set: { '/secrecyReview/conclusion': passage } }),
  negativeLegal: (passage) => ({ base: 'regulation', set: { '/legalReview/opinion': passage } }),
  negativeFair: (passage) => ({
    base: 'regulation',
    set: { '/affectsMarket': true, '/fairCompetitionReview': { done: true, conclusion: passage } },
  }),
  opposed: (passage) => ({ base: 'notice', set: { '/countersigns': [{ unit: '云栖县财政局', opinion: passage }] } }),
  settled: (passage) => ({
    base: 'notice',
    set: {
      '/countersigns': [
        { unit: '云栖县财政局', opinion: '不同意' },
        { unit: '云栖县民政局', opinion: passage },
      ],
    },
  }),
  shorterExplained: (passage) => ({
    base: 'regulation',
    set: { '/publicComment/to': '2026-01-12', '/publicComment/adoptionNote': passage },
  }),
  request: (passage) => ({ base: 'request', set: { '/text': `县人民政府：\n文澜小学建设资金有缺口。\n${passage}` } }),
  requestPlea: (passage) => ({
    base: 'request',
    set: {
      '/title': '云栖县教育局关于文澜小学建设情况的报告',
      '/kind': '报告',
      '/text': `县人民政府：\n项目已完成七成。\n${passage}`,
    },
  }),
  upwardPlea: (passage) => ({ base: 'notice', set: { '/text': `各乡镇人民政府：\n${passage}。` } }),
  secondRequest: (passage) => ({
    base: 'request',
    set: { '/text': `县人民政府：\n恳请安排资金。\n${passage}。\n妥否，请批示。` },
  }),
  severalMatters: (passage) => ({ base: 'request', set: { '/title': `云栖县教育局关于${passage}` } }),
  person: (passage) => ({ base: 'request', set: { '/recipients': [passage] } }),
  partyMatter: (passage) => ({ base: 'notice', set: { '/text': `各乡镇人民政府：\n${passage}。` } }),
  unlawful: (passage) => ({ base: 'notice', set: { '/text': `各乡镇人民政府：\n${passage}。` } }),
  unlawfulDoubt: (passage) => ({
    base: 'notice',
    set: { '/text': `各乡镇人民政府：\n各单位必须优先购买本县企业生产的办公用品，${passage}。` },
  }),
  consultNeeded: (passage) => ({ base: 'notice', set: { '/text': `各乡镇人民政府：\n${passage}职责。` } }),
  closedPassage: (passage) => ({ base: 'notice', set: { '/text': `各乡镇人民政府：\n${passage}。` } }),
  draftedForTitle: (passage) => ({ base: 'notice', set: { '/title': `云栖县民政局关于慰问的通知（${passage}）` } }),
  proposalReply: (passage) => ({ base: 'duty', set: { '/title': `云栖县民政局关于${passage}的函` } }),
  misnamedKind: (passage) => ({ base: 'request', set: { '/title': `云栖县教育局关于建设的${passage}` } }),
  forwardTitle: (passage) => ({
    base: 'notice',
    set: { '/title': `${passage}市局值班安排的通知`, '/text': '各乡镇人民政府：\n现转发给你们。\n（此件不公开）' },
  }),
  closedLabel: (passage) => ({
    base: 'notice',
    set: {
      '/title': '云栖县民政局转发市局值班安排的通知',
      '/text': `各乡镇人民政府：\n现转发给你们。\n（${passage}）`,
    },
  }),
}

/** Papers on which a word list's change shows: what came or went, put where the gate looks with that list. */
export function lexicon({ names, dimension, was, is }: Change, parent: Pack): readonly Specimen[] {
  const name = Object.keys(parent.rulebook.lexicon).find(
    (one) => dimension === `lexicon-${one.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`,
  )
  const place = PLACED[name as LexiconName] ?? PLACED[(names[0] ?? '') as LexiconName]
  if (!place) return []
  const [old, now] = [textsIn(was), textsIn(is)]
  const moved = [...old.filter((one) => !now.includes(one)), ...now.filter((one) => !old.includes(one))]
  return moved.flatMap((pattern) => samplesOf(pattern).flatMap(place))
}
