import { residentIdOf } from '../../tests/support/numbers.ts'
import { xlsx } from '../../tests/support/xlsx.ts'

/** Invented names and numbers with right check digits. */
export const name = (n: number): string =>
  '赵钱孙李周吴郑王冯陈'[n % 10]! +
  '文德明秀英国华玉春山'[Math.floor(n / 10) % 10]! +
  '安宁平和顺'[Math.floor(n / 100) % 5]!
export const id = (n: number): string =>
  residentIdOf(
    `5301021985${String(1 + (n % 12)).padStart(2, '0')}${String(1 + (n % 28)).padStart(2, '0')}${String(n % 1000).padStart(3, '0')}`,
  )
export const ROWS = 10_000
export const list = xlsx({
  sheets: [
    {
      name: '名单',
      rows: [
        ['序号', '姓名', '身份证号', '金额'],
        ...Array.from({ length: ROWS }, (_, n) => [n + 1, name(n), id(n), 300 + (n % 7)]),
      ],
    },
  ],
})
