import { call } from './api.js'

/** 用语 — the pack's catalogue, fetched once; sentences and lists come from there, only the page's own words stand here. */
let words = {
  labels: {},
  rules: {},
  reasons: [],
  returns: [],
  kinds: [],
  steps: [],
  exemptions: [],
  returnApprover: null,
  reviewEvents: [],
  attributes: [],
}

export async function loadWords() {
  words = { ...words, ...(await call('GET', '/v1/words')) }
}

export const catalogue = () => words

/** The word for a code: the pack's, else the page's own, else the code. */
export function label(group, code) {
  if (code === null || code === undefined || code === '') return '未定'
  return words.labels?.[group]?.[code] ?? OWN[group]?.[code] ?? code
}

export const stepRole = (step) => words.steps.find((one) => one.id === step)?.role
export const isLastStep = (step) => words.steps.at(-1)?.id === step
export const opinionRequired = (step) => words.steps.find((one) => one.id === step)?.opinionRequired === true

const OWN = {
  state: {
    drafting: '起草',
    'in-review': '审核中',
    returned: '已退文',
    disputed: '有异议',
    approved: '已签发',
    scheduled: '已排期',
    failed: '发布失败',
    released: '已发布',
    filed: '已归档',
    withdrawn: '已撤回',
    abandoned: '已作废',
    refused: '不予受理',
  },
  step: { section: '科室审核', secrecy: '保密审查', office: '办公室审核', signature: '签发', gate: '送审关口' },
  itemStatus: { open: '未答复', fixed: '已改', disputed: '有异议', overruled: '已撤销' },
  role: {
    drafter: '拟稿人',
    'section-head': '科室负责人',
    'secrecy-reviewer': '保密审查员',
    office: '办公室',
    'office-leader': '办公室负责人',
    signer: '签发人',
    publisher: '发布员',
    supervisor: '督查',
    admin: '管理员',
    clock: '定时发布',
    host: '宿主系统',
  },
  opinion: { approve: '同意', return: '退文', sign: '签发' },
  answer: { redact: '遮盖', keep: '说明保留', mistaken: '误报', fixed: '已改' },
  failure: {
    'release.blocked': '关口现在不放行',
    'release.leak': '公开稿里还留有应当遮盖的内容',
    'release.unproved': '有文件没有读成，无法证明公开稿里没有应当遮盖的内容',
    'release.changed': '排期以后文稿变了',
    'review.steps-missing': '有环节还没有同意这一稿',
    'store.verdict-changed': '发布前的证明与排期时不一致',
    'store.released-before': '这一稿已经发布过',
  },
  level: { department: '部门', town: '乡镇', county: '县级', city: '市级', province: '省级' },
  nature: {
    absolute: '不得公开（条例第十四条）',
    conditional: '可能损害他人权益（条例第十五条）',
    discretionary: '可以不予公开（条例第十六条）',
    mode: '依申请公开即可（条例第十三条）',
    duty: '应当主动公开（条例第十九条至第二十一条）',
  },
  act: {
    create: '登记',
    revise: '改稿',
    'set-attribute': '选定公开属性',
    dispose: '处置',
    redact: '遮盖',
    submit: '送审',
    resubmit: '再次送审',
    dispute: '提出异议',
    uphold: '维持退文',
    overrule: '撤销退文',
    'overrule-items': '撤销部分退文事项',
    'propose-return': '拟退文',
    'decline-return': '不批准退文',
    'send-back': '退回前面的环节',
    'auto-return': '自动退文',
    'answer-return': '逐项答复退文',
    approve: '同意',
    return: '退文',
    sign: '签发',
    file: '归档',
    schedule: '排期',
    'release-now': '立即发布',
    hold: '暂缓或恢复',
    reschedule: '改期',
    unschedule: '取消排期',
    release: '发布',
    fail: '发布失败',
    retry: '重新发布',
    withdraw: '撤回',
    consult: '征求第三方意见',
    'record-receipt': '登记征求书送达',
    'record-answer': '登记第三方答复',
    'decide-consultation': '决定是否公开',
    'record-notice': '登记书面告知',
    'reckon-again': '重新计算期限',
    abandon: '作废',
    refuse: '不予受理',
    'record-secrecy': '填保密审查表',
    'record-judgement': '公开研判',
  },
}
