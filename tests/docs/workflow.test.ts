import { format } from 'prettier'
import { expect, it } from 'vitest'
import { STATES } from '../../src/domain/case.ts'
import { ROLES } from '../../src/domain/person.ts'
import { ACTS, TRANSITIONS } from '../../src/workflow/transitions.ts'
import { pack } from '../support/office.ts'

const { words, flow } = pack()
const label = (group: string, code: string): string => words.labels[group]?.[code] ?? ''

it('every state, act and role has its Chinese name, and none is left over', () => {
  expect(Object.keys(words.labels['state'] ?? {}).sort()).toEqual([...STATES].sort())
  expect(Object.keys(words.labels['act'] ?? {}).sort()).toEqual([...ACTS, 'create'].sort())
  expect(Object.keys(words.labels['role'] ?? {}).sort()).toEqual([...ROLES, 'step', 'approver'].sort())
})

it('docs/workflow.md says what the tables say', async () => {
  const page = await format(workflowPage(), { parser: 'markdown', printWidth: 160 })
  await expect(page).toMatchFileSnapshot('../../docs/workflow.md')
})

/** `npx vitest run tests/docs/workflow.test.ts -u` writes it anew. */
function workflowPage(): string {
  return [
    '# 办理流程 · Workflow',
    '',
    'Generated from `src/workflow/transitions.ts` and the pack’s `flow.json`; a test holds the page to them. Nothing else changes a state.',
    '',
    '## 环节 · Steps of review',
    '',
    '| 环节 step | 审核人 role | 意见必填 opinion | 须有的记录 records | 同组 group |',
    '|---|---|---|---|---|',
    ...flow.steps.map(
      (step) =>
        `| \`${step.id}\` | ${label('role', step.role)} \`${step.role}\` | ${step.opinionRequired ? '是' : '—'} | ${step.requires.map((one) => `\`${one}\``).join(' ') || '—'} | ${step.group ?? '—'} |`,
    ),
    '',
    `一个人不能兼的席位：${flow.fourEyes.map(([a, b]) => `\`${a}\`–\`${b}\``).join('，')}。`,
    '',
    '## 状态 · States',
    '',
    ...STATES.flatMap((state) => {
      const moves = TRANSITIONS.filter((one) => one.from.includes(state))
      const rows = moves.map(
        ({ act, to, by }) =>
          `| ${label('act', act)} \`${act}\` | ${by.map((role) => label('role', role)).join('、')} | ${to === state ? '—' : `${label('state', to)} \`${to}\``} |`,
      )
      const table = ['| 动作 act | 谁 by | 到 to |', '|---|---|---|', ...rows, '']
      return [`### ${label('state', state)} \`${state}\``, '', ...(rows.length > 0 ? table : ['终态。', ''])]
    }),
  ].join('\n')
}
