import { approve, sign } from '../desk/approve.ts'
import { create } from '../desk/create.ts'
import type { Deps, Hand } from '../desk/deps.ts'
import type { Say } from '../desk/opinion.ts'
import { recordJudgement } from '../desk/record-judgement.ts'
import { recordSecrecy } from '../desk/record-secrecy.ts'
import { release } from '../desk/release.ts'
import { sendBack } from '../desk/return.ts'
import { releaseNow, schedule } from '../desk/schedule.ts'
import { submit } from '../desk/submit.ts'
import type { Case } from '../domain/case.ts'
import type { Person } from '../domain/person.ts'
import { demoDraft, sure, type Story } from './demo-drafts.ts'
import { judgement, secrecyForm } from './demo-records.ts'
import { DEMO_PEOPLE, DEMO_SITE, type DemoPerson } from './demo-people.ts'
import type { Io } from './io.ts'

/** What the first start shows: whom the sign-in links are for, and where the scheduled policy will be read. */
export type Demo = Readonly<{
  people: readonly DemoPerson[]
  site: typeof DEMO_SITE
  /** Whether the story was told now; an office that has cases already is left as it is. */
  isNew: boolean
  cases: Partial<Readonly<Record<Story, string>>>
}>

/** What the story leans on: the files of the examples are read like any draft's. */
export type DemoIo = Pick<Io, 'readFile' | 'err'>

const { drafter, sectionHead, secrecy, office, signer, publisher } = DEMO_PEOPLE
const THREE_MINUTES = 180_000

/**
 * 演示 — tells the story of 云栖县 by the desk's own verbs, each act by the person whose act it is: a draft with a list of ID numbers, one
 * returned, one in secrecy review, one policy due in three minutes, one released. `folder` holds the drafts (examples/demo).
 */
export async function seedDemo(deps: Deps, io: DemoIo, folder: string): Promise<Demo> {
  const demo = { people: Object.values(DEMO_PEOPLE), site: DEMO_SITE }
  if ((await deps.store.cases({ limit: 1 })).length > 0) return { ...demo, isNew: false, cases: {} }

  const begin = async (story: Story): Promise<Case> =>
    sure(await create(deps)(by(drafter), await demoDraft(io, folder, story)))
  const released = await releasedNow(deps, await begin('released'))
  const scheduled = await scheduledSoon(deps, await begin('scheduled'))
  const forwarded = await atSecrecy(deps, await begin('forwarded'))
  const returned = await sentBack(deps, await begin('returned'))
  const nameList = await begin('nameList')
  return {
    ...demo,
    isNew: true,
    cases: {
      nameList: nameList.id,
      returned: returned.id,
      forwarded: forwarded.id,
      scheduled: scheduled.id,
      released: released.id,
    },
  }
}

/** Signed and released at once: what a visitor of the portal finds there. */
async function releasedNow(deps: Deps, begun: Case): Promise<Case> {
  const signed = await throughReview(deps, begun)
  sure(await releaseNow(deps)(by(publisher), signed.id))
  return sure(await release(deps)(signed.id))
}

/** 准时发布 — goes live while the visitor watches. */
async function scheduledSoon(deps: Deps, begun: Case): Promise<Case> {
  const signed = await throughReview(deps, begun)
  const at = new Date(Date.parse(deps.clock.now()) + THREE_MINUTES).toISOString()
  return sure(await schedule(deps)(by(publisher), signed.id, at))
}

/** The section agrees; the secrecy reviewer has it on the desk. */
async function atSecrecy(deps: Deps, begun: Case): Promise<Case> {
  const current = sure(await submit(deps)(by(drafter), begun.id)).case
  return sure(await approve(deps)(by(sectionHead), current.id, on(current, '来文单位已书面同意公开，请审。')))
}

/** The general office sends back what the section and the secrecy reviewer let through: both grounds in one notice. */
async function sentBack(deps: Deps, begun: Case): Promise<Case> {
  const { id } = await atOffice(deps, sure(await submit(deps)(by(drafter), begun.id)).case)
  return sure(
    await sendBack(deps)(by(office), id, {
      ...on(begun, '两项一并改好后再次送审，有疑问可以当面说。'),
      grounds: [
        {
          code: 'T02',
          field: '/reason/statement',
          remedy:
            '“内部文件”不是不公开的理由（条例第十三条至第十六条）。第三项告诉群众怎样申请临时救助，请改为公开发布；台账、值班等内部安排另行文。',
        },
        {
          code: 'T04',
          field: '/interpretation',
          remedy:
            '第三项涉及困难群众的切身利益，应当有解读（国办发〔2016〕80号）。请补解读方案和解读材料，与文件同步送审。',
        },
      ],
    }),
  )
}

async function throughReview(deps: Deps, begun: Case): Promise<Case> {
  const current = await atOffice(deps, sure(await submit(deps)(by(drafter), begun.id)).case)
  sure(await recordJudgement(deps)(by(office), current.id, judgement(current)))
  sure(await approve(deps)(by(office), current.id, on(current, '材料齐全，属性和理由相符。')))
  return sure(await sign(deps)(by(signer), current.id, on(current, '同意。')))
}

async function atOffice(deps: Deps, current: Case): Promise<Case> {
  sure(await approve(deps)(by(sectionHead), current.id, on(current, '同意送审。')))
  sure(await recordSecrecy(deps)(by(secrecy), current.id, secrecyForm(current)))
  return sure(await approve(deps)(by(secrecy), current.id, on(current, '经审查，不涉及国家秘密和工作秘密。')))
}

function by(person: Person): Hand {
  return { person }
}

function on(current: Case, note: string): Say {
  return { revisionHash: current.revision.hash, note }
}
