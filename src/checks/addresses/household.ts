import { ROW_HOME, VILLAGE_ONLY, WITH_HOUSE, WORTH, WORTH_VILLAGE } from './grammar.ts'

/** 住址 — units `[from, to)` of a normalised text. `detail`: down to house, flat or group. `person`: somebody is spoken of beside it. */
export type HouseholdAddress = Readonly<{ from: number; to: number; detail: boolean; person: boolean }>

/** Addresses in running text, without a label; those of offices, firms and works are left out. */
export function householdAddresses(text: string, isRow: boolean, isForeign: boolean): readonly HouseholdAddress[] {
  const [isHouse, isVillage] = [WORTH.test(text), WORTH_VILLAGE.test(text)]
  if (!isHouse && !isVillage) return []
  const found: HouseholdAddress[] = []
  const isPersonal = isRow || PERSON.test(text)
  // A table that is not about people gives addresses of offices and works.
  if (!isPersonal && isForeign) return []
  const add = (one: HouseholdAddress | undefined): void => {
    if (one !== undefined && found.every((other) => one.to <= other.from || one.from >= other.to)) found.push(one)
  }
  if (IDENTITY.test(text))
    for (const match of text.matchAll(ROW_HOME))
      if (!ORGAN_END.test(match[0]))
        add({ from: match.index, to: match.index + match[0].length, detail: true, person: true })
  for (const match of isHouse ? text.matchAll(WITH_HOUSE) : []) {
    const around = isPersonal ? '' : text.slice(0, match.index) + text.slice(match.index + match[0].length)
    // Nobody spoken of, and an office at hand: it is the office's.
    if (!OFFICE_LINE.test(around)) add(household(text, match.index, match[0], true, isPersonal))
  }
  if (isPersonal && isVillage)
    for (const match of text.matchAll(VILLAGE_ONLY)) add(household(text, match.index, match[0], false, isPersonal))
  return found
}

function household(
  text: string,
  index: number,
  match: string,
  detail: boolean,
  person: boolean,
): HouseholdAddress | undefined {
  const lead = LEAD.exec(match)?.[0].length ?? 0
  const words = match.slice(lead)
  const from = index + lead
  const to = from + words.length
  if (words.length < 4 || !PLACE.test(words) || NO_HOME.test(words)) return undefined
  if (detail && !/\d|[一二三四五六七八九十]+[组队社]|单元/u.test(words)) return undefined
  const before = text.slice(Math.max(0, from - 12), from)
  const after = text.slice(to, to + 12)
  const isFlat = RESIDENTIAL.test(words)
  if ((isFlat ? OFFICE_ONLY : OFFICE_BEFORE).test(before) || OFFICE_AFTER.test(after)) return undefined
  // A village that goes on as an organ, a road or a count is not where somebody lives.
  if (!detail && !/^(?:$|[\s,。;:、()\d]|村民|居民|人|的|户)/u.test(after)) return undefined
  return { from, to, detail, person }
}

/** What a region's name swallows from the left: 王芳现住云栖县 is 云栖县. */
const LEAD =
  /^(?:[\u4e00-\u9fff]{0,10}(?:现住|家住|住在|居住在|居住于|租住于?|暂住|户籍所在地|户籍地|住所地?|办公地址|地址|地点|位于|坐落于|坐落在|出生于|原籍|籍贯|迁至|迁往|搬至|送至|寄至|邮寄至|住|址)|[^省市县区旗镇乡村街路]{1,8}(?:[在于系为是到由对从及的将把给]|[向和与](?!阳|平|县)))(?=[\u4e00-\u9fff]{2})/u
const PERSON =
  /身份证|[,(\s][男女](?:[,;)\s]|$)|户主|家住|现住|村民|居民|户籍|承租|租住|业主|产权人|你提供|签收|住户|[\dOolI]{14,17}[\dXx]|(?<!\d)1[3-9]\d{9}(?!\d)|\t/u
const PLACE = /[省市县区旗州盟乡镇村街路巷弄道寨屯庄组号栋幢楼室里苑园城舍院]|嘎查|社区/u
const NO_HOME =
  /农村$|^(?:国道|省道|县道|第|高速|铁路|轨道|线路|管道|渠道|通道|频道|跑道|人行道|车道|全省|全市|全县|全区|各省|各市|各县|各区|本市|本县|我市|我县|我区|[0-9A-Za-z一二三四五六七八九十]+(?:号|楼|室|组|层|户|区)$)|行政中心|办公楼|机关大院|后勤楼|写字楼|综合楼|服务中心|(?:文件|公告|通知|令|期|批次)$|〔|第\d/u
const OFFICE_LINE = /窗口|大厅|办公|服务中心|大厦|公司|局|委员会|地铁|公交|受理|咨询|网址|项目|工程|用地|出让|规划/u
const IDENTITY = /(?<!\d)[\dOolI]{14,17}[\dXx](?![\d])/u
const ORGAN_END = /(?:公司|中心|合作社|委员会|局|院|校|所|站|政府|办|镇|乡|街道)$/u
const RESIDENTIAL = /单元|家属|宿舍|小区|花园|公寓|\d室|\d户/u
const OFFICE_ONLY =
  /(?:办公(?:地址|地点|场所)?|受理|窗口|大厅|经营场所|注册地|营业场所|项目|工程|地块|公司|法院|医院|开庭)[:为在于]?\s?$/u
const OFFICE_BEFORE =
  /(?:办公(?:地址|地点|场所)?|(?<![住户])地址|地点|受理|窗口|大厅|经营场所|注册地|营业场所|住所地?|坐落|位于|项目|工程|地块|公司|单位|法院|医院|学校|开庭|送达地|邮寄地址|通信地址|通讯地址)[:为在于]?\s?$/u
const OFFICE_AFTER =
  /^.{0,10}?(?:办公|大厅|会议室|窗口|服务中心|政务|公司|商铺|门面|店|超市|市场|项目|工程|地块|路段|交叉口|路口|段|至|局|委员会|医院|学校|小学|中学|法院|派出所|检察院|政府|加油站|仓库|车间|厂区)/u
