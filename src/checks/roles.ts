/** 身份线索 — whether a line speaks of a private person or of an office one may call. Squeezed text. */
export type Bearing = 'personal' | 'official' | 'weak' | null

const PERSONAL =
  /申请人|当事人|被处罚人|处罚对象|信访人|举报人|投诉人|来信人|患者|病人|学生|考生|家长|监护人|户主|村民|居民|农户|受助|救助对象|保障对象|资助对象|低保|特困|残疾人|获奖人|拟录用|拟聘|本人|原告|被告|第三人|法定代理人|委托人|受害人|伤者|死者|业主|租户|权利人|被征收人|家庭成员|亲属|家属|配偶|身份证|住址|现住|户籍|家庭/g
const OFFICIAL =
  /联系人|联系部门|咨询|值班|监督|举报|投诉|受理|报名|办公|服务热线|热线|经办人|承办人|联络员|联络人|负责人|反馈|报送|来电|传真|信箱|邮箱|联系科室|联系处室|对接/g
const WEAK = /联系电话|联系方式|联系手机/

/** The nearer words win: 申请人电话 is the applicant's own, 学生资助咨询电话 is the office's. */
export function bearing(line: string): Bearing {
  const personal = lastEnd(line, PERSONAL)
  const official = lastEnd(line, OFFICIAL)
  if (personal > 0 || official > 0) return personal >= official ? 'personal' : 'official'
  return WEAK.test(line) ? 'weak' : null
}

function lastEnd(line: string, words: RegExp): number {
  let end = 0
  for (const match of line.matchAll(words)) end = match.index + match[0].length
  return end
}
