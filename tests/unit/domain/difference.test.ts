import { describe, expect, it } from 'vitest'
import { differenceBetween } from '../../../src/domain/difference.ts'
import { canonical } from '../../../src/domain/canonical.ts'
import { lines } from '../../../src/domain/lines.ts'
import type { Paper } from '../../../src/domain/paper.ts'

const paper = (file: string, ...texts: string[]): Paper => ({
  file,
  role: 'body',
  format: 'text',
  sha256: '',
  blocks: texts.map((text) => ({ text, kind: 'paragraph' })),
})

describe('what changed since the returned revision', () => {
  it('names the block that went and the one that came', () => {
    const before = [paper('body', '一、目标', '二、补贴标准每月80元', '三、附则')]
    const after = [paper('body', '一、目标', '二、补贴标准每月100元', '三、附则')]
    expect(differenceBetween(before, after)).toEqual([
      { file: 'body', block: 1, kind: 'removed', text: '二、补贴标准每月80元', of: 1 },
      { file: 'body', block: 1, kind: 'added', text: '二、补贴标准每月100元', of: 1 },
    ])
  })
  it('shows a new interpretation as added, all of it', () => {
    expect(
      differenceBetween([paper('body', '甲')], [paper('body', '甲'), paper('interpretation:解读', '为什么', '怎么办')]),
    ).toHaveLength(2)
  })
  it('is silent about what did not change', () => {
    expect(differenceBetween([paper('body', '甲', '', '乙')], [paper('body', '甲', '乙')])).toEqual([])
  })
})

describe('one text for one value', () => {
  it('does not depend on the order of keys, and tells absent from null', () => {
    expect(canonical({ b: 1, a: [null, { d: '文', c: undefined }] })).toBe('{"a":[null,{"d":"文"}],"b":1}')
    expect(canonical({ a: null })).not.toBe(canonical({}))
  })
})

describe('lines of plain text', () => {
  it('keep empty lines and their places, however they end', () => {
    expect(lines('甲\r\n\n乙\r丙')).toEqual([
      { text: '甲', start: 0 },
      { text: '', start: 3 },
      { text: '乙', start: 4 },
      { text: '丙', start: 6 },
    ])
  })
})
