/** Elements that never reach a public copy, with all they hold, and what is told of them. Local names (ECMA-376-1 §17, Microsoft's extensions). */
export const GONE: ReadonlyMap<string, string> = new Map([
  ...all('tracked-change', 'del moveFrom delText delInstrText cellDel cellIns cellMerge numberingChange'),
  ...all('tracked-change', 'moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd'),
  ...all('tracked-change', 'customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd'),
  ...all(
    'tracked-change',
    'customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd',
  ),
  ...all(
    'tracked-change',
    'rPrChange pPrChange sectPrChange tblPrChange tblGridChange trPrChange tcPrChange tblPrExChange',
  ),
  ...all('comment', 'commentRangeStart commentRangeEnd commentReference annotationRef'),
  ...all('permission', 'permStart permEnd'),
  ...all('proofing', 'proofErr'),
  ...all('custom-xml', 'smartTagPr customXmlPr sdtPr sdtEndPr'),
  ...all('form-field', 'ffData fldData'),
  ...all('embedded', 'OLEObject control altChunk subDoc contentPart externalData movie'),
  ...all('extension', 'extLst wpsCustomData'),
  ...all('link', 'hlinkClick hlinkHover hlinkMouseOver'),
  ...all('description', 'tblCaption tblDescription docVars'),
  ...all('printer', 'printerSettings'),
  ...all('identifier', 'rsid rsids userShapes'),
])

/** Wrappers that go while what they hold stays, and what is told of them; of a control its properties tell. */
export const WRAPPERS: ReadonlyMap<string, string> = new Map([
  ...all('tracked-change', 'ins moveTo'),
  ...all('smart-tag', 'smartTag'),
  ...all('custom-xml', 'customXml'),
  ...all('', 'sdt sdtContent'),
])

/** Marks of editing sessions upon paragraphs and runs, which tell who wrote what with whom. */
export const SESSION = /^(?:rsid\w*|paraId|textId|durableId|editId|anchorId)$/

/** Attributes that name people, times or machines, or hold a copy of what they stand on. */
export const MARKINGS =
  /^(rsid\w*|paraId|textId|author|date|dateUtc|initials|userId|providerId|gfxdata|equationxml|href|hlinkHover|src|durableId|editId|anchorId)$/

/** Attributes in which words may stand, by element; words anywhere else are dropped with their attribute. */
export const SAYING: ReadonlyMap<string, RegExp> = new Map([
  ['rFonts', /./],
  ['pStyle', /^val$/],
  ['rStyle', /^val$/],
  ['tblStyle', /^val$/],
  ['numStyleLink', /^val$/],
  ['styleLink', /^val$/],
  ['basedOn', /^val$/],
  ['next', /^val$/],
  ['link', /^val$/],
  ['style', /^styleId$/],
  ['name', /^val$/],
  ['lsdException', /^name$/],
  ['docPr', /^(descr|title)$/],
  ['cNvPr', /^(descr|title)$/],
  ['textpath', /^(string|style)$/],
  ...['shape', 'rect', 'roundrect', 'oval', 'line', 'polyline', 'group', 'image'].map(
    (one) => [one, /^(alt|title|style)$/] as const,
  ),
  ['imagedata', /^title$/],
  ['hyperlink', /^tooltip$/],
  ['lvlText', /^val$/],
  ['font', /^(name|typeface)$/],
  ['altName', /^val$/],
  ...['latin', 'ea', 'cs', 'sym', 'buFont'].map((one) => [one, /^(typeface|font)$/] as const),
  ['numFmt', /^(formatCode|val|format)$/],
  ['fldSimple', /^instr$/],
  ['buChar', /^char$/],
  ['documentGrid', /./],
  ['noLineBreaksAfter', /^val$/],
  ['noLineBreaksBefore', /^val$/],
])

/** Bookmarks Word makes for itself; any other name is somebody's words. */
export const OWN_BOOKMARK = /^_(Toc|Ref|Hlk|GoBack)\d*$/

/** Namespaces of the standard and of Microsoft's extensions; what stands in any other is nobody's to show. */
export function isKnownNamespace(uri: string): boolean {
  return (
    /^(http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|schemas\.microsoft\.com\/office|www\.w3\.org)\/|urn:schemas-microsoft-com:)/.test(
      uri,
    ) && !/[^!-~]|\d{6}/.test(uri)
  )
}

function all(what: string, names: string): readonly (readonly [string, string])[] {
  return names.split(' ').map((name) => [name, what] as const)
}
