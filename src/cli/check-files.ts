import path from 'node:path'
import type { Problem } from '../domain/result.ts'
import type { Pack } from '../packs/pack.ts'
import { sentence } from '../packs/words.ts'
import { aboveBaseline, countsOf, greater, printBaseline, staleIn, type Baseline, type Counts } from './baseline.ts'
import { checkFile, type CheckedFile, type UnreadFile } from './check-file.ts'
import type { Lists } from './check-lists.ts'
import { checkReport } from './check-report.ts'
import type { CheckSetting } from './check-text.ts'
import { excusesOf, idleProblems } from './excuses.ts'
import { ATTEND, CLEAR, gravest, WRONG } from './exit.ts'
import type { Io } from './io.ts'
import { sarif } from './sarif.ts'

export type Manner = 'words' | 'json' | 'sarif'

/** `strict`: an entry of the office's list that matched nothing, or has expired, is something to attend to. */
export type FilesAsk = Readonly<{ files: readonly string[]; lists: Lists; manner: Manner; strict: boolean }>

/** `check FILE…`: one answer for each file, and at the end what of the lists is idle. */
export async function checkFiles(io: Io, pack: Pack, ask: FilesAsk, setting: CheckSetting): Promise<number> {
  const { files, lists, manner } = ask
  const excuses = excusesOf(lists.suppressions, io.today())
  const checked: (CheckedFile | UnreadFile)[] = []
  const counted = new Map<string, Counts>()
  const reader = io.reader()
  try {
    for (const file of files) {
      const whole = await checkFile(io, reader, pack, file, { ...setting, excuses })
      const one = whole.paper === null ? whole : againstBaseline(whole, lists.baseline, counted)
      checked.push(one)
      if (manner === 'json') await io.out(`${JSON.stringify({ file: one.file, ...one.answer })}\n`)
      if (manner === 'words') await io.out(checkReport(pack, one))
    }
  } finally {
    await reader.close()
  }
  const unneeded = idleProblems(excuses.idle())
  const stale = lists.baseline === null ? [] : staleIn(lists.baseline.known, checked)
  const idle: readonly Problem[] = [
    ...unneeded,
    ...(stale.length > 0 ? [{ code: 'baseline.stale', data: { count: stale.length, sha256: stale } }] : []),
  ]
  if (manner === 'sarif') await io.out(`${JSON.stringify(sarif(pack, checked, idle), null, 2)}\n`)
  if (manner === 'json' && idle.length > 0) await io.out(`${JSON.stringify({ problems: idle })}\n`)
  if (manner === 'words') await io.out(idle.map((one) => `${sentence(pack.words, one)}\n`).join(''))
  const kept = await keepBaseline(io, pack, lists.baseline, counted, stale)
  // Whoever checks one paper of many learns nothing of entries for the others: only who asks to be told by the exit code is.
  const strict = ask.strict && unneeded.length > 0 ? ATTEND : CLEAR
  return gravest([lists.exit, kept, strict, ...checked.map((one) => exitOf(one.answer.verdict))])
}

/** Written down first where that was asked, so that the answer is already as against what is written. */
function againstBaseline(one: CheckedFile, baseline: Lists['baseline'], counted: Map<string, Counts>): CheckedFile {
  if (baseline === null) return one
  if (!baseline.write) return aboveBaseline(baseline.known, one)
  const { sha256 } = one.answer
  counted.set(sha256, greater(counted.get(sha256) ?? {}, countsOf(one)))
  return aboveBaseline(counted, one)
}

/** Entries of other files stay unless they are to be dropped. */
async function keepBaseline(
  io: Io,
  { words }: Pack,
  baseline: Lists['baseline'],
  counted: Baseline,
  stale: readonly string[],
): Promise<number> {
  if (baseline === null || !(baseline.write || baseline.prune)) return CLEAR
  const { file, known, prune } = baseline
  const kept = [...known].filter(([sha256]) => !(prune && stale.includes(sha256)))
  const text = printBaseline(new Map([...kept, ...counted]))
  const done = await io.writeFile(path.resolve(io.cwd, file), text)
  if (done.ok) return CLEAR
  io.err(`${sentence(words, { code: 'baseline.not-written', data: { file } })}\n`)
  return WRONG
}

function exitOf(verdict: (CheckedFile | UnreadFile)['answer']['verdict']): number {
  return verdict === 'unreadable' ? WRONG : verdict === 'clear' ? CLEAR : ATTEND
}
