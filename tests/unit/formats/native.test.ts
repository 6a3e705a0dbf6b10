import { expect, it } from 'vitest'
import { read } from '../../../src/formats/read.ts'

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const text = (content: string) => [{ type: 'text', text: content }]

it('a native draft is read by its text blocks', () => {
  const draft = {
    type: 'doc',
    content: [
      { type: 'title', content: text('云栖县民政局关于做好冬季救助工作的通知') },
      { type: 'paragraph', content: text('联系人：周某，电话0999-8222101。') },
    ],
  }
  expect(read('文稿.json', bytes(draft))).toMatchObject({
    ok: true,
    value: {
      format: 'native',
      blocks: [
        { kind: 'heading', level: 1, text: '云栖县民政局关于做好冬季救助工作的通知' },
        { kind: 'paragraph', text: '联系人：周某，电话0999-8222101。' },
      ],
    },
  })
})

it('a document of another schema is unreadable, and its words are not repeated', () => {
  const answer = read('别家.json', bytes({ type: 'doc', content: [{ type: 'video', content: text('内情') }] }))
  expect(answer).toMatchObject({ ok: false, problems: [{ code: 'format.unreadable' }] })
  expect(JSON.stringify(answer)).not.toContain('内情')
})

it('JSON that only begins like one is unreadable', () => {
  expect(read('断.json', new TextEncoder().encode('{"type":"doc", ...'))).toMatchObject({ ok: false })
})
