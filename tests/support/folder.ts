import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []
afterAll(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** A folder of its own that goes when the test file is done. */
export function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yuantou-'))
  made.push(folder)
  return folder
}

/** Path of a file that does not exist yet, in such a folder. */
export function freshFile(name: string): string {
  return path.join(freshFolder(), name)
}
