import { examine } from '../desk/examine.ts'
import type { Intake } from '../desk/take-in.ts'
import type { Problem, Result } from '../domain/result.ts'
import type { GateAnswer } from '../gate/answer.ts'
import type { Pack } from '../packs/pack.ts'
import { sentence } from '../packs/words.ts'
import { readDraft } from '../schemas/draft.ts'
import type { ClosableReader, Io } from './io.ts'
import { withLocalFiles } from './local-files.ts'

export type GateDesk = Readonly<{
  /** The gate's answer to one draft as it was sent; its files lie in `folder`. */
  answer(draft: unknown, folder: string): Promise<Result<GateAnswer>>
  close(): Promise<void>
}>

/** 自查台 — the gate without a store behind it. A reader is opened with the first file: texts alone need none. */
export function gateDesk(io: Io, pack: Pack): GateDesk {
  let reader: ClosableReader | undefined
  const intake: Intake = {
    reader: { read: (name, bytes) => (reader ??= io.reader()).read(name, bytes) },
    store: { blob: () => Promise.resolve(undefined) },
  }
  return {
    async answer(sent, folder) {
      const draft = readDraft(sent)
      return draft.ok ? examine(pack, intake, await withLocalFiles(io, folder, draft.value)) : draft
    },
    close: async () => reader?.close(),
  }
}

/** Why there is no answer, for machines and people. */
export function toldProblems(pack: Pack, problems: readonly Problem[]): readonly Readonly<Record<string, unknown>>[] {
  return problems.map((one) => ({
    code: one.code,
    ...(one.field !== undefined && { field: one.field }),
    sentence: sentence(pack.words, one),
  }))
}
