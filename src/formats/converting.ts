import { createHash } from 'node:crypto'
import type { Conversion } from '../domain/paper.ts'
import { ok, type Problem, type Result } from '../domain/result.ts'
import type { Converter } from './legacy/converter.ts'
import { memberOf } from './member.ts'
import type { ReadFile } from './read.ts'
import type { FileReader } from './reader.ts'
import { append, type Pending } from './zip-set.ts'

/**
 * 先转换后读 — a reader that has old formats converted and then reads what came out: `master` are those bytes, and
 * `convertedFrom` says so. Without a converter old formats stay what they are. Problems: those of reading and converting.
 */
export function converting(reader: FileReader, converter: Converter | null): FileReader {
  async function convert(name: string, bytes: Uint8Array, problem: Problem): Promise<Result<ReadFile> | undefined> {
    const format = problem.code === 'format.legacy' ? problem.data?.['format'] : undefined
    if (!converter || typeof format !== 'string') return undefined
    const converted = await converter.convert(format, bytes)
    // A format it does not convert: what to save it as is said already.
    if (!converted.ok) return converted.problems[0]?.code === 'format.legacy' ? undefined : converted
    const { bytes: master, target, by } = converted.value
    const reading = await reader.read(`${name}.${target}`, master)
    if (!reading.ok) return reading
    const convertedFrom: Conversion = { format, sha256: createHash('sha256').update(bytes).digest('hex'), by }
    // A conversion leaves macros behind: nobody has looked at them.
    const lost = problem.data?.['macros'] === true ? [`macro:${name}`] : []
    return ok({
      ...reading.value,
      uninspected: [...reading.value.uninspected, ...lost],
      convertedFrom,
      master,
    })
  }

  async function members(set: ReadFile, pending: readonly Pending[]): Promise<ReadFile> {
    const blocks = [...set.blocks]
    const done = [...(set.members ?? [])]
    for (const { member, name, format, bytes, macros } of pending) {
      const before = done[member]
      const reading = await convert(name, bytes, { code: 'format.legacy', data: { format, macros } })
      if (before && reading) done[member] = memberOf(before, reading, blocks.length)
      if (reading?.ok === true) append(blocks, reading.value.blocks)
    }
    return { ...set, blocks, members: done }
  }

  return {
    async read(name, bytes) {
      const reading = await reader.read(name, bytes)
      if (!reading.ok) return (reading.problems[0] && (await convert(name, bytes, reading.problems[0]))) ?? reading
      const { pending = [], ...whole } = reading.value
      return ok(pending.length === 0 ? whole : await members(whole, pending))
    },
    rewrite: (name, bytes, edits) => reader.rewrite(name, bytes, edits),
    async close() {
      await Promise.all([reader.close(), converter?.close()])
    },
  }
}
