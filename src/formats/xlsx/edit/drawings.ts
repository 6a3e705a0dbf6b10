import { ok, type Result } from '../../../domain/result.ts'
import { relationsOf, type Relation } from '../../docx/relations.ts'
import type { Zip } from '../../zip.ts'
import type { Covering } from './covering.ts'
import type { NewPackage, Target } from './new-package.ts'
import { Relations } from './new-package.ts'
import type { Removals } from '../../edit/removals.ts'
import { publicPicture } from '../../picture/public-picture.ts'
import { quotedName, referenceOf } from './sheet-names.ts'
import { writeDrawing } from './write-drawing.ts'

type Office = Readonly<{
  zip: Zip
  take(part: string): Result<Uint8Array>
  out: NewPackage
  covering: Covering
  nameOf(sheet: string): string | undefined
  removals: Removals
  said: Set<string>
}>

/** 绘图 — drawings, charts and pictures of a workbook, put into the new package each once. */
export class Drawings {
  readonly #office: Office
  readonly #done = new Map<string, Result<Target | undefined>>()

  constructor(office: Office) {
    this.#office = office
  }

  /** What of a sheet's relations stays as a drawing or background, by their ids. Problems: those of the parts. */
  of(relations: readonly Relation[]): Result<ReadonlyMap<string, Target>> {
    const ids = new Map<string, Target>()
    for (const one of relations) {
      const target = this.#target(one)
      if (!target.ok) return target
      if (target.value) ids.set(one.id, target.value)
    }
    return ok(ids)
  }

  #target({ type, target, external }: Relation): Result<Target | undefined> {
    const { zip } = this.#office
    if (external || !zip.has(target) || !['drawing', 'chart', 'image'].includes(type)) return ok(undefined)
    const key = `${type} ${target.toLowerCase()}`
    const known = this.#done.get(key)
    if (known) return known
    // A drawing that leads to itself finds nothing.
    this.#done.set(key, ok(undefined))
    const made = type === 'image' ? this.#picture(target) : this.#drawing(target, type as 'drawing' | 'chart')
    this.#done.set(key, made)
    return made
  }

  #picture(part: string): Result<Target | undefined> {
    const bytes = this.#office.take(part)
    if (!bytes.ok) return bytes
    const picture = publicPicture(bytes.value)
    this.#office.removals.add('picture-data', part, picture.removed)
    if (picture.isReplaced) this.#office.removals.add('picture-replaced', part)
    return ok(this.#office.out.addImage(picture.extension, picture.type, picture.bytes))
  }

  #drawing(part: string, as: 'drawing' | 'chart'): Result<Target | undefined> {
    const { zip, take, out, covering, removals } = this.#office
    const bytes = take(part)
    if (!bytes.ok) return bytes
    const own = new Map(relationsOf(zip, part).map((one) => [one.id, one]))
    const targets = new Map<string, Target>()
    for (const one of own.values()) {
      if (one.type === 'chart' && as === 'chart') continue
      if (one.type !== 'image' && one.type !== 'chart') continue
      const target = this.#target(one)
      if (!target.ok) return target
      if (target.value) targets.set(one.id, target.value)
    }
    const relations = new Relations()
    const written = writeDrawing(
      bytes.value,
      {
        part,
        covering,
        stays: (id) => targets.has(id),
        related: (id) => relations.to(targets.get(id)!),
        reference: (formula) => this.#reference(formula),
        removals,
      },
      as,
    )
    if (!written.ok) return written
    if (written.value === undefined) removals.add('drawing', part)
    return ok(written.value && out.add(as, written.value, relations))
  }

  /** A range of a sheet that stays, under its new name; anything else is what a program writes for a source that is gone. */
  #reference(formula: string): string {
    const found = referenceOf(formula)
    const name = found && this.#office.nameOf(found.sheet)
    const written = found && name !== undefined ? `${quotedName(name)}!${found.cells}` : '#REF!'
    this.#office.said.add(written)
    return written
  }
}
