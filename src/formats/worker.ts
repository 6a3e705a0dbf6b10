import { parentPort } from 'node:worker_threads'
import { rewrite } from './edit/rewrite.ts'
import { readAny } from './read-any.ts'
import type { Task } from './reader.ts'

/** The other end of `createReader`: one file in, one answer out. What it throws ends the worker, and its file is unreadable. */
parentPort?.on('message', ({ name, bytes, edits }: Task) => {
  if (edits) parentPort?.postMessage(rewrite(name, bytes, edits))
  else void readAny(name, bytes).then((reading) => parentPort?.postMessage(reading))
})
