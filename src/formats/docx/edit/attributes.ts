import { edited } from '../../../domain/replacement.ts'
import type { Tag } from '../../edit/xml-rewrite.ts'
import type { Echo } from '../../edit/echo.ts'
import { isKnownNamespace, MARKINGS, SAYING } from './fates.ts'

/** What attributes are kept by: values that were edited, words that were covered elsewhere, relations that were cut. */
export type Keeping = Readonly<{ values: ReadonlyMap<string, string>; echo: Echo; cut: ReadonlySet<string> }>

/** Prefixes one part declares, unknown ones left out. */
export class Prefixes {
  readonly #uris = new Map<string, string>([['xml', 'http://www.w3.org/XML/1998/namespace']])

  declares({ attributes }: Tag): void {
    for (const name in attributes)
      if (name === 'xmlns' || name.startsWith('xmlns:')) this.#uris.set(name.slice(6), attributes[name]!)
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
    return Object.entries(tag.attributes).flatMap(([name, id]) =>
      name.includes(':') && /\/relationships$/.test(this.#uris.get(name.slice(0, name.indexOf(':'))) ?? '') ? [id] : [],
    )
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
    const value = valueOf(tag, local, tag.attributes[name]!, keeping)
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

function valueOf({ local: element }: Tag, name: string, value: string, { values, echo }: Keeping): string | undefined {
  if (MARKINGS.test(name)) return undefined
  // Word calls a picture after its file; the name is required, what it says is not.
  if (name === 'name' && (element === 'docPr' || element === 'cNvPr')) return 'object'
  const after = values.get(value) ?? edited(value, echo.in(value))
  if (!isWords(after) || SAYING.get(element)?.test(name) === true) return after
  return NEEDED[name]
}

/** Chinese, an address of a person or a disk, a long number. */
function isWords(value: string): boolean {
  return (
    /[\u3400-\u9fff\uf900-\ufaff]|@|\\|file:|\d{7}/i.test(value) &&
    !/^[\d;:,. %#-]*$/.test(value.replace(/\d{17}[\dXx]|\d{11}/, '？'))
  )
}

/** What stands for a name that must be there. */
const NEEDED: Readonly<Record<string, string>> = { name: 'Office', id: 'object' }
