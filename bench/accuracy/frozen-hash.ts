import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const HALVES = ['build', 'frozen'] as const
export type Half = (typeof HALVES)[number]

/** Which half a document belongs to: by its name alone, so that nobody chooses. */
export function halfOf(name: string): Half {
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 1 ? 'build' : 'frozen'
}

/** SHA-256 over names and bytes of one half of a folder's documents, in the order of their names. */
export function hashOf(folder: string, half: Half): string {
  const hash = createHash('sha256')
  const names = readdirSync(folder).filter((one) => one.endsWith('.txt') && halfOf(one) === half)
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(path.join(folder, name)))
  return hash.digest('hex')
}
