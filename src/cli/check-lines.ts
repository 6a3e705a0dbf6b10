import type { Pack } from '../packs/pack.ts'
import { checkText, type CheckSetting } from './check-text.ts'
import { ATTEND, CLEAR, gravest, WRONG } from './exit.ts'
import type { Io } from './io.ts'
import { jsonLines, type JsonLine } from './json-lines.ts'
import { recordOf, type LineId } from './line-record.ts'

type Answered = Readonly<{ text: string; exit: number }>

/** `check --jsonl`: one answer line for each line, in order, as they come. A broken line is answered too, and the rest go on. */
export async function checkLines(
  io: Io,
  pack: Pack,
  chunks: AsyncIterable<Uint8Array>,
  setting: CheckSetting,
): Promise<number> {
  let exit = CLEAR
  for await (const batch of jsonLines(chunks)) {
    const answers = batch.map((line) => answerTo(pack, line, setting))
    exit = gravest([exit, ...answers.map((one) => one.exit)])
    await io.out(answers.map((one) => `${one.text}\n`).join(''))
  }
  return exit
}

function answerTo(pack: Pack, line: JsonLine, setting: CheckSetting): Answered {
  if (!line.ok) return broken(null, line.code, line.number)
  const record = recordOf(line.value)
  const text = record?.fields['text']
  if (!record || typeof text !== 'string') return broken(record?.id ?? null, 'line.malformed', line.number)
  const answer = checkText(pack, text, setting)
  return { text: JSON.stringify({ id: record.id, ...answer }), exit: answer.verdict === 'clear' ? CLEAR : ATTEND }
}

function broken(id: LineId, code: string, line: number): Answered {
  return { text: JSON.stringify({ id, error: { code, line } }), exit: WRONG }
}
