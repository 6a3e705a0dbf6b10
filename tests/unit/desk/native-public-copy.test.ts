import { expect, it } from 'vitest'
import { create } from '../../../src/desk/create.ts'
import { prepare } from '../../../src/desk/prepare.ts'
import { rewrite } from '../../../src/formats/edit/rewrite.ts'
import { read } from '../../../src/formats/read.ts'
import { residentId } from '../../support/identity.ts'
import { notice } from '../../fixtures/native-notice.ts'
import { policy } from '../../fixtures/policy.ts'
import { by, must, office, PEOPLE } from '../../support/office.ts'

const id = residentId('532301', '19900307', '123')
const line = `补发对象：王小花，身份证号${id}，补发三个月。`
/** The notice with one more paragraph behind the recipients. */
const content = notice.content.flatMap((node) =>
  node.type === 'recipients' ? [node, { type: 'paragraph', content: [{ type: 'text', text: line }] }] : [node],
)
const answered = [id, '王小花'].map((text) => {
  const from = line.indexOf(text)
  return {
    place: { file: 'body', block: 4, from, to: from + text.length },
    answer: 'redact' as const,
    ground: 'R15-2',
  }
})

it('a draft written here goes out as a docx of its public copy, with nothing covered in it', async () => {
  const { deps } = office()
  const hands = { rewrite: (...asked: Parameters<typeof rewrite>) => Promise.resolve(rewrite(...asked)) }
  const bytes = new TextEncoder().encode(JSON.stringify({ ...notice, content }))
  const file = { name: '通知.json', content: Buffer.from(bytes).toString('base64') }
  const draft = { ...policy, attribute: 'redacted' as const, text: null, file, dispositions: answered }
  const current = must(await create(deps)(by(PEOPLE.drafter), draft))
  const { dossier, blobs } = await prepare({ ...deps, hands }, current, '2026-11-24T01:00:00.000Z')
  const page = dossier.pages.find((one) => one.path.endsWith('.docx'))
  const copy = must(read('公开稿.docx', blobs.find((one) => one.sha256 === page?.sha256)!.bytes))
  const texts = copy.blocks.map((one) => one.text)
  expect(texts.find((one) => one.startsWith('补发对象'))).toMatch(
    /^补发对象：王[^小]+，身份证号53[*＊■]+.*，补发三个月。$/,
  )
  // Below the date, beside what stood there: nobody has to compare two papers to see that something was cut.
  expect(texts.indexOf('（本文有删减）')).toBe(texts.indexOf('（此件公开发布）') + 1)
  expect(JSON.stringify(copy.blocks)).not.toMatch(new RegExp(`王小花|${id}`))
  expect(dossier.proof).toBe('clean')
})
