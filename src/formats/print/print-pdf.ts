import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ok, refuse, type Result } from '../../domain/result.ts'
import { run } from '../legacy/run.ts'
import { findSandbox, PATH, type Sandbox } from '../legacy/sandbox.ts'
import { openFolder, removeFolder, workplace } from '../legacy/workplace.ts'
import { LIMITS } from '../limits.ts'
import { plainInfo } from './plain-info.ts'

/** 印成 PDF — a page of ours, on paper. Problem: `print.failed`. */
export type PagePrinter = Readonly<{ pdf(html: Uint8Array): Promise<Result<Uint8Array>> }>

export type PrinterOptions = Readonly<{
  /** Path of Chromium. */
  program: string
  /** Longest time for one page, in milliseconds. */
  timeoutMs?: number
}>

/** Address space, of which a browser reserves far more than it uses. */
const ADDRESS_SPACE = 2 ** 46

/**
 * Prints with a headless Chromium: real text, fonts embedded, one page after another, each with a profile of its own that is gone afterwards and, where
 * the machine allows it, without a network. What a browser says of itself and of the time is taken out.
 */
export function createPrinter({ program, timeoutMs = 30_000 }: PrinterOptions): PagePrinter {
  const base = workplace()
  let last: Promise<unknown> = Promise.resolve()
  let sandbox: Promise<Sandbox> | undefined

  async function print(html: Uint8Array): Promise<Result<Uint8Array>> {
    sandbox ??= findSandbox({ memoryBytes: ADDRESS_SPACE, cpuSeconds: 120, fileBytes: 2 * LIMITS.fileBytes }, base)
    const { before } = await sandbox
    const folder = openFolder(base)
    try {
      const [input, output, profile] = ['page.html', 'page.pdf', 'profile'].map((name) => path.join(folder, name))
      mkdirSync(profile ?? '', { mode: 0o700 })
      writeFileSync(input ?? '', html, { mode: 0o600 })
      const command = [program, ...FLAGS, ...asRoot(), `--user-data-dir=${profile}`, `--print-to-pdf=${output}`]
      const ended = await run([...before, ...command, pathToFileURL(input ?? '').href], {
        cwd: folder,
        env: { PATH, HOME: folder, TMPDIR: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
        timeoutMs,
      })
      if (ended.code !== 0 || !existsSync(output ?? '')) return refuse({ code: 'print.failed' })
      const pdf = new Uint8Array(readFileSync(output ?? ''))
      return isPdf(pdf) ? ok(plainInfo(pdf)) : refuse({ code: 'print.failed' })
    } finally {
      removeFolder(folder)
    }
  }

  return {
    pdf(html) {
      const turn = last.then(() => print(html))
      last = turn.catch(() => undefined)
      return turn
    },
  }
}

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer',
]

/** Chromium's own sandbox does not run for the superuser; the page is ours and has no program in it. */
function asRoot(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function isPdf(bytes: Uint8Array): boolean {
  return bytes.length > 100 && String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'
}
