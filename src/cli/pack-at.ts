import path from 'node:path'
import type { Problem } from '../domain/result.ts'
import { loadLineage, type Loaded } from '../packs/load.ts'
import { shown } from '../packs/shown.ts'
import type { Words } from '../packs/words.ts'
import { ATTEND, WRONG } from './exit.ts'
import type { Io } from './io.ts'

/** A pack in a folder; when it does not load, why is told on standard error, with the author's line and the exit code. */
export type PackAt = Readonly<{ loaded: Loaded } | { exit: number }>

export function packAt(io: Pick<Io, 'cwd' | 'err' | 'packDir'>, dir: string | undefined): PackAt {
  const folder = folderOf(io, dir)
  const loaded = loadLineage(folder)
  if (loaded.ok) return { loaded: loaded.value }
  io.err(`政策包 ${dir ?? folder} 不能使用：\nThe policy pack does not load:\n`)
  for (const problem of loaded.problems) io.err(`${told(problem, wordsAtHand(io))}\n`)
  return { exit: exitOf(loaded.problems) }
}

export function folderOf(io: Pick<Io, 'cwd' | 'packDir'>, dir: string | undefined): string {
  return dir === undefined ? io.packDir : path.resolve(io.cwd, dir)
}

export function exitOf(problems: readonly Problem[]): number {
  return problems.some((one) => one.code === 'pack.unreadable') ? WRONG : ATTEND
}

/** The sentences of the pack in force: those of the pack at hand may be what is broken. */
export function wordsAtHand({ packDir }: Pick<Io, 'packDir'>): Pick<Words, 'problems'> {
  const inForce = loadLineage(packDir)
  return inForce.ok ? inForce.value.pack.words : { problems: {} }
}

/** A problem with its place, and below it what shows that a child is looser than its parent. */
export function told(problem: Problem, words: Pick<Words, 'problems'>): string {
  const { example } = problem.data ?? {}
  const lines = shown(problem, words)
    .split('\n')
    .map((line, at) => (at === 0 ? `  ✗ ${line}` : `    ${line}`))
  return [
    ...lines,
    ...(typeof example === 'string' && example !== '' ? [`      反例 counter-example：${example}`] : []),
  ].join('\n')
}
