/** 标签 — what the words before a value (or above it, or left of it) say the value is. */
export type Label = (typeof FAMILIES)[number][0]

/**
 * Families of labels, tried from top to bottom at each place, so that the longer and more telling word comes first.
 * Written for squeezed text: no spaces, half width, simplified.
 */
const FAMILIES = [
  ['driver', words`驾驶证(?:的)?(?:档案|芯片|证芯)(?:编)?号(?:码)?`],
  ['vin', words`车架号码? 车辆识别代?[号码]码? 底盘号 VIN码?`],
  ['uscc', words`统一(?:社会)?信用(?:代)?码 (?:社会)?信用代码 税号 纳税人识别号`],
  [
    'code',
    words`
    (?:组织机构|项目|事项|行政区划|邮政|区划|产品|税务|股票|机构|地区|业务|商品|目录|实施|办理)代码
    代码 编码 索引号 文号 案号 流水号 订单号 合同号 发票号 批次号 序列号 备案号 报建号 宗地号
    (?:项目|合同|招标|采购|档案|文件|受理|业务|任务|产权|公告|单元|地块|产品|设备|报告|评估|标段)编号
    [可记格考业作生产照册准册定权]证(?:书)?(?:编)?号码? 注册号 登记号 邮编 邮政编码
    (?:公众|登录|用户|系统|抖音|视频|微博|政务)(?:平台)?[账帐]号 QQ群 微信群 公众号 视频号 小程序 会议号
    房间号 ISBN ISSN DOI http
  `,
  ],
  ['disability', words`残疾(?:人)?证(?:件)?(?:号码?|编号)? 残疾证`],
  ['student', words`学籍(?:辅)?(?:号码?|编号)? 学籍`],
  [
    'social',
    words`
    社会?保(?:障)?(?:卡)?(?:号码?|编号) 社会?保障卡 社保卡 医保(?:卡|证)?(?:号码?|编号)
    医疗保险(?:手册|卡)?(?:号码?|编号)
  `,
  ],
  [
    'id',
    words`
    身份证(?:件)?(?:号码?|编号)?(?:码)? 公民身份(?:证|号)?(?:号)?码? 身份号码? 证件号码? 证件编号
    驾驶证(?:证)?(?:件)?(?:号码?|编号)? 居住证(?:号码?)? 永久居留(?:身份)?证?(?:号码?)? ID(?:号|card|number)
  `,
  ],
  ['passport', words`护照(?:号码?)? passport(?:no)?`],
  [
    'permit',
    words`
    (?:港澳|台湾|台胞|回乡|往来)[\u4e00-\u9fff]{0,10}(?:通行证|证)(?:号码?)? 通行证(?:号码?)?
    台胞证(?:号码?)? 回乡证(?:号码?)?
  `,
  ],
  [
    'account',
    words`
    (?:银行|收款|退款|打卡|发放|对公|个人|存款|开户)?(?:账户|账号|帐户|帐号)(?:号码?)?
    (?:银行|储蓄|借记|信用|工资|社保|惠农)?卡(?:卡)?号码? 银行卡 借记卡 储蓄卡 一卡通(?:号码?)?
    一折通(?:号码?)? 存折(?:号码?)? 开户(?:银)?行(?:及账号)?
  `,
  ],
  [
    'home-phone',
    words`
    (?:家庭|住宅|宅|家中|家里)(?:联系)?电话
    (?:家长|监护人|户主|家属|亲属|申请人|当事人|被处罚人|信访人|举报人|投诉人|受助人|村民|患者|学生|本人)(?:(?!咨询|监督|举报|投诉|服务|办公|值班|热线|受理)[^,;:]){0,6}电话(?:号码?)?
  `,
  ],
  ['wechat', words`微信(?:号码?|账号|ID)? wechat weixin`],
  ['qq', words`QQ(?:号码?|账号)? qq(?:号码?)?`],
  ['fax', words`传真 fax`],
  [
    'phone',
    words`
    手机(?:号码?)? 移动电话 联系电话 联系方式 联系手机 电话(?:号码?)? 致电 拨打 短信 mobile phone tel
    Mobile Phone Tel TEL
  `,
  ],
  ['plate', words`车牌(?:号码?)? 号牌(?:号码?)? 牌照(?:号码?)? 车号 车辆号`],
  ['birth', words`出生(?:日期|年月日?|时间) 生日 出生于 生于 出生`],
  [
    'amount',
    words`金额 人民币 合计 总计 共计 总额 余额 单价 总价 报价 预算 资金 面积 产值
    (?:财政|税收|营业|销售|主营业务)(?:收入|支出)`,
  ],
] as const satisfies readonly (readonly [string, string])[]

/** Expressions set apart by white space, each an alternative. */
function words(source: TemplateStringsArray): string {
  return source.raw.join('').trim().split(/\s+/).join('|')
}

const ALL = new RegExp(FAMILIES.map(([, alternatives]) => `(${alternatives})`).join('|'), 'g')

/** The last label in a squeezed text, and how many characters stand after it. */
export function lastLabel(squeezed: string): Readonly<{ label: Label; gap: number }> | undefined {
  let found: { label: Label; gap: number } | undefined
  ALL.lastIndex = 0
  for (let match = ALL.exec(squeezed); match !== null; match = ALL.exec(squeezed)) {
    const family = FAMILIES[match.indexOf(match[0], 1) - 1]
    if (family !== undefined) found = { label: family[0], gap: squeezed.length - match.index - match[0].length }
  }
  return found
}
