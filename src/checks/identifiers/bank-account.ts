import type { Sighting } from '../rule.ts'
import { labelAt, prefix, squeeze, type Scene } from '../scene.ts'
import { cuts, readingOf, sight, staysInColumn, type Cut } from '../sight.ts'
import { isPartOfMore } from '../surroundings.ts'
import type { Identifier } from './identifier.ts'
import { luhn } from './luhn.ts'

/** 银行卡号、账号: cards of 16 to 19 digits prove themselves by Luhn and issuer; passbooks and accounts need their label. */
export const bankAccount: Identifier = {
  claim: 40,
  needs: 'number',
  *find(scene) {
    const payee = payeeIn(scene)
    const named = speaksOfAccounts(scene)
    for (const reading of ['plain', 'spoken', 'typo'] as const)
      for (const run of scene.runs(reading)) {
        const { length } = run.digits
        for (let size = Math.min(length, 19); size >= 16; size--)
          for (const cut of reading === 'typo' ? [] : cuts(run, size)) yield* card(scene, cut, payee)
        for (let size = Math.min(length, 30); named && size >= 8; size--)
          for (const cut of cuts(run, size)) yield* account(scene, cut, payee)
      }
  },
}

/** Every word for an account holds one of these. A long line of numbers without any need not be cut to every length at every place. */
function speaksOfAccounts({ normal, caption, head, before }: Scene): boolean {
  return [normal.text, caption, ...before, ...(head ?? [])].some((one) => /[账帐賬帳卡折摺户戶]/u.test(one))
}

function* card(scene: Scene, cut: Cut, payee: Payee): Iterable<Sighting> {
  if (!/^(?:62|4|5[1-5])/.test(cut.digits) || !luhn(cut.digits) || isPartOfMore(scene, cut.from, cut.to)) return
  if (!staysInColumn(scene, cut)) return
  const label = labelAt(scene, cut.from)
  if (label === 'code' || label === 'uscc' || label === 'amount') return
  const evidence = { check: 'passed', ...(label === 'account' ? { label } : {}), ...readingOf(cut.run) }
  const issued = cut.digits.startsWith('62') || cut.layout.startsWith('4-4-4-4') || label === 'account'
  yield sight(
    scene,
    cut.from,
    cut.to,
    payee(cut.from) === 'organisation' ? 'organisation' : issued ? 'proved' : 'suspect',
    evidence,
  )
}

function* account(scene: Scene, cut: Cut, payee: Payee): Iterable<Sighting> {
  const named =
    cut.digits.length >= 12 &&
    cut.run.reading !== 'typo' &&
    /^\s?的?(?:银行)?(?:账户|账号|帐户|帐号|卡号?(?:内|中))/u.test(scene.normal.text.slice(cut.to, cut.to + 8))
  if ((!named && labelAt(scene, cut.from) !== 'account') || isAmountOrDate(scene, cut)) return
  if (!staysInColumn(scene, cut) || isLandline(cut)) return
  const check = cut.digits.length >= 16 && cut.digits.length <= 19 ? (luhn(cut.digits) ? 'passed' : 'failed') : 'none'
  const whose = payee(cut.from)
  const official = whose === 'organisation' || (check !== 'passed' && whose === 'office')
  yield sight(scene, cut.from, cut.to, official ? 'organisation' : 'labelled', {
    label: 'account',
    check,
    ...readingOf(cut.run),
  })
}

/** Who is paid, by the words before a place: looked up once for the cuts of every length that begin there. */
type Payee = (from: number) => 'organisation' | 'office' | 'somebody'

function payeeIn(scene: Scene): Payee {
  const known = new Map<number, ReturnType<Payee>>()
  return (from) => {
    const before = known.get(from)
    if (before !== undefined) return before
    const whose = ofOrganisation(scene, from) ? 'organisation' : paidIntoOffice(scene, from) ? 'office' : 'somebody'
    known.set(from, whose)
    return whose
  }
}

/** 户名 is an office's or a firm's: a payment account that notices print on purpose. The last holder named before the number counts. */
function ofOrganisation(scene: Scene, from: number): boolean {
  const line = scene.normal.text.slice(Math.max(0, from - LOOK_BACK), from)
  if (FUND.test(squeeze(line))) return true
  const words = [...scene.before, line.trim().replace(/\s+/g, ',')].join(';')
  const holder = [...words.matchAll(HOLDER)].at(-1)?.groups?.['who'] ?? ''
  return ORGANISATION.test(holder)
}

/** Characters; 户名、开户行、账号 stand one behind the other, each after a semicolon. */
const LOOK_BACK = 110
/** The account is a fund's, whoever runs it. */
const FUND = /(?:专户|专用账户|对公(?:账户|账号)|国库)(?:[:,(为][^。;]{0,16})?(?:账号|帐号)?[:为]?$/u
const HOLDER =
  /(?:户名|开户名称?|收款(?:单位|人|账户)|账户(?:名称?)?|单位名称|开户单位|汇入单位|缴款单位)[:为](?<who>[\u4e00-\u9fff()]{2,40})/gu
const ORGANISATION =
  /(?:局|委|厅|处|中心|公司|学校|大学|学院|医院|院|协会|红十字会|慈善总会|总会|基金会|政府|支付|办公室|国库|专户|收入户|合作社|委员会|村委会|居委会|工会|厂|店)$/u

/** The sentence tells where to pay and names an office whole, and nobody whose workplace it might be. */
function paidIntoOffice(scene: Scene, from: number): boolean {
  const words = prefix(scene, from)
  return PAYMENT.test(words) && OFFICE.test(words) && !SOMEBODY.test(words)
}

const PAYMENT = /缴|汇[入至到款往]|收款|转[入至账]|保证金|非税|国库|捐[赠款]/u
const OFFICE =
  /(?:^|[:,(为至到入])[\u4e00-\u9fff]{2,30}(?:局|厅|政府|管委会|国库|支付中心|交易中心|专户)(?=[,:)(]|的?(?:银行|专用|收款|基本)?[账帐][户号])/u
const SOMEBODY = /姓名|单位:|身份|申请人|当事人|户主|本人|个人|村民|学生|户名:?[\u4e00-\u9fff]{2,3}[,;]/u

/** 020-12333-9: an area code set apart begins a telephone number. */
function isLandline({ digits, layout }: Cut): boolean {
  return digits.length <= 13 && /^0[1-9]/.test(digits) && /^[34]-/.test(layout)
}

function isAmountOrDate(scene: Scene, cut: Cut): boolean {
  const after = scene.normal.text.slice(cut.to, cut.to + 8)
  return (
    /^(?:[.,]\d|\s?(?:余|多)?(?:万|亿)?(?:元|户|人|个|张|笔)|年)|^[*]/.test(after) ||
    /[¥$]$/.test(scene.normal.text.slice(Math.max(0, cut.from - 1), cut.from))
  )
}
