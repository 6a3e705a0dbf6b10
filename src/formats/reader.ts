import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Edit } from '../domain/replacement.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Rewritten } from './edit/rewrite.ts'
import type { ReadFile } from './read.ts'

/** Reads and rewrites files one after another in a few workers; see `createReader`. */
export type FileReader = Readonly<{
  read(name: string, bytes: Uint8Array): Promise<Result<ReadFile>>
  /** See `rewrite` in edit/rewrite.ts. */
  rewrite(name: string, bytes: Uint8Array, edits: readonly Edit[]): Promise<Result<Rewritten>>
  close(): Promise<void>
}>

export type ReaderOptions = Readonly<{
  /** Longest time one file may take, in milliseconds, from the moment a worker has it. */
  timeoutMs?: number
  maxOldGenerationSizeMb?: number
  workers?: number
}>

/** What a worker is asked: to read a file, or to write it anew with these edits. */
export type Task = Readonly<{ name: string; bytes: Uint8Array; edits?: readonly Edit[] }>
type Done = Result<ReadFile | Rewritten>
type Job = Readonly<{ task: Task; settle: (result: Done) => void }>
type Desk = { worker: Worker; job?: Job; timer?: NodeJS.Timeout }

/**
 * 读者 — reads and rewrites files outside the main thread, within limits of time and memory; bytes travel in memory only.
 * Workers stay warm and are replaced when they die. Problems: those of `read` and `rewrite`, `format.timeout`, `format.memory`;
 * whatever else goes wrong with a file is `format.unreadable`: it fails closed.
 */
export function createReader(options: ReaderOptions = {}): FileReader {
  const { timeoutMs = 10_000, maxOldGenerationSizeMb = 512 } = options
  const most = options.workers ?? Math.max(1, Math.min(2, availableParallelism() - 1))
  const script = workerScript()
  const queue: Job[] = []
  const desks = new Set<Desk>()
  let closed = false

  function open(): Desk {
    const worker = new Worker(script, {
      // A small nursery costs no time here and a third less memory.
      resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: 24 },
      // Whatever the process itself was started with (`-e`, `--input-type`) is no business of a worker.
      execArgv: [],
      env: {},
      stdout: true,
      stderr: true,
    })
    const desk: Desk = { worker }
    desks.add(desk)
    worker.on('message', (result: Done) => finish(desk, result))
    worker.on('error', (error) => dismiss(desk, isOutOfMemory(error) ? 'format.memory' : 'format.unreadable'))
    worker.on('exit', () => dismiss(desk, 'format.unreadable'))
    worker.unref()
    return desk
  }

  function next(): void {
    if (queue.length === 0 || closed) return
    const desk = [...desks].find((one) => !one.job) ?? (desks.size < most ? open() : undefined)
    if (!desk) return
    const job = queue.shift()!
    desk.job = job
    desk.timer = setTimeout(() => dismiss(desk, 'format.timeout'), timeoutMs)
    desk.worker.ref()
    // A copy is handed over: the caller still needs its bytes for the hash. (`slice` would not copy a Buffer.)
    const bytes = new Uint8Array(job.task.bytes)
    desk.worker.postMessage({ ...job.task, bytes }, [bytes.buffer])
  }

  function finish(desk: Desk, result: Done): void {
    clearTimeout(desk.timer)
    const { job } = desk
    delete desk.job
    desk.worker.unref()
    job?.settle(result)
    next()
  }

  function dismiss(desk: Desk, code: string): void {
    if (!desks.delete(desk)) return
    void desk.worker.terminate()
    finish(desk, refuse({ code }))
  }

  /** Workers answer with what they were asked for: which of the two it is, `task` says. */
  function ask(task: Task): Promise<Done> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(new Error('This reader is closed'))
      queue.push({ task, settle: resolve })
      next()
    })
  }

  return {
    read: async (name, bytes) => (await ask({ name, bytes })) as Result<ReadFile>,
    rewrite: async (name, bytes, edits) => (await ask({ name, bytes, edits })) as Result<Rewritten>,
    async close() {
      closed = true
      for (const job of queue.splice(0)) job.settle(refuse({ code: 'format.unreadable' }))
      await Promise.all([...desks].map((desk) => desk.worker.terminate()))
    },
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Workers run built code; under a test runner that loads the source, the built file of the same name is taken. */
function workerScript(): string {
  const source = import.meta.url.endsWith('.ts')
  const script = fileURLToPath(new URL(source ? '../../dist/formats/worker.js' : './worker.js', import.meta.url))
  if (!existsSync(script)) throw new Error('The file reader is not built: run `npx tsc -p tsconfig.json` first')
  return script
}
