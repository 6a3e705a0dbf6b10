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
  ])('%s', (text, address) => {
    expect(seen(line(text))).toContain(`redact ${address}`)
  })

  it('in a column of homes, whatever it looks like', () => {
    const cell = (text: string): readonly Block[] => [
      { text, kind: 'cell', cell: { table: 0, row: 1, column: 0, head: '家庭住址' } },
    ]
    expect(seen(cell('柳溪村老祠堂边'))).toEqual(['redact 柳溪村老祠堂边'])
  })

  it('in a village without house numbers is for people to judge, unless a label says it is a home', () => {
    expect(seen(line('户主赵大勇，石门街道茶店村六组，三口人。'))).toEqual(['review 石门街道茶店村六组'])
    expect(seen(line('户主赵大勇，住址：石门街道茶店村六组，三口人。'))).toEqual(['redact 石门街道茶店村六组'])
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

describe('what of an address may stay', () => {
  const kept = (text: string): readonly string[] => {
    const paper: Paper = { file: 'body', role: 'body', format: 'text', sha256: '', blocks: line(text) }
    return check([rule], [paper], { kind: null }).map(({ place, evidence }) =>
      text.slice(place.from, place.from + Number(evidence['keep'] ?? 0)),
    )
  }

  it('is the region down to the township or the street', () => {
    expect(kept('家庭住址：云栖县青溪镇大桥村三组12号')).toEqual(['云栖县青溪镇'])
    expect(kept('家庭住址：兰河市北岗区和平街道向阳路8号2单元301室')).toEqual(['兰河市北岗区和平街道'])
  })

  it('is the county where no township is named, and nothing where no region is', () => {
    expect(kept('家庭住址：云栖县向阳路8号2单元301室')).toEqual(['云栖县'])
    expect(kept('家庭住址：向阳路8号2单元301室')).toEqual([''])
  })

  it('counts characters as they are written', () => {
    expect(kept('家庭住址：云栖县　青溪镇大桥村三组１２号')).toEqual(['云栖县　青溪镇'])
  })
})

describe('where an address begins', () => {
  it('is where the first known region does, whatever the grammar swallows', () => {
    expect(seen(line('王芳，女，身份证号11010519491231002X，系海淀区中关村大街27号院5号楼302室住户'))).toContain(
      'redact 海淀区中关村大街27号院5号楼302室',
    )
  })
})

describe('addresses in tables', () => {
  const table = (...rows: readonly (readonly string[])[]): readonly Block[] =>
    rows.flatMap((cells, row) =>
      cells.map((text, column) => ({
        text,
        kind: 'cell' as const,
        cell: { table: 0, row, column, ...(row > 0 ? { head: rows[0]![column] ?? '' } : {}) },
      })),
    )

  it('of people are homes, the rows of firms left out', () => {
    const rows = table(
      ['编号', '被征收人', '房屋坐落'],
      ['1', '高海燕', '老粮站宿舍楼东单元301'],
      ['2', '北岗区粮油贸易总公司', '和平路130号门面'],
    )
    expect(seen(rows)).toEqual(['redact 老粮站宿舍楼东单元301'])
  })

  it('of offices are none', () => {
    expect(seen(table(['网点名称', '地址', '电话'], ['城关支行', '县城和平路14号', '0871-6700001']))).toEqual([])
  })

  it('leave a village alone that only says where the row belongs', () => {
    expect(seen(table(['村', '姓名'], ['大桥村', '高海燕']))).toEqual([])
  })

  it('pasted with tabs stand under their own heads', () => {
    const rows = ['序号\t姓名\t家庭住址\t面积', '1\t高海燕\t上洋自然村\t120'].flatMap((text) => line(text))
    expect(seen(rows)).toEqual(['redact 上洋自然村'])
  })
})
