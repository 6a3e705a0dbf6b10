import { create } from '../../src/desk/create.ts'
import { file } from '../../src/desk/file.ts'
import type { Case } from '../../src/domain/case.ts'
import type { Draft } from '../../src/domain/draft.ts'
import { policy } from '../fixtures/policy.ts'
import { by, must, PEOPLE, type Office } from './office.ts'
import { reviewed } from './steps.ts'

/** A plain notice of the 民政局, public and of no policy: name only what the test is about. */
export function notice(over: Partial<Draft> = {}): Draft {
  return {
    ...policy,
    title: '云栖县民政局关于做好冬季救助工作的通知',
    kind: '通知',
    attribute: 'public',
    reason: { code: 'P20-11', statement: null },
    isNormative: false,
    isPolicy: false,
    text: '各乡镇民政办：\n入冬以来气温下降，请组织人员走访，及时发现需要帮助的群众。\n请于12月5日前将走访情况报局社会救助股。\n云栖县民政局\n2026年11月20日',
    issuer: { name: '云栖县民政局', level: 'department' },
    recipients: ['各乡镇民政办'],
    interpretation: null,
    legalReview: null,
    fairCompetitionReview: null,
    ...over,
  }
}

/** A request to the county about a plan still being drafted: a process paper, not public until the county has answered. */
export function request(over: Partial<Draft> = {}): Draft {
  return notice({
    title: '云栖县民政局关于设立老年食堂的请示',
    kind: '请示',
    attribute: 'not-public',
    reason: { code: 'R16-2d', statement: '请示设立老年食堂的选址和经费安排，县人民政府尚未批复' },
    text: '县人民政府：\n为方便老年人就餐，拟在城关镇设立老年食堂一处，所需经费从福利彩票公益金中列支。\n妥否，请批示。\n云栖县民政局\n2026年11月20日',
    recipients: ['云栖县人民政府'],
    countersigns: [{ unit: '县财政局', opinion: '同意' }],
    contact: { name: '林晓', phone: '0999-8222101' },
    ...over,
  })
}

/** Through review and signature into the file. */
export async function filed(
  house: Office,
  draft: Draft,
  again: Parameters<ReturnType<typeof file>>[2] = {},
): Promise<Case> {
  const signed = await reviewed(house, must(await create(house.deps)(by(PEOPLE.drafter), draft)))
  return must(await file(house.deps)(by(PEOPLE.publisher), signed.id, again))
}
