import { expect, it } from 'vitest'
import { csv } from '../../../src/http/csv.ts'

const text = (...row: (string | number | null)[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv([row]))

it('says that it is UTF-8, and quotes what needs quoting', () => {
  expect(text('民政局', 3, null, '甲,乙', '说"好"', '两\n行')).toBe('\ufeff民政局,3,,"甲,乙","说""好""","两\n行"\r\n')
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1', '\ufeff=1'])('%j becomes no formula', (evil) => {
  const [, cell = ''] = /^\ufeff"?([^]*?)"?\r\n$/.exec(text(evil)) ?? []
  expect(cell.startsWith("'")).toBe(true)
})
