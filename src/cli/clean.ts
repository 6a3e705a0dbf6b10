import { writeCopies } from './copies.ts'
import { wrongUse, type Args, type Command } from './command.ts'
import { WRONG } from './exit.ts'
import type { Io } from './io.ts'
import { packInForce } from './pack-in-force.ts'
import { removedInWords } from './removed-words.ts'

/** 清理 — everything out of a file that its reader should not get, its text as it is. */
export const clean: Command = {
  name: 'clean',
  zh: '清理文件：去掉作者、批注、修订、隐藏内容、嵌入原件和外部链接，正文不动',
  en: 'Clean files: authors, comments, tracked changes, hidden content, embedded originals and outside links go, the text stays',
  usage: ['clean FILE --out OUT', 'clean FOLDER --out FOLDER'],
  options: {
    out: {
      type: 'string',
      value: 'OUT',
      zh: '写到哪里（文件或者文件夹），原件不动',
      en: 'where to write; originals stay',
    },
  },
  run,
}

async function run({ flags, rest }: Args, io: Io): Promise<number> {
  const { out } = flags
  if (typeof out !== 'string' || rest.length === 0)
    return wrongUse(io, clean, '请指明文件和 --out。', 'Name the files and --out.')
  const pack = packInForce(io)
  if (!pack) return WRONG
  const reader = io.reader()
  try {
    return await writeCopies(io, clean, pack, { files: rest, out }, async ({ name }, bytes) => {
      const made = await reader.rewrite(name, bytes, [])
      if (!made.ok) return made
      const lines = removedInWords(pack.words, made.value.removed)
      return { ok: true, value: { bytes: made.value.bytes, lines, attend: false } }
    })
  } finally {
    await reader.close()
  }
}
