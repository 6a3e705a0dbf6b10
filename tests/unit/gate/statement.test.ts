import { describe, expect, it } from 'vitest'
import { faultOf } from '../../../src/gate/facts/statement.ts'
import { pack } from '../../support/gate.ts'

const told = (statement: string | null) => faultOf(statement, pack.rulebook)

describe('one plain sentence that names the matter is enough', () => {
  it.each([
    '属行政机关内部请示报告，县政府尚未作出决定，公开可能影响决策。',
    '涉及3名信访人的姓名、住址及家庭情况，属于个人隐私。',
    '会议记录尚在讨论阶段的意见，决定尚未作出。',
    '含企业投标报价和技术方案，企业书面表示不同意公开。',
    '人事调整方案涉及拟任人选，尚未经党组会研究，对外不产生影响。',
    '仅涉及本机关车辆调度，不对外产生影响。',
    '为我局内部值班安排，不涉及公众权利义务。',
    '该项目谈判尚未结束，公开会损害议价能力。',
    '案件正在调查，公开会妨碍取证。',
    '涉及未成年人个人信息。',
    '内部资料，涉及供应商报价。',
    '涉及举报人信息',
    '该件为征求意见过程稿，待修改完善后以正式文件公开。',
    '涉及县级储备粮库点位及数量，公开可能被不法分子利用。',
    '仅相关企业办理时需要，社会公众无普遍知晓需要。',
    '未形成最终决定的请示事项',
    '仅供项目所在村村民和施工单位使用，其他公众可通过申请获取',
  ])('%s', (statement) => expect(told(statement)).toBeNull())
})

describe('set phrases are never a reason alone', () => {
  it.each([
    '内部文件',
    '内部资料，不宜公开',
    '属于工作秘密',
    '敏感',
    '该文件内容敏感，不宜对外公开。',
    '领导要求不公开',
    '公开会影响形象',
    '上级未公开，故不公开',
    '按历史惯例不公开',
    '历来不公开',
    '涉及内部事项，不便公开',
    '本文件为内部文件，按照惯例不对外公开，仅供内部掌握。',
    '公开后可能造成不良社会影响',
    '涉及敏感信息，公开可能引发舆情',
    '因工作需要，暂不公开',
    '不宜公开，领导已同意不公开',
    '我单位一贯做法是不公开此类文件',
    '内部工作使用，请勿外传',
    '其他',
  ])('%s', (statement) => expect(told(statement)).toBe('phrase'))
})

describe('the clause said over again is not a statement', () => {
  it.each(['属于内部管理信息', '属过程性信息', '商业秘密', '依法不予公开', '按规定不公开'])('%s', (statement) =>
    expect(told(statement)).not.toBeNull(),
  )
})

describe('a field left blank or filled with a dash is missing', () => {
  it.each([null, '', '  ', '无', '略', '同上', '——', 'xxx', '待补充', '详见附件'])('%s', (statement) =>
    expect(told(statement)).toBe('missing'),
  )
})
