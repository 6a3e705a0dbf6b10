import { describe, expect, it } from 'vitest'
import { create } from '../../../src/desk/create.ts'
import { prepare } from '../../../src/desk/prepare.ts'
import type { Draft } from '../../../src/domain/draft.ts'
import { publicNames } from '../../../src/domain/public-names.ts'
import { policy } from '../../fixtures/policy.ts'
import { residentId } from '../../support/identity.ts'
import { by, must, office, PEOPLE } from '../../support/office.ts'

const at = '2026-11-24T01:00:00.000Z'
const id = residentId('532301', '19900307', '123')

describe('公开名称', () => {
  const proved = async (draft: Draft) => {
    const house = office()
    const current = must(await create(house.deps)(by(PEOPLE.drafter), draft))
    const { dossier, blobs } = await prepare(house.deps, current, at)
    return { dossier, pages: blobs.map((one) => new TextDecoder().decode(one.bytes)).join('\n') }
  }
  const titled: Draft = { ...policy, title: `关于王小花（身份证号${id}）信访事项的通知` }

  it('a private title without a public one cannot leave', async () => {
    expect((await proved(titled)).dossier.proof).toBe('leak')
  })

  it('with a public one, only that stands in title, page and record', async () => {
    const { dossier, pages } = await proved({ ...titled, publicTitle: '关于某信访事项的通知' })
    expect(dossier.proof).toBe('clean')
    expect(pages).toContain('关于某信访事项的通知')
    expect(pages).not.toContain(id)
  })

  it('a public title with private words is no help', async () => {
    expect((await proved({ ...titled, publicTitle: `关于${id}的通知` })).dossier.proof).toBe('leak')
  })

  it('a working title that stands in the text is found there', async () => {
    const draft = { ...policy, title: '关于张大山低保问题的答复', publicTitle: '关于低保问题的答复' }
    expect((await proved({ ...draft, text: `${policy.text}\n见《关于张大山低保问题的答复》。` })).dossier.proof).toBe(
      'leak',
    )
  })

  it('attachments and interpretations go by their public names', async () => {
    const { interpretation } = policy
    const draft: Draft = {
      ...policy,
      attachments: [{ name: `附件1 ${id}情况.txt`, publicName: '附件1 有关情况.txt', text: '情况属实。' }],
      ...(interpretation && { interpretation }),
    }
    const { dossier, pages } = await proved(draft)
    expect(dossier.proof).toBe('clean')
    expect(pages).toContain('附件1 有关情况')
    expect(pages).not.toContain(id)
  })

  it('two of one public name stay two', () => {
    const draft: Draft = {
      ...policy,
      attachments: [
        { name: '甲.docx', publicName: '名单' },
        { name: '乙.docx', publicName: '名单' },
        { name: '丙.docx' },
      ],
      interpretation: { materials: [{ title: '张某解读', publicTitle: '政策解读' }] },
    }
    expect([...publicNames(draft)]).toEqual([
      ['甲.docx', '名单'],
      ['乙.docx', '名单 (2)'],
      ['interpretation:张某解读', 'interpretation:政策解读'],
    ])
  })
})
