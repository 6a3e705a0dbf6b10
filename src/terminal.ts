/** What a person at the terminal reads: standard error, so that standard output stays a command's answer. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** One line of JSON per event on standard error; codes, ids and hashes, never text of a document. */
export function log(line: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
}

const PATIENCE_MS = 10_000

/**
 * Resolves when the process is asked to stop. What is still not done after ten seconds is cut off: nothing acknowledged can be lost, so
 * an operator need not wait longer.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      setTimeout(() => process.exit(1), PATIENCE_MS).unref()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  })
}

export function portTaken(port: number): string {
  return `端口 ${port} 已被占用或无权使用，请换一个端口。Port ${port} is taken or not ours to use.`
}
