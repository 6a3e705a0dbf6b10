import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import { layOver, whereIn, type Book } from './book.ts'
import { compilePack, judging } from './compile.ts'
import { revisionOf, type Layer } from './layer.ts'
import { inPack, lineageOf, type Parents } from './lineage.ts'
import type { Origin } from './marked.ts'
import type { Pack } from './pack.ts'
import { located } from './source.ts'
import { loosened } from './loosened.ts'

/** A pack with what it was made of: its lineage, the root first, and who wrote what. */
export type Loaded = Readonly<{ pack: Pack; book: Book; layers: readonly Layer[] }>

export type LoadOptions = Readonly<{ parents?: Parents }>

/**
 * 加载 — reads a pack's folder and all it extends, checks every file's form and every rule's own examples, and compiles it. A child may only
 * tighten its parent. A pack with anything wrong does not load at all. Problems, each with its file, line and caret where there is one: those
 * of `lineageOf`, `merge`, the compilers, and `pack.loosened`.
 */
export function loadPack(dir: string, options: LoadOptions = {}): Result<Pack> {
  const loaded = loadLineage(dir, options)
  return loaded.ok ? ok(loaded.value.pack) : loaded
}

/** The same, with the lineage. */
export function loadLineage(dir: string, { parents }: LoadOptions = {}): Result<Loaded> {
  const layers = lineageOf(dir, parents)
  if (!layers.ok) return layers
  let below: Built | undefined
  for (const [at, layer] of layers.value.entries()) {
    const built = build(layers.value.slice(0, at + 1), below)
    if (!built.ok) return at === layers.value.length - 1 ? built : refuse(...built.problems.map(inPack(layer.id)))
    below = built.value
  }
  return below ? ok({ ...below, layers: layers.value }) : refuse({ code: 'pack.unreadable', data: { dir } })
}

type Built = Readonly<{ pack: Pack; book: Book }>

function build(layers: readonly Layer[], below: Built | undefined): Result<Built> {
  const top = layers.length - 1
  const layer = layers[top]!
  const { book, problems } = layOver(below?.book, layer, top)
  const compiled = compilePack(book, revisionOf(layer.files, below?.pack.revision))
  const found: Problem[] = [
    ...problems.map((one) => placed(one, layers, { layer: top, file: textOf(one, 'file'), at: textOf(one, 'at') })),
    ...(compiled.ok ? [] : compiled.problems.map((one) => placedInBook(one, layers, book))),
    ...(below ? loosened(below, { book, pack: compiled.ok ? compiled.value : judging(book, below.pack) }) : []).map(
      ({ problem, from }) => placed(problem, layers, from),
    ),
  ]
  return compiled.ok && found.length === 0 ? ok({ pack: compiled.value, book }) : refuse(...found)
}

/** A compiler says file and pointer as merged; its author wants his own. */
function placedInBook(problem: Problem, layers: readonly Layer[], book: Book): Problem {
  const file = textOf(problem, 'file')
  return book.files.has(file) ? placed(problem, layers, whereIn(book, file, textOf(problem, 'at'))) : problem
}

function placed(problem: Problem, layers: readonly Layer[], { layer, file, at }: Origin): Problem {
  const own = layers[layer]
  const source = own?.sources.get(file)
  const key = problem.data?.['keyword'] === 'additionalProperties'
  const place = source ? located(source, at, key) : { file, at }
  const inherited = layer < layers.length - 1 ? { pack: own?.id ?? '', file: `${own?.id ?? ''}/${file}` } : {}
  return { ...problem, data: { ...problem.data, ...place, ...inherited } }
}

function textOf({ data }: Problem, name: string): string {
  const value = data?.[name]
  return typeof value === 'string' ? value : ''
}
