import { signIn } from '../../desk/sign-in.ts'
import { ok, refuse } from '../../domain/result.ts'
import { SessionAnswer, SetupAnswer } from '../../schemas/http-answers.ts'
import { CodeBody, SetupBody } from '../../schemas/http-bodies.ts'
import { taking, type Route } from '../route.ts'

/** The two doors for somebody who has no token yet. */
export const sessionRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/sessions',
    operationId: 'signIn',
    summary: '用一次性登录码换一小时的会话',
    by: 'everyone',
    answer: SessionAnswer,
    ...taking(CodeBody, async ({ desk, sessions }, { body }) => {
      if (!sessions) return refuse({ code: 'identity.code-spent' })
      const id = await signIn(desk, body.code)
      const person = id === undefined ? undefined : sessions.people(id)
      if (!person) return refuse({ code: 'identity.code-spent' })
      const { name, unit, roles } = person
      return ok({ body: { ...sessions.issue(person, desk.clock.now()), person: { id: person.id, name, unit, roles } } })
    }),
  },
  {
    method: 'post',
    path: '/v1/setup',
    operationId: 'setUp',
    summary: '首次设置：用启动时给出的口令',
    by: 'everyone',
    answer: SetupAnswer,
    ...taking(SetupBody, ({ desk, setup }, { body: { token, organ, site } }) => {
      const done = setup?.finish(token, { organ, site, setUpAt: desk.clock.now() }) ?? refuse({ code: 'setup.done' })
      return Promise.resolve(done.ok ? ok({ body: { organ: done.value.organ } }) : done)
    }),
  },
]
