import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Where the documents lie: other people's files, read for measuring only. */
export const CORPUS = process.env['YUANTOU_CORPUS'] ?? path.resolve(import.meta.dirname, '../../../shared/data')
export const FOLDERS = ['docx_suite', 'docs/regs_docx', 'docs/owip', 'docs/owip_xlsx']
export const SAMPLE = Number(process.env['YUANTOU_SAMPLE'] ?? 60)

export function filesIn(folder: string): readonly string[] {
  const top = path.join(CORPUS, folder)
  if (!existsSync(top)) return []
  const names = readdirSync(top, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.(docx|docm|dotx|xlsx|xlsm)$/i.test(name)).map((name) => path.join(top, name))
}

/** Evenly over all of them. */
export function sampled<T>(all: readonly T[]): readonly T[] {
  const step = Math.max(1, all.length / SAMPLE)
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}

/** Files of a folder made PDF by LibreOffice, some twenty at a time: one that hangs takes few with it. */
export function printed(folder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  for (let at = 0; at < files.length; at += 20)
    spawnSync(
      'soffice',
      ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files.slice(at, at + 20)],
      { cwd: folder, timeout: 300_000 },
    )
}

/** Pages of a PDF, 0 where there is none. */
export function pages(folder: string, pdf: string): number {
  const { stdout } = spawnSync('pdfinfo', [path.join(folder, pdf)], { encoding: 'utf8' })
  return Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1] ?? 0)
}
