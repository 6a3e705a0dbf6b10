import { printJudgement, printSecrecyReview, type Printout } from '../../desk/print.ts'
import { recordJudgement } from '../../desk/record-judgement.ts'
import { recordSecrecy } from '../../desk/record-secrecy.ts'
import { proposeSecrecyReview } from '../../desk/propose-secrecy-review.ts'
import type { Deps } from '../../desk/deps.ts'
import type { Case } from '../../domain/case.ts'
import { ok, refuse, type Result } from '../../domain/result.ts'
import { CaseAnswer } from '../../schemas/http-answers.ts'
import { JudgementBody, SecrecyBody, SecrecyProposalAnswer } from '../../schemas/http-records.ts'
import { DOCX } from '../download.ts'
import { taking, type Route } from '../route.ts'
import { caseAnswer } from './case-answer.ts'
import { reading } from './reading.ts'

/** The two records kept beside the opinions, one paper at a time, and their printed forms. */
export const recordRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/cases/{id}/record-secrecy',
    operationId: 'recordSecrecy',
    summary: '填保密审查表：一事一审，每一项都要回答；认定涉密的，不留表，清除内容',
    by: ['secrecy-reviewer'],
    acts: true,
    answer: CaseAnswer,
    ...taking(SecrecyBody, async ({ desk }, { hand, params, body }) =>
      caseAnswer(await recordSecrecy(desk)(hand, params['id'] ?? '', body)),
    ),
  },
  {
    method: 'post',
    path: '/v1/cases/{id}/record-judgement',
    operationId: 'recordJudgement',
    summary: '公开研判：内容表述、时机、方式，签发以前',
    by: ['office'],
    acts: true,
    answer: CaseAnswer,
    ...taking(JudgementBody, async ({ desk }, { hand, params, body }) =>
      caseAnswer(await recordJudgement(desk)(hand, params['id'] ?? '', body)),
    ),
  },
  reading(
    '/secrecy-review',
    'readSecrecyReview',
    '保密审查表的底数：规则查到的个人信息项数和未处理项数；一项结论也不预先填',
    SecrecyProposalAnswer,
    async ({ desk }, current) => {
      const proposed = await proposeSecrecyReview(desk, current)
      return proposed.ok ? ok({ body: proposed.value }) : proposed
    },
  ),
  printed('secrecy-reviews', 'printSecrecyReview', '某一稿的保密审查表（docx）', printSecrecyReview),
  printed('judgements', 'printJudgement', '某一稿的公开研判表（docx）', printJudgement),
]

/** A record of the `number`-th revision, as a file to print. */
function printed(
  name: string,
  operationId: string,
  summary: string,
  print: (desk: Deps, current: Case, number: string) => Promise<Result<Printout>>,
): Route {
  return reading(`/${name}/{number}.docx`, operationId, summary, DOCX, async ({ desk }, current, { params }) => {
    if (current.state === 'refused') return refuse({ code: 'case.erased' })
    const done = await print(desk, current, params['number'] ?? '')
    return done.ok ? ok({ file: { ...done.value, type: DOCX } }) : done
  })
}
