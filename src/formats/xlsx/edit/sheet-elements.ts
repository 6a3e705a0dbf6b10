/** Attributes by element: what is in neither list goes. */
export type Allowed = ReadonlyMap<string, ReadonlySet<string>>

export function allowed(lines: Readonly<Record<string, string>>): Allowed {
  return new Map(
    Object.entries(lines).flatMap(([elements, attributes]) =>
      elements.split(' ').map((element) => [element, new Set(attributes.split(' '))] as const),
    ),
  )
}

/** 工作表要素 — what of a sheet stays as it is (ECMA-376-1 §18.3): arrangement, and nothing that holds words. */
export const SHEET: Allowed = allowed({
  'worksheet sheetData sheetPr sheetViews cols mergeCells': '',
  tabColor: 'rgb theme indexed tint auto',
  outlinePr: 'applyStyles summaryBelow summaryRight showOutlineSymbols',
  pageSetUpPr: 'autoPageBreaks fitToPage',
  sheetView:
    'showGridLines showRowColHeaders showZeros rightToLeft showOutlineSymbols defaultGridColor colorId view zoomScale zoomScaleNormal ' +
    'zoomScalePageLayoutView zoomScaleSheetLayoutView workbookViewId',
  pane: 'xSplit ySplit topLeftCell activePane state',
  sheetFormatPr:
    'baseColWidth defaultColWidth defaultRowHeight customHeight zeroHeight thickTop thickBottom outlineLevelRow outlineLevelCol',
  col: 'min max width style customWidth hidden bestFit outlineLevel collapsed',
  row: 'r spans s customFormat ht customHeight hidden outlineLevel collapsed thickTop thickBot',
  c: 's',
  mergeCell: '',
  printOptions: 'horizontalCentered verticalCentered headings gridLines gridLinesSet',
  pageMargins: 'left right top bottom header footer',
  pageSetup:
    'paperSize scale firstPageNumber fitToWidth fitToHeight pageOrder orientation useFirstPageNumber blackAndWhite draft errors',
  headerFooter: 'differentOddEven differentFirst scaleWithDoc alignWithMargins',
  'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter': '',
  'rowBreaks colBreaks': 'count manualBreakCount',
  brk: 'id min max man',
  'drawing picture': '',
})

/** What a rich text is made of (§18.4.4, §18.4.7), phonetic guides left out. */
export const RICH: Allowed = allowed({
  'sst si is r rPr t': '',
  'rFont charset family b i strike outline shadow condense extend u vertAlign scheme': 'val',
  sz: 'val',
  color: 'rgb theme indexed tint auto',
})

/** Conditional formats that look at numbers only (§18.3.1.10); one with a formula or a text goes. */
export const RULES: Allowed = allowed({
  cfRule: 'type dxfId priority stopIfTrue aboveAverage percent bottom rank stdDev equalAverage',
  'colorScale iconSet dataBar': 'iconSet showValue percent reverse minLength maxLength',
  cfvo: 'type gte',
  color: 'rgb theme indexed tint auto',
})
export const RULE_TYPES: ReadonlySet<string> = new Set(
  'colorScale dataBar iconSet top10 aboveAverage duplicateValues uniqueValues'.split(' '),
)

/** By which code the loss of an element is told; anything else is `markup`. */
export const LOST: ReadonlyMap<string, string> = new Map(
  Object.entries({
    legacyDrawing: 'comment-drawing',
    legacyDrawingHF: 'header-picture',
    sheetProtection: 'protection',
    protectedRanges: 'protection',
    scenarios: 'scenario',
    autoFilter: 'filter',
    sortState: 'filter',
    dataValidations: 'validation',
    dataConsolidate: 'consolidation',
    customSheetViews: 'custom-view',
    phoneticPr: 'phonetic',
    rPh: 'phonetic',
    customProperties: 'property',
    oleObjects: 'embedded',
    controls: 'control',
    webPublishItems: 'web-publishing',
    tableParts: 'table',
    extLst: 'extension',
    AlternateContent: 'alternate',
    smartTags: 'smart-tag',
    cellWatches: 'watch',
  }),
)
/** What every program writes and nobody misses. */
export const UNTOLD: ReadonlySet<string> = new Set(
  'dimension selection ignoredErrors sheetCalcPr tableStyles calcPr v is'.split(' '),
)
