import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { keyed, sha256 } from '../desk/hash.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { decodeText } from '../formats/decode.ts'
import type { Pack } from '../packs/pack.ts'
import { sentence } from '../packs/words.ts'
import { prove as proveAll, type Output } from '../redaction/prove/prove.ts'
import type { Leak } from '../redaction/prove/report.ts'
import type { Secret } from '../redaction/prove/secret.ts'
import { wrongUse, type Args, type Command } from './command.ts'
import { ATTEND, CLEAR, WRONG } from './exit.ts'
import type { ClosableReader, Io } from './io.ts'
import { labelled } from './labels.ts'
import { packInForce } from './pack-in-force.ts'
import { parsePlan } from './plan-file.ts'

/** 证明 — searches what was made for what must not be in it, in every writing; says where, never what. */
export const prove: Command = {
  name: 'prove',
  zh: '证明公开稿无残留：解开文件，按各种写法和编码查找已遮盖的内容或者清单里的内容',
  en: 'Prove that nothing is left: unpacks files and looks for covered values, or those of a list, in every writing and encoding',
  usage: ['prove OUT… --values VALUES', 'prove OUT --plan PLAN', 'prove FOLDER --values VALUES [--report REPORT]'],
  options: {
    plan: {
      type: 'string',
      value: 'PLAN',
      zh: '制作公开稿的计划；原件须在计划所写的位置',
      en: 'the plan the copy was made by; the originals lie where it says',
    },
    values: {
      type: 'string',
      value: 'VALUES',
      zh: '不得出现的内容，每行一项',
      en: 'what must not be there, one on each line',
    },
    report: { type: 'string', value: 'REPORT', zh: '报告（JSON），不含原文', en: 'a report as JSON, without any text' },
  },
  run,
}

async function run({ flags, rest }: Args, io: Io): Promise<number> {
  const { plan, values, report } = flags
  if (rest.length === 0 || (typeof plan === 'string') === (typeof values === 'string'))
    return wrongUse(io, prove, '请指明文件，以及 --plan 或者 --values。', 'Name the files, and --plan or --values.')
  const pack = packInForce(io)
  if (!pack) return WRONG
  const reader = io.reader()
  try {
    const secrets = await (typeof plan === 'string' ? ofPlan(io, reader, plan) : ofList(io, String(values)))
    const outputs = secrets.ok ? await outputsOf(io, reader, rest) : secrets
    if (!secrets.ok || !outputs.ok) {
      const { problems } = secrets.ok ? (outputs as Extract<typeof outputs, { ok: false }>) : secrets
      for (const problem of problems) io.err(`${sentence(pack.words, problem)}\n`)
      return WRONG
    }
    const key = randomBytes(32)
    const proof = proveAll({
      outputs: outputs.value,
      secrets: secrets.value,
      fingerprint: (text) => keyed(key, text).slice(0, 16),
    })
    await io.out(inWords(pack, proof.leaks, proof.searched))
    if (typeof report === 'string') {
      const put = await io.putFile(
        path.resolve(io.cwd, report),
        new TextEncoder().encode(`${JSON.stringify(proof, null, 2)}\n`),
      )
      if (!put.ok) return WRONG
    }
    return proof.leaks.length > 0 ? ATTEND : CLEAR
  } finally {
    await reader.close()
  }
}

function inWords(
  { words }: Pack,
  leaks: readonly Leak[],
  searched: Readonly<{ outputs: number; members: number; secrets: number; tooShort: number }>,
): string {
  const lines = leaks.map(
    ({ path: where, type, writing, count }) =>
      `  ${where}：${labelled(words, 'type', type)}，${labelled(words, 'writing', writing)}，${count} 处`,
  )
  const { outputs, members, secrets, tooShort } = searched
  return [
    leaks.length === 0 ? '没有残留' : `有残留：${leaks.length} 项`,
    ...lines,
    `  查了 ${outputs} 个文件、${members} 个部件，查找 ${secrets - tooShort} 项内容${tooShort > 0 ? `；另有 ${tooShort} 项太短，没有意义，未查` : ''}`,
    '',
  ].join('\n')
}

async function ofList(io: Io, file: string): Promise<Result<readonly Secret[]>> {
  const found = await io.readFile(path.resolve(io.cwd, file))
  if (!found.ok) return found
  const lines = (decodeText(found.value) ?? '').split(/\r?\n/).map((line) => line.trim())
  const texts = [...new Set(lines.filter((line) => line !== ''))]
  return texts.length === 0
    ? refuse({ code: 'prove.no-values', data: { file } })
    : ok(texts.map((text) => ({ text, type: 'listed' })))
}

/** The values a plan covers, out of the originals it was made for. */
async function ofPlan(io: Io, reader: ClosableReader, file: string): Promise<Result<readonly Secret[]>> {
  const at = path.resolve(io.cwd, file)
  const bytes = await io.readFile(at)
  if (!bytes.ok) return bytes
  const plan = parsePlan(file, bytes.value)
  if (!plan.ok) return plan
  const secrets: Secret[] = []
  for (const one of plan.value.files) {
    const original = await io.readFile(path.resolve(io.cwd, one.file))
    if (!original.ok) return original
    if (sha256(original.value) !== one.sha256) return refuse({ code: 'plan.other-file', data: { file: one.file } })
    const reading = await reader.read(path.basename(one.file), original.value)
    if (!reading.ok) return reading
    for (const { block, from, to, standing, type, put } of one.places)
      if (standing === 'accepted' || standing === 'added')
        secrets.push({
          text: reading.value.blocks[block]?.text.slice(from, to) ?? '',
          type,
          ...(put === undefined ? {} : { put }),
        })
  }
  return secrets.length === 0 ? refuse({ code: 'prove.no-values', data: { file } }) : ok(secrets)
}

async function outputsOf(io: Io, reader: ClosableReader, files: readonly string[]): Promise<Result<readonly Output[]>> {
  const all: string[] = []
  for (const file of files) {
    const below = await io.filesIn(path.resolve(io.cwd, file))
    if (below === undefined) all.push(file)
    else all.push(...below.map((one) => path.join(file, one)))
  }
  const outputs: Output[] = []
  for (const [index, file] of all.entries()) {
    const bytes = await io.readFile(path.resolve(io.cwd, file))
    if (!bytes.ok) return bytes
    // What no reader knows is searched as bytes all the same.
    const reading = await reader.read(path.basename(file), bytes.value)
    const texts = reading.ok ? { texts: reading.value.blocks.map((block) => block.text) } : {}
    outputs.push({ path: file, bytes: bytes.value, ...texts })
    io.progress(index + 1, all.length)
  }
  return ok(outputs)
}
