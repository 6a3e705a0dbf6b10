import { parentPort } from 'node:worker_threads'
import { read } from './read.ts'

/** The other end of `createReader`: one file in, one answer out. What it throws ends the worker, and its file is unreadable. */
parentPort?.on('message', ({ name, bytes }: Readonly<{ name: string; bytes: Uint8Array }>) => {
  parentPort?.postMessage(read(name, bytes))
})
