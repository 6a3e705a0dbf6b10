import { edited } from '../../../domain/replacement.ts'
import type { Tag } from '../../edit/xml-rewrite.ts'
import type { Echo } from '../../edit/echo.ts'
import { isKnownFont } from '../../edit/known-names.ts'
import type { LookNames } from './look-names.ts'
import { isKnownNamespace, MARKINGS, SAYING } from './fates.ts'

/**
 * What attributes are kept by: values that were edited, words that were covered elsewhere, relations that were cut, the new ids of the others, the new
 * names of styles. `used` collects the relations a part still names.
 */
export type Keeping = Readonly<{
  values: ReadonlyMap<string, string>
  echo: Echo
  cut: ReadonlySet<string>
  ids: ReadonlyMap<string, string>
  used: Set<string>
  looks: LookNames
}>

/** Prefixes as they hold at an element, unknown ones left out: what an element declares ends with it. */
export class Prefixes {
  #uris: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])
  readonly #outer: ReadonlyMap<string, string>[] = []

  /** An element begins; `leave` when it ends. */
  enter({ attributes }: Tag): void {
    this.#outer.push(this.#uris)
    let own: Map<string, string> | undefined
    for (const name in attributes)
      if (name === 'xmlns' || name.startsWith('xmlns:'))
        (own ??= new Map(this.#uris)).set(name.slice(6), attributes[name]!)
    if (own) this.#uris = own
  }

  leave(): void {
    this.#uris = this.#outer.pop() ?? this.#uris
  }

  uri(prefix: string): string | undefined {
    return this.#uris.get(prefix)
  }

  isKnown(name: string): boolean {
    const colon = name.indexOf(':')
    const uri = this.#uris.get(colon < 0 ? '' : name.slice(0, colon))
    return uri === undefined ? colon < 0 : isKnownNamespace(uri)
  }

  /** Attributes without a prefix belong to their element. */
  knowsAttribute(name: string): boolean {
    if (name === 'xmlns' || name.startsWith('xmlns:')) return false
    return !name.includes(':') || this.isKnown(name)
  }

  declared({ attributes }: Tag): Record<string, string> {
    return Object.fromEntries(
      Object.entries(attributes).filter(
        ([name, uri]) => (name === 'xmlns' || name.startsWith('xmlns:')) && isKnownNamespace(uri),
      ),
    )
  }

  relation(tag: Tag): readonly string[] {
    return Object.entries(tag.attributes).flatMap(([name, id]) => (this.isRelation(name) ? [id] : []))
  }

  /** `r:id` and its like, and what VML calls `o:relid`. */
  isRelation(name: string): boolean {
    const colon = name.indexOf(':')
    return colon > 0 && (name.endsWith(':relid') || /\/relationships$/.test(this.#uris.get(name.slice(0, colon)) ?? ''))
  }
}

/**
 * 属性 — the attributes an element keeps. Names of people, times, copies of the drawing go; words stay only where the table says that an element
 * shows or needs them, edited as the blocks they were read as.
 */
export function attributesOf(tag: Tag, prefixes: Prefixes, keeping: Keeping): Record<string, string> {
  const kept = prefixes.declared(tag)
  for (const name in tag.attributes) {
    if (!prefixes.knowsAttribute(name)) continue
    const local = name.slice(name.indexOf(':') + 1)
    const value = prefixes.isRelation(name)
      ? renamed(tag.attributes[name]!, keeping)
      : valueOf(tag, local, tag.attributes[name]!, keeping)
    if (value !== undefined) kept[name] = value
  }
  // A list of prefixes that are not declared makes the part invalid.
  for (const name of ['mc:Ignorable', 'mc:ProcessContent', 'mc:MustUnderstand']) {
    if (kept[name] === undefined) continue
    const known = kept[name].split(/\s+/).filter((one) => kept[`xmlns:${one.split(':')[0] ?? ''}`] !== undefined)
    if (name === 'mc:Ignorable' && known.length > 0) kept[name] = known.join(' ')
    else delete kept[name]
  }
  return kept
}

function renamed(id: string, { ids, used }: Keeping): string | undefined {
  if (ids.has(id)) used.add(id)
  return ids.get(id)
}

function valueOf(
  { local: element }: Tag,
  name: string,
  value: string,
  { values, echo, looks }: Keeping,
): string | undefined {
  if (MARKINGS.test(name)) return undefined
  const look = LOOKS.get(`${element} ${name}`)
  if (look === 'style') return looks.styleId(value)
  if (look === 'style-name') return looks.styleName(value)
  if (look === 'font') return isKnownFont(value) ? value : undefined
  if (look === 'typeface') return isKnownFont(value) ? value : ''
  // Word calls a picture after its file; the name is required, what it says is not.
  if (name === 'name' && (element === 'docPr' || element === 'cNvPr')) return 'object'
  const after = values.get(value) ?? edited(value, echo.in(value))
  if (!isWords(after) || SAYING.get(element)?.test(name) === true) return after
  return NEEDED[name]
}

const LOOKS: ReadonlyMap<string, 'style' | 'style-name' | 'font' | 'typeface'> = new Map([
  ...['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link', 'numStyleLink', 'styleLink'].map(
    (one) => [`${one} val`, 'style'] as const,
  ),
  ['style styleId', 'style'],
  ['name val', 'style-name'],
  ...['ascii', 'hAnsi', 'eastAsia', 'cs'].map((one) => [`rFonts ${one}`, 'font'] as const),
  ['sym font', 'font'],
  ['font name', 'typeface'],
  ...['latin', 'ea', 'cs', 'sym', 'buFont', 'font'].map((one) => [`${one} typeface`, 'typeface'] as const),
])

/** Chinese, an address of a person or a disk, a long number. */
function isWords(value: string): boolean {
  return (
    /[\u3400-\u9fff\uf900-\ufaff]|@|\\|file:|\d{7}/i.test(value) &&
    !/^[\d;:,. %#-]*$/.test(value.replace(/\d{17}[\dXx]|\d{11}/, '？'))
  )
}

/** What stands for a name that must be there. */
const NEEDED: Readonly<Record<string, string>> = { name: 'Office', id: 'object' }
