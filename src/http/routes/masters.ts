import { takeOut } from '../../desk/master.ts'
import { reviseBlocks } from '../../desk/revise-blocks.ts'
import { BODY } from '../../domain/place.ts'
import { ok } from '../../domain/result.ts'
import { CaseAnswer } from '../../schemas/http-answers.ts'
import { BlocksBody } from '../../schemas/http-bodies.ts'
import { DOCX } from '../download.ts'
import { taking, type Route } from '../route.ts'
import { caseAnswer } from './case-answer.ts'
import { reading } from './reading.ts'

/** 原稿: text changed in a browser goes into the file it came from, and every revision can be taken away as one. */
export const masterRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/cases/{id}/draft/blocks',
    operationId: 'reviseBlocks',
    summary: '改字：把在浏览器里改过的文本块写回 docx 原稿，其余不动；成为新的稿次',
    by: ['drafter'],
    acts: true,
    large: true,
    answer: CaseAnswer,
    ...taking(BlocksBody, async ({ desk }, { hand, params, body: { file = BODY, changes } }) =>
      caseAnswer(await reviseBlocks(desk)(hand, params['id'] ?? '', file, changes)),
    ),
  },
  reading(
    '/revisions/{number}/body.docx',
    'takeRevision',
    '某一稿的正文（docx）：上传的原样取出，在这里写的按公文格式生成',
    DOCX,
    async ({ desk }, current, { params }) => {
      const taken = await takeOut(desk, current, params['number'] ?? '')
      return taken.ok ? ok({ file: { ...taken.value, type: DOCX } }) : taken
    },
  ),
]
