import { diff, type Difference } from '../packs/diff.ts'
import { ENTRY } from '../packs/loosened.ts'
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

function line({ what, names, pack, file, line, ...change }: Difference, words: Words): string {
  const place = `[${pack}/${file}${line === null ? '' : `:${line}`}]`
  return `  ${[what, ...names].join(' · ')}：${changed(change, words).trim()}  ${place}`
}

type Changed = Pick<Difference, 'way' | 'was' | 'is' | 'list'>

function changed({ way, was, is, list }: Changed, words: Words): string {
  const say = (text: string): string =>
    SAID.map((group) => labelled(words, group, text)).find((one) => one !== text) ?? text
  if (way !== 'changed') return way === 'added' ? `新增 ${named(is)}` : `删去 ${named(was)}`
  if (!list) return `${was === 'null' ? '无' : say(was)} → ${is === 'null' ? '无' : say(is)}`
  const parts = [
    ...(list.added.length > 0 ? [`增加 ${list.added.map(say).join('、')}`] : []),
    ...(list.removed.length > 0 ? [`减去 ${list.removed.map(say).join('、')}`] : []),
  ]
  return parts.length > 0 ? parts.join('；') : '次序有变'
}

/** Groups of codes a value may be of. */
const SAID = ['attribute', 'role', 'severity', 'certainty', 'action', 'weight']

function named(text: string): string {
  return text === ENTRY ? '' : text
}

function summary(found: readonly Difference[]): string {
  return found.length === 0 ? '没有不同。 No difference.' : `\n共 ${found.length} 处不同。`
}
