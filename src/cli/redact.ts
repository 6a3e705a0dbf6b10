import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { keyed } from '../desk/hash.ts'
import { ok, type Result } from '../domain/result.ts'
import type { Pack } from '../packs/pack.ts'
import { sentence } from '../packs/words.ts'
import type { Words } from '../packs/words.ts'
import { wrongUse, type Args, type Command } from './command.ts'
import { writeCopies, type Copy, type Made } from './copies.ts'
import { ATTEND, WRONG } from './exit.ts'
import type { ClosableReader, Io } from './io.ts'
import { labelled } from './labels.ts'
import { packInForce } from './pack-in-force.ts'
import { placeInWords } from './place-words.ts'
import { parsePlan, plannedFile, printPlan, type PlannedFile } from './plan-file.ts'
import { draw, leftOpen, redactOne, type Accept, type Drawn } from './redact-file.ts'
import { removedInWords } from './removed-words.ts'

/** 删减 — the public copy of files: what is covered is removed, everything else nobody may see is cleaned, and the copy is proved before it is written. */
export const redact: Command = {
  name: 'redact',
  zh: '制作公开稿：遮盖选定的内容、清理其余、证明无残留后才写出；不加 --accept 和 --plan 时只列出计划',
  en: 'Make the public copy: covered text is removed, the rest cleaned, and nothing is written before it is proved; without --accept or --plan only the plan is shown',
  usage: [
    'redact FILE',
    'redact FILE --out OUT --accept certain|all [--plan PLAN] [--report REPORT]',
    'redact FOLDER --out FOLDER --plan PLAN',
  ],
  options: {
    out: {
      type: 'string',
      value: 'OUT',
      zh: '写到哪里（文件或者文件夹），原件不动',
      en: 'where to write; originals stay',
    },
    accept: {
      type: 'string',
      value: 'WHICH',
      zh: 'certain 只遮确定的，all 连同拟遮的一起遮',
      en: 'certain: what the rules are certain of; all: everything they suggest',
    },
    plan: {
      type: 'string',
      value: 'PLAN',
      zh: '遮盖计划（plan.json）：已有就照它做，没有就写出来供修改',
      en: 'the plan: followed where there is one, written where there is none',
    },
    report: {
      type: 'string',
      value: 'REPORT',
      zh: '报告（JSON）：遮了哪里、依据、清理了什么、证明结果；不含原文',
      en: 'a report as JSON: places, grounds, what was cleaned, the proof; no text',
    },
  },
  run,
}

type Ask = Readonly<{ accept: Accept; planned: ReadonlyMap<string, PlannedFile> | undefined }>

async function run({ flags, rest }: Args, io: Io): Promise<number> {
  const { out, accept = 'none', plan, report } = flags
  if (rest.length === 0) return wrongUse(io, redact, '请指明文件。', 'Name the files.')
  if (accept !== 'none' && accept !== 'certain' && accept !== 'all')
    return wrongUse(io, redact, '--accept 只能是 certain 或者 all。', '--accept is certain or all.')
  const pack = packInForce(io)
  if (!pack) return WRONG
  const planned = typeof plan === 'string' ? await planAt(io, plan) : ok(undefined)
  if (!planned.ok) return refused(io, pack.words, planned)
  if (accept !== 'none' && typeof out !== 'string')
    return wrongUse(io, redact, '请用 --out 指明写到哪里。', 'Say with --out where to write.')
  const reader = io.reader()
  const drawn: PlannedFile[] = []
  const told: unknown[] = []
  const ask: Ask = { accept, planned: planned.value }
  const writes = typeof out === 'string' && (accept !== 'none' || planned.value !== undefined)
  try {
    const exit = writes
      ? await writeCopies(io, redact, pack, { files: rest, out }, (copy, bytes) =>
          copyOf({ io, pack, reader, ask, drawn, told }, copy, bytes),
        )
      : await showAll({ io, pack, reader, ask, drawn, told }, rest)
    const kept = [
      ...(typeof plan === 'string' && planned.value === undefined ? [[plan, printPlan(drawn)] as const] : []),
      ...(typeof report === 'string' ? [[report, `${JSON.stringify(told, null, 2)}\n`] as const] : []),
    ]
    for (const [file, text] of kept) {
      const put = await io.putFile(path.resolve(io.cwd, file), new TextEncoder().encode(text))
      if (!put.ok) return refused(io, pack.words, put)
    }
    return exit
  } finally {
    await reader.close()
  }
}

type Work = Readonly<{
  io: Io
  pack: Pack
  reader: ClosableReader
  ask: Ask
  drawn: PlannedFile[]
  told: unknown[]
}>

