import type { Draft } from '../domain/draft.ts'

/** 样本 — whole papers of an invented county, each of them admitted by `cn-base`; specimens are these with one thing changed. */
const REVIEW = {
  done: true,
  conclusion: '不涉及国家秘密，同意按拟定属性办理',
  reviewer: '沈立群',
  approver: '韩秋实',
  reviewedVersion: 2,
} as const

const COMMON = {
  attachments: [],
  version: 2,
  submittedAt: '2026-03-10T09:20:00+08:00',
  neededBy: null,
  dispositions: [],
  redactions: [],
  signer: '贺知行',
  sealed: true,
  secrecyReview: REVIEW,
} as const

/** Not public: who sits at the desk of a county office. */
const duty: Draft = {
  ...COMMON,
  title: '关于加强局机关值班工作的通知',
  kind: '通知',
  attribute: 'not-public',
  reason: { code: 'R16-1c', statement: '仅规定本局科室值班轮换的内部流程，不涉及对外办事，对公众没有影响' },
  text: '机关各科室：\n为进一步规范值班工作，现将有关要求通知如下。\n一、值班实行领导带班制，每日安排两名工作人员。\n二、值班人员坚守岗位，电话须在三声内接听。\n云栖县财政局办公室',
  issuer: { name: '云栖县财政局', level: 'department' },
  recipients: ['机关各科室'],
}

/** Public: a plain notice to the towns. */
const notice: Draft = {
  ...COMMON,
  title: '云栖县民政局关于做好春节慰问工作的通知',
  kind: '通知',
  attribute: 'public',
  reason: null,
  text: '各乡镇人民政府：\n为做好春节期间慰问，现就有关事项通知如下。\n一、慰问对象为特困人员和重点优抚对象。\n二、慰问品由乡镇入户发放，做好签收登记。',
  issuer: { name: '云栖县民政局', level: 'department' },
  recipients: ['各乡镇人民政府'],
  secrecyReview: { ...REVIEW, conclusion: '不涉及国家秘密和工作秘密，可以公开' },
}

/** Public: a normative document that is a policy and a major decision, everything with it. */
const regulation: Draft = {
  ...notice,
  title: '云栖县养犬管理规定',
  kind: '规定',
  reason: { code: 'P20-01', statement: '行政规范性文件' },
  isNormative: true,
  isPolicy: true,
  majorDecision: true,
  text: '云政规〔2026〕4号\n第一条 为规范养犬行为，维护市容环境，根据《中华人民共和国动物防疫法》，制定本规定。\n第二条 本规定适用于本县城镇建成区内个人和单位的养犬活动。\n第三条 养犬人应当在取得犬只之日起十五日内到公安派出所登记。\n第四条 任何单位和个人不得饲养烈性犬。\n第五条 本规定自2026年6月1日起施行，有效期五年。',
  issuer: { name: '云栖县人民政府', level: 'county' },
  recipients: [],
  interpretation: {
    plan: {
      outline: '背景依据、主要内容、适用对象、办理方法',
      forms: ['文字'],
      channels: ['县政府门户网站'],
      time: '与文件同步发布',
      responsible: '县公安局办公室 罗景行',
    },
    materials: [
      {
        form: '文字',
        title: '一图读懂养犬规定',
        text: '这项规定的背景：去年县城犬只伤人报警三百余起，居民反映强烈。主要内容有三点：先打疫苗再登记，遛狗牵绳，粪便随手清。农村看家护院的犬不在其列。登记免费，去派出所窗口，一次办结。',
      },
    ],
    approvedForVersion: 2,
  },
  legalReview: { done: true, unit: '云栖县司法局', opinion: '内容合法，程序完备，同意提请审议', date: '2026-03-02' },
  publicComment: {
    held: true,
    channel: '县政府门户网站',
    from: '2026-01-05',
    to: '2026-02-27',
    received: 14,
    adopted: 5,
    adoptionNote: '收到意见14条，采纳5条；未采纳的9条已逐条答复',
  },
}

/** Not public: a school asks the county for money. */
const request: Draft = {
  ...COMMON,
  title: '云栖县教育局关于解决文澜小学建设资金缺口的请示',
  kind: '请示',
  attribute: 'not-public',
  reason: { code: 'R16-2d', statement: '为向县政府请示资金安排，县政府尚未答复，金额可能调整' },
  text: '县人民政府：\n文澜小学建设项目总投资8600万元，目前到位资金6400万元。\n恳请县政府从2026年度预备费中安排2200万元。\n妥否，请批示。',
  issuer: { name: '云栖县教育局', level: 'department' },
  recipients: ['云栖县人民政府'],
  contact: { name: '罗景行', phone: '0571-55550123' },
}

export const BASES = { duty, notice, regulation, request } as const satisfies Readonly<Record<string, Draft>>
export type Base = keyof typeof BASES
