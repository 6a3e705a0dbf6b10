import path from 'node:path'
import { check } from '../checks/engine.ts'
import type { Finding } from '../domain/finding.ts'
import type { Pack } from '../packs/pack.ts'

/** 文件名 — what the rules find in the name a copy is to be published under: it is read before the copy is, and nobody covers it. */
export function toldByName(pack: Pack, name: string): readonly Finding[] {
  const text = path.parse(name).name.replaceAll('_', ' ')
  const front = {
    file: 'front',
    role: 'body',
    format: 'text',
    sha256: '',
    blocks: [{ text, kind: 'heading' }],
  } as const
  const findings = check(pack.rules, [front], { kind: null, attribute: 'public' })
  return findings.filter((one) => one.action === 'redact')
}
