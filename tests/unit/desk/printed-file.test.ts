import { describe, expect, it } from 'vitest'
import { create } from '../../../src/desk/create.ts'
import { prepare } from '../../../src/desk/prepare.ts'
import type { Printer } from '../../../src/desk/ports.ts'
import { ok, refuse } from '../../../src/domain/result.ts'
import { readAny } from '../../../src/formats/read-any.ts'
import { policy } from '../../fixtures/policy.ts'
import { line, pdf } from '../../support/pdf.ts'
import { by, must, office, PEOPLE } from '../../support/office.ts'

const at = '2026-11-24T01:00:00.000Z'
const text = `${policy.text}\n补发对象：王小花。`
const block = text.split('\n').length - 1
const covered = {
  ...policy,
  text,
  dispositions: [{ place: { file: 'body', block, from: 5, to: 8 }, answer: 'redact' as const }],
}

describe('the public copy as PDF', () => {
  const prepared = async (printer: Printer) => {
    const house = office()
    const deps = { ...house.deps, printer, reader: { read: readAny } }
    return prepare(deps, must(await create(deps)(by(PEOPLE.drafter), covered)), at)
  }
  const printing = (said: string): Printer => ({
    pdf: () => Promise.resolve(ok(pdf({ pages: [line(72, 700, said)] }))),
  })

  it('is given the covered text to print, goes out beside the page, and is proved with it', async () => {
    let given = ''
    const { dossier, blobs } = await prepared({
      pdf: (html) => {
        given = new TextDecoder().decode(html)
        return printing('补发对象：王某。').pdf(html)
      },
    })
    expect(given).toContain('王某')
    expect(given).not.toContain('王小花')
    expect(dossier.proof).toBe('clean')
    expect(dossier.pages.map((one) => one.type)).toContain('application/pdf')
    expect(new TextDecoder().decode(blobs[0]?.bytes)).toContain('files/document.pdf')
  })

  it('with a covered word in it stops the release, in whatever letters', async () => {
    expect((await prepared(printing('补发对象：王小花。'))).dossier.proof).toBe('leak')
  })

  it('where it cannot be printed the document goes out without it', async () => {
    const { dossier } = await prepared({ pdf: () => Promise.resolve(refuse({ code: 'print.failed' })) })
    expect(dossier.proof).toBe('clean')
    expect(dossier.pages.map((one) => one.type)).not.toContain('application/pdf')
  })
})
