import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { create } from '../../src/desk/create.ts'
import { handIn } from '../../src/desk/hand-in.ts'
import { submit } from '../../src/desk/submit.ts'
import { createReader } from '../../src/formats/reader.ts'
import { openStore } from '../../src/store/open.ts'
import { policy } from '../fixtures/policy.ts'
import { docx, p, table, type Piece } from '../support/docx.ts'
import { freshFolder } from '../support/folder.ts'
import { residentId } from '../support/identity.ts'
import { by, codesOf, must, office, PEOPLE, type Office } from '../support/office.ts'

const { drafter } = PEOPLE
const reader = createReader()
afterAll(() => reader.close())

describe('a real file, read by the real reader, kept by the real store', () => {
  it('with a resident ID typed into a table is returned with T22 on the cell', async () => {
    const house = await realOffice()
    const id = residentId('532301', '19560412', '317')
    const text = [...paragraphs(), table(['姓名', '身份证号'], ['孙有福', id])]
    const draft = { ...policy, text: null, file: upload('办法.docx', docx({ body: text })) }
    const current = must(await create(house.deps)(by(drafter), draft))
    const refused = await submit(house.deps)(by(drafter), current.id)
    expect(codesOf(refused)).toContain('ground.T22')
    const found = current.findings.find((one) => one.type === 'resident-id')
    const ground = refused.ok ? undefined : refused.problems.find((one) => one.place?.block === found?.place.block)
    expect(ground?.place).toEqual(found?.place)
  })

  it('headed 机密★ leaves no byte, in the database or beside it', async () => {
    const folder = freshFolder()
    const house = await realOffice(folder)
    const secret = docx({
      body: [p('机密★10年'), p('关于青石仓库物资转移的请示'), ...paragraphs()],
      author: '密件拟稿人',
    })
    const draft = { ...policy, title: '关于青石仓库物资转移的请示', text: null, file: upload('青石仓库.docx', secret) }
    expect(codesOf(await create(house.deps)(by(drafter), draft))).toEqual(['secrecy.stop'])
    expect(codesOf(await handIn(house.deps)(by(drafter), '青石仓库.docx', secret))).toEqual(['secrecy.stop'])
    for (const file of readdirSync(folder)) {
      const bytes = readFileSync(path.join(folder, file))
      for (const word of ['青石', '机密', '密件拟稿人', '高龄津贴']) {
        expect(bytes.includes(Buffer.from(word)), `${word} in ${file}`).toBe(false)
        expect(bytes.includes(Buffer.from(word, 'utf16le')), `${word} in ${file}`).toBe(false)
      }
      expect(bytes.includes(Buffer.from(secret.slice(0, 64)))).toBe(false)
    }
    expect(await house.deps.store.incidents(10)).toHaveLength(2)
  })

  it.each([
    ['in the header', docx({ body: paragraphs(), header: '秘密★1年' })],
    ['in a comment', docx({ body: paragraphs(), comments: [{ author: '甲', text: '机密★5年' }] })],
  ])('a mark %s is a mark', async (_, bytes) => {
    const house = await realOffice()
    expect(
      codesOf(await create(house.deps)(by(drafter), { ...policy, text: null, file: upload('文.docx', bytes) })),
    ).toEqual(['secrecy.stop'])
  })
})

function paragraphs(): readonly Piece[] {
  return policy.text!.split('\n').map((line) => p(line))
}

function upload(name: string, bytes: Uint8Array): Readonly<{ name: string; content: string }> {
  return { name, content: Buffer.from(bytes).toString('base64') }
}

async function realOffice(folder = freshFolder()): Promise<Office> {
  const house = office(await openStore({ file: path.join(folder, 'yuantou.db') }))
  return { ...house, deps: { ...house.deps, reader } }
}
