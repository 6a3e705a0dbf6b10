import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { refuse, type Result } from '../domain/result.ts'
import type { ReadFile } from './read.ts'

/** Reads files one after another in a few workers; see `createReader`. */
export type FileReader = Readonly<{
  read(name: string, bytes: Uint8Array): Promise<Result<ReadFile>>
  close(): Promise<void>
}>

export type ReaderOptions = Readonly<{
  /** Longest time one file may take, in milliseconds, from the moment a worker has it. */
  timeoutMs?: number
  maxOldGenerationSizeMb?: number
  workers?: number
}>

type Job = Readonly<{ name: string; bytes: Uint8Array; settle: (result: Result<ReadFile>) => void }>
type Desk = { worker: Worker; job?: Job; timer?: NodeJS.Timeout }

/**
 * 读者 — reads files outside the main thread, within limits of time and memory; bytes travel in memory only.
 * Workers stay warm and are replaced when they die. Problems: those of `read`, `format.timeout`, `format.memory`;
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
      resourceLimits: { maxOldGenerationSizeMb },
      env: {},
      stdout: true,
      stderr: true,
    })
    const desk: Desk = { worker }
    desks.add(desk)
    worker.on('message', (result: Result<ReadFile>) => finish(desk, result))
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
    const bytes = new Uint8Array(job.bytes)
    desk.worker.postMessage({ name: job.name, bytes }, [bytes.buffer])
  }

  function finish(desk: Desk, result: Result<ReadFile>): void {
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

  return {
    read: (name, bytes) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('This reader is closed'))
        queue.push({ name, bytes, settle: resolve })
        next()
      }),
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
