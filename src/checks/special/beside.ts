/**
 * 身边的人 — what in a sentence shows that it speaks of one person, without asking who: an identity number, a name that is covered (张某、李*明),
 * the frame of a name (，男，), or a word for one person beside a fact of that person's.
 */
export type Company = 'number' | 'masked' | 'frame' | 'role'

export function companyIn(sentence: string): Company | undefined {
  if (MASKED.test(sentence)) return 'masked'
  if (FRAME.test(sentence)) return 'frame'
  if (NUMBER.test(sentence)) return 'number'
  return ROLE.test(sentence) && FACT.test(sentence) && !GENERAL.test(sentence) ? 'role' : undefined
}

const SURNAME =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵'
/** 王某村, 陈某公司 are no people. */
const MASKED = new RegExp(
  `[${SURNAME}](?:某(?![村镇乡县市区局处科省厅些个种项地类企单公])|[*×○〇]{1,2}(?![\\d*×]))`,
  'u',
)
const FRAME = /[\u4e00-\u9fff·]{2,6}[,(] ?[男女][,;) ]|姓名: ?[\u4e00-\u9fff]/u
/** 身份证号, whether or not its check digit agrees. */
export const RESIDENT = /(?<!\d)\d{17}[\dXx](?!\d)/u
const NUMBER = /(?<!\d)(?:\d{17}[\dXx](?!\d)|\d{2,10}\*{6,})/u
/** Words for one person, as a file about that person uses them. */
const ROLE =
  /(?:^|[^他])其(?:妻|夫|子|女|父|母|儿|配偶)|该(?:户|生|犯|患者|村民|居民|学生|员工|职工|同志)|本人|死者|伤者|患者|户主|老人|信访人|来信人|来访人|投诉人|举报人|申请人|被申请人|当事人|被处罚人|被害人|受害人|受助人|儿子|女儿|丈夫|妻子/u
/** What only one person has: an age, a day, an amount, a diagnosis made. */
const FACT = /\d{1,3}周?岁|\d{4}年|\d{1,2}月\d{1,2}日|\d[\d.,]{0,12}万?元|确诊|诊断为|住院|经查/u
/** Words of rules, plans and counts: who is meant is anybody. */
const GENERAL =
  /应当|应该|不得|可以|可向|凡是?|符合|下列|以下|或者|需提供|须提供|提交|办理|条件|规定|办法|标准|政策|制度|机制|以上|以内|每人|每月|每年|人均|(?:一|二|三|四|五)类|等(?:人员|群体|情形)|\d(?:万|千|百|余|多)?(?:人次|人|户|名|例|件)(?![\u4e00-\u9fff]{0,4}某)/u
