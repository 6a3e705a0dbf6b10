import type { Consultation } from '../../src/domain/consultation.ts'

type Answer = NonNullable<Consultation['answer']>
type Decision = NonNullable<Consultation['decision']>

/** A letter received on Monday 2026-11-02: the fifteenth working day is Monday 2026-11-23. */
export function aConsultation(fields: Partial<Consultation> = {}): Consultation {
  return {
    id: 1,
    holder: '云栖县青禾农业科技有限公司',
    number: '征〔2026〕1号',
    reason: 'R15-1',
    matter: '补助项目的设备报价和工艺参数',
    places: [],
    revisionHash: '0'.repeat(64),
    by: 'lin',
    sentOn: '2026-10-30',
    receivedOn: '2026-11-02',
    due: { day: '2026-11-23', provisional: false, from: '2026-11-02', workingDays: 15 },
    answer: null,
    decision: null,
    ...fields,
  }
}

export function anAnswer(kind: Answer['kind'], fields: Partial<Answer> = {}): Answer {
  return {
    kind,
    reasons: '报价一旦公开，竞争对手可以压价',
    on: '2026-11-10',
    late: false,
    recordedBy: 'lin',
    ...fields,
  }
}

export function aDecision(fields: Partial<Decision> = {}): Decision {
  return {
    publish: true,
    publicInterest: false,
    statement: '所列报价已在中标公告中公布，公开不会造成损害',
    by: 'qiao',
    at: '2026-11-24T02:00:00.000Z',
    noticeSentOn: null,
    ...fields,
  }
}
