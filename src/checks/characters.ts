/** Characters that mean another one here and that NFKC leaves alone (or would spoil). Lists only; `fold.ts` reads them. */

/** CJK radicals U+2E80 … U+2EF3 in order of code point: PDF files carry them in place of the ideograph (⺠ for 民). */
const RADICALS =
  '冫厂乚乚乙亻冂几刀刂卜卩小小兀尢尢尢巳幺彑彐忄心扌攵⺚旡日月歺母民氵水灬爪爪丬牛犭王疋罒示礻竹糹纟罓罒网网网羊羊羊耂肀聿月臼艹艹艹虎衤西西见角角讠贝足车辶辶辶阝钅长长长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟龟'
const RADICALS_FROM = 0x2e80

/** 繁→简, pairs: the words of marks, labels, roles and addresses. */
const TRADITIONAL =
  '機机絕绝祕秘內内證证號号碼码電电話话帳账賬账戶户銀银開开發发關关護护駕驾車车聯联係系繫系陽阳農农業业儲储摺折當当請请訪访舉举報报監监學学員员長长門门東东縣县鄉乡鎮镇區区組组棟栋單单樓楼層层廳厅廣广灣湾臺台會会議议書书資资檔档項项務务無无編编級级與与對对傳传國国處处罰罚決决類类殘残礙碍險险醫医療疗診诊斷断歲岁齡龄漢汉產产權权動动齎赍個个標标準准備备註注間间時时條条導导領领團团黨党衛卫設设計计經经費费財财稅税審审錄录專专屬属稱称歷历記记說说讓让從从來来為为於于則则將将應应該该據据現现實实際际給给額额兩两萬万億亿圓圆貳贰參叁陸陆倆俩傷伤婦妇孫孙兒儿戀恋輕轻嚴严壞坏婁娄鄭郑劉刘張张陳陈趙赵吳吴黃黄蔣蒋韓韩馮冯許许蕭萧葉叶蘇苏魯鲁遼辽寧宁雲云貴贵瓊琼贛赣陝陕薊蓟衝冲徑径緊紧釋释贊赞質质環环遲迟選选適适輔辅轉转軍军連连運运進进還还這这過过達达違违遠远郵邮釐厘鐵铁錢钱鑒鉴閉闭閱阅隱隐離离難难雙双頁页順顺須须預预頭头題题願愿顧顾飛飞館馆驗验體体點点齊齐徵征總总續续維维網网線线練练約约紀纪納纳純纯紙纸細细終终結结統统'

/** Shapes people and scanners put for the star of a secrecy mark. */
const STARS = '☆✩✪✫✬✭✮✯✰⋆⭐🟊🌟⚝⍟'
/** Letters of other scripts that look like the check letter X. */
const LOOK_LIKE_X = 'ХхΧχ✕✖╳'
/** Dashes that are not in the class Pd. */
const DASHES = '−─━﹘'

export const ALIKE: ReadonlyMap<string, string> = new Map([
  ...[...RADICALS].map((to, index) => [String.fromCodePoint(RADICALS_FROM + index), to] as const),
  ...pairs(TRADITIONAL),
  ...[...STARS].map((from) => [from, '★'] as const),
  ...[...LOOK_LIKE_X].map((from) => [from, 'X'] as const),
  ...[...DASHES].map((from) => [from, '-'] as const),
])

function pairs(list: string): readonly (readonly [string, string])[] {
  const all = [...list]
  return all.flatMap((from, index) => (index % 2 === 0 ? [[from, all[index + 1] ?? from] as const] : []))
}
