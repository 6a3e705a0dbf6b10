import type { Person, Role } from '../domain/person.ts'

/** 云栖县 — a county that does not exist; its portal names itself as 国办发〔2017〕47号 asks. */
export const DEMO_SITE = {
  organ: '云栖县人民政府',
  name: '云栖县人民政府门户网站',
  domain: 'www.yunqi.example',
  idCode: '5399990001',
} as const

/** One of the six, with what their sign-in link is for: the first thing they will find to do. */
export type DemoPerson = Person & Readonly<{ seat: string; todo: string }>

const person = (id: string, name: string, unit: string, role: Role, seat: string, todo: string): DemoPerson => ({
  id,
  name,
  unit,
  roles: [role],
  seat,
  todo,
})

/** Invented people, one for each seat, so that the four eyes of every step are another person's. */
export const DEMO_PEOPLE = {
  drafter: person(
    'lin',
    '林晓',
    '云栖县民政局',
    'drafter',
    '拟稿人',
    '给发放名单选定公开属性、遮盖身份证号；按退文意见改走访通知',
  ),
  sectionHead: person('zhou', '周启明', '云栖县民政局', 'section-head', '科室负责人', '审核送上来的文稿'),
  secrecy: person('he', '何静', '云栖县保密办', 'secrecy-reviewer', '保密审查员', '审查转发省民政厅的通知'),
  office: person('tang', '唐芸', '云栖县人民政府办公室', 'office', '办公室', '看退文和完备情况'),
  signer: person('qiao', '乔远', '云栖县人民政府', 'signer', '签发人', '签发，决定有异议的退文'),
  publisher: person('meng', '孟川', '云栖县政务公开办', 'publisher', '发布员', '看三分钟后发布的办法，撤回或排期'),
} as const satisfies Record<string, DemoPerson>
