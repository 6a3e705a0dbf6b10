import { sight } from '../sight.ts'
import type { WordingTest } from './test.ts'

/**
 * 发文字号 (GB/T 9704—2012 §7.2.5): the year in full in 〔〕, the number without 第 and without leading noughts, then 号. Standings say what is wrong:
 * `brackets`, `ordinal`, `nought`, `no-hao`, `short-year`. Numbers of years before 2000 were written otherwise and stay.
 */
export const documentNumbers: WordingTest = {
  needs: 'digit',
  *find(scene) {
    const { text } = scene.normal
    if (!OPENS.test(text)) return
    for (const match of text.matchAll(NUMBER)) {
      const standing = faultOf(match.groups ?? {})
      // The organ's short name has no sure beginning in a running text; from the bracket on there is no doubt.
      const from = match.index + (match.groups?.['word'] ?? '').length
      if (standing !== undefined) yield sight(scene, from, match.index + match[0].length, standing)
    }
  },
}

type Groups = Readonly<Record<string, string | undefined>>

function faultOf({ word = '', open, close, year = '', ordinal, number = '', hao, more }: Groups): string | undefined {
  if (NOT_A_PAPER.test(word)) return undefined
  if (year.length === 2) return hao === undefined || open !== '〔' ? undefined : 'short-year'
  if (Number(year) < 2000) return undefined
  const short = SHORT_NAME.test(word)
  if (open !== '〔' || close !== '〕')
    return hao === undefined || !(short || ordinal === undefined) ? undefined : 'brackets'
  if (!short) return undefined
  if (ordinal !== undefined && hao !== undefined) return 'ordinal'
  if (number.startsWith('0')) return 'nought'
  return hao === undefined && more === undefined ? 'no-hao' : undefined
}

const OPENS = /[〔[(【〈<]\s?\d{2,4}\s?[〕\])】〉>]/u
/** 机关代字 end in a word for the kind of paper (云政办发, 云政函) or name the organ (云府人). Fines, licences and cases count in their own ways. */
const SHORT_NAME = /(?:发|函|办|电|规|规范|批|呈|党组|(?:发|函|办|规)字|[府政办委厅局党][\u4e00-\u9fff]{0,3})$/u
const NOT_A_PAPER = /[证案罚决立诉判裁执备馆楼]字?$|合同$|协议$|编号$/u
const NUMBER =
  /(?<word>[\u4e00-\u9fff]{1,8})(?<open>[〔[(【〈<])\s?(?<year>(?:19|20)\d\d|\d\d)\s?(?<close>[〕\])】〉>])\s?(?<ordinal>第)?(?<number>\d{1,4})(?!\d)(?:\s?(?<hao>号)|(?<more>\s?[、,\-~/至和及]\s?\d|\s?[(（]))?/gu
