import type { Block, BlockKind } from '../../domain/paper.ts'
import { ok, refuse, type Refusal, type Result } from '../../domain/result.ts'
import { Assembly } from '../assembly.ts'
import type { Part } from '../part.ts'
import type { Zip } from '../zip.ts'
import { contentTypes } from './content-types.ts'
import { looseText, settingsText } from './loose.ts'
import { mainPart } from './main-part.ts'
import { outside } from './outside.ts'
import { relationsOf } from './relations.ts'
import { roleOf, type Role } from './roles.ts'
import { readStory } from './story.ts'
import { NO_STYLES, readStyles } from './styles.ts'
import type { Trace, Traced } from './trace.ts'
import type { Shared, StoryKind } from './walk.ts'

type Named = Readonly<{ name: string; role: Role }>

/** Parts that are stories, in the order they are read: notes after the body they belong to, then what frames it. */
const STORIES: readonly (readonly [how: Role['how'], kind: StoryKind])[] = [
  ['footnotes', 'note'],
  ['endnotes', 'note'],
  ['header', 'header'],
  ['footer', 'footer'],
  ['comments', 'comment'],
  ['glossary', 'property'],
]

/**
 * 读 docx — every part of the package: shown text first (body, notes), then what the file carries beside it.
 * Problems: `format.unreadable` (no main part, a part damaged), `format.unsafe`.
 */
export function readDocx(
  zip: Zip,
  trace?: Trace,
): Result<Readonly<{ blocks: readonly Traced[]; parts: readonly Part[] }>> {
  const main = mainPart(zip)
  if (!main) return refuse({ code: 'format.unreadable' })
  const parts = named(zip, main.name)
  const styles = stylesOf(zip, parts, main.name)
  if ('ok' in styles) return styles
  const shared: Shared = { styles, assembly: new Assembly(trace), notes: new Set(), properties: new Set(), trace }

  const story = (kind: StoryKind) => (bytes: Uint8Array, name: string) => {
    if (trace) trace.part = name
    return readStory(bytes, kind, shared)
  }
  const drawn = new Set<string>()
  const refusal =
    eachBytes(zip, [main.name], story('body')) ??
    first(STORIES, ([how, kind]) => eachBytes(zip, withRole(parts, how), story(kind))) ??
    eachBytes(zip, loose(parts, 'alt'), (bytes) => looseText(bytes, drawn)) ??
    eachBytes(zip, withRole(parts, 'settings'), (bytes) => settingsText(bytes, shared.properties)) ??
    eachBytes(zip, loose(parts, 'property'), (bytes) => looseText(bytes, shared.properties))
  if (refusal) return refusal

  const links = outside(zip)
  if (!links.ok) return links
  const carried = [
    ...asBlocks('alt', drawn),
    ...asBlocks('field', links.value.addresses),
    ...asBlocks('property', shared.properties),
  ]
  return ok({
    blocks: [...shared.assembly.blocks(), ...carried],
    parts: [...parts.map(({ name, role }) => inventory(name, role)), ...links.value.parts],
  })
}

/** Every part with its role. What the main part is related to is what Word goes by when a content type is vague. */
function named(zip: Zip, main: string): readonly Named[] {
  const typeOf = contentTypes(zip)
  const related = new Map(relationsOf(zip, main).map((one) => [one.target.toLowerCase(), one.type]))
  return zip.names
    .map((name) => ({ name, role: name.toLowerCase() === main.toLowerCase() ? MAIN : roleOf(name, typeOf(name)) }))
    .map(({ name, role }) => {
      const relation = related.get(name.toLowerCase())
      if (relation === 'aFChunk') return { name, role: { how: 'listed', kind: 'embedded' } as const }
      const story = STORIES.find(([how]) => how === relation)
      return story && role.how === 'loose' ? { name, role: { how: story[0] } as Role } : { name, role }
    })
}

const MAIN: Role = { how: 'main' }

/** The document's own styles; a glossary has others. */
function stylesOf(zip: Zip, parts: readonly Named[], main: string): ReturnType<typeof readStyles> {
  let styles: ReturnType<typeof readStyles> = NO_STYLES
  const own = relationsOf(zip, main).find((one) => one.type === 'styles' && !one.external)?.target
  const named = own !== undefined && zip.has(own) ? [own] : withRole(parts, 'styles').slice(0, 1)
  const refusal = eachBytes(zip, named, (bytes) => {
    styles = readStyles(bytes)
    return 'ok' in styles ? styles : undefined
  })
  return refusal ?? styles
}

function withRole(parts: readonly Named[], how: Role['how']): readonly string[] {
  return parts.filter(({ role }) => role.how === how).map(({ name }) => name)
}

function loose(parts: readonly Named[], as: 'alt' | 'property'): readonly string[] {
  return parts.filter(({ role }) => role.how === 'loose' && role.as === as).map(({ name }) => name)
}

function eachBytes(
  zip: Zip,
  names: readonly string[],
  take: (bytes: Uint8Array, name: string) => Refusal | undefined,
): Refusal | undefined {
  return first(names, (name) => {
    const bytes = zip.read(name)
    return bytes.ok ? take(bytes.value, name) : bytes
  })
}

function first<T>(items: readonly T[], take: (item: T) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const refusal = take(item)
    if (refusal) return refusal
  }
  return undefined
}

function asBlocks(kind: BlockKind, texts: Iterable<string>): readonly Block[] {
  return [...texts].filter((text) => text.trim() !== '').map((text) => ({ text, kind }))
}

function inventory(name: string, role: Role): Part {
  return { name, kind: role.how === 'listed' ? role.kind : 'read' }
}
