import path from 'node:path'
import { wrongUse, type Command } from './command.ts'
import { ATTEND, CLEAR, WRONG } from './exit.ts'

/** 验留痕 — walks the hash chain of the trail in a data folder. */
export const verifyTrail: Command = {
  name: 'verify-trail',
  zh: '核对数据目录里的留痕是否完整、未被改动',
  en: 'Verify that the trail in a data folder is whole and unaltered',
  usage: ['verify-trail DIR [--json]'],
  options: { json: { type: 'boolean', zh: '输出一行 JSON', en: 'one line of JSON' } },
  run: async ({ flags, rest }, io) => {
    const [dir] = rest
    if (dir === undefined || rest.length > 1)
      return wrongUse(io, verifyTrail, '请指明一个数据目录。', 'Name one data folder.')
    const file = path.resolve(io.cwd, dir, 'yuantou.db')
    // Opening would make an empty store where there is none, and an empty trail is always whole.
    if (!(await io.isFile(file))) {
      io.err(`${dir} 里没有可读的数据文件 yuantou.db\nNo readable yuantou.db in ${dir}\n`)
      return WRONG
    }
    const brokenAt = await walk(io, file)
    if (brokenAt === 'unreadable') {
      io.err(`${dir} 的数据文件打不开：可能已损坏，或正被占用\nThe store in ${dir} cannot be opened\n`)
      return WRONG
    }
    const whole = brokenAt === null
    const said = whole
      ? '留痕完整，未发现改动。\nThe trail is whole.\n'
      : `留痕从第 ${brokenAt} 条起对不上：可能被改动、删除或插入。请封存数据目录并报告。\nThe trail breaks at entry ${brokenAt}.\n`
    await io.out(flags['json'] === true ? `${JSON.stringify({ dir, whole, brokenAt })}\n` : said)
    return whole ? CLEAR : ATTEND
  },
}

async function walk(io: Parameters<Command['run']>[1], file: string): Promise<number | null | 'unreadable'> {
  try {
    const store = await io.openStore(file)
    try {
      return await store.verifyTrail()
    } finally {
      await store.close()
    }
  } catch {
    // Damaged, locked or no store at all: the driver's words name machine paths and help nobody.
    return 'unreadable'
  }
}
