import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Rule } from '../../src/checks/rule.ts'
import type { PackFile } from '../../src/packs/pack-file.ts'
import { compileRules } from '../../src/packs/rules.ts'

const dir = path.resolve(import.meta.dirname, '../../policies/cn-base')

/** The rule files and term lists of the pack that ships. */
export function ruleFiles(): readonly PackFile[] {
  return ['rules', 'terms', 'models'].flatMap((folder) =>
    readdirSync(path.join(dir, folder)).map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(path.join(dir, folder, name), name.endsWith('.crf') ? 'base64' : 'utf8'),
    })),
  )
}

/** The rules of the pack that ships, compiled once. */
export const cnBase: readonly Rule[] = compiled()

export function ruleOf(id: string): Rule {
  const rule = cnBase.find((one) => one.id === id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return rule
}

function compiled(): readonly Rule[] {
  const result = compileRules(ruleFiles())
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
