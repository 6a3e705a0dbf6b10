import { expect } from 'vitest'
import { check } from '../../src/checks/engine.ts'
import { marked } from '../../src/checks/example.ts'
import type { Rule, Setting } from '../../src/checks/rule.ts'
import type { Finding } from '../../src/domain/finding.ts'
import type { Block, Paper } from '../../src/domain/paper.ts'
import { ruleOf } from './cn-base.ts'

type Stage = Readonly<{ block?: Partial<Block>; setting?: Setting }>

/** The rule (its id, or the rule) sees exactly the places the text marks with `<a>…<b>`; lines are blocks. */
export function sees(rule: string | Rule, text: string, stage: Stage = {}): void {
  seen(rule, text, stage)
}

/** The same, and what it saw, so that a test can say more about it. */
export function seen(rule: string | Rule, text: string, stage: Stage = {}): readonly Finding[] {
  const { blocks, places } = marked(text)
  const found = check(
    [typeof rule === 'string' ? ruleOf(rule) : rule],
    [body(...blocks.map((block) => ({ ...block, ...stage.block })))],
    stage.setting,
  )
  const at = found.map(({ place }) => ({ block: place.block, from: place.from, to: place.to }))
  expect(at, text).toEqual(places)
  return found
}

export function body(...blocks: readonly Block[]): Paper {
  return { file: 'body', role: 'body', format: 'text', sha256: '', blocks }
}

/** A cell of the second row under this head. */
export function under(head: string): Partial<Block> {
  return { kind: 'cell', cell: { table: 0, row: 1, column: 2, head } }
}
