import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Memory that looks like a disk, where there is one: what lies in it is gone with the power. */
const MEMORY = '/dev/shm'
const PREFIX = 'yuantou-convert-'
/** No conversion lives this long, in milliseconds: a folder this old is somebody's leftover, whoever has its number now. */
const STALE = 15 * 60 * 1000

/** Where documents may lie while they are converted, and nowhere else. */
export function workplace(): string {
  return isFolder(MEMORY) ? MEMORY : tmpdir()
}

/** A folder of one conversion, for this process alone (0700). */
export function openFolder(base: string): string {
  return mkdtempSync(path.join(base, `${PREFIX}${process.pid}-`))
}

/** Never fails the caller: what cannot be removed now is swept at the next start. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 })
  } catch {
    return
  }
}

/** 清扫 — removes the folders of processes that died in the middle of a conversion. Answers how many there were. */
export function sweep(base: string, now: number): number {
  const left = folders(base).filter((folder) => isLeftover(folder, now))
  for (const folder of left) removeFolder(folder)
  return left.length
}

function folders(base: string): readonly string[] {
  try {
    return readdirSync(base)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => path.join(base, name))
  } catch {
    return []
  }
}

function isLeftover(folder: string, now: number): boolean {
  const owner = Number(path.basename(folder).slice(PREFIX.length).split('-')[0])
  try {
    return (owner !== process.pid && !isAlive(owner)) || now - statSync(folder).mtimeMs > STALE
  } catch {
    return false // gone meanwhile
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isFolder(folder: string): boolean {
  try {
    return statSync(folder).isDirectory()
  } catch {
    return false
  }
}
