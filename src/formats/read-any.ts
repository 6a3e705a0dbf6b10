import type { Block } from '../domain/paper.ts'
import { ok, type Result } from '../domain/result.ts'
import { detect } from './detect.ts'
import { LIMITS, tooLarge } from './limits.ts'
import { memberOf } from './member.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { read, type ReadFile } from './read.ts'
import { append } from './zip-set.ts'

/** 读任何文件 — `read`, and PDF, whose library answers only later: for whoever can wait. Problems: those of `read` and `readPdf`. */
export async function readAny(name: string, bytes: Uint8Array): Promise<Result<ReadFile>> {
  if (bytes.length > LIMITS.fileBytes) return tooLarge('fileBytes')
  const detected = detect(name, bytes)
  if (detected.format === 'other' && detected.as === 'pdf') return readPdf(bytes)
  const reading = read(name, bytes)
  if (!reading.ok || !reading.value.pending?.some((one) => one.format === 'pdf')) return reading
  return ok(await withPdfs(reading.value))
}

/** PDF members of a zipped set, read after the others. */
async function withPdfs(set: ReadFile): Promise<ReadFile> {
  const blocks: Block[] = [...set.blocks]
  const members = [...(set.members ?? [])]
  const { pending: waiting = [], ...rest } = set
  for (const one of waiting.filter(({ format }) => format === 'pdf')) {
    const before = members[one.member]
    const reading = await readPdf(one.bytes)
    if (before) members[one.member] = memberOf(before, reading, blocks.length)
    if (reading.ok) append(blocks, reading.value.blocks)
  }
  const pending = waiting.filter(({ format }) => format !== 'pdf')
  return { ...rest, blocks, members, ...(pending.length > 0 ? { pending } : {}) }
}
