import { createHash } from 'node:crypto'
import { ok, refuse, type Result } from '../domain/result.ts'
import { readFolder, type PackBytes } from './folder.ts'
import type { PackFile } from './pack-file.ts'
import { parseSource, type Source } from './source.ts'

/** 一层 — one pack of a lineage as its author wrote it: nothing merged, nothing judged. */
export type Layer = Readonly<{
  /** What `pack.json` calls it; the folder's name where it does not say. */
  id: string
  dir: string
  /** Its JSON files, by path from the pack's folder. */
  sources: ReadonlyMap<string, Source>
  /** Its word lists, one term a line, and its models. */
  terms: ReadonlyMap<string, PackFile>
  files: readonly PackBytes[]
}>

/** Reads one pack's folder. Problems: those of `readFolder` and of `parseSource`, every broken file's. */
export function readLayer(dir: string, name: string): Result<Layer> {
  const files = readFolder(dir)
  if (!files.ok) return files
  const sources = new Map<string, Source>()
  const problems = files.value
    .filter((file) => file.path.endsWith('.json'))
    .flatMap(({ path, text }) => {
      const source = parseSource(path, text)
      if (source.ok) sources.set(path, source.value)
      return source.ok ? [] : source.problems
    })
  if (problems.length > 0) return refuse(...problems)
  const lists = files.value.filter((file) => /^(?:terms|models)\//u.test(file.path))
  const terms = new Map(lists.map(({ path, text }) => [path, { path, text: text.replace(/^\uFEFF/u, '') }]))
  return ok({ id: textAt(sources, 'id') ?? name, dir, sources, terms, files: files.value })
}

/** A text field of `pack.json`, before its form has been checked. */
export function textAt(sources: ReadonlyMap<string, Source>, field: string): string | undefined {
  const head: unknown = sources.get('pack.json')?.value
  const value: unknown = typeof head === 'object' && head !== null ? Reflect.get(head, field) : undefined
  return typeof value === 'string' ? value : undefined
}

/**
 * 包版次 — the SHA-256 over all files, names included, and over the parent's revision where there is one: two packs with one revision
 * judge alike.
 */
export function revisionOf(files: readonly PackBytes[], parent?: string): string {
  const hash = createHash('sha256')
  if (parent !== undefined) hash.update(`extends\0${parent}\0`)
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  return hash.digest('hex')
}
