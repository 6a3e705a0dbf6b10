import { describe, expect, it } from 'vitest'
import { create } from '../../../src/desk/create.ts'
import { prepare } from '../../../src/desk/prepare.ts'
import type { Draft } from '../../../src/domain/draft.ts'
import { residentId } from '../../support/identity.ts'
import { policy } from '../../fixtures/policy.ts'
import { by, must, office, PEOPLE, type Office } from '../../support/office.ts'

const at = '2026-11-24T01:00:00.000Z'
const id = residentId('532301', '19900307', '123')
const line = `补发对象：王小花，身份证号${id}，补发三个月。`
const text = `${policy.text}\n${line}`
const block = text.split('\n').length - 1
const number = line.indexOf(id)
const place = { file: 'body', block, from: number, to: number + 18 }
const named = { file: 'body', block, from: line.indexOf('王小花'), to: line.indexOf('，身份证号') }
const bothCovered = [place, named].map((place) => ({ place, answer: 'redact' as const, ground: 'R15-2' }))

describe('the proof before a release', () => {
  it('is clean when what was covered is nowhere in any page', async () => {
    const house = office()
    const { dossier } = await proved(house, {
      ...policy,
      text,
      dispositions: bothCovered,
    })
    expect(dossier.proof).toBe('clean')
    expect(dossier.pages.length).toBeGreaterThan(0)
  })

  it('is a leak when the same number stands in the title', async () => {
    const house = office()
    const draft = {
      ...policy,
      text,
      title: `关于${id}的通知`,
      dispositions: [{ place, answer: 'redact' as const, ground: 'R15-2' }],
    }
    expect((await proved(house, draft)).dossier.proof).toBe('leak')
  })

  it('is a leak when nobody answered what the rules see', async () => {
    const house = office()
    expect((await proved(house, { ...policy, text })).dossier).toMatchObject({ proof: 'leak', verdict: 'return' })
  })

  it('cannot be given for a file nobody could read', async () => {
    const house = office()
    const file = { name: '扫描件.pdf', content: Buffer.from('%PDF-1.7 …').toString('base64') }
    const draft = { ...policy, attachments: [{ name: '扫描件.pdf', file }] }
    expect((await proved(house, draft)).dossier.proof).toBe('none')
  })

  it('never takes the text of the document into the dossier', async () => {
    const house = office()
    const { dossier } = await proved(house, {
      ...policy,
      text,
      dispositions: bothCovered,
    })
    expect(JSON.stringify(dossier)).not.toMatch(/王小花|津贴/)
  })
})

async function proved({ deps }: Office, draft: Draft) {
  return prepare(deps, must(await create(deps)(by(PEOPLE.drafter), draft)), at)
}
