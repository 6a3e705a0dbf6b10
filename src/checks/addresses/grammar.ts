/**
 * 住址语法 — how household addresses are written: regions from large to small, then a road, an estate or a village, then the house, the
 * group or where beside it. All parts are bounded: a line without an end costs no more than its length.
 */
const HAN = '[\\u4e00-\\u9fff]'
const NUMBER = '(?:[0-9A-Za-z]{1,6}|[一二三四五六七八九十百]{1,4}|[甲乙丙丁东南西北中前后上下左右新老]{1,2})'

/** 省 … 街道, each a name and its class. */
const REGION = `(?:${HAN}{2,8}?(?:自治区|自治州|自治县|地区|街道|苏木|省|市|州|盟|县|区|旗|镇|乡))`
const VILLAGE = `(?:${HAN}{1,8}?(?:自然村|行政村|村委会|居委会|社区|嘎查|村|屯|寨|庄|坪|湾|坝|坞|岭脚|牧点|牧业点))`
const ROAD = `(?:${HAN}{1,8}?(?:胡同|大道|大街|路|街|巷|弄|里|道))`
const ESTATE = `(?:(?:${HAN}|[0-9A-Za-z]){1,10}?(?:小区|花园|家园|公寓|宿舍楼|宿舍|家属院|家属楼|家属房|家属区|安置区|安置房|别墅|新村|大院|庄园|苑|府|庭|邸|城|湾|园|楼|[东西南北]区)(?:\\([甲乙丙丁东西南北]\\))?)`

/** The house itself: 3栋2单元301室, 12号, 三组, 5-2-102, 东单元301, 附3号, 二楼. */
const DETAIL = `(?:附?${NUMBER}(?:-${NUMBER}){0,3}(?:号院|号楼|号|栋|幢|座|单元|室|户|楼|层|组|队|社|弄|门|排)|(?:东|西|南|北|中)单元|${NUMBER}(?:-${NUMBER}){1,3}|(?<=[栋幢座楼元院区舍])[0-9]{2,5}(?![0-9]))`
/** Where no number is: the second house at the east end, behind the grain station. */
const BESIDE = `(?:${HAN}{0,8}(?:东头|西头|南头|北头|村头|村口|桥头|旁边?|隔壁|对面|后侧|上首|下首|坝下|山下|水塔旁|水碓边|祠堂边|院内|厂内|门口|第[一二三四五六七八九十]户|第[一二三四五六七八九十]家|左手|右手|后门|平房|老宅|棚屋|铁皮房)${HAN}{0,4})`

/** A flat whose estate was named before: 27幢1单元702室. */
const FLAT = `(?<![0-9\\u4e00-\\u9fff-])[0-9]{1,3}(?:号楼|幢|栋|座)[0-9]{1,2}单元[0-9]{3,4}室?`

/** With a house, a group or a flat. */
export const WITH_HOUSE = new RegExp(
  `(?:${REGION}){0,6}(?:${VILLAGE}|${ROAD}|${ESTATE}){1,4}(?:${DETAIL}){1,6}(?:${BESIDE})?|${FLAT}`,
  'gu',
)
/** A village in its town, or a natural village, without any number: somebody's home where somebody is spoken of. */
export const VILLAGE_ONLY = new RegExp(`(?:${REGION}){1,6}${VILLAGE}(?:${VILLAGE}|${DETAIL}|${BESIDE}){0,3}`, 'gu')

/** In a row of a list of people, a stretch between two gaps that begins like a place: 石门街道龙头山下. */
export const ROW_HOME = new RegExp(
  `(?<=\\s)(?:(?:${REGION}){1,5}[\\u4e00-\\u9fff0-9-]{2,16}|${VILLAGE}[\\u4e00-\\u9fff0-9-]{1,12})(?=\\s|$)`,
  'gu',
)

/** Whether a line is worth trying: a number or a numeral before the class of a house, or two numbers with a stroke. Laws speak of groups and villages on every page. */
export const WORTH =
  /[\dA-Za-z一二三四五六七八九十百甲乙丙丁东南西北中前后左右新老](?:号|栋|幢|座|单元|室|户|楼|层|组|队|社|弄|门|排)|\d-\d/u
/** The same for a village without any number. */
export const WORTH_VILLAGE = /[村屯寨庄坪湾坝坞]|嘎查|社区|居委会|岭脚|牧点/u
