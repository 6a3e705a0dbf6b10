import { contentTypes } from '../../docx/content-types.ts'
import type { Zip } from '../../zip.ts'
import type { Trace } from '../trace.ts'
import type { Removals } from '../../edit/removals.ts'

/** By which code the loss of a part is told; the first line that fits its content type or name decides, else it is `part`. */
const LOST: readonly (readonly [RegExp, string])[] = [
  [/threadedcomments|comments/i, 'comment'],
  [/person/i, 'person'],
  [/vmlDrawing/i, 'comment-drawing'],
  [/revision|userNames/i, 'revision'],
  [/vbaProject|macrosheet|vba/i, 'macro'],
  [/pivot/i, 'pivot'],
  [/externalLink/i, 'external-link'],
  [/connection/i, 'connection'],
  [/queryTable/i, 'query'],
  [/slicer|timeline/i, 'slicer'],
  [/\.table\+xml|\/tables\//i, 'table'],
  [/calcChain|volatileDependencies|sheetMetadata|richdata/i, 'calculation'],
  [/printerSettings/i, 'printer'],
  [/customXml|xmlMaps/i, 'custom-xml'],
  [/core-properties|extended-properties|custom-properties|docProps/i, 'property'],
  [/thumbnail/i, 'thumbnail'],
  [/activeX|ctrlProp|control/i, 'control'],
  [/oleObject|embeddings|package/i, 'embedded'],
  [/chartsheet|dialogsheet/i, 'chart-sheet'],
  [/chartstyle|chartcolorstyle|theme/i, 'look'],
  [/drawingml\.chart|chartex/i, 'chart'],
  [/diagram/i, 'smart-art'],
  [/drawing/i, 'drawing'],
  [/image|media/i, 'picture'],
  [/worksheet/i, 'hidden-sheet'],
]

/** Counts the parts of the source nothing was taken from. */
export function lostParts(zip: Zip, trace: Trace, used: ReadonlySet<string>, removals: Removals): void {
  const typeOf = contentTypes(zip)
  const orphans = new Set(trace.sheets.filter((one) => one.orphan).map((one) => one.part.toLowerCase()))
  for (const part of zip.names) {
    const name = part.toLowerCase()
    if (used.has(name) || /\.rels$|^\[content_types\]\.xml$/.test(name)) continue
    const type = typeOf(part)
    const known = LOST.find(([pattern]) => pattern.test(type)) ?? LOST.find(([pattern]) => pattern.test(name))
    removals.add(orphans.has(name) ? 'hidden-sheet' : (known?.[1] ?? 'part'), part)
  }
}
