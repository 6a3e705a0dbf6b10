import { quoted } from '../../edit/xml-rewrite.ts'
import { zipped } from '../../edit/package.ts'

/** A part put into the new package: its content type, and the last word of the relation that leads to it. */
const KINDS = {
  workbook: ['xl/workbook', 'spreadsheetml.sheet.main+xml', 'officeDocument'],
  sheet: ['xl/worksheets/sheet', 'spreadsheetml.worksheet+xml', 'worksheet'],
  strings: ['xl/sharedStrings', 'spreadsheetml.sharedStrings+xml', 'sharedStrings'],
  styles: ['xl/styles', 'spreadsheetml.styles+xml', 'styles'],
  theme: ['xl/theme/theme', 'theme+xml', 'theme'],
  drawing: ['xl/drawings/drawing', 'drawing+xml', 'drawing'],
  chart: ['xl/charts/chart', 'drawingml.chart+xml', 'chart'],
} as const

type Part = Readonly<{ type: string; bytes: Uint8Array; relations: Relations | undefined }>

export type Kind = keyof typeof KINDS
export type Target = Readonly<{ name: string; relation: string }>

/**
 * 新包 — the package written anew: only what was put into it is there, under names and relation ids of our own, since those of the source
 * may say something. ECMA-376-2.
 */
export class NewPackage {
  readonly #parts = new Map<string, Part>()
  readonly #counts = new Map<string, number>()
  readonly #relations: string

  constructor(strict: boolean) {
    this.#relations = relationUri(strict)
  }

  add(kind: Kind, bytes: Uint8Array, relations?: Relations): Target {
    const [stem, type, relation] = KINDS[kind]
    const single = kind === 'workbook' || kind === 'strings' || kind === 'styles'
    const name = `${stem}${single ? '' : this.#next(stem)}.xml`
    this.#parts.set(name, { type: `application/vnd.openxmlformats-officedocument.${type}`, bytes, relations })
    return { name, relation: this.#relations + relation }
  }

  addImage(extension: string, type: string, bytes: Uint8Array): Target {
    const name = `xl/media/image${this.#next('media')}.${extension}`
    this.#parts.set(name, { type, bytes, relations: undefined })
    return { name, relation: `${this.#relations}image` }
  }

  bytes(main: Target): Uint8Array {
    const root = new Relations()
    root.to(main)
    const out = new Map<string, Uint8Array>([['_rels/.rels', root.bytes()]])
    const types: string[] = []
    for (const name of this.#reached(main.name)) {
      const { type, bytes, relations } = this.#parts.get(name)!
      types.push(`<Override PartName="/${name}" ContentType="${type}"/>`)
      out.set(name, bytes)
      if (relations && relations.lines.length > 0) out.set(relsName(name), relations.bytes())
    }
    const uri = 'http://schemas.openxmlformats.org/package/2006/content-types'
    const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    out.set('[Content_Types].xml', xmlPart(`<Types xmlns="${uri}">${rels}${types.sort().join('')}</Types>`))
    return zipped(out)
  }

  #next(stem: string): number {
    const count = (this.#counts.get(stem) ?? 0) + 1
    this.#counts.set(stem, count)
    return count
  }

  /** What no relation leads to is nothing anybody sees. */
  #reached(main: string): ReadonlySet<string> {
    const reached = new Set([main])
    for (const name of reached)
      for (const target of this.#parts.get(name)?.relations?.targets ?? []) reached.add(target)
    return reached
  }
}

/** The relations of one new part, as it is written. */
export class Relations {
  readonly lines: string[] = []
  readonly targets: string[] = []
  /** Where links lead. */
  readonly addresses: string[] = []

  to({ name, relation }: Target): string {
    this.targets.push(name)
    return this.#line(relation, `/${name}`, '')
  }

  outside(relation: string, address: string): string {
    this.addresses.push(address)
    return this.#line(relation, address, ' TargetMode="External"')
  }

  bytes(): Uint8Array {
    const uri = 'http://schemas.openxmlformats.org/package/2006/relationships'
    return xmlPart(`<Relationships xmlns="${uri}">${this.lines.join('')}</Relationships>`)
  }

  #line(type: string, target: string, mode: string): string {
    const id = `rId${this.lines.length + 1}`
    this.lines.push(`<Relationship Id="${id}" Type="${type}" Target="${quoted(target)}"${mode}/>`)
    return id
  }
}

export function relationUri(strict: boolean): string {
  return strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships/'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
}

export function xmlPart(text: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)
}

function relsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}
