import { CONSISTENCY } from '../checks/consistency.ts'
import { IDENTIFIERS } from '../checks/identifiers.ts'
import { compile, type Spec } from '../checks/kinds.ts'
import { marks, proves } from '../checks/example.ts'
import { isMark } from '../checks/secrecy.ts'
import { WORDING } from '../checks/wording.ts'
import type { Effective, Rule } from '../checks/rule.ts'
import { isDay } from '../domain/calendar.ts'
import { ok, type Problem, type Result } from '../domain/result.ts'
import { ruleShapeFaults } from '../schemas/pack-rules.ts'
import type { PackFile } from './pack-file.ts'
import { placed } from './placed.ts'
import { patternFaults } from './rule-patterns.ts'
import { parseSource, type Source } from './source.ts'
import { resolved } from './terms.ts'

/**
 * Rule files and term lists of a pack → rules that have proved themselves. Problems, all at once, each with `file`, `rule`, `at` (JSON pointer
 * in the file) and its place: those of `parseSource`, `pack.rule-malformed`, `pack.unknown-name`, `pack.missing-terms`, `pack.missing-model`,
 * `pack.pattern-invalid`, `pack.pattern-unbounded`, `pack.pattern-nested`, `pack.duplicate-rule`, `pack.example-fails`, `pack.no-such-day`,
 * `pack.contradiction` (ends before it begins); and `pack.not-a-list`.
 */
export function compileRules(files: readonly PackFile[]): Result<readonly Rule[]> {
  const read = readRules(files)
  if (!read.ok) return read
  const problems: Problem[] = []
  const rules = read.value.map(({ source, spec, at }) => {
    const rule = compile(spec)
    for (const list of ['hit', 'miss'] as const)
      spec[list].forEach((example, index) => {
        if (proves(rule, example) && marks(example) === (list === 'hit')) return
        const where = { file: source.path, rule: spec.id, at: `${at}/${list}/${index}`, list, index }
        problems.push(...placed([{ code: 'pack.example-fails', data: where }], new Map([[source.path, source]])))
      })
    return rule
  })
  return problems.length > 0 ? { ok: false, problems } : ok(rules)
}

/** The same before compiling: plain JSON, term lists read in, for the browser to compile itself. */
export function ruleSpecs(files: readonly PackFile[]): Result<readonly Readonly<{ file: string; spec: Spec }>[]> {
  const read = readRules(files)
  return read.ok ? ok(read.value.map(({ source, spec }) => ({ file: source.path, spec }))) : read
}

type Read = Readonly<{ source: Source; spec: Spec; at: string }>

function readRules(files: readonly PackFile[]): Result<readonly Read[]> {
  const found: Read[] = []
  const problems: Problem[] = []
  for (const { path: file, text } of sorted(files)) {
    const source = parseSource(file, text)
    if (!source.ok) {
      problems.push(...source.problems)
      continue
    }
    const { value: list } = source.value
    const here = new Map([[file, source.value]])
    if (!Array.isArray(list)) {
      problems.push(...placed([{ code: 'pack.not-a-list', data: { file } }], here))
      continue
    }
    for (const [index, value] of list.entries()) {
      const rule = nameOf(value) ?? String(index)
      const faults = [...faultsOf(value, files)]
      if (found.some((one) => one.spec.id === rule)) faults.push({ code: 'pack.duplicate-rule', data: { at: '/id' } })
      const told = faults.map(({ code, data }) => ({
        code,
        data: { file, rule, ...data, at: `/${index}${typeof data?.['at'] === 'string' ? data['at'] : ''}` },
      }))
      problems.push(...placed(told, here))
      if (faults.length === 0)
        found.push({ source: source.value, spec: resolved(value as Spec, files), at: `/${index}` })
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
  if (spec.kind === 'identifier' && !Object.hasOwn(IDENTIFIERS, spec.identifier))
    yield { code: 'pack.unknown-name', data: { at: '/identifier', name: spec.identifier } }
  if (spec.kind === 'consistency' && !Object.hasOwn(CONSISTENCY, spec.test))
    yield { code: 'pack.unknown-name', data: { at: '/test', name: spec.test } }
  if (spec.kind === 'wording' && !Object.hasOwn(WORDING, spec.test))
    yield { code: 'pack.unknown-name', data: { at: '/test', name: spec.test } }
  if (
    'terms' in spec &&
    typeof spec.terms === 'string' &&
    !files.some((one) => one.path.endsWith(`terms/${String(spec.terms)}`))
  )
    yield { code: 'pack.missing-terms', data: { at: '/terms', name: spec.terms } }
  if (spec.kind === 'names' && !files.some((one) => one.path.endsWith(`models/${spec.model}`)))
    yield { code: 'pack.missing-model', data: { at: '/model', name: spec.model } }
  if (
    spec.kind === 'names' &&
    typeof spec.never === 'string' &&
    !files.some((one) => one.path.endsWith(`terms/${String(spec.never)}`))
  )
    yield { code: 'pack.missing-terms', data: { at: '/never', name: spec.never } }
  if (spec.suppressible === true && isMark(spec.type))
    yield { code: 'pack.mark-suppressible', data: { at: '/suppressible' } }
  yield* patternFaults(spec)
  yield* spanFaults(spec.effective)
}

function* spanFaults(effective: Effective | undefined): Iterable<Problem> {
  if (!effective) return
  const { from, to } = effective
  if (!isDay(from)) yield { code: 'pack.no-such-day', data: { at: '/effective/from' } }
  if (to !== null && !isDay(to)) yield { code: 'pack.no-such-day', data: { at: '/effective/to' } }
  else if (to !== null && to < from)
    yield { code: 'pack.contradiction', data: { at: '/effective/to', other: '/effective/from' } }
}

/** Rule files in the order of their paths, so that loading twice gives the same list. */
function sorted(files: readonly PackFile[]): readonly PackFile[] {
  return files.filter((one) => one.path.endsWith('.json')).sort((a, b) => (a.path < b.path ? -1 : 1))
}

function nameOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined
}
