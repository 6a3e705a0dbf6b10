// Reads the files named on standard input, one path a line, with the reader that serves; answers a line of JSON for each.
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { check } from '../../dist/checks/engine.js'
import { officeProgram } from '../../dist/config.js'
import { openReader } from '../../dist/formats/open-reader.js'
import { loadPack } from '../../dist/packs/load.js'

const loaded = loadPack(new URL('../../policies/cn-base', import.meta.url).pathname)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
const { rules } = loaded.value
const reader = openReader(officeProgram())

/** The most memory any program started from here has had, in MB: the converter's is not our own. */
let started = 0
const watch = setInterval(() => (started = Math.max(started, peakBelow(process.pid))), 50)

for await (const file of createInterface({ input: process.stdin })) {
  const bytes = new Uint8Array(readFileSync(file))
  const from = performance.now()
  const reading = await reader.read(file, bytes)
  const readMs = performance.now() - from
  const answer = reading.ok ? looked(reading.value) : { code: reading.problems[0]?.code ?? 'none' }
  const rssMb = process.resourceUsage().maxRSS / 1024
  process.stdout.write(`${JSON.stringify({ file, readMs, ...answer, rssMb, startedMb: started })}\n`)
}
clearInterval(watch)
await reader.close()

function looked({ format, blocks, convertedFrom }) {
  const from = performance.now()
  const paper = { file: 'body', role: 'body', format, sha256: '', blocks }
  const findings = check(rules, [paper], { kind: null }).length
  return { format, converted: convertedFrom !== undefined, findings, checkMs: performance.now() - from }
}

function peakBelow(pid) {
  try {
    const below = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    )
    return Math.max(0, ...below.map((child) => Math.max(peakOf(child), peakBelow(child))))
  } catch {
    return 0 // gone meanwhile, or a system without /proc
  }
}

function peakOf(pid) {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}
