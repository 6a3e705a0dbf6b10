import { diff, type Difference } from '../packs/diff.ts'
import type { Words } from '../packs/words.ts'
import { ATTEND, CLEAR } from './exit.ts'
import type { Io } from './io.ts'
import { labelled } from './labels.ts'
import { packAt } from './pack-at.ts'

/** 比较两个包 — 1 when the second is looser anywhere, or may be. */
export async function diffPacks(io: Io, first: string, second: string, json: boolean): Promise<number> {
  const [from, to] = [packAt(io, first), packAt(io, second)]
  if ('exit' in from) return from.exit
  if ('exit' in to) return to.exit
  const found = diff(from.loaded, to.loaded)
  const looser = found.filter((one) => one.standing === 'looser' || one.standing === 'unproved')
  const heads = [from.loaded.pack, to.loaded.pack].map(({ id, version, revision }) => ({ id, version, revision }))
  const [a, b] = heads
  await io.out(
    json
      ? `${JSON.stringify({ from: a, to: b, changes: found })}\n`
      : `${[`从 ${a?.id} ${a?.version} 到 ${b?.id} ${b?.version}`, ...lines(found, to.loaded.pack.words), summary(found)].join('\n')}\n`,
  )
  return looser.length > 0 ? ATTEND : CLEAR
}

function lines(found: readonly Difference[], words: Words): readonly string[] {
  return ORDER.flatMap(([standing, title]) => {
    const own = found.filter((one) => one.standing === standing)
    return own.length === 0 ? [] : ['', `${title}（${own.length}）`, ...own.map((one) => line(one, words))]
  })
}

const ORDER = [
  ['looser', '更松 looser'],
  ['unproved', '不能证明没有放宽 not shown to be no looser'],
  ['tighter', '更严 tighter'],
  ['reworded', '改写 reworded'],
] as const

function line({ way, dimension, names, was, is, pack, file, line }: Difference, words: Words): string {
  const what = [labelled(words, 'dimension', dimension.split('-')[0] ?? ''), dimension, ...names].join(' · ')
  const change = way === 'added' ? `新增 ${is}` : way === 'removed' ? `删去 ${was}` : `${was} → ${is}`
  return `  ${what}：${change}  [${pack}/${file}${line === null ? '' : `:${line}`}]`
}

function summary(found: readonly Difference[]): string {
  return found.length === 0 ? '没有不同。 No difference.' : `\n共 ${found.length} 处不同。`
}
