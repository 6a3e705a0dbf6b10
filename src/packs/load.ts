import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import { readFlow } from '../schemas/pack-flow.ts'
import { readWords } from '../schemas/pack-words.ts'
import type { Flow } from '../workflow/flow.ts'
import type { Pack } from './pack.ts'
import { compileRulebook } from './rulebook.ts'
import { compileRules } from './rules.ts'
import type { Words } from './words.ts'

type File = Readonly<{ path: string; text: string }>

/**
 * Reads a pack's folder, checks every file's shape and every rule's own examples, and compiles it. A pack with anything wrong does not
 * load at all. Problems: `pack.unreadable`, `pack.not-json`, `pack.malformed`, `pack.example-fails` and those of the compilers; each names
 * its file.
 */
export function loadPack(dir: string): Result<Pack> {
  const files = filesOf(dir)
  if (!files.ok) return files
  const parsed = parseAll(files.value)
  if (!parsed.ok) return parsed
  const at = (name: string): unknown => parsed.value.get(name)

  const rules = compileRules(files.value.filter((file) => /^(rules|terms)\//.test(file.path)))
  const revision = revisionOf(files.value)
  const rulebook = compileRulebook(parsed.value, revision)
  const flow = readFlow('flow.json', at('flow.json'))
  const words = readWords('words.zh.json', at('words.zh.json'))
  if (!rules.ok || !rulebook.ok || !flow.ok || !words.ok)
    return refuse(...[rules, rulebook, flow, words].flatMap((one) => (one.ok ? [] : one.problems)))

  const { id, version } = rulebook.value.pack
  const typed: Readonly<{ flow: Flow; words: Words }> = { flow: flow.value, words: words.value }
  return ok({
    id,
    version,
    revision,
    rules: rules.value,
    rulebook: rulebook.value,
    calendar: rulebook.value.calendar,
    ...typed,
  })
}

/** 包版次 — the SHA-256 over all files, names included: two packs with one revision judge alike. */
function revisionOf(files: readonly File[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file.path}\0${Buffer.byteLength(file.text)}\0${file.text}`)
  return hash.digest('hex')
}

function filesOf(dir: string): Result<readonly File[]> {
  try {
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'))
    const wanted = names.filter((name) => /\.(json|txt)$/.test(name)).sort()
    return ok(wanted.map((name) => ({ path: name, text: readFileSync(path.join(dir, name), 'utf8') })))
  } catch {
    return refuse({ code: 'pack.unreadable', data: { dir } })
  }
}

function parseAll(files: readonly File[]): Result<ReadonlyMap<string, unknown>> {
  const parsed = new Map<string, unknown>()
  const problems: Problem[] = []
  for (const file of files.filter((one) => one.path.endsWith('.json'))) {
    try {
      parsed.set(file.path, JSON.parse(file.text))
    } catch (error) {
      problems.push({ code: 'pack.not-json', data: { file: file.path, ...whereIn(file.text, error) } })
    }
  }
  return problems.length > 0 ? refuse(...problems) : ok(parsed)
}

/** Line and column (from 1) of a JSON error, as far as the parser tells the position. */
function whereIn(text: string, error: unknown): Readonly<{ line: number; column: number }> {
  const position = error instanceof Error ? Number(/position (\d+)/.exec(error.message)?.[1] ?? 0) : 0
  const before = text.slice(0, position).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
