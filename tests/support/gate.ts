import { check } from '../../src/checks/engine.ts'
import type { Draft } from '../../src/domain/draft.ts'
import type { Finding } from '../../src/domain/finding.ts'
import type { Block, Paper, PaperRole } from '../../src/domain/paper.ts'
import { interpretationFile } from '../../src/domain/place.ts'
import type { GateAnswer } from '../../src/gate/answer.ts'
import { evaluate } from '../../src/gate/evaluate.ts'
import { loadPack } from '../../src/packs/load.ts'
import type { Pack } from '../../src/packs/pack.ts'

/** The pack as shipped: the gate is tested with the sentences and numbers people will meet. */
export const pack: Pack = shipped()

/** The gate's answer to a draft of plain texts, with the findings given by hand or made by the pack's own rules. */
export function gate(draft: Draft, findings?: readonly Finding[]): GateAnswer {
  const papers = papersOf(draft)
  const found = findings ?? check(pack.rules, papers, { kind: draft.kind, attribute: draft.attribute })
  return evaluate({ draft, papers, findings: found }, pack.rulebook)
}

export function papersOf(draft: Draft): readonly Paper[] {
  const materials = draft.interpretation?.materials ?? []
  return [
    paper('body', 'body', draft.text ?? ''),
    ...draft.attachments.map((one) => paper('attachment', one.name, one.text ?? '')),
    ...materials.map((one) => paper('interpretation', interpretationFile(one.title ?? ''), one.text ?? '')),
  ]
}

function paper(role: PaperRole, file: string, text: string): Paper {
  const blocks = text.split('\n').map((line): Block => ({ text: line, kind: 'paragraph' }))
  return { file, role, format: 'text', sha256: '0'.repeat(64), blocks }
}

function shipped(): Pack {
  const loaded = loadPack('policies/cn-base')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.value
}
