import { spawn } from 'node:child_process'

/** How a program ended: by its own exit code, killed for taking too long, or not at all because it could not be started. */
export type Ended = Readonly<{ code: number | null; tooSlow: boolean; said: string }>

export type RunOptions = Readonly<{
  env: Readonly<Record<string, string>>
  cwd: string
  timeoutMs: number
  /** Ends it early. */
  signal?: AbortSignal
}>

/** Characters kept of what a program says; its words are for finding its version, never for the log. */
const SAID = 2_000

/**
 * Runs a program without a shell in a process group of its own, and ends the whole group with SIGKILL when its time is up,
 * so that nothing it started outlives it.
 */
export function run(command: readonly string[], { env, cwd, timeoutMs, signal }: RunOptions): Promise<Ended> {
  const [program = '', ...words] = command
  return new Promise((resolve) => {
    let tooSlow = false
    let said = ''
    const child = spawn(program, words, { env, cwd, detached: true, shell: false, stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (part: string) => {
      if (said.length < SAID) said += part.slice(0, SAID - said.length)
    })
    const end = (): void => killGroup(child.pid)
    const timer = setTimeout(() => {
      tooSlow = true
      end()
    }, timeoutMs)
    signal?.addEventListener('abort', end)
    const done = (code: number | null): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      end() // whatever it left running
      child.stdout.destroy()
      resolve({ code, tooSlow, said })
    }
    child.once('error', () => done(null))
    child.once('exit', (code) => done(code))
    if (signal?.aborted === true) end()
  })
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    return // nobody left in it
  }
}
