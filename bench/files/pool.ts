import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** What a child says of one file; `code` where it was refused, `lost` where the child died or never answered. */
export type Answer = Readonly<{
  file: string
  readMs: number
  code?: string
  converted?: boolean
  findings?: number
  checkMs?: number
  rssMb: number
  startedMb: number
  lost?: boolean
}>

/** No answer for this long is a hang, in milliseconds. */
const HANG = 120_000
const SCRIPT = path.join(import.meta.dirname, 'read-child.mjs')

/** Reads the files one after another in a process of its own; when one kills it, the next process goes on behind it. */
export async function readAll(files: readonly string[]): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  while (answers.length < files.length) {
    const more = await readFrom(files.slice(answers.length))
    answers.push(...more)
    if (answers.length === files.length) break
    const file = files[answers.length] ?? ''
    answers.push({ file, readMs: HANG, rssMb: 0, startedMb: 0, lost: true })
  }
  return answers
}

async function readFrom(files: readonly string[]): Promise<readonly Answer[]> {
  const child = spawn(process.execPath, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers: Answer[] = []
  let timer = guard(child)
  child.stdin.on('error', () => undefined)
  const next = (): void => {
    const file = files[answers.length]
    if (file === undefined) child.stdin.end()
    else child.stdin.write(`${file}\n`)
  }
  next()
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer)
    answers.push(JSON.parse(line) as Answer)
    timer = guard(child)
    next()
  }
  clearTimeout(timer)
  return answers
}

function guard(child: ChildProcess): NodeJS.Timeout {
  return setTimeout(() => child.kill('SIGKILL'), HANG)
}
