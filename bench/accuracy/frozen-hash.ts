import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** SHA-256 over names and bytes of a folder's documents, in the order of their names. */
export function hashOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.txt'))
    .sort())
    hash.update(`${name}\0`).update(readFileSync(path.join(folder, name)))
  return hash.digest('hex')
}

/** Which half a document belongs to: by its name alone, so that nobody chooses. */
export function halfOf(name: string): 'build' | 'frozen' {
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 1 ? 'build' : 'frozen'
}
