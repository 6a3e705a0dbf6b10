import { describe, expect, it } from 'vitest'
import { previewPublicCopy, printRedactionSummary } from '../../../src/desk/public-copy.ts'
import { create } from '../../../src/desk/create.ts'
import { read } from '../../../src/formats/read.ts'
import { policy } from '../../fixtures/policy.ts'
import { residentId } from '../../support/identity.ts'
import { by, must, office, PEOPLE } from '../../support/office.ts'

const id = residentId('532301', '19900307', '123')
const lines = policy.text!.split('\n').length
const text = `${policy.text}\n补发对象：王小花，身份证号${id}，补发三个月。\n请王小花尽快领取。`
const at = (block: number, from: number, to: number) => ({ file: 'body', block: lines + block, from, to })
const named = at(0, 5, 8)

describe('公开稿预览', () => {
  const preview = async (dispositions: object[]) => {
    const house = office()
    const current = must(
      await create(house.deps)(by(PEOPLE.drafter), { ...policy, text, dispositions } as typeof policy),
    )
    return { house, current, preview: must(await previewPublicCopy(house.deps, current)) }
  }

  it('shows what is covered, what is still only suggested, and where the same words stand once more', async () => {
    const { preview: shown } = await preview([{ place: named, answer: 'redact', ground: 'R15-2' }])
    expect(shown.plan.covers.map(({ place, standing }) => [place.block - lines, standing])).toEqual([
      [0, 'accepted'],
      [0, 'suggested'],
    ])
    expect(shown.same.map(({ place, put }) => [place, put])).toEqual([[at(1, 1, 4), '王某']])
    expect(shown.difference).toEqual([
      {
        file: 'body',
        block: lines,
        pieces: [
          { text: '补发对象：王', in: 'both' },
          { text: '小花', in: 'before' },
          { text: '某', in: 'after' },
          { text: `，身份证号${id}，补发三个月。`, in: 'both' },
        ],
      },
    ])
    expect(shown.summary.total).toMatchObject({ partly: 1, withheld: 0, covers: 1 })
    expect(shown.alternatives[0]).toMatchObject({ kind: 'cover' })
  })

  it('is made anew each time and writes nothing', async () => {
    const { house, current, preview: first } = await preview([])
    const trail = await house.deps.store.trail(current.id)
    expect(must(await previewPublicCopy(house.deps, current))).toEqual(first)
    expect(await house.deps.store.trail(current.id)).toEqual(trail)
  })

  it('删减说明 prints counts and clauses, and none of the covered words', async () => {
    const { house, current } = await preview([{ place: named, answer: 'redact', ground: 'R15-2' }])
    const { bytes, name } = must(await printRedactionSummary(house.deps, current))
    const said = must(read(name, bytes)).blocks.map((one) => one.text)
    expect(said).toEqual(expect.arrayContaining(['删减说明', '姓名', '《政府信息公开条例》第十五条']))
    expect(said.join('')).not.toMatch(new RegExp(`王小花|${id}`))
  })
})
