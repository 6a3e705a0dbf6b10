import { realpathSync } from 'node:fs'
import path from 'node:path'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import { readLayer, textAt, type Layer } from './layer.ts'
import { located } from './source.ts'

/** Where the pack of that name lies; `undefined`: nowhere. Left out, packs of one lineage lie side by side. */
export type Parents = (id: string) => string | undefined

/** A pack, its parent, the parent's parent …: no more than this stand above one another. */
const DEEPEST = 5

/**
 * 谱系 — a pack and all it extends, the root first. Problems: those of `readLayer`, and at the `extends` concerned `pack.malformed`,
 * `pack.parent-unknown`, `pack.parent-misnamed`, `pack.cycle`, `pack.lineage-too-deep`. A parent's problems name it in `pack`.
 */
export function lineageOf(dir: string, parents?: Parents): Result<readonly Layer[]> {
  const own = readLayer(dir, path.basename(path.resolve(dir)))
  if (!own.ok) return own
  const layers = [own.value]
  const seen = new Set([whereabouts(dir)])
  for (let top: Layer | undefined = own.value; top;) {
    const above = parentOf(top, seen, layers.length, parents)
    if (!above.ok) return refuse(...(layers.length === 1 ? above.problems : above.problems.map(inPack(top.id))))
    if (!above.value) break
    const layer = readLayer(above.value.dir, above.value.name)
    if (!layer.ok)
      return layer.problems.some((one) => one.code === 'pack.unreadable')
        ? told(layers, top, 'pack.parent-unknown', { name: above.value.name })
        : refuse(...layer.problems.map(inPack(above.value.name)))
    if (layer.value.id !== above.value.name)
      return told(layers, top, 'pack.parent-misnamed', { name: above.value.name, called: layer.value.id })
    seen.add(whereabouts(above.value.dir))
    layers.unshift(layer.value)
    top = layer.value
  }
  return ok(layers)
}

type Above = Readonly<{ dir: string; name: string }>

/** Where the parent lies, if the pack has one. */
function parentOf(
  layer: Layer,
  seen: ReadonlySet<string>,
  depth: number,
  parents?: Parents,
): Result<Above | undefined> {
  const head: unknown = layer.sources.get('pack.json')?.value
  if (typeof head !== 'object' || head === null || !Object.hasOwn(head, 'extends')) return ok(undefined)
  const name = textAt(layer.sources, 'extends')
  // The name becomes a path: nothing but a name may pass.
  if (name === undefined || !/^[a-z0-9-]+$/u.test(name))
    return refuse(atExtends(layer, 'pack.malformed', { keyword: 'pattern' }))
  const dir = parents ? parents(name) : path.join(path.dirname(path.resolve(layer.dir)), name)
  if (dir === undefined) return refuse(atExtends(layer, 'pack.parent-unknown', { name }))
  if (seen.has(whereabouts(dir))) return refuse(atExtends(layer, 'pack.cycle', { name }))
  return depth >= DEEPEST
    ? refuse(atExtends(layer, 'pack.lineage-too-deep', { name, most: DEEPEST }))
    : ok({ dir, name })
}

/** What is wrong with an `extends`, told to the author of the pack at the end of the line. */
function told(layers: readonly Layer[], child: Layer, code: string, more: object): Result<never> {
  const problem = atExtends(child, code, more)
  return refuse(layers.length === 1 ? problem : inPack(child.id)(problem))
}

function whereabouts(dir: string): string {
  try {
    return realpathSync(dir)
  } catch {
    return path.resolve(dir)
  }
}

function atExtends(layer: Layer, code: string, more: object): Problem {
  const source = layer.sources.get('pack.json')
  return { code, data: { ...(source ? located(source, '/extends') : { file: 'pack.json', at: '/extends' }), ...more } }
}

/** The problem of a parent, told to the author of a child: in which pack it stands. */
export function inPack(id: string): (problem: Problem) => Problem {
  return ({ data, ...problem }) => ({
    ...problem,
    data: { ...data, pack: id, ...(typeof data?.['file'] === 'string' ? { file: `${id}/${data['file']}` } : {}) },
  })
}
