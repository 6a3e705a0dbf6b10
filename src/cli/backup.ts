import path from 'node:path'
import { placeOf, wrongUse, type Command } from './command.ts'
import { sayMoved } from './moved.ts'

const DATA = {
  type: 'string',
  value: 'DIR',
  zh: '数据目录；不写则看 DATABASE_URL、YUANTOU_DATA',
  en: 'the data folder; else DATABASE_URL or YUANTOU_DATA',
} as const
const JSON_LINE = { type: 'boolean', zh: '输出一行 JSON', en: 'one line of JSON' } as const

/** 备份 — one moment of the store in one file, while the server goes on. */
export const backup: Command = {
  name: 'backup',
  zh: '把数据的某一刻完整写成一个文件；服务不用停',
  en: 'Write one moment of the store to a file; the server goes on',
  usage: ['backup FILE [--data DIR] [--json]'],
  options: { data: DATA, json: JSON_LINE },
  run: async (args, io) => {
    const [file, ...more] = args.rest
    if (file === undefined || more.length > 0)
      return wrongUse(io, backup, '请指明一个新文件。', 'Name one file that does not exist yet.')
    const outcome = await (await io.custody()).backup(placeOf(args.flags['data']), path.resolve(io.cwd, file))
    return sayMoved(io, args, '已备份 Backed up', outcome)
  },
}

/** 恢复 — a backup into a place that holds nothing yet. */
export const restore: Command = {
  name: 'restore',
  zh: '把备份恢复到全新的目录或库；逐行核对，要么全部写入，要么一行不写',
  en: 'Restore a backup into an empty place: checked row by row, all of it or nothing',
  usage: ['restore FILE [--data DIR] [--json]'],
  options: { data: DATA, json: JSON_LINE },
  run: async (args, io) => {
    const [file, ...more] = args.rest
    if (file === undefined || more.length > 0)
      return wrongUse(io, restore, '请指明一个备份文件。', 'Name one backup file.')
    const outcome = await (await io.custody()).restore(path.resolve(io.cwd, file), placeOf(args.flags['data']))
    return sayMoved(io, args, '已恢复 Restored', outcome)
  },
}

/** 迁移 — from SQLite to PostgreSQL or back, straight. */
export const copy: Command = {
  name: 'copy',
  zh: '把数据从一处搬到另一处（例如从 SQLite 到 PostgreSQL）；目标必须是全新的。请先停服务',
  en: 'Copy a store into an empty place, e.g. from SQLite to PostgreSQL. Stop the server first',
  usage: ['copy --from DIR --to postgres://USER@HOST/DB [--json]'],
  options: {
    from: {
      type: 'string',
      value: 'PLACE',
      zh: '数据目录或者 postgres:// 地址',
      en: 'a data folder or a postgres:// URL',
    },
    to: {
      type: 'string',
      value: 'PLACE',
      zh: '同上；密码请放在 PGPASSWORD 或 .pgpass，不要写在命令里',
      en: 'the same; keep the password in PGPASSWORD or .pgpass, not in the command',
    },
    json: JSON_LINE,
  },
  run: async (args, io) => {
    const { from, to } = args.flags
    if (typeof from !== 'string' || typeof to !== 'string' || args.rest.length > 0)
      return wrongUse(io, copy, '请用 --from 和 --to 指明从哪里到哪里。', 'Say --from where --to where.')
    return sayMoved(io, args, '已搬完 Copied', await (await io.custody()).copy(from, to))
  },
}
