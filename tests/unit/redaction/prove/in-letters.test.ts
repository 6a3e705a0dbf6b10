import { describe, expect, it } from 'vitest'
import { prove } from '../../../../src/redaction/prove/prove.ts'
import type { ProofReport } from '../../../../src/redaction/prove/report.ts'

const proved = (path: string, content: string, name: string): ProofReport =>
  prove({
    outputs: [{ path, bytes: new TextEncoder().encode(content) }],
    secrets: [{ text: name, type: 'name.person' }],
    fingerprint: () => 'f',
  })

describe('a name in letters: for a look, no stop', () => {
  it.each([
    ['王小花', 'documents/wangxiaohua.html', ''],
    ['王小花', 'page.html', '<p>联系：Wang Xiaohua</p>'],
    ['单雄信', 'page.html', '<p>Shan-Xiongxin</p>'],
    ['吕明秀', 'page.html', '<p>lvmingxiu, Lyu Mingxiu</p>'],
  ])('%s in %s %s', (name, path, content) => {
    const { leaks, weak } = proved(path, content, name)
    expect([leaks, weak.map((one) => one.writing)]).toEqual([[], ['pinyin']])
  })

  it('too short a name in letters, or a sentence, is not sought', () => {
    expect(proved('page.html', '<p>an li, mali</p>', '马丽').weak).toEqual([])
    expect(proved('page.html', '<p>guanyufafangjintiedetongzhi</p>', '关于发放津贴的通知').weak).toEqual([])
  })
})
