import { defaultTreeAdapter as tree, html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Block } from '../../domain/paper.ts'
import { ok, type Result } from '../../domain/result.ts'
import { LIMITS, tooLarge } from '../limits.ts'
import type { Part } from '../part.ts'
import { ATTRIBUTES, BLOCKS, FRAMES, PROGRAMS, UNSEEN } from './elements.ts'
import { isLayout } from './layout.ts'
import { Page } from './page.ts'

type Todo = (Tree.Node | (() => void))[]

/**
 * 读网页 — blocks at block elements, cells with their place, white space as a browser shows it (`<br>` is `\n`).
 * Problems: `format.too-large`. What is not shown (`hidden`, `display:none`, comments, addresses, alternative texts, `<meta>`) is carried by its kind.
 */
export function readHtml(text: string): Result<Readonly<{ blocks: readonly Block[]; parts: readonly Part[] }>> {
  if (text.length > LIMITS.textBytes) return tooLarge('textBytes')
  const root = treeOf(text)
  if (!root) return tooLarge('elements')
  const page = new Page()
  const parts: Part[] = []
  // Own stack instead of recursion: a page may nest as deep as it likes.
  const todo: Todo = [root]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'function') next()
    else if (tree.isTextNode(next)) page.text(next.value)
    else if (tree.isCommentNode(next)) page.carry('comment', next.data)
    else if (tree.isElementNode(next)) element(page, parts, next, todo)
    else if ('childNodes' in next) descend(next.childNodes, todo)
  }
  return ok({ blocks: page.blocks(), parts })
}

/** The page's tree; `undefined` when it grows beyond bounds: a little badly nested markup can make a very large one. */
function treeOf(text: string): Tree.Document | undefined {
  let left: number = LIMITS.elements
  const treeAdapter: typeof tree = {
    ...tree,
    createElement(...given) {
      if (--left < 0) throw new TooLarge()
      return tree.createElement(...given)
    },
  }
  try {
    return parse(text, { scriptingEnabled: false, treeAdapter })
  } catch (error) {
    if (error instanceof TooLarge) return undefined
    throw error
  }
}

/** The only way out of the parser in its midst. */
class TooLarge extends Error {}

/** Opens an element and leaves on the stack what is to be done next: its children, then its end. */
function element(page: Page, parts: Part[], node: Tree.Element, todo: Todo): void {
  const { tagName: name } = node
  const attributes = new Map(node.attrs.map((one) => [one.name, one.value]))
  if (PROGRAMS.has(name)) {
    if (name === 'script') parts.push({ name: 'script', kind: 'unknown' })
    return
  }
  const frame = FRAMES.get(name)
  if (frame !== undefined) parts.push({ name: `${name} ${frame}`, kind: 'external' })
  if (name === 'img' && /^data:/i.test(attributes.get('src') ?? '')) parts.push({ name: 'img data', kind: 'image' })
  if (name === 'meta') page.carry('property', attributes.get('content') ?? '')
  for (const [attribute, kind] of ATTRIBUTES) {
    const value = attributes.get(attribute) ?? ''
    if (!/^(#|javascript:)/i.test(value)) page.carry(kind, value)
  }
  if (name === 'br') page.lineBreak()

  const manner = {
    block: BLOCKS.has(name),
    layout: name === 'table' && isLayout(node),
    hidden: UNSEEN.has(name) || isHidden(attributes),
    property: name === 'title' && node.namespaceURI === html.NS.HTML,
  }
  page.open(name, attributes, manner)
  todo.push(() => page.close(name, manner))
  descend(name === 'template' && 'content' in node ? (node as Tree.Template).content.childNodes : node.childNodes, todo)
}

function descend(children: readonly Tree.Node[], todo: Todo): void {
  for (let at = children.length - 1; at >= 0; at--) todo.push(children[at]!)
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  const style = attributes.get('style') ?? ''
  const input = attributes.get('type')?.toLowerCase() === 'hidden'
  return attributes.has('hidden') || input || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}
