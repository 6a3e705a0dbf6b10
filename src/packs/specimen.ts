import { check } from '../checks/engine.ts'
import type { Draft } from '../domain/draft.ts'
import { lines } from '../domain/lines.ts'
import type { Paper, PaperRole } from '../domain/paper.ts'
import { BODY, interpretationFile } from '../domain/place.ts'
import type { GateAnswer } from '../gate/answer.ts'
import { evaluate } from '../gate/evaluate.ts'
import type { Pack } from './pack.ts'
import { BASES, type Base } from './specimen-bases.ts'

/** 试件 — a sample paper with some fields set by JSON pointer. */
export type Specimen = Readonly<{ base: Base; set: Readonly<Record<string, unknown>> }>

/** What both packs say of a paper the parent stops and the child would let pass. */
export type Separated = Readonly<{ parent: Said; child: Said }>
export type Said = Readonly<{ verdict: GateAnswer['verdict']; codes: readonly string[] }>

/** The paper itself. */
export function draftOf({ base, set }: Specimen): Draft {
  const draft = structuredClone<Draft>(BASES[base])
  for (const [pointer, value] of Object.entries(set)) setAt(draft, pointer.split('/').slice(1), value)
  return draft
}

/** The pack's answer to a specimen, its findings made by the pack's own rules. */
export function said(pack: Pack, draft: Draft): Said {
  const papers = papersOf(draft)
  const findings = check(pack.rules, papers, { kind: draft.kind, attribute: draft.attribute })
  const { verdict, codes } = evaluate({ draft, papers, findings }, pack.rulebook)
  return { verdict, codes }
}

/** The parent stops it, and the child lets it pass or leaves a ground unsaid. A child that refuses leaves nothing unsaid. */
export function separated(parent: Pack, child: Pack, draft: Draft): Separated | undefined {
  const [above, below] = [said(parent, draft), said(child, draft)]
  if (below.verdict === 'refuse' || above.verdict === 'admit') return undefined
  const unsaid = above.verdict === 'refuse' || above.codes.some((code) => !below.codes.includes(code))
  return unsaid ? { parent: above, child: below } : undefined
}

function papersOf(draft: Draft): readonly Paper[] {
  const materials = draft.interpretation?.materials ?? []
  return [
    paper('body', BODY, draft.text ?? ''),
    ...draft.attachments.map((one) => paper('attachment', one.name, one.text ?? '')),
    ...materials.map((one) => paper('interpretation', interpretationFile(one.title ?? ''), one.text ?? '')),
  ]
}

function paper(role: PaperRole, file: string, text: string): Paper {
  return {
    file,
    role,
    format: 'text',
    sha256: '',
    blocks: lines(text).map((line) => ({ text: line.text, kind: 'paragraph' })),
  }
}

function setAt(target: object, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return
  if (rest.length === 0) {
    Reflect.set(target, key, value)
    return
  }
  const inner: unknown = Reflect.get(target, key)
  const into = typeof inner === 'object' && inner !== null ? inner : {}
  Reflect.set(target, key, into)
  setAt(into, rest, value)
}
