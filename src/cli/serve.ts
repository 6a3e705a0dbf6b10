import { SETTINGS_DAMAGED, StoreUnavailable } from '../desk/unavailable.ts'
import type { Command } from './command.ts'
import { wrongUse } from './command.ts'
import { WRONG } from './exit.ts'
import type { Io } from './io.ts'
import { told, wordsAtHand } from './pack-at.ts'
import { PackUnusable, SuppressionsUnusable } from '../packs/unusable.ts'

/** 正式运行 — the server; what it needs to know stands in the environment. */
export const serve: Command = {
  name: 'serve',
  zh: '正式运行服务（需要签名密钥；空数据目录会给出一次性设置口令）',
  en: 'Run the server (needs a signing key; an empty data folder asks for its set-up token)',
  usage: ['serve'],
  options: {},
  run: (_, io) => orSayWhy(io, () => io.serve()),
}

/** 演示 — an invented county in its own data folder, bound to loopback. */
export const demo: Command = {
  name: 'demo',
  zh: '运行演示：虚构的县、虚构的人，数据放在 ./data/demo',
  en: 'Run the demo: an invented county in ./data/demo, on this machine only',
  usage: ['demo [--data DIR] [--port N]'],
  options: {
    data: { type: 'string', value: 'DIR', zh: '演示数据目录', en: 'the data folder of the demo' },
    port: { type: 'string', value: 'N', zh: '端口，0 为任意空闲端口', en: 'the port, 0 for any free one' },
  },
  run: async ({ flags }, io) => {
    const { data, port } = flags
    if (typeof port === 'string' && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
      return wrongUse(io, demo, '端口应为 0–65535 的整数。', 'A port is a whole number from 0 to 65535.')
    const options = {
      ...(typeof data === 'string' && { dataDir: data }),
      ...(typeof port === 'string' && { port: Number(port) }),
    }
    return orSayWhy(io, () => io.demo(options))
  },
}

/** A data folder that is full, read-only, damaged or not ours is the operator's to mend: one sentence, not the program's insides. */
async function orSayWhy(io: Io, start: () => Promise<number>): Promise<number> {
  try {
    return await start()
  } catch (error) {
    if (error instanceof PackUnusable || error instanceof SuppressionsUnusable) {
      const words = wordsAtHand(io)
      for (const problem of error.problems) io.err(`${told(problem, words)}\n`)
      io.err(error instanceof PackUnusable ? NO_PACK : NO_SUPPRESSIONS)
      return WRONG
    }
    const condition = conditionOf(error)
    if (condition === undefined) throw error
    const [zh, en] = wordsFor(condition)
    io.err(`${zh}\n${en}\n`)
    return WRONG
  }
}

const NO_PACK =
  '政策包不能使用，没有启动。请先用 yuantou pack test 查明改好。\nThe policy pack does not load; nothing was started.\n'
const NO_SUPPRESSIONS =
  '豁免清单（YUANTOU_SUPPRESSIONS）不能使用，没有启动。请改好上面各处再启动。\nThe list of suppressions cannot be used; nothing was started.\n'

function wordsFor(condition: string): readonly [zh: string, en: string] {
  if (condition === SETTINGS_DAMAGED)
    return [
      '数据目录里的 settings.json 读不懂，没有启动，也没有改动。请从备份或者另一个节点拷回这个文件后再启动。',
      'settings.json in the data folder cannot be understood; nothing was started.',
    ]
  if (condition.startsWith('PG_'))
    return [
      `数据库用不了（${condition}）：可能连不上、口令不对、没有权限或者正在启停。请核对 DATABASE_URL 和数据库后再启动。`,
      `The database cannot be used (${condition}).`,
    ]
  return [
    `数据目录用不了（${condition}）：可能磁盘已满、没有写权限、文件损坏或者正被占用。请核对后再启动。`,
    `The data folder cannot be used (${condition}).`,
  ]
}

/** What the store or the file system says of it, e.g. `SQLITE_FULL`, `EACCES`; undefined for anything that is a bug. */
function conditionOf(error: unknown): string | undefined {
  if (error instanceof StoreUnavailable) return String(error.cause)
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined
  return String(error.code)
}
