/**
 * 解读要素 — what an interpretation has to say (甘政公开办函〔2019〕1号; 广州 穗府办函〔2017〕313号 for procedures), and by which words a policy's own sentence tells that it
 * says it. Order is the order of the draft; `most`: more than that nobody reads at first.
 */
export const ELEMENTS = [
  { element: 'basis', most: 4, cues: [/(?:根据|依据|按照|遵照|贯彻落实?).{0,40}《|经.{2,20}(?:同意|批准|研究)/u] },
  {
    element: 'aims',
    most: 4,
    cues: [
      /^为(?:了|进一步|深入|全面|加快|加强|规范|保障|推进|推动|做好|落实|切实|促进|提高)/u,
      /(?:总体|工作|主要)?目标|到20\d\d年(?:底)?.{0,40}(?:达到|实现|完成|建成)/u,
    ],
  },
  {
    element: 'scope',
    most: 6,
    cues: [/适用|(?:发放|补助|补贴|救助|保障|服务|申报|实施)(?:对象|范围)|(?:均可|可以)(?:提出)?申请/u],
  },
  {
    element: 'standards',
    most: 10,
    cues: [
      /\d[\d,.]*\s*(?:元|万元|亿元|%|％|倍|亩|平方米|公里|分)|(?:标准|额度|比例|限额)(?:为|是|不)|每(?:人|户|月|年|亩|学年).{0,12}\d/u,
    ],
  },
  {
    element: 'procedure',
    most: 12,
    cues: [
      /(?:提出|提交|受理|递交)(?:书面)?申请|申请(?:人|材料)|受理|审核|审定|公示|(?:提供|提交).{0,30}(?:材料|证件|证明|身份证|户口簿)|办理(?:程序|流程|地点)/u,
    ],
  },
  {
    element: 'limits',
    most: 8,
    cues: [
      /\d+\s*(?:个)?(?:工作日|日|天|个月)(?:内|以内|前)|[一二三四五六七八九十]+个?(?:工作日|日|个月)内|截止|逾期|于每[月季年]/u,
    ],
  },
  { element: 'duties', most: 12, cues: [/应当|必须|不得|禁止|严禁|(?<![必所])须/u] },
  { element: 'terms', most: 8, cues: [/是指|本(?:办法|规定|细则|方案|意见|通知|条例).{0,4}所称/u] },
  {
    element: 'force',
    most: 4,
    cues: [/(?:起|之日)(?:施行|执行|实施|生效)|有效期|同时废止|(?:此前|以前|原).{0,30}(?:不一致|废止|停止执行)/u],
  },
  { element: 'contact', most: 4, cues: [/联系(?:人|电话|方式)|咨询电话|监督电话|电话[：:]|负责解释/u] },
] as const satisfies readonly Readonly<{ element: string; most: number; cues: readonly RegExp[] }>[]

export type Element = (typeof ELEMENTS)[number]['element']
