import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { workplace } from '../../../../src/formats/legacy/workplace.ts'
import { plainInfo } from '../../../../src/formats/print/plain-info.ts'
import { createPrinter } from '../../../../src/formats/print/print-pdf.ts'
import { line, pdf } from '../../../support/pdf.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yuantou-print-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PAGE = new TextEncoder().encode('<p>特此通知。</p>')
const PRINTED = pdf({
  pages: [line(72, 700, '特此通知。')],
  info: "/Title (t)/Creator (Chromium \\(headless\\))/Producer (Skia/PDF m126)/CreationDate (D:20261123010203+00'00')/ModDate (D:20261123010203+00'00')",
})
writeFileSync(path.join(folder, 'printed.pdf'), PRINTED)

/** A browser that does as it is told here: a program of the shell, given the words a browser would get. */
function browser(name: string, does: string): string {
  const file = path.join(folder, name)
  writeFileSync(
    file,
    `#!/bin/sh\nfor word in "$@"; do case "$word" in --print-to-pdf=*) out="\${word#*=}";; --user-data-dir=*) profile="\${word#*=}";; file:*) page="\${word#file://}";; esac; done\n${does}\n`,
  )
  chmodSync(file, 0o755)
  return file
}
const left = (): readonly string[] => readdirSync(workplace()).filter((name) => name.includes(`-${process.pid}-`))

describe('印成 PDF', () => {
  it('gives the browser the page, an empty profile and a place; what it says of itself and the time is taken out', async () => {
    const program = browser(
      'good',
      `cp "$page" "${folder}/seen.html" && ls -a "$profile" > "${folder}/profile" && cp "${folder}/printed.pdf" "$out"`,
    )
    const made = await createPrinter({ program }).pdf(PAGE)
    expect(readFileSync(path.join(folder, 'seen.html'), 'utf8')).toBe('<p>特此通知。</p>')
    expect(readFileSync(path.join(folder, 'profile'), 'utf8').trim().split(/\s+/)).toEqual(['.', '..'])
    const text = made.ok ? Buffer.from(made.value).toString('latin1') : ''
    expect(text).toHaveLength(PRINTED.length)
    expect(text).toContain('/Title (t)')
    expect(text).not.toMatch(/Chromium|Skia|D:2026/)
    expect(left()).toEqual([])
  })

  it.each([
    ['fails', 'exit 3'],
    ['writes nothing', 'exit 0'],
    ['writes no PDF', 'head -c 500 /dev/zero > "$out"'],
    ['hangs', 'sleep 60'],
  ])('a browser that %s gives no PDF, and leaves nothing lying about', async (name, does) => {
    const printer = createPrinter({ program: browser(name.replace(' ', '-'), does), timeoutMs: 1_500 })
    expect(await printer.pdf(PAGE)).toEqual({ ok: false, problems: [{ code: 'print.failed' }] })
    expect(left()).toEqual([])
  })

  it('no browser there, no PDF', async () => {
    expect(await createPrinter({ program: path.join(folder, 'none') }).pdf(PAGE)).toMatchObject({ ok: false })
  })

  it('two pages at once are printed one after the other', async () => {
    const program = browser(
      'turns',
      `[ -e "${folder}/busy" ] && exit 9; touch "${folder}/busy"; sleep 0.2; cp "${folder}/printed.pdf" "$out"; rm "${folder}/busy"`,
    )
    const printer = createPrinter({ program })
    const made = await Promise.all([printer.pdf(PAGE), printer.pdf(PAGE)])
    expect(made.map((one) => one.ok)).toEqual([true, true])
  })
})

it('blanking changes no offset and nothing but the entries', () => {
  const before = new TextEncoder().encode('%PDF-1.4 /Creator (a\\)b) /Title (c) /Producer(d) (Creator) /Type/Page')
  expect(new TextDecoder().decode(plainInfo(before))).toBe(
    `%PDF-1.4 ${' '.repeat(15)} /Title (c) ${' '.repeat(12)} (Creator) /Type/Page`,
  )
})
