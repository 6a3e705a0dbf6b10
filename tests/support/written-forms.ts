import { cardOf, fullWidth, residentIdOf, spoken } from './numbers.ts'

/** How people and programs write a number. `undefined`: nobody writes this one so. */
export type Form = (number: string) => string | undefined

const groups =
  (between: string, ...sizes: readonly number[]): Form =>
  (number) => {
    if (sizes.reduce((sum, size) => sum + size, 0) !== number.length) return undefined
    let at = 0
    return sizes.map((size) => number.slice(at, (at += size))).join(between)
  }
const fours =
  (between: string): Form =>
  (number) =>
    number.replace(/(.{4})(?=.)/g, `$1${between}`)

export const FORMS: Readonly<Record<string, Form>> = {
  plain: (number) => number,
  'lower case': (number) => (/[A-Z]/.test(number) ? number.toLowerCase() : undefined),
  'full width': fullWidth,
  '6-8-4 spaces': groups(' ', 6, 8, 4),
  '6-8-4 hyphens': groups('-', 6, 8, 4),
  '6-4-4-4 spaces': groups(' ', 6, 4, 4, 4),
  '3-4-4 spaces': groups(' ', 3, 4, 4),
  '3-4-4 hyphens': groups('-', 3, 4, 4),
  '3-4-4 dots': groups('.', 3, 4, 4),
  fours: (number) => (/^\d{16,19}$/.test(number) ? fours(' ')(number) : undefined),
  'every character apart': (number) => [...number].join(' '),
  'zero width': (number) => [...number].join('\u200b'),
  'direction controls': (number) => `\u202d${number.slice(0, 5)}\u200e${number.slice(5)}\u202c`,
  'broken over a line in a cell': (number) => `${number.slice(0, 6)}\n${number.slice(6)}`,
  'broken with an indent': (number) => `${number.slice(0, 6)}\n  ${number.slice(6)}`,
  'en dash': (number) => (/^\d{11}$/.test(number) ? groups('–', 3, 4, 4)(number) : undefined),
  'mathematical digits': (number) => number.replace(/\d/g, (one) => String.fromCodePoint(0x1d7ce + Number(one))),
  'numerals 〇一二': spoken,
  'numerals 零幺': (number) => spoken(number).replaceAll('〇', '零').replaceAll('一', '幺'),
  'capital numerals': (number) => number.replace(/\d/g, (one) => '零壹贰叁肆伍陆柒捌玖'[Number(one)] ?? ''),
  'O for 0': (number) =>
    number.slice(2).includes('0') ? number.slice(0, 2) + number.slice(2).replaceAll('0', 'O') : undefined,
  'Cyrillic О for 0': (number) =>
    number.slice(2).includes('0') ? number.slice(0, 2) + number.slice(2).replaceAll('0', 'О') : undefined,
  'l for 1': (number) =>
    number.slice(2).includes('1') ? number.slice(0, 2) + number.slice(2).replaceAll('1', 'l') : undefined,
}

const tw = 'A123456789'

/** Invented numbers of every kind, each with its label; `not`: forms nobody uses for it. */
export const KINDS: readonly Readonly<{
  name: string
  type: string
  labels: readonly string[]
  numbers: readonly string[]
  not?: RegExp
}>[] = [
  {
    name: 'resident ID',
    type: 'resident-id',
    labels: ['身份证号：', '公民身份号码：', '證件號碼:', '身份证号码为'],
    numbers: [
      residentIdOf('33010619850312462'),
      '11010519491231002X',
      residentIdOf('53230119710230111'.replace('0230', '0228')),
    ],
  },
  {
    name: 'resident ID, a digit wrong',
    type: 'resident-id',
    labels: ['身份证号：'],
    numbers: ['110105194912310021'],
  },
  { name: 'resident ID of 15', type: 'resident-id', labels: ['身份证号：'], numbers: ['130503670401001'] },
  {
    name: 'residence permit 81/82/83',
    type: 'resident-id',
    labels: ['居住证号：', '港澳台居民居住证号码：'],
    numbers: ['81000019900101001', '82000019851203002', '83000019770707003'].map(residentIdOf),
  },
  {
    name: 'permanent residence, 2023',
    type: 'resident-id',
    labels: ['外国人永久居留身份证号：'],
    numbers: [residentIdOf('93315619840101002')],
  },
  {
    name: 'permanent residence, 2017',
    type: 'resident-id',
    labels: ['外国人永久居留身份证号：'],
    numbers: ['USA110185010112', 'KOR310190061523'],
    not: /l for 1/,
  },
  {
    name: 'disability card',
    type: 'disability-card',
    labels: ['残疾人证号：'],
    numbers: [`${residentIdOf('33010619850312462')}43`],
    not: /O for|l for|О for/,
  },
  {
    name: 'mobile',
    type: 'mobile',
    labels: ['手机：', '申请人电话'],
    numbers: ['13800138000', '19912345610', '16612340101'],
  },
  {
    name: 'bank card',
    type: 'bank-account',
    labels: ['银行卡号：', '开户行及账号：甲银行 '],
    numbers: [cardOf('622848040256489'), cardOf('622848040256480123')],
  },
  { name: 'account', type: 'bank-account', labels: ['账号：', '一卡通号码：'], numbers: ['1020304050607'] },
  {
    name: 'passport',
    type: 'passport',
    labels: ['护照号码：', '護照：'],
    numbers: ['E12345608', 'EA1234507', 'G10345678'],
  },
  {
    name: 'permit',
    type: 'hk-macao-permit',
    labels: ['往来港澳通行证号：', '港澳居民来往内地通行证号码：'],
    numbers: ['C10345678', 'H10234567', 'M1023456700'],
    not: /dots/,
  },
  { name: 'Taiwan permit', type: 'hk-macao-permit', labels: ['台湾居民来往大陆通行证号：'], numbers: ['20345618'] },
  {
    name: 'social security',
    type: 'social-security',
    labels: ['社会保障卡号：', '医保编号'],
    numbers: ['A10345678'],
  },
  { name: "driver's file", type: 'driver-file', labels: ['驾驶证档案编号：'], numbers: ['330100123456'] },
  {
    name: "driver's licence",
    type: 'resident-id',
    labels: ['驾驶证号：', '机动车驾驶证号码：'],
    numbers: [residentIdOf('33010619850312462')],
  },
  {
    name: 'Hong Kong, Macao, Taiwan ID',
    type: 'hk-macao-taiwan-id',
    labels: ['香港永久性居民身份证号：', '台湾居民身份证号：'],
    numbers: [tw, 'A123456(3)', '1234567(8)'],
    not: /for [01]|numerals|apart|line|indent/,
  },
]

export type Written = Readonly<{
  kind: string
  type: string
  form: string
  label: string
  text: string
  written: string
}>

/** Every kind in every form with every label. */
export function everyWriting(): readonly Written[] {
  return KINDS.flatMap(({ name, type, labels, numbers, not }) =>
    Object.entries(FORMS).flatMap(([form, write]) =>
      not?.test(form) === true
        ? []
        : labels.flatMap((label) =>
            numbers.flatMap((number) => {
              const written = write(number)
              return written === undefined
                ? []
                : [{ kind: name, type, form, label, written, text: `${label}${written}` }]
            }),
          ),
    ),
  )
}
