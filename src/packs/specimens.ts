// A list of specimens and nothing else.
import type { Specimen } from './specimen.ts'

const duty = (set: Specimen['set']): Specimen => ({ base: 'duty', set })
const notice = (set: Specimen['set']): Specimen => ({ base: 'notice', set })
const regulation = (set: Specimen['set']): Specimen => ({ base: 'regulation', set })
const request = (set: Specimen['set']): Specimen => ({ base: 'request', set })

/**
 * 试件表 — papers with one fault each, at least one for every ground the gate can give. What a parent stops of them its child must stop too,
 * whatever the change looks like.
 */
export const SPECIMENS: readonly Specimen[] = [
  notice({ '/attribute': null }),
  notice({ '/attribute': 'internal' }),
  duty({ '/reason': null }),
  duty({ '/reason/code': 'R16-9' }),
  duty({ '/reason/code': 'P20-01' }),
  duty({ '/reason/statement': '' }),
  duty({ '/reason/statement': '内部文件' }),
  duty({ '/reason/statement': '工作秘密' }),
  duty({ '/reason/statement': '内容敏感，不宜公开' }),
  duty({ '/reason/statement': '按领导要求' }),
  duty({ '/reason/statement': '历来如此' }),
  duty({ '/reason': { code: 'R14-2', statement: '市里的通知要求暂时不要对外发布这一批名单' } }),
  duty({
    '/reason': { code: 'R16-2a', statement: '这次值班安排还在讨论，尚未形成最后的办法' },
    '/text': '机关各科室：\n现将值班安排印发给你们，请认真贯彻执行。',
  }),
  duty({ '/reason': { code: 'R14-1', statement: '' } }),
  notice({ '/attribute': 'redacted', '/reason': { code: 'R15-3', statement: '涉及慰问对象本人的家庭情况' } }),
  duty({ '/text': '机密★3年\n机关各科室：\n请按附表值班。' }),
  regulation({
    '/attribute': 'not-public',
    '/reason': { code: 'R16-1c', statement: '仅供县直部门掌握，对群众办事没有影响' },
  }),
  regulation({
    '/isNormative': false,
    '/attribute': 'not-public',
    '/reason': { code: 'R14-3d', statement: '公布会引起饲养者抢办登记，影响县城秩序' },
  }),
  regulation({ '/interpretation': null }),
  regulation({ '/interpretation/plan/outline': '' }),
  regulation({ '/interpretation/plan/forms': [] }),
  regulation({ '/interpretation/plan/channels': [] }),
  regulation({ '/interpretation/plan/time': '' }),
  regulation({ '/interpretation/plan/responsible': '' }),
  regulation({ '/interpretation/materials/0/text': '养犬要登记。' }),
  regulation({ '/interpretation/approvedForVersion': 1 }),
  regulation({ '/legalReview': null }),
  regulation({ '/legalReview/opinion': '不同意印发' }),
  regulation({ '/affectsMarket': true, '/fairCompetitionReview': null }),
  regulation({
    '/affectsMarket': true,
    '/fairCompetitionReview': { done: true, conclusion: '不符合公平竞争审查标准' },
  }),
  regulation({ '/publicComment': null }),
  regulation({ '/publicComment/to': '2026-01-20' }),
  regulation({ '/publicComment/adoptionNote': '略' }),
  notice({ '/secrecyReview': null }),
  notice({ '/secrecyReview/conclusion': '不得公开' }),
  notice({ '/secrecyReview/conclusion': '待定' }),
  notice({ '/secrecyReview/reviewedVersion': 1 }),
  notice({ '/text': '各乡镇人民政府：\n各单位必须优先购买本县企业生产的办公用品。' }),
  notice({ '/recipients': ['中共云栖县委员会'] }),
  request({ '/recipients': ['澄江市人民政府'] }),
  request({ '/recipients': [] }),
  request({ '/recipients': ['王县长'] }),
  notice({ '/neededBy': '2026-03-12' }),
  notice({ '/countersigns': [{ unit: '云栖县财政局', opinion: '' }] }),
  notice({ '/countersigns': [{ unit: '云栖县财政局', opinion: '不同意' }] }),
  request({ '/recipients': ['云栖县人民政府', '云栖县财政局'] }),
  request({ '/text': '县人民政府：\n文澜小学建设项目总投资8600万元，目前到位资金6400万元。' }),
  request({ '/sealed': false }),
  request({ '/title': '云栖县教育局关于文澜小学建设情况的报告', '/kind': '报告' }),
  request({ '/title': '云栖县教育局关于文澜小学建设情况的请示报告' }),
  notice({ '/kind': '函' }),
  request({ '/signer': '' }),
  request({ '/contact': null }),
  notice({ '/text': '各乡镇人民政府：\n慰问名单见附件。\n附件：慰问名单' }),
  notice({ '/text': '' }),
  notice({ '/text': '各乡镇人民政府：\n请与领取人本人联系，申请人电话13800138000。' }),
  notice({ '/text': '各乡镇人民政府：\n领取人身份证号110101199003070417。' }),
  notice({ '/text': '各乡镇人民政府：\n请做好慰问工作。以下内容不公开：慰问标准。' }),
  notice({ '/forwardedFrom': { number: '云政〔2026〕1号', attribute: 'not-public', consent: null } }),
  notice({
    '/jointIssuers': [
      { name: '云栖县民政局', lead: true, attribute: 'public', opinion: '同意公开' },
      { name: '云栖县财政局', lead: false, attribute: 'on-request', opinion: '建议依申请办理' },
    ],
  }),
  notice({ '/attachments': [{ name: '名单', text: '慰问对象名单', attribute: 'not-public' }] }),
  notice({
    '/consultations': [{ holder: '云栖食品厂', reason: 'R15-1', sentOn: '2026-03-02', receivedOn: '2026-03-03' }],
  }),
]
