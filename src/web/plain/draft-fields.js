import { catalogue, label } from './words.js'

const YES_NO = [
  ['true', '是'],
  ['false', '否'],
]
const attributes = () => catalogue().attributes.map((one) => [one, label('attribute', one)])
const levels = () => ['department', 'town', 'county', 'city', 'province'].map((one) => [one, label('level', one)])
const kinds = () => catalogue().kinds.map((one) => [one.id, one.id])

/**
 * 文稿的栏目 — every field of the form: where it stands in the draft, its name, how it is entered. `many` is a list with 、 or a new line
 * between; a `choice` begins with 未填, for nothing is decided for the author.
 */
export const FIELDSETS = [
  {
    id: 'basics',
    title: '基本信息',
    fields: [
      { at: 'title', name: '标题', type: 'text', wide: true, required: true },
      { at: 'kind', name: '文种', type: 'choice', options: kinds },
      { at: 'issuer.name', name: '发文机关', type: 'text' },
      { at: 'issuer.level', name: '机关层级', type: 'choice', options: levels },
      { at: 'recipients', name: '主送机关', type: 'many', wide: true },
      { at: 'signer', name: '签发人', type: 'text' },
      { at: 'contact.name', name: '联系单位或者联系人', type: 'text' },
      { at: 'contact.phone', name: '联系电话（办公电话）', type: 'text' },
      { at: 'version', name: '稿次', type: 'number' },
      { at: 'submittedAt', name: '报送日期', type: 'date' },
      { at: 'neededBy', name: '要求办结日期', type: 'date' },
      { at: 'sealed', name: '已加盖印章', type: 'bool' },
      { at: 'isNormative', name: '行政规范性文件', type: 'bool' },
      { at: 'isPolicy', name: '政策性文件（须有解读）', type: 'bool' },
    ],
  },
  {
    id: 'interpretation',
    title: '解读',
    hint: '政策性文件的解读方案和解读材料，与正文同步审签、同步发布（国办发〔2016〕80号）。',
    fields: [
      { at: 'interpretation.plan.outline', name: '方案：解读要点', type: 'area', wide: true },
      { at: 'interpretation.plan.forms', name: '方案：形式', type: 'many' },
      { at: 'interpretation.plan.channels', name: '方案：渠道', type: 'many' },
      { at: 'interpretation.plan.time', name: '方案：时间', type: 'text' },
      { at: 'interpretation.plan.responsible', name: '方案：责任单位', type: 'text' },
      { at: 'interpretation.materials.0.form', name: '材料：形式', type: 'text' },
      { at: 'interpretation.materials.0.title', name: '材料：标题', type: 'text' },
      { at: 'interpretation.materials.0', name: '材料', type: 'paper', wide: true },
      { at: 'interpretation.approvedForVersion', name: '解读审签对应的稿次', type: 'number' },
    ],
  },
  {
    id: 'reviews',
    title: '审查意见',
    fields: [
      { at: 'secrecyReview.done', name: '保密审查：已完成', type: 'bool' },
      { at: 'secrecyReview.conclusion', name: '保密审查：结论', type: 'text' },
      { at: 'secrecyReview.reviewer', name: '保密审查：审查人', type: 'text' },
      { at: 'secrecyReview.approver', name: '保密审查：审批人', type: 'text' },
      { at: 'secrecyReview.reviewedVersion', name: '保密审查：审查的稿次', type: 'number' },
      { at: 'openOfficeReview.done', name: '公开机构：已审核', type: 'bool' },
      { at: 'openOfficeReview.opinion', name: '公开机构：意见', type: 'text' },
      { at: 'legalReview.done', name: '合法性审核：已完成', type: 'bool' },
      { at: 'legalReview.unit', name: '合法性审核：审核机构', type: 'text' },
      { at: 'legalReview.opinion', name: '合法性审核：意见', type: 'text' },
      { at: 'legalReview.date', name: '合法性审核：日期', type: 'date' },
      { at: 'affectsMarket', name: '涉及经营主体经济活动', type: 'bool' },
      { at: 'fairCompetitionReview.done', name: '公平竞争审查：已完成', type: 'bool' },
      { at: 'fairCompetitionReview.conclusion', name: '公平竞争审查：结论', type: 'text' },
      { at: 'fairCompetitionReview.date', name: '公平竞争审查：日期', type: 'date' },
      { at: 'majorDecision', name: '重大行政决策', type: 'bool' },
    ],
  },
  {
    id: 'forwarded',
    title: '转发来文',
    hint: '转发上级或者其他机关文件的，填来文的文号、公开属性；比来文更公开的，须有来文机关书面同意。',
    fields: [
      { at: 'forwardedFrom.number', name: '来文文号', type: 'text' },
      { at: 'forwardedFrom.attribute', name: '来文公开属性', type: 'choice', options: attributes },
      { at: 'forwardedFrom.consent.given', name: '来文机关书面同意', type: 'bool' },
      { at: 'forwardedFrom.consent.by', name: '同意的机关', type: 'text' },
      { at: 'forwardedFrom.consent.document', name: '同意的文号', type: 'text' },
      { at: 'forwardedFrom.consent.date', name: '同意的日期', type: 'date' },
    ],
  },
]

export const optionsOf = (field) => (field.type === 'bool' ? YES_NO : field.options())
