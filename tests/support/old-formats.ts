import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** A small RTF as Word writes it: characters beyond ASCII as `\uN?`, a paragraph a line. */
export function rtf(lines: readonly string[]): Uint8Array {
  const body = lines.map((line) => `${[...line].map(escaped).join('')}\\par\n`).join('')
  return new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0 SimSun;}}\n${body}}`)
}

function escaped(character: string): string {
  const code = character.charCodeAt(0)
  if (/[\\{}]/.test(character)) return `\\${character}`
  return code < 0x80 ? character : `\\u${code > 0x7fff ? code - 0x1_0000 : code}?`
}

/** Files in formats nobody writes by hand, made by LibreOffice from ones we can: `saved(office, rtf(…), 'rtf', 'doc:MS Word 97')`. */
export function saved(program: string, bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'yuantou-old-'))
  try {
    const input = path.join(folder, `in.${from}`)
    writeFileSync(input, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    const words = [
      profile,
      '--headless',
      '--norestore',
      '--convert-to',
      to,
      '--outdir',
      path.join(folder, 'out'),
      input,
    ]
    execFileSync(program, words, { stdio: 'ignore', timeout: 90_000 })
    return new Uint8Array(readFileSync(path.join(folder, 'out', `in.${to.split(':')[0] ?? to}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
