import { describe, expect, it } from 'vitest'
import { checkText } from '../../../../src/checks/engine.ts'
import { pointsIn } from '../../../../src/checks/aggregation/coordinates.ts'
import { secrecyOf } from '../../../../src/checks/secrecy.ts'
import { cnBase } from '../../../support/cn-base.ts'

const CATEGORIES =
  'itinerary leader-instruction unpublished-appointment case-in-progress network-detail coordinates exam-paper undecided-measure others-paper not-for-outside internal-directory'.split(
    ' ',
  )
const rules = cnBase.filter((one) => CATEGORIES.includes(one.id))
const types = (text: string): readonly string[] => [...new Set(checkText(rules, text).map((one) => one.type))]
/** Nine ordinary lines, so that what follows is far from the title. */
const far = (text: string): string => `${'各单位应当做好有关工作。\n'.repeat(9)}${text}`

describe('须请人看的内容', () => {
  it.each([
    ['9:30 李书记一行从县政府出发，前往柳溪镇', 'itinerary'],
    ['罗县长在来信上批示：“请信访局核实”', 'leader-instruction'],
    ['陈国强，拟任云栖县民政局副局长', 'unpublished-appointment'],
    ['讯问笔录（第2次）', 'case-in-progress'],
    ['张某涉嫌诈骗案目前立案侦查中', 'case-in-progress'],
    ['防火墙管理地址192.168.1.1，口令：Yq@2026admin', 'network-detail'],
    ['取水口位于北纬30°14′12″，东经119°28′46″', 'coordinates'],
    ['二、判断题（每题1分，共20分）', 'exam-paper'],
    ['该地块保留价为每亩235万元', 'undecided-measure'],
    ['根据省民政厅《救助管理办法（征求意见稿）》，拟定本方案', 'others-paper'],
    ['以上数据为内部掌握，请勿对外公布', 'not-for-outside'],
    ['云栖县机关内部通讯录', 'internal-directory'],
  ])('%s', (text, type) => {
    expect(types(far(text))).toEqual([type])
    for (const one of checkText(rules, far(text)))
      expect(one).toMatchObject({ severity: 'warn', certainty: 'suspect', action: 'review' })
    expect(secrecyOf(checkText(rules, far(text)))).toBe('none')
  })

  it.each([
    '8月3日，县长罗志远到柳溪镇调研防汛工作。',
    '认真落实市领导批示精神，确保件件有着落。',
    '习近平总书记作出重要批示：要坚持人民至上。',
    '拟任人选应当进行任前公示。',
    '询问当事人应当制作询问笔录，交被询问人核对。',
    '公安机关认为有犯罪事实的，应当立案侦查。',
    '优化网络拓扑结构，加强密码应用安全性评估。',
    '按照GB/T 22239第10.1.2.3条执行。',
    '台风中心位于北纬18.5度、东经112.3度。',
    '招标项目设有标底的，标底必须保密。',
    '现就《云栖县供水管理办法（征求意见稿）》公开征求意见。',
    '统计机构不得对外提供能够识别调查对象身份的资料。',
  ])('prose speaks of it: %s', (text) => expect(types(far(text))).toEqual([]))

  it('the papers in which it is no matter', () => {
    expect(types('云栖县干部任前公示\n陈国强，拟任云栖县民政局副局长')).toEqual([])
    expect(types('招聘考试大纲\n二、判断题（每题1分，共20分）')).toEqual([])
  })
})

describe('坐标的各种写法', () => {
  it.each([
    ['30°14′12″N，119°28′46″E', 31],
    ['N30°14′12.5″ E119°28′46.3″', 3],
    ['北纬30度14分12秒、东经119度28分46秒', 31],
    ['东经119.479511，北纬30.236722', 0],
    ['119.479511, 30.236722', 0],
    ['30.2367N 119.4795E', 11],
    ['３０°１４′１２″，１１９°２８′４６″', 31],
    ['X=3346512.21，Y=40512345.87', 1],
    ['北纬18.5度、东经112.3度', 11100],
    ['30°14′', 1850],
  ])('%s is one point, to about %d metres', (text, metres) => {
    const points = pointsIn(text.normalize('NFKC').replace(/，|、/gu, ','))
    expect(points.map((one) => Math.round(one.metres))).toEqual([metres])
  })
  it.each(['水温30°', '增长12.3456，下降30.1234', '2026.1.12', '投资119.4795亿元'])('%s is none', (text) =>
    expect(pointsIn(text)).toEqual([]),
  )
})
