import path from 'node:path'
import type { Problem, Result } from '../domain/result.ts'
import type { Pack } from '../packs/pack.ts'
import { sentence } from '../packs/words.ts'
import { wrongUse, type Command } from './command.ts'
import { ATTEND, CLEAR, gravest, WRONG } from './exit.ts'
import type { Io } from './io.ts'
import { toldByName } from './told-by-name.ts'

const NAMED = '文件名可能含有个人信息，请核对；公开时换一个名称'

/** One file to be written anew: where it comes from, where it goes, what it is called. */
export type Copy = Readonly<{ file: string; from: string; to: string; name: string }>

/** What was made of one file: the lines to tell, and whether something is left for a person. */
export type Made = Readonly<{ bytes: Uint8Array; lines: readonly string[]; attend: boolean }>

/**
 * 逐个成件 — every file, or every file of a folder, written anew to OUT: a file where one file is named, else a folder with the same folders below
 * it. The originals stay untouched, what is refused leaves nothing behind; a name that tells of a person is refused (`file.named`) or left for one. Answers the exit code: 0 written, 1 written and something left for
 * a person, 2 refused.
 */
export async function writeCopies(
  io: Io,
  command: Command,
  pack: Pack,
  ask: Readonly<{ files: readonly string[]; out: string }>,
  make: (copy: Copy, bytes: Uint8Array) => Promise<Result<Made>>,
): Promise<number> {
  const copies = await copiesOf(io, ask)
  if (copies.length === 0) return wrongUse(io, command, '没有要处理的文件。', 'There are no files to work on.')
  const same = copies.find(({ from, to }) => from === to)
  if (same) return wrongUse(io, command, '输出不能盖住原件。', 'The output may not be the original itself.')
  const codes: number[] = []
  for (const [index, copy] of copies.entries()) {
    codes.push(await writeOne(io, pack, copy, make))
    io.progress(index + 1, copies.length)
  }
  return gravest(codes)
}

async function writeOne(
  io: Io,
  pack: Pack,
  copy: Copy,
  make: (copy: Copy, bytes: Uint8Array) => Promise<Result<Made>>,
): Promise<number> {
  const refused = (problems: readonly Problem[]): number => {
    for (const problem of problems) io.err(`${copy.file}：${sentence(pack.words, problem)}\n`)
    return WRONG
  }
  const told = toldByName(pack, path.basename(copy.to))
  if (told.some((one) => one.certainty === 'certain')) return refused([{ code: 'file.named' }])
  const found = await io.readFile(copy.from)
  if (!found.ok) return refused(found.problems)
  const made = await make(copy, found.value)
  if (!made.ok) return refused(made.problems)
  const put = await io.putFile(copy.to, made.value.bytes)
  if (!put.ok) return refused(put.problems)
  const lines = told.length > 0 ? [...made.value.lines, NAMED] : made.value.lines
  await io.out([`${copy.file} → ${copy.to}`, ...lines.map((line) => `  ${line}`), ''].join('\n'))
  return made.value.attend || told.length > 0 ? ATTEND : CLEAR
}

async function copiesOf(
  io: Io,
  { files, out }: Readonly<{ files: readonly string[]; out: string }>,
): Promise<readonly Copy[]> {
  const target = path.resolve(io.cwd, out)
  const copies: Copy[] = []
  const isFolder = (await io.filesIn(target)) !== undefined
  for (const file of files) {
    const from = path.resolve(io.cwd, file)
    const below = await io.filesIn(from)
    if (below === undefined) {
      const to = files.length > 1 || isFolder ? path.join(target, path.basename(file)) : target
      copies.push({ file, from, to, name: path.basename(file) })
    } else {
      for (const one of below)
        copies.push({
          file: path.join(file, one),
          from: path.join(from, one),
          to: path.join(target, one),
          name: path.basename(one),
        })
    }
  }
  return copies
}
