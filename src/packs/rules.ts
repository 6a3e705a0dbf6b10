import { CONSISTENCY } from '../checks/consistency.ts'
import { IDENTIFIERS } from '../checks/identifiers.ts'
import { compile, type Spec } from '../checks/kinds.ts'
import { marks, proves } from '../checks/example.ts'
import type { Rule } from '../checks/rule.ts'
import { ok, type Problem, type Result } from '../domain/result.ts'
import { ruleShapeFaults } from '../schemas/pack-rules.ts'
import type { PackFile } from './pack-file.ts'
import { patternFaults } from './rule-patterns.ts'
import { resolved } from './terms.ts'

/**
 * Rule files and term lists of a pack → rules that have proved themselves. Problems, all at once, each with `file` and `rule`:
 * `pack.not-json`, `pack.not-a-list`, `pack.rule-malformed`, `pack.unknown-name`, `pack.missing-terms`, `pack.pattern-invalid`,
 * `pack.pattern-unbounded`, `pack.pattern-nested`, `pack.duplicate-rule`, `pack.example-fails`.
 */
export function compileRules(files: readonly PackFile[]): Result<readonly Rule[]> {
  const specs = ruleSpecs(files)
  if (!specs.ok) return specs
  const problems: Problem[] = []
  const rules = specs.value.map(({ file, spec }) => {
    const rule = compile(spec)
    for (const list of ['hit', 'miss'] as const)
      spec[list].forEach((example, index) => {
        if (!proves(rule, example) || marks(example) !== (list === 'hit'))
          problems.push({ code: 'pack.example-fails', data: { file, rule: spec.id, list, index } })
      })
    return rule
  })
  return problems.length > 0 ? { ok: false, problems } : ok(rules)
}

/** The same before compiling: plain JSON, term lists read in, for the browser to compile itself. */
export function ruleSpecs(files: readonly PackFile[]): Result<readonly Readonly<{ file: string; spec: Spec }>[]> {
  const found: { file: string; spec: Spec }[] = []
  const problems: Problem[] = []
  for (const { path: file, text } of sorted(files)) {
    const list = parsed(text)
    if (!Array.isArray(list)) {
      problems.push({ code: list === undefined ? 'pack.not-json' : 'pack.not-a-list', data: { file } })
      continue
    }
    for (const [index, value] of list.entries()) {
      const rule = nameOf(value) ?? String(index)
      const faults = [...faultsOf(value, files)]
      if (found.some((one) => one.spec.id === rule)) faults.push({ code: 'pack.duplicate-rule' })
      problems.push(...faults.map((fault) => ({ ...fault, data: { file, rule, ...fault.data } })))
      if (faults.length === 0) found.push({ file, spec: resolved(value as Spec, files) })
    }
  }
  return problems.length > 0 ? { ok: false, problems } : ok(found)
}

function* faultsOf(value: unknown, files: readonly PackFile[]): Iterable<Problem> {
  const shape = ruleShapeFaults(value)
  if (shape.length > 0) {
    yield* shape.map(({ at, keyword }) => ({ code: 'pack.rule-malformed', data: { at, keyword } }))
    return
  }
  const spec = value as Spec
  if (spec.kind === 'identifier' && !(spec.identifier in IDENTIFIERS))
    yield { code: 'pack.unknown-name', data: { name: spec.identifier } }
  if (spec.kind === 'consistency' && !(spec.test in CONSISTENCY))
    yield { code: 'pack.unknown-name', data: { name: spec.test } }
  if (
    spec.kind === 'terms' &&
    typeof spec.terms === 'string' &&
    !files.some((one) => one.path.endsWith(`terms/${String(spec.terms)}`))
  )
    yield { code: 'pack.missing-terms', data: { name: spec.terms } }
  yield* patternFaults(spec)
}

/** Rule files in the order of their paths, so that loading twice gives the same list. */
function sorted(files: readonly PackFile[]): readonly PackFile[] {
  return files.filter((one) => one.path.endsWith('.json')).sort((a, b) => (a.path < b.path ? -1 : 1))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function nameOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined
}
