import { edited } from '../../../domain/replacement.ts'
import { escaped, type Fate, type Scribe, type Tag } from '../../edit/xml-rewrite.ts'
import type { Removals } from '../../edit/removals.ts'
import { isUnderstood } from '../alternates.ts'
import { TEXTS } from '../elements.ts'
import { isHarmlessField } from '../harmless-field.ts'
import { cropHides } from '../../picture/cropped.ts'
import { attributesOf, Prefixes, type Keeping } from './attributes.ts'
import { Choice } from './choice.ts'
import type { Cut } from './cuts.ts'
import { GONE, OWN_BOOKMARK, SESSION, WRAPPERS } from './fates.ts'
import type { Marks } from './fields.ts'

/** Everything one story part is rewritten by. */
export type StoryPlan = Readonly<{
  part: string
  texts: ReadonlyMap<number, readonly Cut[]>
  /** Elements an edit covers, and what stands there instead. */
  elements: ReadonlyMap<number, string>
  unseen: ReadonlySet<number>
  marks: Marks
  keeping: Keeping
  /** Told of pictures that were cropped: what was cut off is still in them. */
  crops: string[]
}>

/** 清稿 — a story (body, header, footer, notes) as its reader may get it: edits made, what nobody saw gone, nobody named who worked on it. */
export function storyScribe(
  { part, texts, elements, unseen, marks, keeping, crops }: StoryPlan,
  removals: Removals,
): Scribe {
  const prefixes = new Prefixes()
  const choice = new Choice((prefix) => isUnderstood(prefixes.uri(prefix) ?? ''))
  const isGone = (at: number): boolean => marks.gone.has(at) || elements.has(at)

  function fate(tag: Tag, at: number): Fate {
    const chosen = choice.open(tag)
    if (chosen === 'drop') removals.add('alternate', part)
    if (chosen) return chosen === 'drop' ? 'drop' : { attributes: attributesOf(tag, prefixes, keeping) }
    const put = elements.get(at)
    if (put !== undefined && put !== '') return { instead: textInstead(tag, put) }
    const gone = goneAs(tag, at)
    if (gone !== undefined) {
      if (gone !== '') removals.add(gone, part)
      return 'drop'
    }
    const wrapper = WRAPPERS.get(tag.local)
    if (wrapper) removals.add(wrapper, part)
    if (wrapper !== undefined || unwraps(tag)) return 'unwrap'
    for (const name in tag.attributes)
      if (SESSION.test(name.slice(name.indexOf(':') + 1))) removals.add('identifier', part)
    const attributes = attributesOf(tag, prefixes, keeping)
    return { attributes: tag.local === 't' ? { ...attributes, 'xml:space': 'preserve' } : attributes }
  }

  /** Why an element goes; `''` for one an edit covers. */
  function goneAs(tag: Tag, at: number): string | undefined {
    if (elements.has(at)) return ''
    if (isGone(at)) return tag.local === 'fldChar' ? 'field' : 'hidden'
    if (unseen.has(at) && tag.local !== 'fldSimple' && SAYS_ITSELF.has(tag.local)) return 'hidden'
    if (!prefixes.isKnown(tag.name)) return 'unknown-element'
    if (/^bookmark(Start|End)$/.test(tag.local)) return isOwnBookmark(tag) ? undefined : 'bookmark'
    if (/visibility:\s*hidden|display:\s*none/i.test(tag.attributes['style'] ?? '')) return 'hidden'
    // Whatever leads to a part that went, or outside, goes with it; of a link only the link.
    if (tag.local !== 'hyperlink' && prefixes.relation(tag).some((id) => keeping.cut.has(id))) return 'relation'
    return GONE.get(tag.local)
  }

  /** Ends of bookmarks say only a number: those whose beginning stayed stay. */
  const bookmarks = new Set<string>()
  function isOwnBookmark({ attributes }: Tag): boolean {
    const id = valueOf(attributes, 'id')
    const name = valueOf(attributes, 'name')
    if (name === undefined) return bookmarks.delete(id ?? '')
    if (OWN_BOOKMARK.test(name)) bookmarks.add(id ?? '')
    return OWN_BOOKMARK.test(name)
  }

  function unwraps(tag: Tag): boolean {
    if (tag.local === 'fldSimple') return !isHarmlessField(valueOf(tag.attributes, 'instr') ?? '')
    if (tag.local !== 'hyperlink') return false
    const ids = prefixes.relation(tag)
    if (ids.length > 0) return ids.some((id) => keeping.cut.has(id))
    return !OWN_BOOKMARK.test(valueOf(tag.attributes, 'anchor') ?? '')
  }

  const open: string[] = []
  return {
    open(tag, at) {
      prefixes.enter(tag)
      const decided = fate(tag, at)
      if (tag.local === 'srcRect' && cropHides(tag.attributes)) crops.push(part)
      if (decided === 'drop' || (typeof decided === 'object' && 'instead' in decided)) prefixes.leave()
      else open.push(tag.local)
      return decided
    },
    text(text, at) {
      if (unseen.has(at) && !marks.codes.has(at)) {
        if (text.trim() !== '') removals.add('hidden', part)
        return ''
      }
      if (TEXTS.has(open.at(-1) ?? '')) return edited(text, texts.get(at) ?? [])
      // Measures and the like; words nobody reads as text were never checked.
      return /^[\s\w.%-]{0,20}$/.test(text) && !/\d{11}/.test(text) ? text : ''
    },
    close(tag) {
      open.pop()
      prefixes.leave()
      choice.close(tag)
      return ''
    },
  }
}

/** A symbol or tab gives way to a text in the same run. */
function textInstead({ name }: Tag, put: string): string {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : ''
  return `<${prefix}t xml:space="preserve">${escaped(put)}</${prefix}t>`
}

const SAYS_ITSELF: ReadonlySet<string> = new Set(['tab', 'ptab', 'br', 'cr', 'noBreakHyphen', 'sym'])

function valueOf(attributes: Tag['attributes'], local: string): string | undefined {
  for (const name in attributes) if (name === local || name.endsWith(`:${local}`)) return attributes[name]
  return undefined
}
