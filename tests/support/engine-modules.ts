import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ts from 'typescript'
import type { Spec } from '../../src/checks/kinds.ts'
import { resolved } from '../../src/packs/terms.ts'
import { ruleFiles } from './cn-base.ts'

const src = path.resolve(import.meta.dirname, '../../src')

/** Writes the engine as plain modules, each file by itself and nothing bundled: what a worker or a browser loads. Answers the folder. */
export function engineModules(): string {
  const out = mkdtempSync(path.join(tmpdir(), 'yuantou-engine-'))
  for (const room of ['domain', 'checks'])
    for (const file of readdirSync(path.join(src, room), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue
      const { outputText } = ts.transpileModule(readFileSync(path.join(src, room, file), 'utf8'), {
        compilerOptions: {
          target: ts.ScriptTarget.ES2023,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
          rewriteRelativeImportExtensions: true,
        },
      })
      const to = path.join(out, room, file.replace(/\.ts$/, '.js'))
      mkdirSync(path.dirname(to), { recursive: true })
      writeFileSync(to, outputText)
    }
  writeFileSync(path.join(out, 'package.json'), '{"type":"module"}')
  return out
}

/** The rules of the pack that ships as plain JSON: lists read in, nothing compiled. */
export function specs(): readonly Spec[] {
  const files = ruleFiles()
  return files
    .filter((one) => one.path.startsWith('rules/'))
    .flatMap((one) => JSON.parse(one.text) as readonly Spec[])
    .map((spec) => resolved(spec, files))
}
