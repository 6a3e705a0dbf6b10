import { sight } from '../sight.ts'
import type { Identifier } from './identifier.ts'

/** 住址: what follows a label of a home, up to the end of the clause: the label vouches for it, the grammar need not. */
export const address: Identifier = {
  claim: 95,
  needs: 'text',
  *find(scene) {
    const { text } = scene.normal
    for (const match of text.matchAll(LABELLED)) {
      const { clause = '', colon } = match.groups ?? {}
      const from = match.index + match[0].length - clause.length
      if (isHome(clause, colon !== undefined))
        yield sight(scene, from, from + clause.trimEnd().length, standing(clause), { label: 'address' })
    }
    const clause = text.trim()
    if (HEAD.test(scene.caption) && clause.length <= 80 && isHome(clause, true)) {
      const from = text.indexOf(clause)
      yield sight(scene, from, from + clause.length, standing(clause), { label: 'address', cell: true })
    }
  },
}

/** After a colon the label vouches for the clause; without one (户籍在…) the clause must look like a place itself. */
function isHome(clause: string, vouched: boolean): boolean {
  if (HIDDEN.test(clause) || PROSE.test(clause) || !PLACE.test(clause)) return false
  return vouched || DETAIL.test(clause) || REGION.test(clause)
}

function standing(clause: string): string | undefined {
  return DETAIL.test(clause) ? 'detail' : undefined
}

/** 住所地 of a firm is public; a person's 住 after the birth date or the ID number is a home. */
const LABELLED =
  /(?:(?:家庭|现|常)?住址|家庭(?:住址|地址)|现住(?:址|地|于|在)?|居住(?:地址|地|于|在)|户籍(?:所在)?(?:地址|地)?|户口(?:所在)?地(?:址)?|常住地址|(?<=(?:\d{14}[\dXx]{1,4}|\d[日月](?:出)?生|[,\s][男女]|[,\s][\u4e00-\u9fff]{1,5}族),\s?)(?:家?住))\s?(?:(?<colon>:)|[为在于])?\s?(?<clause>[^,。;:!?\n]{4,60})/gu
const PROSE =
  /^(?:的|地|或|和|及|与|等|、|\(|\)|本|该|两|各|所|办|接受|须|应|有|已|未|不|由|向|在内|变更|登记|迁|信息|证明)|公安机关|人民政府|居民委员会|村民委员会|街道办事处|主管部门|等$/u
const REGION = /[省市州][\u4e00-\u9fff]{1,8}[市县区旗]|[县区市旗][\u4e00-\u9fff]{1,6}(?:镇|乡|街道|路|街|村)/u
const HEAD = /住址|家庭(?:住址|地址)|现住|居住地|户籍地|户籍所在|户口所在/u
const PLACE = /[省市县区旗州盟乡镇村街路巷弄道寨屯庄组号栋幢楼室里苑园城]/u
const DETAIL =
  /\d+\s?(?:号|弄|栋|幢|座|单元|室|楼|层|户|组|社|队|#)|[一二三四五六七八九十]+(?:组|社|队|号|单元|栋|幢)|[\u4e00-\u9fff]村[\u4e00-\u9fff\d]{0,8}(?:组|社|队|屯|庄|湾)|\d{1,3}-\d{1,4}/u
const HIDDEN = /\*{2,}|×{2,}|X{2,}|某/u
