import type { Edit } from '../../../domain/replacement.ts'
import { ok, refuse, type Result } from '../../../domain/result.ts'
import { sift, type Sifted } from '../../edit/package.ts'
import type { Removal } from '../../edit/rewrite.ts'
import { rewriteXml, type Scribe } from '../../edit/xml-rewrite.ts'
import { publicPicture } from '../../picture/public-picture.ts'
import { Echo } from '../../edit/echo.ts'
import { Removals } from '../../edit/removals.ts'
import type { Zip } from '../../zip.ts'
import { contentTypes } from '../content-types.ts'
import { mainPart } from '../main-part.ts'
import { readDocx } from '../read-docx.ts'
import { newTrace, type Trace, type Traced } from '../trace.ts'
import { goneAs, mannerOf, plainType, type Manner } from './allowed-parts.ts'
import type { Keeping } from './attributes.ts'
import { cutsOf, type Cuts } from './cuts.ts'
import { lookNames } from './look-names.ts'
import { partNames } from './part-names.ts'
import { marksOf } from './fields.ts'
import { drawnScribe, lookScribe, settingsScribe } from './side-scribes.ts'
import { storyScribe } from './story-scribe.ts'

/** A docx written anew, with the blocks of what it was made from. */
export type EditedDocx = Readonly<{ bytes: Uint8Array; removed: readonly Removal[]; blocks: readonly Traced[] }>

/**
 * 改 docx — edits made in the runs they lie on, and of everything else only what the table of parts, elements and attributes lets through: an
 * allow-list, so that what nobody knew of goes. Problems: `redact.no-place`, `redact.not-clean` (`data.what`: a picture in which words or
 * other pictures can hide), those of `readDocx`.
 */
export function editDocx(zip: Zip, edits: readonly Edit[]): Result<EditedDocx> {
  const trace = newTrace()
  const read = readDocx(zip, trace)
  if (!read.ok) return read
  const cuts = cutsOf(read.value.blocks, edits)
  if (!cuts.ok) return cuts
  const main = mainPart(zip)
  if (!main) return refuse({ code: 'format.unreadable' })
  const declared = contentTypes(zip)
  // What a picture is said to be need not be what it is once it was cleaned.
  const pictures = new Map<string, string>()
  const typeOf = (part: string): string => pictures.get(part) ?? declared(part)
  const removals = new Removals()
  const echo = new Echo(cuts.value.covered)
  const sifted = sift(zip, {
    // Of what the package itself leads to, only the document: its picture in small and its properties tell of it.
    part: (name, type, from) => mayStay(name, type, from),
    outside: (target, type) => type === 'hyperlink' && mayLead(target, cuts.value, echo),
    type: (type, part) => pictures.get(part) ?? plainType(type),
    names: (parts) => partNames(parts, typeOf),
    named: (type) => NAMED.test(type),
  })
  function mayStay(name: string, type: string, from: string): boolean {
    const manner = mannerOf(typeOf(name))
    if (from === '' || isMain(name)) return from === '' && isMain(name)
    return manner !== undefined && type !== 'thumbnail' && !MAIN.test(typeOf(name))
  }
  function isMain(name: string): boolean {
    return name.toLowerCase() === main!.name.toLowerCase()
  }
  if (!sifted.ok) return sifted
  for (const name of zip.names) tellGone(name, typeOf(name), sifted.value, removals)
  const content = new Map<string, Uint8Array>()
  const used = new Map<string, Set<string>>()
  const looks = lookNames(
    stylesIn(
      zip,
      sifted.value.parts.find((part) => /\.styles\+xml$/.test(typeOf(part))),
    ),
  )
  for (const part of sifted.value.parts) {
    const bytes = zip.read(part)
    if (!bytes.ok) return bytes
    const named = new Set<string>()
    used.set(part, named)
    const keeping = {
      values: cuts.value.values,
      echo,
      cut: sifted.value.cut(part),
      ids: sifted.value.ids(part),
      used: named,
      looks,
    }
    const written = write(mannerOf(typeOf(part))!, part, bytes.value, {
      cuts: cuts.value,
      trace,
      keeping,
      removals,
      crops: [],
      pictures,
    })
    if (!written.ok) return written
    content.set(part, written.value)
  }
  return ok({ bytes: sifted.value.write(content, used), removed: removals.list(), blocks: read.value.blocks })
}

/** Relations that count only where the part names them: pictures, links, charts and frames of pages. Styles and the like count by themselves. */
const NAMED = /^(image|hyperlink|chart|chartUserShapes|header|footer|diagram\w+)$/
/** A second document in the package is somebody's other text. */
const MAIN = /\.main\+xml$/

function stylesIn(zip: Zip, part: string | undefined): Uint8Array | undefined {
  const bytes = part === undefined ? undefined : zip.read(part)
  return bytes?.ok === true ? bytes.value : undefined
}

/** `crops`: parts in which a picture shows less than the file holds; `pictures`: what each picture is now. */
type Desk = Readonly<{
  cuts: Cuts
  trace: Trace
  keeping: Keeping
  removals: Removals
  crops: string[]
  pictures: Map<string, string>
}>

function write(manner: Manner, part: string, bytes: Uint8Array, desk: Desk): Result<Uint8Array> {
  if (manner !== 'picture') {
    const written = rewriteXml(bytes, SCRIBES[manner](part, bytes, desk))
    return desk.crops.length > 0 ? refuse({ code: 'redact.not-clean', data: { what: 'picture.crop', part } }) : written
  }
  const picture = publicPicture(bytes)
  desk.removals.add('picture-data', part, picture.removed)
  if (picture.isReplaced) desk.removals.add('picture-replaced', part)
  desk.pictures.set(part, picture.type)
  return ok(picture.bytes)
}

const SCRIBES: Readonly<Record<Exclude<Manner, 'picture'>, (part: string, bytes: Uint8Array, desk: Desk) => Scribe>> = {
  story: (part, bytes, { cuts, trace, keeping, removals, crops }) =>
    storyScribe(
      {
        part,
        texts: cuts.texts.get(part) ?? new Map(),
        elements: cuts.elements.get(part) ?? new Map(),
        unseen: trace.unseen.get(part) ?? new Set(),
        marks: marksOf(bytes),
        keeping,
        crops,
      },
      removals,
    ),
  settings: (part, _, { keeping, removals }) => settingsScribe(part, keeping, removals),
  look: (part, _, { keeping, removals }) => lookScribe(part, keeping, removals),
  drawn: (part, bytes, { keeping, removals }) => drawnScribe(part, bytes, keeping, removals),
}

/** Links lead to the web or to an office's mail, and say nothing that is covered. */
function mayLead(target: string, { values }: Cuts, echo: Echo): boolean {
  const plain = decoded(target)
  return /^(https?|mailto):/i.test(target) && !values.has(plain) && echo.in(plain).length === 0
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

function tellGone(name: string, type: string, sifted: Sifted, removals: Removals): void {
  if (/\.rels$|^\[content_types\]\.xml$/i.test(name) || sifted.parts.includes(name)) return
  removals.add(goneAs(type, name), name)
}
