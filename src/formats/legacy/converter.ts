import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ok, refuse, type Result } from '../../domain/result.ts'
import { LIMITS, tooLarge } from '../limits.ts'
import { CONVERSIONS } from './formats.ts'
import { PROFILE } from './profile.ts'
import { run, type Ended } from './run.ts'
import { findSandbox, PATH, type Sandbox } from './sandbox.ts'
import { openFolder, removeFolder, sweep, workplace } from './workplace.ts'

/** 转换好的 — the bytes that are read instead, which format they are in, and which program made them (`LibreOffice 7.4.7.2`). */
export type Converted = Readonly<{ bytes: Uint8Array; target: 'docx' | 'xlsx'; by: string }>

export type Converter = Readonly<{
  /**
   * Problems: `format.legacy` (a format it does not convert), `format.conversion-failed`, `format.too-slow`,
   * `format.too-large` (what came out), `format.converter-busy`.
   */
  convert(format: string, bytes: Uint8Array): Promise<Result<Converted>>
  close(): Promise<void>
}>

export type ConverterOptions = Readonly<{
  /** Path of LibreOffice's `soffice`. */
  program: string
  /** Longest time of one conversion, in milliseconds. */
  timeoutMs?: number
  memoryBytes?: number
  /** Largest file it may write, in bytes. */
  fileBytes?: number
  /** Where documents lie meanwhile; memory where there is any. */
  base?: string
  /** Conversions that may wait; more are refused rather than kept waiting for minutes. */
  waiting?: number
}>

/**
 * 转换器 — old formats through LibreOffice, one at a time, each in a folder and with a profile of its own that are gone
 * afterwards, within limits of time, memory and size. Leftovers of an earlier process that was killed are swept first.
 */
export function createConverter(options: ConverterOptions): Converter {
  const { timeoutMs = 60_000, memoryBytes = 3 * 1024 ** 3, fileBytes = 2 * LIMITS.fileBytes, waiting = 8 } = options
  const base = options.base ?? workplace()
  const ending = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  let queued = 0
  let known: Promise<Readonly<{ sandbox: Sandbox; by: string }>> | undefined
  sweep(base, Date.now())

  const know = async (): Promise<Readonly<{ sandbox: Sandbox; by: string }>> => {
    const allowance = { memoryBytes, fileBytes, cpuSeconds: Math.ceil(timeoutMs / 1000) + 5 }
    const sandbox = await findSandbox(allowance, base)
    return { sandbox, by: await versionOf(options.program, base) }
  }

  async function one(format: string, bytes: Uint8Array): Promise<Result<Converted>> {
    const conversion = CONVERSIONS.get(format)
    if (!conversion) return refuse({ code: 'format.legacy', data: { format } })
    const { sandbox, by } = await (known ??= know())
    const folder = openFolder(base)
    try {
      const command = commandFor(options.program, folder, conversion.filter, format, bytes)
      const limits = { cwd: folder, env: envFor(folder), signal: ending.signal }
      const start = performance.now()
      let ended: Ended
      // A fresh profile makes LibreOffice ask to be started once more: 79 and 81 are its words for it.
      do
        ended = await run([...sandbox.before, ...command], {
          ...limits,
          timeoutMs: timeoutMs - (performance.now() - start),
        })
      while ((ended.code === 79 || ended.code === 81) && performance.now() - start < timeoutMs)
      if (ended.tooSlow) return refuse({ code: 'format.too-slow', data: { format } })
      if (ended.code !== 0) return refuse({ code: 'format.conversion-failed', data: { format } })
      return taken(path.join(folder, 'out', `in.${conversion.target}`), format, conversion.target, by)
    } finally {
      removeFolder(folder)
    }
  }

  return {
    convert(format, bytes) {
      if (ending.signal.aborted || queued > waiting)
        return Promise.resolve(refuse({ code: 'format.converter-busy', data: { format } }))
      queued++
      const turn = last.then(() => one(format, bytes)).finally(() => queued--)
      last = turn.catch(() => undefined)
      return turn
    },
    async close() {
      ending.abort()
      await last
    },
  }
}

function commandFor(
  program: string,
  folder: string,
  filter: string,
  format: string,
  bytes: Uint8Array,
): readonly string[] {
  const profile = path.join(folder, 'profile')
  const input = path.join(folder, `in.${format}`)
  mkdirSync(path.join(profile, 'user'), { recursive: true, mode: 0o700 })
  mkdirSync(path.join(folder, 'out'), { mode: 0o700 })
  writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), PROFILE, { mode: 0o600 })
  writeFileSync(input, bytes, { mode: 0o600 })
  return [
    binaryOf(program),
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo', '--nofirststartwizard'],
    ...['--convert-to', filter, '--outdir', path.join(folder, 'out'), input],
  ]
}

/** The program itself instead of the script that starts it: then limits and the end reach it directly. */
function binaryOf(program: string): string {
  const real = existsSync(program) ? realpathSync(program) : program
  const binary = `${real}.bin`
  return path.basename(real) === 'soffice' && existsSync(binary) ? binary : real
}

function envFor(folder: string): Readonly<Record<string, string>> {
  const nowhere = 'http://127.0.0.1:9'
  return {
    PATH,
    HOME: folder,
    TMPDIR: folder,
    LANG: 'C.UTF-8',
    SAL_USE_VCLPLUGIN: 'svp',
    http_proxy: nowhere,
    https_proxy: nowhere,
    ftp_proxy: nowhere,
  }
}

async function versionOf(program: string, base: string): Promise<string> {
  const folder = openFolder(base)
  try {
    const { said } = await run([program, '--version'], { cwd: folder, env: envFor(folder), timeoutMs: 20_000 })
    const version = /LibreOffice(?:Dev)?\s+([\d.]+)/.exec(said)?.[1]
    return version === undefined ? 'LibreOffice' : `LibreOffice ${version}`
  } finally {
    removeFolder(folder)
  }
}

/** What came out, when it is one regular file of a size we would read. */
function taken(file: string, format: string, target: Converted['target'], by: string): Result<Converted> {
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (!found?.isFile() || found.size === 0) return refuse({ code: 'format.conversion-failed', data: { format } })
  if (found.size > LIMITS.fileBytes) return tooLarge('fileBytes')
  return ok({ bytes: new Uint8Array(readFileSync(file)), target, by })
}
