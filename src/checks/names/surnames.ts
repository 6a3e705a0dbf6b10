import type { Characters } from './characters.ts'

/** 姓氏 — asked of the model's own table, and of the double surnames that need no table. */
export type Surnames = Readonly<{
  /** 0 none, 1 rare, 2 usual, 3 among the hundred most frequent. */
  rank(character: string): number
  isDouble(two: string): boolean
  /** The text begins with a surname. */
  opens(text: string): boolean
}>

const DOUBLE = new Set(
  '欧阳 上官 司马 诸葛 司徒 夏侯 尉迟 皇甫 令狐 慕容 东方 南宫 端木 公孙 长孙 宇文 轩辕 独孤 申屠 淳于 闻人 澹台 公冶 宗政 濮阳 太叔 钟离 鲜于 闾丘 亓官 司寇 呼延 百里 东郭 南门 西门 赫连 纳兰 完颜 拓跋'.split(
    ' ',
  ),
)

export function surnamesOf({ surname }: Characters): Surnames {
  const rank = (character: string): number => surname[character.charCodeAt(0)] ?? 0
  const isDouble = (two: string): boolean => DOUBLE.has(two)
  return { rank, isDouble, opens: (text) => isDouble(text.slice(0, 2)) || rank(text.slice(0, 1)) >= 1 }
}
