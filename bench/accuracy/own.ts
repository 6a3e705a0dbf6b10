import path from 'node:path'
import { check } from '../../src/checks/engine.ts'
import type { Rule } from '../../src/checks/rule.ts'
import type { Paper } from '../../src/domain/paper.ts'
import { halfOf, type Half } from './frozen-hash.ts'
import { readLabelled, type Labelled } from './labelled.ts'
import { byType, f2, falseHits, leakRate, missedIn, nameScore, type Scored, type Share } from './score.ts'

const here = import.meta.dirname

/** Where the documents of both halves are. */
export const DOCUMENTS = path.join(here, 'own/documents')

/** `build` is what rules are written with; `frozen` is only scored. */
export function ownSet(half: Half): readonly Labelled[] {
  return readLabelled(DOCUMENTS).filter((one) => halfOf(one.name) === half)
}

export function scored(rules: readonly Rule[], documents: readonly Labelled[]): readonly Scored[] {
  return documents.map((document) => ({
    document,
    findings: check(rules, [document.paper, titlePaper(document)], { kind: document.kind, attribute: 'public' }).filter(
      ({ place }) => place.file === document.paper.file,
    ),
  }))
}

/** The title as the desk hands it in beside the papers. */
function titlePaper({ title }: Labelled): Paper {
  return { file: 'front', role: 'body', format: 'text', sha256: '', blocks: [{ text: title, kind: 'paragraph' }] }
}

export function report(all: readonly Scored[], verbose = false): string {
  const names = nameScore(all)
  const [held, bare] = [all.filter((one) => one.document.isPrivate), all.filter((one) => !one.document.isPrivate)]
  const [loud, quiet] = [falseHits(held), falseHits(bare)]
  const lines = [
    `${all.length} documents, ${held.length} with private data, ${all.reduce((sum, one) => sum + one.document.size, 0)} characters`,
    `leak rate ${said(leakRate(all))} of documents`,
    `names, exact span: P ${said(names.p)} R ${said(names.r)} F1 ${(names.f1 * 100).toFixed(1)}`,
    `false hits per 10,000 characters: with private data redact ${loud.redact.toFixed(2)} review ${loud.review.toFixed(2)} · without redact ${quiet.redact.toFixed(2)} review ${quiet.review.toFixed(2)}`,
    `F2 ${(f2(all) * 100).toFixed(1)}`,
    ...[...byType(all)].map(
      ([type, { seen, exact, precision }]) =>
        `  ${type.padEnd(28)} ${String(seen.of).padStart(5)}  seen ${said(seen).padEnd(24)} exact ${said(exact).padEnd(24)} precision ${said(precision)}`,
    ),
  ]
  if (verbose) lines.push(...all.flatMap(missedOf))
  return lines.join('\n')
}

function missedOf({ document, findings }: Scored): readonly string[] {
  return missedIn(document, findings).map((one) => {
    const text = document.paper.blocks[one.place.block]?.text ?? ''
    return `  ${document.name} ${one.type}.${one.action}: ${text.slice(Math.max(0, one.place.from - 10), one.place.from)}[${text.slice(one.place.from, one.place.to)}]${text.slice(one.place.to, one.place.to + 6)}`
  })
}

function said({ share, low, high }: Share): string {
  return Number.isNaN(share)
    ? '—'
    : `${(share * 100).toFixed(1)} % (${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})`
}
