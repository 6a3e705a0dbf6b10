import type { Paper } from '../domain/paper.ts'
import { normalise } from './normalise.ts'
import type { Setting } from './rule.ts'
import { squeeze } from './scene.ts'

/** 标题 — the kind of the paper, if somebody says, and its first lines: where its title stands. Squeezed. */
export function paperTitle({ blocks }: Paper, { kind }: Setting): string {
  const head = blocks.slice(0, LINES).map((block) => block.text.slice(0, LONGEST))
  return squeeze(normalise([kind ?? '', ...head].join('\n')).text)
}

const LINES = 4
const LONGEST = 80
