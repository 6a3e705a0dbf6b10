import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadLineage, type Loaded } from '../../src/packs/load.ts'
import type { Problem } from '../../src/domain/result.ts'
import { freshFolder } from './folder.ts'

export const BASE = path.resolve(import.meta.dirname, '../../policies/cn-base')

/** The packs of a test lie in folders of their own; `cn-base` is the one that ships. */
export const parents = (id: string): string | undefined => (id === 'cn-base' ? BASE : undefined)

export const HEAD = { id: 'yunqi', version: '1.0.0', title: '云栖县政策包', extends: 'cn-base' } as const

/** Files of a pack by path: text as it stands, bytes, or a value to be written as JSON over several lines. */
export type Written = Readonly<Record<string, unknown>>

/** A pack on the disk. */
export function packOf(files: Written, folder = freshFolder()): string {
  for (const [name, value] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(
      file,
      value instanceof Uint8Array || typeof value === 'string' ? value : JSON.stringify(value, null, 2),
    )
  }
  return folder
}

/** A child of `cn-base` with these files. */
export function childOf(files: Written): ReturnType<typeof loadLineage> {
  return loadLineage(packOf({ 'pack.json': HEAD, ...files }), { parents })
}

export function mustLoad(loaded: ReturnType<typeof loadLineage>): Loaded {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3), null, 2))
  return loaded.value
}

export function problemsOf(loaded: ReturnType<typeof loadLineage>): readonly Problem[] {
  return loaded.ok ? [] : loaded.problems
}
