import path from 'node:path'
import { run } from '../../src/cli/run.ts'
import type { Io } from '../../src/cli/io.ts'
import { ok, refuse } from '../../src/domain/result.ts'
import { rewrite } from '../../src/formats/edit/rewrite.ts'
import { read } from '../../src/formats/read.ts'

/** What a call of the command line left: its exit code, both outputs, and the files it wrote. */
export type Called = Readonly<{
  exit: number
  out: string
  err: string
  written: Files
  /** Files of bytes it put down. */
  put: ReadonlyMap<string, Uint8Array>
  answers: readonly Answer[]
}>
/** Files by name, relative to the office's folder. */
export type Files = Readonly<Record<string, string>>
export type Answer = Readonly<Record<string, unknown>>

export type Desk = Readonly<{
  files?: Readonly<Record<string, string | Uint8Array>>
  /** Standard input; an array arrives in those chunks. */
  stdin?: string | readonly (string | Uint8Array)[]
  io?: Partial<Io>
}>

export const HERE = '/office'

/** Calls `yuantou` on a disk and streams that exist in memory only. */
export async function yuantou(
  argv: readonly string[],
  { files = {}, stdin = '', io = {} }: Desk = {},
): Promise<Called> {
  const said = { out: '', err: '' }
  const written: Record<string, string> = {}
  const put = new Map<string, Uint8Array>()
  const at = new Map(Object.entries(files).map(([name, content]) => [path.resolve(HERE, name), bytes(content)]))
  const exit = await run(argv, {
    stdin: chunks(typeof stdin === 'string' ? [stdin] : stdin),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    cwd: HERE,
    isFile: (name) => Promise.resolve(at.has(name)),
    readFile: (name) => Promise.resolve(found(at.get(name))),
    writeFile: (name, text) => {
      at.set(name, bytes(text))
      written[path.relative(HERE, name)] = text
      return Promise.resolve(ok(null))
    },
    putFile: (name, content) => {
      at.set(name, content)
      put.set(path.relative(HERE, name), content)
      return Promise.resolve(ok(null))
    },
    filesIn: (name) => {
      const below = [...at.keys()].filter((one) => one.startsWith(`${name}/`)).map((one) => path.relative(name, one))
      return Promise.resolve(below.length === 0 ? undefined : below.sort())
    },
    progress: () => undefined,
    today: () => '2026-11-23',
    stream: (name) => {
      const file = found(at.get(name))
      return Promise.resolve(file.ok ? ok(chunks([file.value])) : file)
    },
    reader: () => ({
      read: (name, content) => Promise.resolve(read(name, content)),
      rewrite: (name, content, edits) => Promise.resolve(rewrite(name, content, edits)),
      close: () => Promise.resolve(),
    }),
    packDir: 'policies/cn-base',
    office: null,
    custody: () => Promise.reject(new Error('There is no store in this test')),
    openDesk: (place) => Promise.resolve({ trouble: place === undefined ? 'no-place' : 'missing' }),
    serve: () => Promise.resolve(0),
    demo: () => Promise.resolve(0),
    ...io,
  })
  return {
    exit,
    ...said,
    written,
    put,
    get answers() {
      return said.out.trim() === ''
        ? []
        : said.out
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as Answer)
    },
  }
}

export function jsonl(...lines: readonly unknown[]): string {
  return lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)) + '\n').join('')
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

function found(content: Uint8Array | undefined) {
  return content ? ok(content) : refuse({ code: 'file.missing' })
}

async function* chunks(parts: readonly (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(bytes(part))
}
