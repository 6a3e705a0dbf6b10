import path from 'node:path'
import { loadPack } from '../packs/load.ts'
import { wrongUse, type Command } from './command.ts'
import { ATTEND, CLEAR, WRONG } from './exit.ts'
import type { Io } from './io.ts'
import { explanations } from './pack-explain.ts'
import { packInForce, packProblem } from './pack-in-force.ts'

/** 政策包 — tests a pack, or explains what stands in it. */
export const pack: Command = {
  name: 'pack',
  zh: '检验政策包，或者解释其中的规则、理由、退文事由',
  en: 'Test a policy pack, or explain a rule, reason or ground of it',
  usage: [
    'pack test [DIR]             （检验文件、规则与每条规则自带的例子；shapes, rules and their own examples）',
    'pack explain CODE           （如 T04、R16-1、P19、mobile、通知）',
  ],
  options: {},
  async run({ rest }, io) {
    const [verb, subject, ...more] = rest
    if (verb === 'test' && more.length === 0) return test(io, subject)
    if (verb === 'explain' && subject !== undefined && more.length === 0) return explain(io, subject)
    return wrongUse(io, pack, '请用 test 或 explain。', 'Say test or explain.')
  },
}

/** A pack loads only when every rule catches and passes what its examples say: to load is to be tested. */
async function test(io: Io, dir: string | undefined): Promise<number> {
  const folder = dir === undefined ? io.packDir : path.resolve(io.cwd, dir)
  const loaded = loadPack(folder)
  if (!loaded.ok) {
    for (const problem of loaded.problems) await io.out(`  ✗ ${packProblem(problem)}\n`)
    await io.out(`政策包有 ${loaded.problems.length} 处问题，不能使用。\nThe pack does not load.\n`)
    return loaded.problems.some((one) => one.code === 'pack.unreadable') ? WRONG : ATTEND
  }
  const { id, version, revision, rules, rulebook } = loaded.value
  const examples = rules.reduce((count, rule) => count + rule.hit.length + rule.miss.length, 0)
  await io.out(
    [
      `政策包 ${id} ${version} 合格`,
      `  规则 ${rules.length} 条，自带例子 ${examples} 个，全部通过`,
      `  理由 ${rulebook.reasons.length} 项，退文事由 ${rulebook.returns.length} 项，文种 ${rulebook.kinds.length} 种`,
      `  包版次 ${revision}`,
      '',
    ].join('\n'),
  )
  return CLEAR
}

async function explain(io: Io, subject: string): Promise<number> {
  const inForce = packInForce(io)
  if (!inForce) return WRONG
  const found = explanations(inForce, subject)
  if (found.length === 0) {
    io.err(`政策包 ${inForce.id} 里没有 ${subject}。\nThere is no ${subject} in this pack.\n`)
    return WRONG
  }
  await io.out(`${found.join('\n\n')}\n`)
  return CLEAR
}
