import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import { pointOf, type Point } from './point.ts'

/** 源文件 — a JSON file of a pack as its author wrote it, and where each value of it stands. */
export type Source = Readonly<{
  /** From the pack's folder: `rules/marks.json`. */
  path: string
  text: string
  value: unknown
  /** Line and column of a value; of the name before it with `key`. What is not there stands where it is missing from. */
  at: (pointer: string, key?: boolean) => Point
}>

/** No file of a pack is longer (characters) or deeper than this; what is, is not a pack. */
const MOST_CHARACTERS = 4_000_000
const MOST_DEPTH = 40

/**
 * Reads strict JSON: no comments, no trailing commas, no name twice in one object. Problems, each with its place (see `located`):
 * `pack.too-large`, `pack.too-deep`, `pack.not-json`, `pack.key-twice`.
 */
export function parseSource(path: string, written: string): Result<Source> {
  const text = written.replace(/^\uFEFF/u, '')
  const refused = (code: string, offset: number, more: object = {}): Problem => ({
    code,
    data: { file: path, ...pointOf(text, offset), ...more },
  })
  if (text.length > MOST_CHARACTERS) return refuse(refused('pack.too-large', 0))
  const deep = tooDeep(text)
  if (deep !== undefined) return refuse(refused('pack.too-deep', deep))
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  // Only the first: what follows a slip of the pen is mostly its echo.
  if (first ?? !root)
    return refuse(
      refused('pack.not-json', first?.offset ?? 0, { keyword: first ? printParseErrorCode(first.error) : '' }),
    )
  const twice = [...doubled(root)].map((key) =>
    refused('pack.key-twice', key.offset, { name: getNodeValue(key) as string }),
  )
  if (twice.length > 0) return refuse(...twice)
  // The value is JSON.parse's: it keeps a name such as `__proto__` as a name.
  return ok({
    path,
    text,
    value: JSON.parse(text) as unknown,
    at: (pointer, key) => pointOf(text, offsetAt(root, pointer, key)),
  })
}

/** Where a value stands, as problem data: file, line and column, the author's own line, a caret under it, and the pointer. */
export function located(source: Source, pointer: string, key = false): Readonly<{ file: string; at: string }> & Point {
  return { file: source.path, at: pointer, ...source.at(pointer, key) }
}

function offsetAt(root: Node, pointer: string, key = false): number {
  let node = root
  for (const step of steps(pointer)) {
    const next = findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step])
    if (!next) return node.offset
    node = next
  }
  const name = node.parent?.type === 'property' ? node.parent : node
  return key ? name.offset : node.offset
}

/** The steps of a JSON pointer (RFC 6901). */
function steps(pointer: string): readonly string[] {
  const parts = pointer.split('/').slice(1)
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function* doubled(node: Node): Iterable<Node> {
  const seen = new Set<unknown>()
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined
    if (key && seen.has(key.value)) yield key
    if (key) seen.add(key.value)
    yield* doubled(child)
  }
}

/** The offset of the first bracket that opens too deep; counted before parsing, because the parser recurses. */
function tooDeep(text: string): number | undefined {
  let depth = 0
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gsu)) {
    if (match[0] === '[' || match[0] === '{') depth += 1
    if (match[0] === ']' || match[0] === '}') depth -= 1
    if (depth > MOST_DEPTH) return match.index
  }
  return undefined
}
