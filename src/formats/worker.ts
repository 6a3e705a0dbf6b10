import { parentPort } from 'node:worker_threads'
import { rewrite } from './edit/rewrite.ts'
import { read } from './read.ts'
import type { Task } from './reader.ts'

/** The other end of `createReader`: one file in, one answer out. What it throws ends the worker, and its file is unreadable. */
parentPort?.on('message', ({ name, bytes, edits }: Task) => {
  parentPort?.postMessage(edits ? rewrite(name, bytes, edits) : read(name, bytes))
})
