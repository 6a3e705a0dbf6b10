/** What parts are called in a new package, by content type; the first line that fits decides. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\.main\+xml$/, 'word/document.xml'],
  [/\.header\+xml$/, 'word/header#.xml'],
  [/\.footer\+xml$/, 'word/footer#.xml'],
  [/\.footnotes\+xml$/, 'word/footnotes#.xml'],
  [/\.endnotes\+xml$/, 'word/endnotes#.xml'],
  [/\.settings\+xml$/, 'word/settings#.xml'],
  [/\.styles\+xml$/, 'word/styles#.xml'],
  [/\.numbering\+xml$/, 'word/numbering#.xml'],
  [/\.fontTable\+xml$/, 'word/fontTable#.xml'],
  [/\.theme(Override)?\+xml$/, 'word/theme/theme#.xml'],
  [/drawingml\.chart\+xml$/, 'word/charts/chart#.xml'],
  [/chartcolorstyle\+xml$/, 'word/charts/colors#.xml'],
  [/chartstyle\+xml$/, 'word/charts/style#.xml'],
  [/diagramData\+xml$/, 'word/diagrams/data#.xml'],
  [/diagramLayout\+xml$/, 'word/diagrams/layout#.xml'],
  [/diagramStyle\+xml$/, 'word/diagrams/quickStyle#.xml'],
  [/diagramColors\+xml$/, 'word/diagrams/colors#.xml'],
  [/diagramDrawing\+xml$/, 'word/diagrams/drawing#.xml'],
  [/^image\/jpe?g$/, 'word/media/image#.jpeg'],
  [/^image\/(?:png|x-png)$/, 'word/media/image#.png'],
  [/^image\/gif$/, 'word/media/image#.gif'],
  [/^image\//, 'word/media/image#.bin'],
]

/** 部件改名 — a part's name may hold what its author called a picture: every part gets the plain name of its kind, numbered in the old order. */
export function partNames(parts: readonly string[], typeOf: (part: string) => string): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  return new Map(
    [...parts].sort().map((part) => {
      const pattern = NAMES.find(([type]) => type.test(typeOf(part)))?.[1] ?? 'word/part#.xml'
      const number = (counts.get(pattern) ?? 0) + 1
      counts.set(pattern, number)
      return [part, pattern.replace('#', String(number))]
    }),
  )
}
