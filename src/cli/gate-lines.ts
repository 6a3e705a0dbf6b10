import type { Pack } from '../packs/pack.ts'
import { ATTEND, CLEAR, gravest, WRONG } from './exit.ts'
import { toldProblems, type GateDesk } from './gate-draft.ts'
import type { Io } from './io.ts'
import { jsonLines, type JsonLine } from './json-lines.ts'
import { recordOf } from './line-record.ts'

type Answered = Readonly<{ record: Readonly<Record<string, unknown>>; exit: number }>

/** `gate --jsonl`: one answer line for each draft, in order. What is no draft is answered with an error, and the rest go on. */
export async function gateLines(
  io: Io,
  pack: Pack,
  desk: GateDesk,
  from: Readonly<{ chunks: AsyncIterable<Uint8Array>; folder: string }>,
): Promise<number> {
  let exit = CLEAR
  for await (const batch of jsonLines(from.chunks))
    for (const line of batch) {
      const one = await answerTo(pack, desk, from.folder, line)
      exit = gravest([exit, one.exit])
      await io.out(`${JSON.stringify(one.record)}\n`)
    }
  return exit
}

async function answerTo(pack: Pack, desk: GateDesk, folder: string, line: JsonLine): Promise<Answered> {
  const wrong = (id: unknown, code: string, more: object = {}): Answered => ({
    record: { id, error: { code, line: line.number, ...more } },
    exit: WRONG,
  })
  if (!line.ok) return wrong(null, line.code)
  const record = recordOf(line.value)
  if (!record || record.fields['draft'] === undefined) return wrong(record?.id ?? null, 'line.malformed')
  const answer = await desk.answer(record.fields['draft'], folder)
  if (!answer.ok) {
    const problems = toldProblems(pack, answer.problems)
    return wrong(record.id, answer.problems[0]?.code ?? 'draft.malformed', { problems })
  }
  return { record: { id: record.id, ...answer.value }, exit: answer.value.verdict === 'admit' ? CLEAR : ATTEND }
}
