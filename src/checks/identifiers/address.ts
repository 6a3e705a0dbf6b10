import { householdAddresses } from '../addresses/household.ts'
import { headsOf, squeeze, type Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import type { Identifier } from './identifier.ts'

/** 住址: what follows a label of a home, up to the end of the clause: the label vouches for it, the grammar need not. */
export const address: Identifier = {
  claim: 95,
  needs: 'text',
  *find(scene) {
    const { text } = scene.normal
    for (const match of text.matchAll(LABELLED)) {
      const { clause: whole = '', colon } = match.groups ?? {}
      const clause = inside(whole)
      const from = match.index + match[0].length - whole.length
      if (isHome(clause, colon !== undefined))
        yield sight(scene, from, from + clause.trimEnd().length, standing(clause), { label: 'address' })
    }
    for (const match of text.matchAll(LIVES)) {
      const whole = match.groups?.['clause'] ?? ''
      const clause = inside(whole)
      const from = match.index + match[0].length - whole.length
      if (isHome(clause, false) || (isHome(clause, true) && VILLAGE.test(clause) && !clause.includes('的')))
        yield sight(scene, from, from + clause.trimEnd().length, 'detail', { label: 'lives' })
    }
    const clause = text.trim()
    if (isHomeCell(scene, clause)) {
      const from = text.indexOf(clause)
      yield sight(scene, from, from + clause.length, 'detail', { label: 'address', cell: true })
    }
    for (const { from, to } of homesInColumns(scene))
      yield sight(scene, from, to, 'detail', { label: 'address', cell: true })
    for (const { from, to, detail, person } of householdAddresses(text, isRow(scene), isForeign(scene)))
      yield sight(scene, from, to, person ? 'detail' : 'suspect', { label: 'none', detail })
  },
}

/** The whole cell is somebody's home: its head says so, or says 地址 in a table of people where the row is no firm's. */
function isHomeCell(scene: Scene, clause: string): boolean {
  if (clause.length > 80 || clause.length < 3 || !isHome(clause, true)) return false
  const heads = headsOf(scene)
  if (heads.length === 0 || heads.some((head) => OTHER_HEAD.test(head) && !(scene.ofPeople && POST.test(head))))
    return false
  if (heads.some((head) => HOME_HEAD.test(head))) return true
  if (!scene.ofPeople || VILLAGE_NAME.test(clause)) return false
  return heads.some((head) => PLACE_HEAD.test(head)) && !ORGAN.test(scene.before.join('\n'))
}

/** The same for a row pasted with tabs, where each stretch stands under a head of its own. */
function* homesInColumns({ head, normal: { text } }: Scene): Iterable<Readonly<{ from: number; to: number }>> {
  if (head === undefined) return
  let start = 0
  for (const [at, part] of text.split('\t').entries()) {
    const said = part.trim()
    const from = start + part.indexOf(said)
    start += part.length + 1
    const caption = squeeze(head[at] ?? '')
    if (
      said.length >= 3 &&
      said.length <= 80 &&
      HOME_HEAD.test(caption) &&
      !OTHER_HEAD.test(caption) &&
      isHome(said, true)
    )
      yield { from, to: from + said.length }
  }
}

/** Up to the bracket that closes one opened before: (家住大桥村三组)反映. */
function inside(clause: string): string {
  let open = 0
  for (let at = 0; at < clause.length; at++) {
    if (clause[at] === '(') open++
    else if (clause[at] === ')' && open-- === 0) return clause.slice(0, at)
  }
  return clause
}

/** A row of a list of people, as far as the head of the column does not say otherwise. */
function isRow({ head, ofPeople, before }: Scene): boolean {
  return head !== undefined || (ofPeople && !ORGAN.test(before.join('\n')))
}

/** A cell of a table that is not about people. */
function isForeign({ block, ofPeople }: Scene): boolean {
  return block.cell !== undefined && !ofPeople
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
  /证号$|编号$|^(?:的|地|或|和|及|与|等|、|\(|\)|本|该|两|各|所|办|接受|须|应|有|已|未|不|由|向|在内|变更|登记|迁|信息|证明)|公安机关|人民政府|居民委员会|村民委员会|街道办事处|主管部门|等$/u
const REGION = /[省市州][\u4e00-\u9fff]{1,8}[市县区旗]|[县区市旗][\u4e00-\u9fff]{1,6}(?:镇|乡|街道|路|街|村)/u
const HOME_HEAD = /住址|现住|居住地|居住于|户籍(?:所在)?地|户籍地址|户口所在|家庭(?:所在地|地址)|常住|原住/u
const PLACE_HEAD = /地址|住所|坐落|座落|位置|房号|房源|村组|村屯|村\(|村居|所在村|小区|门牌|村组别|^村$|^组别?$/u
/** 村 alone says where a list is kept, not where a house stands; a mask would leave as much. */
const VILLAGE_NAME = /^[\u4e00-\u9fff]{1,8}(?:村|社区|居委会|村委会|街道|镇|乡|嘎查|苏木)$/u
const POST = /邮寄|通讯|通信|送达/u
const OTHER_HEAD =
  /办公|单位|企业|公司|经营|注册|项目|工程|受理|送达|机构|学校|医院|时间|面积|性质|类别|人口|数|邮寄|通讯|通信|网/u
/** Whose row it is: a firm, an organ, a shop. */
const ORGAN =
  /(?:公司|中心|合作社|委员会|办公室|服务站|信用社|支行|分理处|营业部|派出所|[局厂店院校所站社园]|超市|大厅|窗口|小学|中学|农场|基金会|协会|门市部)(?:$|\n)/u
/** 住 as a verb, with the place behind it; not 住院、住房、住户. */
const LIVES =
  /(?:家住|现住|暂住|租住|承租|居住|(?<![居入常现暂租家\u4e00-\u9fff])住|(?<=[,。;:、()\s]|[\dXx日月生])住)(?:在|于|地为)?(?![院房宅户所建宿址养持人]|用地|保)(?<clause>[\u4e00-\u9fff0-9A-Za-z()·-]{4,60}?)(?=[,。;、!?\n]|\)(?![\u4e00-\u9fff0-9])|$)/gu
const VILLAGE =
  /[\u4e00-\u9fff](?:村|屯|庄|寨|嘎查|社区)|[\u4e00-\u9fff]{2}(?:小区|宿舍|花园|家园|公寓|家属|廉租|公租|平房|杂院|大院|老屋|[东西南北]屋)/u
const PLACE = /[省市县区旗州盟乡镇村街路巷弄道寨屯庄组号栋幢楼室里苑园城房屋户]|苏木/u
const DETAIL =
  /\d+\s?(?:号|弄|栋|幢|座|单元|室|楼|层|户|组|社|队|#)|[一二三四五六七八九十]+(?:组|社|队|号|单元|栋|幢)|[\u4e00-\u9fff]村[\u4e00-\u9fff\d]{0,8}(?:组|社|队|屯|庄|湾)|\d{1,3}-\d{1,4}/u
const HIDDEN = /\*{2,}|×{2,}|X{2,}|某/u
