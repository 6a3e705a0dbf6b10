import { roleOf as roleInPackage } from '../docx/roles.ts'
import type { Part } from '../part.ts'

/** What is done with a part of a workbook: `side` parts are searched for words, which are carried as `as`. */
export type Role =
  | Readonly<{ how: 'workbook' | 'sheet' | 'strings' | 'styles' | 'comments' | 'plain' | 'relations' }>
  | Readonly<{ how: 'side'; as: 'drawing' | 'alt' | 'property' | 'deleted' }>
  | Readonly<{ how: 'listed'; kind: Exclude<Part['kind'], 'read'> }>

const plain = { how: 'plain' } as const
const property = { how: 'side', as: 'property' } as const
const chart = { how: 'side', as: 'alt' } as const

/** By content type (ECMA-376-1 §12.3 and Microsoft's extensions); the first line that fits decides. */
const BY_TYPE: readonly (readonly [RegExp, Role])[] = [
  [/spreadsheetml\.worksheet\+xml/, { how: 'sheet' }],
  [/spreadsheetml\.sharedStrings\+xml/, { how: 'strings' }],
  [/spreadsheetml\.styles\+xml/, { how: 'styles' }],
  [/spreadsheetml\.comments\+xml|ms-excel\.threadedcomments/, { how: 'comments' }],
  [/ms-excel\.(intl)?macrosheet/, { how: 'listed', kind: 'macro' }],
  [/spreadsheetml\.(revisionLog|revisionHeaders)\+xml/, { how: 'side', as: 'deleted' }],
  [/spreadsheetml\.(calcChain|sheetMetadata|printerSettings)|theme(Override)?\+xml/, plain],
  [/drawing\+xml|vmlDrawing/, { how: 'side', as: 'drawing' }],
  [/drawingml\.chart|diagramData|diagramDrawing|chartex|chartUserShapes/, chart],
  [/(diagramColors|diagramLayout|diagramStyle|chartcolorstyle|chartstyle)\+xml/, plain],
  [/(spreadsheetml|ms-excel)\.[\w.]+\+xml/, property],
]

/** By place, for parts whose content type says nothing. */
const BY_PATH: readonly (readonly [RegExp, Role])[] = [
  [/^xl\/worksheets\/sheet[^/]*\.xml$/, { how: 'sheet' }],
  [/^xl\/sharedstrings\.xml$/, { how: 'strings' }],
  [/^xl\/styles\.xml$/, { how: 'styles' }],
  [/^xl\/(comments[^/]*|threadedcomments\/.*)\.xml$/, { how: 'comments' }],
  [/^xl\/(drawings\/[^/]*|.*\.vml)$/, { how: 'side', as: 'drawing' }],
  [/^xl\/printersettings\//, plain],
]

/** An XML part nobody knows is searched for words all the same; anything else is listed as unknown. */
export function roleOf(part: string, type: string): Role {
  const path = part.toLowerCase()
  const known =
    BY_TYPE.find(([pattern]) => pattern.test(type)) ??
    (/wordprocessingml/.test(type) ? undefined : BY_PATH.find(([pattern]) => pattern.test(path)))
  if (known) return known[1]
  const common = roleInPackage(part, type)
  if (common.how === 'listed') return common
  return common.how === 'relations' || common.how === 'plain' ? { how: common.how } : property
}
