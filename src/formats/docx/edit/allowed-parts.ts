/** How a part that may stay is written. Anything not in this table never reaches a public copy. */
export type Manner = 'story' | 'settings' | 'look' | 'drawn' | 'picture'

/** By content type (ECMA-376-1 §11.3, §14.2, §15.2). */
const ALLOWED: readonly (readonly [RegExp, Manner])[] = [
  [
    /wordprocessingml\.(document|template)\.main\+xml$|ms-word\.(document|template)\.macroEnabled(Template)?\.main\+xml$/i,
    'story',
  ],
  [/wordprocessingml\.(header|footer|footnotes|endnotes)\+xml$/, 'story'],
  [/wordprocessingml\.settings\+xml$/, 'settings'],
  [/wordprocessingml\.(styles|numbering|fontTable)\+xml$/, 'look'],
  [/officedocument\.theme(Override)?\+xml$/, 'look'],
  [
    /drawingml\.chart\+xml$|drawingml\.diagram(Data|Layout|Style|Colors)\+xml$|ms-office\.drawingml\.diagramDrawing\+xml$/,
    'drawn',
  ],
  [/ms-office\.(chartstyle|chartcolorstyle)\+xml$/, 'drawn'],
  [/^image\//, 'picture'],
]

export function mannerOf(type: string): Manner | undefined {
  return ALLOWED.find(([pattern]) => pattern.test(type))?.[1]
}

/** The main part of a public copy is a plain document: no template, no macros. */
export function plainType(type: string): string {
  return /\.main\+xml$/.test(type)
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    : type
}

/** What is told of a part that went. */
export function goneAs(type: string, name: string): string {
  return GONE.find(([pattern]) => pattern.test(`${type} ${name}`.toLowerCase()))?.[1] ?? 'unknown-part'
}

const GONE: readonly (readonly [RegExp, string])[] = [
  [/comments|\/people/, 'comment'],
  [/properties\+xml|docprops/, 'properties'],
  [/thumbnail/, 'thumbnail'],
  [/glossary/, 'glossary'],
  [/customxml/, 'custom-xml'],
  [/vba|macro|keymap|activex/, 'macro'],
  [/oleobject|embeddings|afchunk|officedocument\.package|spreadsheetml|presentationml/, 'embedded'],
  [/printersettings/, 'printer'],
  [/websettings/, 'properties'],
  [/^image\//, 'picture'],
]
