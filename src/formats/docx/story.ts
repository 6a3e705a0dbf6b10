import type { Refusal } from '../../domain/result.ts'
import { LIMITS, tooLarge } from '../limits.ts'
import { walkXml, type Visitor } from '../xml.ts'
import { Alternates } from './alternates.ts'
import { author, ELEMENTS, TEXTS } from './elements.ts'
import { DESCRIPTIONS, PROPERTIES } from './properties.ts'
import { Walk, type Shared, type StoryKind } from './walk.ts'

/**
 * 通读 — walks one part (body, header, notes, comments) into blocks, in reading order, in one pass and without recursion.
 * Problems: those of `walkXml`.
 */
export function readStory(bytes: Uint8Array, kind: StoryKind, shared: Shared): Refusal | undefined {
  const walk = new Walk(kind, shared)
  const alternates = new Alternates()
  const { trace } = shared
  /** Open descriptions, innermost last. */
  const descriptions: string[] = []
  /** Depth inside a subtree nobody reads: the formatting of before a tracked change. */
  let skipped = 0
  let text: string | undefined

  const visitor: Visitor = {
    namespace: (prefix, uri) => alternates.namespace(prefix, uri),
    open(name, attributes, at) {
      if (trace) Object.assign(trace, { at, element: true })
      if (skipped > 0) skipped++
      else if (name.endsWith('PrChange') || name === 'tblGridChange') {
        author(walk, attributes)
        skipped = 1
      } else if (alternates.open(walk, name, attributes)) return
      else if (descriptions.length > 0) {
        PROPERTIES.get(`${descriptions.at(-1)}/${name}`)?.(walk, attributes)
        if (DESCRIPTIONS.has(name)) descriptions.push(name === 'rPr' ? 'mark' : name)
      } else if (DESCRIPTIONS.has(name)) descriptions.push(name)
      else if (TEXTS.has(name)) text = name
      else ELEMENTS.get(name)?.open?.(walk, attributes)
    },
    close(name) {
      if (skipped > 0) skipped--
      else if (alternates.close(walk, name)) return
      else if (DESCRIPTIONS.has(name)) descriptions.pop()
      else if (descriptions.length > 0) return
      else if (TEXTS.has(name)) text = undefined
      else ELEMENTS.get(name)?.close?.(walk)
    },
    text(part, at) {
      if (skipped > 0) return
      if (trace) Object.assign(trace, { at, element: false })
      if (alternates.aside) alternates.text(part)
      else if (text !== undefined) walk.say(part, TEXTS.get(text))
    },
    enough: () => (shared.assembly.size > LIMITS.blocks ? tooLarge('blocks') : undefined),
  }
  return walkXml(bytes, visitor, 'storyElements')
}
