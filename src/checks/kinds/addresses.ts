import { gazetteer, keptOf, type Gazetteer } from '../addresses/gazetteer.ts'
import { householdAddresses } from '../addresses/household.ts'
import { eachScene, type Rule, type Sighting, type SpecBase } from '../rule.ts'
import { saysPeople } from '../people-tables.ts'
import { headsOf, squeeze, type Scene } from '../scene.ts'
import { sight } from '../sight.ts'

/**
 * 住址 — homes, down to the household: after a label, in a column, behind 家住, and by grammar where nobody says so. `terms`: names of provinces,
 * prefectures and counties, so that an address begins where its first region does. Evidence `keep`: so many characters from the
 * start name the region down to the township, and may stay where the rest is covered. Standings: `detail`, `suspect`.
 */
export type AddressesSpec = SpecBase & Readonly<{ kind: 'addresses'; terms: readonly string[] }>

export function addresses(spec: AddressesSpec): Rule {
  const regions = gazetteer(spec.terms)
  return { ...spec, claim: CLAIM, look: (reading) => eachScene(reading, spec.id, (scene) => homes(scene, regions)) }
}

/** After every number: an address keeps none of their digits. */
const CLAIM = 95

function* homes(scene: Scene, regions: Gazetteer): Iterable<Sighting> {
  const { text, starts } = scene.normal
  for (const one of homesIn(scene)) {
    const from = one.from + (one.label === 'none' ? regions.lead(text.slice(one.from, one.to)) : 0)
    const kept = keptOf(text.slice(from, one.to))
    const keep = kept === 0 ? 0 : (starts[from + kept] ?? 0) - (starts[from] ?? 0)
    const { standing, label, evidence } = one
    yield sight(scene, from, one.to, standing, { label, ...evidence, ...(keep > 0 ? { keep } : {}) })
  }
}

type Home = Readonly<{
  from: number
  to: number
  label: 'address' | 'lives' | 'none'
  standing?: string | undefined
  evidence?: Sighting['evidence']
}>

function* homesIn(scene: Scene): Iterable<Home> {
  const { text } = scene.normal
  for (const match of text.matchAll(LABELLED)) {
    const { clause: whole = '', colon } = match.groups ?? {}
    const clause = inside(whole)
    const from = match.index + match[0].length - whole.length
    if (isHome(clause, colon !== undefined))
      yield { from, to: from + clause.trimEnd().length, label: 'address', standing: standing(clause) }
  }
  for (const match of text.matchAll(LIVES)) {
    const whole = match.groups?.['clause'] ?? ''
    const clause = inside(whole)
    const from = match.index + match[0].length - whole.length
    if (isHome(clause, false) || (isHome(clause, true) && VILLAGE.test(clause) && !clause.includes('的')))
      yield { from, to: from + clause.trimEnd().length, label: 'lives', standing: 'detail' }
  }
  const clause = text.trim()
  if (isHomeCell(scene, clause)) {
    const from = text.indexOf(clause)
    yield { from, to: from + clause.length, label: 'address', standing: 'detail', evidence: { cell: true } }
  }
  for (const { from, to } of homesInColumns(scene))
    yield { from, to, label: 'address', standing: 'detail', evidence: { cell: true } }
  for (const { from, to, detail, person } of householdAddresses(text, isRow(scene), isForeign(scene))) {
    // A village's group is no house: beside a name people decide, without a label to say that it is a home.
    const isHouse = person && HOUSE.test(text.slice(from, to))
    yield { from, to, label: 'none', standing: isHouse ? 'detail' : 'suspect', evidence: { detail } }
  }
}

/** The whole cell is somebody's home: its head says so, or says 地址 in a table of people where the row is no firm's. */
function isHomeCell(scene: Scene, clause: string): boolean {
  if (clause.length > 80 || clause.length < 3 || saysPeople(clause) || !isHome(clause, true)) return false
  const heads = headsOf(scene)
  if (heads.length === 0 || heads.some((head) => OTHER_HEAD.test(head) && !(scene.ofPeople && POST.test(head))))
    return false
  if (heads.some((head) => HOME_HEAD.test(head))) return true
  if (!scene.ofPeople || VILLAGE_NAME.test(clause)) return false
  return heads.some((head) => PLACE_HEAD.test(head)) && !ORGAN.test(scene.before.join('\n'))
}

/** The same for a row pasted with tabs, where each stretch stands under a head of its own. */
function* homesInColumns({
  head,
  block,
  normal: { text, starts },
}: Scene): Iterable<Readonly<{ from: number; to: number }>> {
  if (head === undefined) return
  let start = 0
  for (const [at, part] of block.text.split('\t').entries()) {
    const end = start + part.length
    const caption = squeeze(head[at] ?? '')
    const [first, last] = [starts.findIndex((one) => one >= start), starts.findIndex((one) => one >= end)]
    start = end + 1
    if (first < 0 || !HOME_HEAD.test(caption) || OTHER_HEAD.test(caption)) continue
    const said = text.slice(first, last < 0 ? undefined : last)
    const from = first + said.length - said.trimStart().length
    const home = said.trim()
    if (home.length >= 3 && home.length <= 80 && isHome(home, true)) yield { from, to: from + home.length }
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
  if (head !== undefined) return head.some((one) => saysPeople(one)) && !FIRM_HEAD.test(head.join('\n'))
  return ofPeople && !ORGAN.test(before.join('\n'))
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
const HOUSE =
  /\d\s?(?:号|栋|幢|座|弄|室|单元|户|楼|#)|[一二三四五六七八九十]+(?:号|单元|栋|幢|室)|\d-\d|单元|宿舍|家属|小区|公寓|花园/u
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
/** Heads of a list of firms that names their people too. */
const FIRM_HEAD = /(?:企业|公司|单位|机构|项目|网点|门店|学校|医院|场所)名称|统一社会信用代码|^(?:单位|企业|公司)$/mu
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
