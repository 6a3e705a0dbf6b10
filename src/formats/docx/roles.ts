import type { Part } from '../part.ts'

/** What is done with a part: walked as a story, searched for loose text, or only listed. */
export type Role =
  | Readonly<{ how: 'main' | 'styles' | 'footnotes' | 'endnotes' | 'header' | 'footer' | 'comments' | 'glossary' }>
  | Readonly<{ how: 'loose'; as: 'alt' | 'property' }>
  | Readonly<{ how: 'settings' | 'relations' | 'plain' }>
  | Readonly<{ how: 'listed'; kind: Exclude<Part['kind'], 'read'> }>

const loose = { how: 'loose', as: 'property' } as const
const drawn = { how: 'loose', as: 'alt' } as const
const plain = { how: 'plain' } as const
const embedded = { how: 'listed', kind: 'embedded' } as const
const macro = { how: 'listed', kind: 'macro' } as const

/** By content type (ECMA-376-1 §11.3, §15.2 and Microsoft's extensions); the first line that fits decides. */
const BY_TYPE: readonly (readonly [RegExp, Role])[] = [
  [
    /wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled(Template)?\.main/i,
    { how: 'main' },
  ],
  [/document\.glossary\+xml/, { how: 'glossary' }],
  [/wordprocessingml\.styles\+xml/, { how: 'styles' }],
  [/wordprocessingml\.header\+xml/, { how: 'header' }],
  [/wordprocessingml\.footer\+xml/, { how: 'footer' }],
  [/wordprocessingml\.footnotes\+xml/, { how: 'footnotes' }],
  [/wordprocessingml\.endnotes\+xml/, { how: 'endnotes' }],
  [/wordprocessingml\.comments\+xml/, { how: 'comments' }],
  [/wordprocessingml\.(settings|people|numbering)\+xml/, { how: 'settings' }],
  [/commentsExtended|commentsIds|commentsExtensible/, plain],
  [/(fontTable|webSettings|theme|themeOverride|tableStyles|stylesWithEffects)\+xml/, plain],
  [/(diagramColors|diagramLayout|diagramStyle|chartcolorstyle|chartstyle)\+xml/, plain],
  [/drawingml\.chart|diagramData|diagramDrawing|ms-office\.chartex/, drawn],
  [/core-properties\+xml|extended-properties\+xml|custom-properties\+xml/, loose],
  [/package\.relationships\+xml/, { how: 'relations' }],
  [/vbaProject|vbaData|ms-office\.activeX|ms-word\.keyMapCustomizations/, macro],
  [/oleObject|openxmlformats-officedocument\.package|(spreadsheetml|presentationml)\.\w+$/, embedded],
  [/^image\//, { how: 'listed', kind: 'image' }],
]

/** By place, for parts whose content type says nothing. */
const BY_PATH: readonly (readonly [RegExp, Role])[] = [
  [/^\[content_types\]\.xml$/, plain],
  [/\.rels$/, { how: 'relations' }],
  [/^docprops\/thumbnail/, { how: 'listed', kind: 'image' }],
  [/\/(embeddings|afchunk)/, embedded],
  [/\/vba|\/activex\//, macro],
  [/\.(png|jpe?g|gif|bmp|tiff?|wmf|emf|svg|webp)$/, { how: 'listed', kind: 'image' }],
  [/^word\/styles\.xml$/, { how: 'styles' }],
  [/^word\/footnotes\.xml$/, { how: 'footnotes' }],
  [/^word\/endnotes\.xml$/, { how: 'endnotes' }],
  [/^word\/comments\.xml$/, { how: 'comments' }],
  [/^word\/header\d*\.xml$/, { how: 'header' }],
  [/^word\/footer\d*\.xml$/, { how: 'footer' }],
  [/\.(xml|xsd)$/, loose],
]

/** An XML part nobody knows is searched for loose text all the same; anything else is listed as unknown. */
export function roleOf(part: string, type: string): Role {
  const known =
    BY_TYPE.find(([pattern]) => pattern.test(type)) ?? BY_PATH.find(([path]) => path.test(part.toLowerCase()))
  return known?.[1] ?? (/xml$/.test(type) ? loose : { how: 'listed', kind: 'unknown' })
}
