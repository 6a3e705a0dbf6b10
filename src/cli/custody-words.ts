import type { FindingCode, Outcome, Trouble } from '../desk/custody.ts'
import { WRONG } from './exit.ts'
import type { Io } from './io.ts'

type Said = readonly [zh: string, en: string]

const TROUBLES: Readonly<Record<Trouble['trouble'], Said>> = {
  'no-place': [
    '没有指明数据在哪里：请写数据目录，或者设置 DATABASE_URL 或 YUANTOU_DATA。',
    'Name a data folder, or set DATABASE_URL or YUANTOU_DATA.',
  ],
  missing: ['这里没有数据：没有可读的 yuantou.db，或者库里没有源头的表。', 'There is no store here.'],
  unavailable: ['数据打不开：可能已损坏、正被占用、连不上或者没有权限。', 'The store cannot be opened.'],
  'not-empty': [
    '目标里已经有表，没有写入。请换一个全新的目录、库或模式。',
    'The target holds tables already; nothing was written.',
  ],
  newer: ['备份来自更新的版本，没有写入。请先升级本程序。', 'The backup is of a newer version; nothing was written.'],
  damaged: ['备份不完整或者被改动过，没有写入。请换一份备份。', 'The backup is damaged; nothing was written.'],
  differs: ['写入后与原来的不一致，已全部撤回。', 'What was written differs from the source; all of it was undone.'],
  exists: ['目标文件已经存在，没有覆盖。请换一个文件名。', 'The file exists and was not overwritten.'],
  'cannot-write': [
    '文件写不下去：请检查磁盘空间和权限。没有留下半份文件。',
    'The file cannot be written; no part of it was left.',
  ],
  'cannot-read': ['文件读不了：请检查路径和权限。', 'The file cannot be read.'],
}

export const FINDINGS: Readonly<Record<FindingCode, Said>> = {
  database: ['数据库自检报告问题', 'the database reports'],
  'blob-altered': ['文件内容与其哈希不符', 'file altered'],
  'blob-missing': ['文稿所指的文件不在', 'file missing'],
  'page-differs': ['门户页面与发布记录不符', 'page differs from its release'],
  'count-differs': ['办件数与台账不符', 'count differs'],
}

export function isTrouble<T>(outcome: Outcome<T>): outcome is Trouble {
  return 'trouble' in outcome
}

/** One sentence in each language; the condition is a code, never an address or a path. */
export function sayTrouble(io: Io, { trouble, condition }: Trouble): number {
  const [zh, en] = TROUBLES[trouble]
  const more = condition === undefined || condition === '' ? '' : ` (${condition})`
  io.err(`${zh}${more}\n${en}${more}\n`)
  return WRONG
}
