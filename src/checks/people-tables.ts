import type { Block } from '../domain/paper.ts'

/** Units; a longer cell is no head and no label. */
const LONGEST_HEAD = 14
/** A head, or the label to the left of a value, that says the rows are people. */
const PERSON_HEAD =
  /姓名|名字|户主|身份证|身份号|^(?:被征收|被拆迁|被安置|申请|权利|承租|产权|共有|补偿|救助|保障|补贴|当事|被处罚|受助|监护|承包|被抽|参保|领取|持证|收款|联系)(?:人|对象|户)|^(?:学生|儿童|老人|患者|死者|伤者|家长|户代表|农户|车主|驾驶人)/u
const IDENTITY = /(?:^|\D)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dXx](?:\D|$)|(?:^|\D)1[3-9]\d{9}(?:\D|$)/u
/** A head or a label that says so. */
export function saysPeople(text: string): boolean {
  const bare = text.length <= 2 * LONGEST_HEAD ? text.replace(/\s/g, '') : ''
  return bare !== '' && bare.length <= LONGEST_HEAD && PERSON_HEAD.test(bare)
}

/** So many cells with a number of a person's make a table one of people, whatever its heads. */
const ENOUGH = 2

/** 人员表 — for each block, whether it is a cell of a table whose rows are people. */
export function inTablesOfPeople(blocks: readonly Block[]): readonly boolean[] {
  const marks = new Map<number, number>()
  for (const { cell, text } of blocks) {
    if (cell === undefined) continue
    const mark = saysPeople(text) ? ENOUGH : IDENTITY.test(text) ? 1 : 0
    if (mark > 0) marks.set(cell.table, (marks.get(cell.table) ?? 0) + mark)
  }
  return blocks.map(({ cell }) => cell !== undefined && (marks.get(cell.table) ?? 0) >= ENOUGH)
}
