import { papersOf } from '../../desk/freeze.ts'
import { recheck } from '../../desk/recheck.ts'
import { scopeOf } from '../../desk/visible-to.ts'
import { ok, refuse } from '../../domain/result.ts'
import {
  CaseWithDraft,
  CasesAnswer,
  CheckAnswer,
  RevisionAnswer,
  TextAnswer,
  TrailAnswer,
} from '../../schemas/http-answers.ts'
import { NoBody } from '../../schemas/http-bodies.ts'
import { cursorOf, readPage } from '../paging.ts'
import { taking, type Asked, type Route } from '../route.ts'
import { summary } from './case-summary.ts'
import { reading } from './reading.ts'

const listed: Route = {
  method: 'get',
  path: '/v1/cases',
  operationId: 'listCases',
  summary: '办件列表，最近变动的在前；state 可用逗号列几个，mine=true 只看自己拟的，after 是上一页给的 next',
  by: 'signed-in',
  query: ['state', 'mine', 'limit', 'after'],
  answer: CasesAnswer,
  async run({ desk }, { person, query }) {
    const page = readPage(query)
    if (!page.ok) return page
    const { limit, ...wanted } = page.value
    const mine = query['mine'] === 'true' ? { drafter: person.id } : {}
    const found = await desk.store.cases({ ...scopeOf(person), ...mine, ...wanted, limit: limit + 1 })
    const cases = found.slice(0, limit)
    const last = cases.at(-1)
    const after = found.length > limit && last ? cursorOf(last) : null
    const body = { cases: cases.map(summary), next: after }
    return ok(after === null ? { body } : { body, next: `/v1/cases?${nextPage(query, after)}` })
  },
}

/** What may be read of cases, by those who may see them. */
export const caseRoutes: readonly Route[] = [
  listed,
  reading('', 'readCase', '一个办件和它当前的文稿', CaseWithDraft, async ({ desk }, current) => {
    const revision = await desk.store.revision(current.revision.hash)
    return ok({ body: { case: current, draft: revision?.draft ?? null }, version: current.version })
  }),
  reading('/text', 'readText', '当前稿次的文本块，按文件', TextAnswer, async ({ desk }, current) => {
    const revision = await desk.store.revision(current.revision.hash)
    if (!revision) return refuse({ code: 'case.erased' })
    return ok({ body: { revisionHash: revision.hash, papers: await papersOf(desk.store, revision) } })
  }),
  reading('/revisions/{number}', 'readRevision', '某一稿次', RevisionAnswer, async ({ desk }, current, { params }) => {
    const all = await desk.store.revisions(current.id)
    const found = all.find((one) => String(one.number) === params['number'])
    if (!found) return refuse({ code: 'case.no-such-revision' })
    const { number, hash, at, by, draft } = found
    return ok({ body: { number, hash, at, by, draft, papers: await papersOf(desk.store, found) } })
  }),
  reading('/trail', 'readTrail', '留痕', TrailAnswer, async ({ desk }, current) =>
    ok({ body: { entries: await desk.store.trail(current.id) } }),
  ),
  {
    method: 'post',
    path: '/v1/cases/{id}/check',
    operationId: 'checkCase',
    summary: '自查：规则和关口现在怎么说；不写入、不计数',
    by: 'signed-in',
    answer: CheckAnswer,
    ...taking(NoBody, async ({ desk }, { hand, params }) => {
      const checked = await recheck(desk)(hand, params['id'] ?? '')
      return checked.ok ? ok({ body: checked.value }) : checked
    }),
  },
]

/** The same question, one page on. */
function nextPage(query: Asked['query'], after: string): string {
  const asked = Object.entries({ ...query, after }).filter((one): one is [string, string] => one[1] !== undefined)
  return new URLSearchParams(asked).toString()
}
