import { compile } from '../checks/kinds.ts'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import { readWords } from '../schemas/pack-words.ts'
import type { Flow } from '../workflow/flow.ts'
import type { Book } from './book.ts'
import { compileFlow } from './flow.ts'
import { compileMasks } from './masks.ts'
import type { Pack } from './pack.ts'
import type { PackFile } from './pack-file.ts'
import { compilePublication } from './publication.ts'
import { compileRulebook } from './rulebook.ts'
import { compileRules, ruleSpecs } from './rules.ts'
import { wordsFaults } from './words-faults.ts'
import type { Words } from './words.ts'

/** Every one of these stands somewhere in a lineage, or there is no pack. */
const NEEDED = [
  'pack',
  'kinds',
  'reasons',
  'returns',
  'gate',
  'interpretation',
  'masks',
  'flow',
  'publication',
  'words.zh',
].map((name) => `${name}.json`)

/**
 * Merged files → a pack, checked and compiled. Problems: `pack.file-missing` and those of the compilers, each with `file` and `at` in the
 * merged files: whoever knows the lineage tells the place.
 */
export function compilePack(book: Book, revision: string): Result<Pack> {
  const missing = NEEDED.filter((file) => !book.files.has(file))
  if (missing.length > 0) return refuse(...missing.map((file) => ({ code: 'pack.file-missing', data: { file } })))
  const values = new Map([...book.files].map(([file, { value }]) => [file, value]))
  const rules = compileRules(ruleFiles(book))
  const rulebook = compileRulebook(values, revision)
  const codes = rulebook.ok ? rulebook.value.returns.map((one) => one.code) : undefined
  const reasons = rulebook.ok ? rulebook.value.reasons.map((one) => one.code) : undefined
  const flow = compileFlow(values.get('flow.json'), codes, reasons)
  const publication = compilePublication(values.get('publication.json'))
  const words = readWords('words.zh.json', values.get('words.zh.json'))
  const masks = compileMasks(values.get('masks.json'), reasons)
  if (!rules.ok || !rulebook.ok || !flow.ok || !publication.ok || !words.ok || !masks.ok)
    return refuse(
      ...[rules, rulebook, flow, publication, words, masks].flatMap((one) =>
        one.ok ? [] : one.problems.map(unplaced),
      ),
    )

  const unsaid = wordsFaults(words.value, values)
  if (unsaid.length > 0) return refuse(...unsaid)
  const { id, version } = rulebook.value.pack
  const typed: Readonly<{ flow: Flow; words: Words }> = { flow: flow.value, words: words.value }
  return ok({
    id,
    version,
    revision,
    rules: rules.value,
    rulebook: rulebook.value,
    calendar: rulebook.value.calendar,
    masks: masks.value,
    publication: publication.value,
    ...typed,
  })
}

/**
 * The pack as it would judge papers, whether or not its rules keep what their examples promise: only for showing what is wrong with it. What no paper
 * is judged by stays the parent's. `undefined` where it could not judge at all.
 */
export function judging(book: Book, parent: Pack): Pack | undefined {
  const values = new Map([...book.files].map(([file, { value }]) => [file, value]))
  const specs = ruleSpecs(ruleFiles(book))
  const rulebook = compileRulebook(values, '')
  if (!specs.ok || !rulebook.ok) return undefined
  const { pack, calendar } = rulebook.value
  const rules = specs.value.map(({ spec }) => compile(spec))
  return { ...parent, ...pack, rules, rulebook: rulebook.value, calendar }
}

/** The rules as merged, written out again, and the word lists they name. */
export function ruleFiles(book: Book): readonly PackFile[] {
  const rules = [...book.files].filter(([file]) => file.startsWith('rules/'))
  return [
    ...rules.map(([path, { value }]) => ({ path, text: JSON.stringify(value) })),
    ...[...book.terms.values()].map((one) => one.file),
  ]
}

/** A line of the text written out again is nobody's line. */
function unplaced({ data, ...problem }: Problem): Problem {
  const { line: _1, column: _2, text: _3, caret: _4, ...rest } = data ?? {}
  return { ...problem, data: rest }
}
