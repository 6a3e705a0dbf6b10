import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Sought = Readonly<{ file: string; value: string }>

/** 旁人来找 — where the values still stand in the files, by a program of its own (python3), all files in one process. */
export function searched(sought: readonly Sought[]): ReadonlyMap<string, readonly string[]> {
  const script = path.join(import.meta.dirname, 'search.py')
  const said = execFileSync('python3', [script], { input: JSON.stringify(sought), maxBuffer: 1 << 28 }).toString()
  return new Map(Object.entries(JSON.parse(said) as Record<string, string[]>))
}

/** What LibreOffice makes of the files, one process for all of them: the names written, in `into`. */
export function converted(files: readonly string[], to: string, into: string): readonly string[] {
  const profile = mkdtempSync(path.join(tmpdir(), 'yuantou-soffice-'))
  try {
    execFileSync(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${profile}`, '--convert-to', to, '--outdir', into, ...files],
      { stdio: 'ignore', timeout: 240_000 },
    )
    return readdirSync(into)
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}