async function copyOf(work: Work, copy: Copy, bytes: Uint8Array): Promise<Result<Made>> {
  const { io, pack, reader, ask } = work
  const plan = await planFor(work, copy.file, copy.name, bytes)
  if (!plan.ok) return plan
  const key = randomBytes(32)
  const made = await redactOne(reader, plan.value, path.basename(copy.to), (text) => keyed(key, text).slice(0, 16))
  if (!made.ok) {
    for (const line of leftInWords(pack, plan.value, made.problems[0]?.data?.['found'])) io.err(`${line}\n`)
    return made
  }
  const { removed, proof, open } = made.value
  work.told.push({
    ...work.drawn.at(-1),
    out: path.basename(copy.to),
    accept: ask.accept,
    removed,
    proof,
    open: leftOpen(plan.value),
  })
  const covered = plan.value.plan.covers.length - open
  const { review } = leftOpen(plan.value)
  const lines = [
    `遮盖 ${covered} 处${plan.value.same > 0 ? `（其中同样内容一并遮盖 ${plan.value.same} 处）` : ''}`,
    ...removedInWords(pack.words, removed),
    ...(open > 0 ? [`另有 ${open} 处拟遮盖的没有采纳，仍在公开稿里`] : []),
    ...(review > 0 ? [`另有 ${review} 处需要人工核对`] : []),
    `已证明无残留：查了 ${proof.searched.secrets} 项内容、${proof.searched.members} 个部件${
      proof.subtracted.length > 0 ? `，${proof.subtracted.length} 处按理由保留` : ''
    }`,
  ]
  return ok({ bytes: made.value.bytes, lines, attend: open > 0 || review > 0 })
}

/** The plan alone: what would be covered, and by what. */
async function showAll(work: Work, files: readonly string[]): Promise<number> {
  const { io, pack } = work
  const codes: number[] = []
  for (const file of files) {
    const found = await io.readFile(path.resolve(io.cwd, file))
    const plan = found.ok ? await planFor(work, file, path.basename(file), found.value) : found
    if (!plan.ok) {
      codes.push(refused(io, pack.words, plan, file))
      continue
    }
    work.told.push(work.drawn.at(-1))
    await io.out(planInWords(pack, file, plan.value))
    codes.push(plan.value.plan.covers.length > 0 ? ATTEND : 0)
  }
  return Math.max(0, ...codes)
}

async function planFor(work: Work, file: string, name: string, bytes: Uint8Array): Promise<Result<Drawn>> {
  const { pack, reader, ask, drawn } = work
  const planned = ask.planned?.get(file) ?? ask.planned?.get(path.basename(file))
  if (ask.planned && !planned) return { ok: false, problems: [{ code: 'plan.other-file', data: { file } }] }
  const plan = await draw(reader, pack, name, bytes, { accept: ask.accept, planned })
  if (plan.ok) drawn.push(plannedFile({ file, sha256: plan.value.sha256, pack: pack.revision }, plan.value.plan))
  return plan
}

function planInWords({ words }: Pack, file: string, { paper, plan }: Drawn): string {
  const labels = words.labels['block'] ?? {}
  const lines = plan.covers.map((one) => {
    const by = one.clause === null ? '' : `（${labelled(words, 'clause', one.clause)}）`
    return `  ${placeInWords(paper, one.place, labels)}  ${labelled(words, 'type', one.type)} → ${one.put}${by}`
  })
  const end = plan.covers.length === 0 ? '没有需要遮盖的内容' : `拟遮盖 ${plan.covers.length} 处，没有写出文件`
  const how =
    plan.covers.length === 0
      ? []
      : ['  要写出公开稿，请加 --out 和 --accept certain（只遮确定的）或者 --accept all（全部遮盖）']
  return [`${file}：${end}`, ...lines, ...how, ''].join('\n')
}

/** Where words that are covered elsewhere were left: never the words. */
function leftInWords({ words }: Pack, { paper }: Drawn, found: unknown): readonly string[] {
  if (!Array.isArray(found)) return []
  const labels = words.labels['block'] ?? {}
  const leaks = found as readonly Readonly<{
    type: string
    path: string
    places?: readonly Drawn['plan']['covers'][number]['place'][]
  }>[]
  return leaks.flatMap(({ type, path: where, places = [] }) =>
    places.length === 0
      ? [`  ${labelled(words, 'type', type)}：${where}`]
      : places.map((place) => `  ${labelled(words, 'type', type)}：${placeInWords(paper, place, labels)}`),
  )
}

async function planAt(io: Io, file: string): Promise<Result<ReadonlyMap<string, PlannedFile> | undefined>> {
  const at = path.resolve(io.cwd, file)
  if (!(await io.isFile(at))) return ok(undefined)
  const found = await io.readFile(at)
  if (!found.ok) return found
  const plan = parsePlan(file, found.value)
  return plan.ok ? ok(new Map(plan.value.files.map((one) => [one.file, one]))) : plan
}

function refused(io: Io, words: Words, { problems }: Extract<Result<unknown>, { ok: false }>, file?: string): number {
  for (const problem of problems) io.err(`${file === undefined ? '' : `${file}：`}${sentence(words, problem)}\n`)
  return WRONG
}
