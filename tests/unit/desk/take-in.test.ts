import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { create } from '../../../src/desk/create.ts'
import { handIn } from '../../../src/desk/hand-in.ts'
import { sha256 } from '../../../src/desk/hash.ts'
import { replay } from '../../../src/desk/replay.ts'
import { submit } from '../../../src/desk/submit.ts'
import { takeIn } from '../../../src/desk/take-in.ts'
import { policy } from '../../fixtures/policy.ts'
import { by, codesOf, must, office, PEOPLE } from '../../support/office.ts'

const { drafter } = PEOPLE
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

describe('taking a draft in', () => {
  it('reads a file instead of the text beside it', async () => {
    const { deps } = office()
    const content = base64(new TextEncoder().encode('真正的正文'))
    const taken = must(await takeIn(deps, { ...policy, text: '旁边写的', file: { name: '正文.txt', content } }))
    expect(taken.papers[0]?.blocks.map((block) => block.text)).toEqual(['真正的正文'])
  })

  it('keeps nothing of what it cannot read but its hash and name', async () => {
    const { deps } = office()
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 9, 9])
    const draft = {
      ...policy,
      attachments: [{ name: '旧名单.doc', file: { name: '旧名单.doc', content: base64(bytes) } }],
    }
    const current = must(await create(deps)(by(drafter), draft))
    const revision = await deps.store.revision(current.revision.hash)
    expect(revision?.papers[1]).toMatchObject({ file: '旧名单.doc', sha256: sha256(bytes) })
    expect(revision?.papers[1]?.unreadable).toMatch(/^format\./)
    expect(await deps.store.blob(sha256(bytes))).toBeUndefined()
  })

  it('finds a file handed in before by its hash, and refuses a hash nobody handed in', async () => {
    const { deps } = office()
    const handed = must(await handIn(deps)(by(drafter), '正文.txt', new TextEncoder().encode('先交的正文')))
    expect(must(await takeIn(deps, { ...policy, file: handed.sha256 })).papers[0]?.blocks[0]?.text).toBe('先交的正文')
    expect(codesOf(await takeIn(deps, { ...policy, file: 'f'.repeat(64) }))).toEqual(['file.unknown'])
  })

  it('tells two attachments of one name apart', async () => {
    const { deps } = office()
    const attachments = [
      { name: '附件', text: '甲' },
      { name: '附件', text: '乙' },
    ]
    expect(must(await takeIn(deps, { ...policy, attachments })).papers.map((paper) => paper.file)).toEqual(
      expect.arrayContaining(['body', '附件', '附件 (2)']),
    )
  })

  it('refuses a cut that lies outside its file', async () => {
    const { deps } = office()
    const redactions = [{ place: { file: 'body', block: 0, from: 0, to: 9999 }, ground: 'R15-2' }]
    expect(codesOf(await create(deps)(by(drafter), { ...policy, redactions }))).toEqual(['place.outside'])
  })
})

describe('a zipped set', () => {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words)
  const set = zipSync({
    '名单/第一批.txt': text('申请人电话13800138000'),
    '扫描.pdf': text('%PDF-1.7'),
    '.DS_Store': text('x'),
  })
  const file = { name: '材料.zip', content: base64(set) }
  const alone = { ...policy, interpretation: null }
  const draft = { ...alone, attachments: [{ name: '材料.zip', file }] }

  it('is a paper of its own, and each member one beside it under its path', async () => {
    const { papers } = must(await takeIn(office().deps, draft))
    expect(papers.map(({ file, memberOf, unreadable }) => [file, memberOf, unreadable])).toEqual([
      ['body', undefined, undefined],
      ['材料.zip', undefined, undefined],
      ['材料.zip/名单/第一批.txt', '材料.zip', undefined],
      ['材料.zip/扫描.pdf', '材料.zip', 'format.not-yet'],
    ])
    expect(papers[1]?.blocks.map((block) => block.text)).toEqual(['名单/第一批.txt', '扫描.pdf'])
    expect(papers[1]?.uninspected).toEqual(['unknown:.DS_Store'])
    expect(papers[2]?.blocks.map((block) => block.text)).toEqual(['申请人电话13800138000'])
  })

  it('is found again by its hash with all its members, under another name too', async () => {
    const { deps } = office()
    const first = must(await takeIn(deps, draft))
    const ref = { name: '材料.zip', sha256: sha256(set) }
    const attachments = [{ name: '新名.zip', file: ref }]
    const again = must(await takeIn({ ...deps, known: first.papers }, { ...alone, attachments }))
    expect(again.papers.map((paper) => [paper.file, paper.memberOf])).toEqual([
      ['body', undefined],
      ['新名.zip', undefined],
      ['新名.zip/名单/第一批.txt', '新名.zip'],
      ['新名.zip/扫描.pdf', '新名.zip'],
    ])
    expect(again.blobs).toEqual([])
  })

  it('is screened member by member, and comes back for the one nobody could read', async () => {
    const { deps } = office()
    const current = must(await create(deps)(by(drafter), draft))
    expect(current.findings.find((one) => one.type === 'mobile')?.place.file).toBe('材料.zip/名单/第一批.txt')
    const refused = await submit(deps)(by(drafter), current.id)
    expect(refused.ok ? [] : refused.problems).toContainEqual(
      expect.objectContaining({ code: 'ground.T21', field: '/attachments/0' }),
    )
    const marked = { ...file, content: base64(zipSync({ '请示.txt': text('机密★10年\n关于某事的请示') })) }
    expect(
      codesOf(await create(deps)(by(drafter), { ...draft, attachments: [{ name: '材料.zip', file: marked }] })),
    ).toEqual(['secrecy.stop'])
  })

  it('is no body: nobody could say which of its files is meant', async () => {
    const { papers } = must(await takeIn(office().deps, { ...alone, text: null, file }))
    expect(papers).toHaveLength(1)
    expect(papers[0]).toMatchObject({ file: 'body', unreadable: 'format.set-misplaced', blocks: [] })
  })
})

describe('a repeated call', () => {
  const once = { key: 'k-1', fingerprint: 'a' }
  it('finds the answer it was given, saved with the act', async () => {
    const { deps } = office()
    const first = must(await create(deps)({ ...by(drafter), once }, policy))
    expect(await replay(deps, { ...by(drafter), once })).toEqual({ ok: true, value: first })
    expect(await deps.store.cases({ limit: 10 })).toHaveLength(1)
  })
  it('with another body under the same key is refused', async () => {
    const { deps } = office()
    must(await create(deps)({ ...by(drafter), once }, policy))
    const again = await replay(deps, { ...by(drafter), once: { ...once, fingerprint: 'b' } })
    expect(again?.ok === false && again.problems[0]?.code).toBe('idempotency.key-reused')
  })
})
