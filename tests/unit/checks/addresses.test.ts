import { describe, expect, it } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import type { Block, Paper } from '../../../src/domain/paper.ts'
import { ruleOf } from '../../support/cn-base.ts'

const rule = ruleOf('address')
const seen = (blocks: readonly Block[]): readonly string[] => {
  const paper: Paper = { file: 'body', role: 'body', format: 'text', sha256: '', blocks }
  return check([rule], [paper], { kind: null }).map(
    ({ place, action }) => `${action} ${blocks[place.block]?.text.slice(place.from, place.to)}`,
  )
}
const line = (text: string): readonly Block[] => [{ text, kind: 'paragraph' }]

describe('where somebody lives', () => {
  it.each([
    ['王芳，女，现住云栖县青溪镇文化路12号3栋2单元301室。', '云栖县青溪镇文化路12号3栋2单元301室'],
    ['林秀珍（家住青溪镇大桥村三组）反映用水问题。', '青溪镇大桥村三组'],
    ['公孙胜（住临溪县溪口镇上坂自然村），男。', '临溪县溪口镇上坂自然村'],
    ['陈小宝，男，家住面粉厂家属院4栋101，电话13800138000。', '面粉厂家属院4栋101'],
    ['周小梅，身份证号11010519491231002X，印刷厂宿舍5-2-102。', '印刷厂宿舍5-2-102'],
    ['户主赵大勇，石门街道茶店村六组，三口人。', '石门街道茶店村六组'],
  ])('%s', (text, address) => {
    expect(seen(line(text))).toContain(`redact ${address}`)
  })

  it('in a column of homes, whatever it looks like', () => {
    const cell = (text: string): readonly Block[] => [
      { text, kind: 'cell', cell: { table: 0, row: 1, column: 0, head: '家庭住址' } },
    ]
    expect(seen(cell('柳溪村老祠堂边'))).toEqual(['redact 柳溪村老祠堂边'])
  })

  it('is only worth a look where nobody is spoken of', () => {
    expect(seen(line('莲花苑27幢1单元602室'))).toEqual(['review 莲花苑27幢1单元602室'])
  })
})

describe('where nobody lives', () => {
  it.each([
    '办公地址：云栖县中山路8号政务服务中心三楼301室',
    '云栖县宏达建筑有限公司，住所地云栖县和平区望江路88号',
    '项目位于青溪镇文化路12号地块，用地面积3000平方米',
    '受理地点：云栖县政务服务大厅二楼12号窗口',
    '沿国道319线至青溪镇大桥村段实施改造',
    '进一步加强农村基层组织建设，保障农村村民权益',
    '经研究，原则同意第3号方案，由二组负责落实',
    '根据《云栖县城市管理办法》第12条第3款',
  ])('%s', (text) => {
    expect(seen(line(text))).toEqual([])
  })
})
