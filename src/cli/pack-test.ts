import { loadLineage, type Loaded } from '../packs/load.ts'
import { CLEAR } from './exit.ts'
import type { Io } from './io.ts'
import { labelled } from './labels.ts'
import { exitOf, folderOf, told, wordsAtHand } from './pack-at.ts'

/** A pack loads only when every rule catches and passes what its examples say, and nothing is looser than its parent: to load is to be tested. */
export async function testPack(io: Io, dir: string | undefined): Promise<number> {
  const folder = folderOf(io, dir)
  const loaded = loadLineage(folder)
  if (!loaded.ok) {
    const words = wordsAtHand(io)
    for (const problem of loaded.problems) await io.out(`${told(problem, words)}\n`)
    await io.out(`政策包有 ${loaded.problems.length} 处问题，不能使用。\nThe pack does not load.\n`)
    return exitOf(loaded.problems)
  }
  await io.out(`${report(loaded.value).join('\n')}\n`)
  return CLEAR
}

function report({ pack, layers }: Loaded): readonly string[] {
  const { rules, rulebook, flow, words } = pack
  const examples = rules.reduce((count, rule) => count + rule.hit.length + rule.miss.length, 0)
  const above = layers.slice(0, -1).map((layer) => layer.id)
  const { from, to } = rulebook.effective
  const years = Object.keys(pack.calendar.years).sort()
  const attributes = rulebook.attributes.map((one) => words.labels.attribute[one])
  return [
    `政策包 ${pack.id} ${pack.version} 合格`,
    ...(above.length > 0 ? [`  上级包 ${above.reverse().join(' ← ')}，没有一处放宽`] : []),
    `  规则 ${rules.length} 条，自带例子 ${examples} 个，全部通过`,
    `  理由 ${rulebook.reasons.length} 项，退文事由 ${rulebook.returns.length} 项，文种 ${rulebook.kinds.length} 种`,
    `  公开属性 ${attributes.length} 种：${attributes.join('、')}`,
    `  环节 ${flow.steps.map((step) => labelled(words, 'step', step.id)).join(' → ')}`,
    `  日历 ${years[0] ?? '无'}–${years.at(-1) ?? ''}，施行 ${from} 至 ${to ?? '未定'}`,
    `  包版次 ${pack.revision}`,
  ]
}
