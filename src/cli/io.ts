import { writeSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, writeFile as writeTo } from 'node:fs/promises'
import path from 'node:path'
import type { Custody, Outcome, Place } from '../desk/custody.ts'
import type { Deps } from '../desk/deps.ts'
import type { Hands, Reader } from '../desk/ports.ts'
import { LIMITS } from '../formats/limits.ts'
import { openReader } from '../formats/open-reader.ts'
import { dayOf, type Day } from '../domain/calendar.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { WRONG } from './exit.ts'

/** What the command line needs from outside; `main.ts` gives the real ones, tests their own. */
export type Io = Readonly<{
  stdin: AsyncIterable<Uint8Array>
  /** Standard output; answered when there is room for more. */
  out(text: string): void | Promise<void>
  err(text: string): void
  /** The folder relative paths start from. */
  cwd: string
  isFile(path: string): Promise<boolean>
  /** A whole file. Problems: `file.missing`, `file.unreadable`, `format.too-large`. */
  readFile(path: string): Promise<Result<Uint8Array>>
  /** Puts a whole file in the place of the old one at once, or leaves that as it was. Problem: `baseline.not-written`. */
  writeFile(path: string, text: string): Promise<Result<null>>
  /** The same for bytes, its folders made on the way. Problem: `file.not-written`. */
  putFile(path: string, bytes: Uint8Array): Promise<Result<null>>
  /** Every file below a folder, relative to it, in one order; `undefined` where there is no such folder. */
  filesIn(path: string): Promise<readonly string[] | undefined>
  /** Told while many files are worked on; nothing is shown where nobody watches. */
  progress(done: number, all: number): void
  /** Today in Asia/Shanghai. */
  today(): Day
  /** A file as it comes, however large. Problems: `file.missing`, `file.unreadable`. */
  stream(path: string): Promise<Result<AsyncIterable<Uint8Array>>>
  /** Called only when there is a file to read: it starts workers. */
  reader(): ClosableReader
}> &
  Wiring

export type ClosableReader = Reader & Hands & Readonly<{ close(): Promise<void> }>

/** What only the composition root can hand in. */
export type Wiring = Readonly<{
  packDir: string
  /** Path of LibreOffice's `soffice`, which opens old formats; `null` where there is none. */
  office: string | null
  /** Work on whole stores; loaded when a command asks for it. */
  custody(): Promise<Custody>
  /** The desk over a store that is there already, for what an administrator does without the server. */
  openDesk(place: Place): Promise<Outcome<DeskAtHand>>
  serve(): Promise<number>
  demo(options: DemoOptions): Promise<number>
}>

export type DeskAtHand = Readonly<{ deps: Deps; close(): Promise<void> }>

export type DemoOptions = Readonly<{ dataDir?: string; port?: number }>

/** The real thing: this process's streams and disk. */
export function realIo(wiring: Wiring): Io {
  process.stdout.on('error', stopWhenUnread)
  return {
    ...wiring,
    stdin: process.stdin,
    out: (text) => write(process.stdout, text),
    err: (text) => void process.stderr.write(text),
    cwd: process.cwd(),
    isFile,
    readFile,
    writeFile,
    putFile,
    filesIn,
    progress,
    today: () => dayOf(new Date().toISOString()),
    stream,
    reader: () => openReader(wiring.office),
  }
}

function write(to: NodeJS.WriteStream, text: string): void | Promise<void> {
  if (!to.write(text)) return new Promise((resolve) => to.once('drain', resolve))
}

/** `yuantou … | head`: whoever read us went away before the answer was out; a full disk took only half of it. Neither is a "clear". */
function stopWhenUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE')
    writeSync(2, `答复没有写完（${error.code ?? ''}），请核对磁盘空间后重做。\nThe answer could not be written out.\n`)
  process.exit(WRONG)
}

async function readFile(at: string): Promise<Result<Uint8Array>> {
  try {
    const file = await open(at)
    try {
      const found = await file.stat()
      if (!found.isFile()) return refuse({ code: 'file.unreadable' })
      if (found.size > LIMITS.fileBytes)
        return refuse({ code: 'format.too-large', data: { megabytes: LIMITS.fileBytes / 1024 / 1024 } })
      return ok(await file.readFile())
    } finally {
      await file.close()
    }
  } catch (error) {
    return refuse({ code: isMissing(error) ? 'file.missing' : 'file.unreadable' })
  }
}

async function writeFile(at: string, text: string): Promise<Result<null>> {
  const beside = `${at}.${process.pid}.part`
  try {
    await writeTo(beside, text, { flag: 'wx' })
    await rename(beside, at)
    return ok(null)
  } catch {
    await rm(beside, { force: true })
    return refuse({ code: 'baseline.not-written' })
  }
}

async function putFile(to: string, bytes: Uint8Array): Promise<Result<null>> {
  const beside = `${to}.${process.pid}.part`
  try {
    await mkdir(path.dirname(to), { recursive: true })
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      // What is renamed must be on the disk: a power cut may leave the old file or the new one, never half of it.
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, to)
    return ok(null)
  } catch {
    await rm(beside, { force: true })
    return refuse({ code: 'file.not-written', data: { file: path.basename(to) } })
  }
}

async function filesIn(folder: string): Promise<readonly string[] | undefined> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined)
  return found
    ?.filter((one) => one.isFile())
    .map((one) => path.relative(folder, path.join(one.parentPath, one.name)))
    .sort()
}

function progress(done: number, all: number): void {
  if (all < 2 || !process.stderr.isTTY) return
  const bar = '█'.repeat(Math.round((done / all) * 30)).padEnd(30, '·')
  process.stderr.write(`\r${bar} ${done}/${all}${done === all ? '\n' : ''}`)
}

async function stream(at: string): Promise<Result<AsyncIterable<Uint8Array>>> {
  try {
    const file = await open(at)
    if (!(await file.stat()).isDirectory()) return ok(file.createReadStream() as AsyncIterable<Uint8Array>)
    await file.close()
    return refuse({ code: 'file.unreadable' })
  } catch (error) {
    return refuse({ code: isMissing(error) ? 'file.missing' : 'file.unreadable' })
  }
}

async function isFile(at: string): Promise<boolean> {
  return stat(at).then(
    (found) => found.isFile(),
    () => false,
  )
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
