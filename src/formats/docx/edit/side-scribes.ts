import type { Fate, Scribe, Tag } from '../../edit/xml-rewrite.ts'
import type { Removals } from '../../edit/removals.ts'
import { attributesOf, Prefixes, type Keeping } from './attributes.ts'
import { covered, drawnPassages } from './drawn-passages.ts'
import { GONE } from './fates.ts'
import { isKnownFont } from '../../edit/known-names.ts'

/** Settings that shape the page (ECMA-376-1 §17.15.1); all others say who, when, where or with what. */
const SHAPING: ReadonlySet<string> = new Set(
  (
    'settings zoom mirrorMargins bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop displayBackgroundShape defaultTabStop ' +
    'autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders drawingGridHorizontalSpacing ' +
    'drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin ' +
    'characterSpacingControl strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore footnotePr endnotePr footnote endnote numFmt pos ' +
    'numRestart numStart compat compatSetting themeFontLang clrSchemeMapping decimalSymbol listSeparator mathPr mathFont brkBin brkBinSub smallFrac ' +
    'dispDef lMargin rMargin defJc wrapIndent wrapRight intLim naryLim preSp postSp interSp intraSp spaceForUL balanceSingleByteDoubleByteWidth ' +
    'doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn adjustLineHeightInTable useFELayout doNotBreakWrappedTables splitPgBreakAndParaMark ' +
    'doNotWrapTextWithPunct doNotUseEastAsianBreakRules useWord2002TableStyleRules growAutofit doNotUseIndentAsNumberingTabStop useAltKinsokuLineBreakRules ' +
    'doNotBreakConstrainedForcedTable doNotVertAlignCellWithSp doNotVertAlignInTxbx underlineTabInNumList spaceForUnderline noLeading'
  ).split(' '),
)

/** Elements of descriptions that go whatever stands in them. */
const TELLING: ReadonlySet<string> = new Set(
  'aliases rsid nsid tmpl latentStyles altName embedRegular embedBold embedItalic embedBoldItalic extLst externalData userShapes docPartList printSettings protection'.split(
    ' ',
  ),
)

/** Attributes of drawings' side parts in which words may stand: typefaces, formats of numbers, the names of themes' parts are made plain. */
function side(
  part: string,
  keeping: Keeping,
  removals: Removals,
  drops: (tag: Tag, parent: string) => boolean,
  text: (text: string, inside: string, at: number) => string,
): Scribe {
  const prefixes = new Prefixes()
  const open: string[] = []
  return {
    open(tag): Fate {
      prefixes.enter(tag)
      const gone =
        drops(tag, open.at(-1) ?? '') ||
        !prefixes.isKnown(tag.name) ||
        prefixes.relation(tag).some((id) => keeping.cut.has(id))
      if (gone) {
        removals.add(GONE.get(tag.local) ?? 'description', part)
        prefixes.leave()
        return 'drop'
      }
      open.push(tag.local)
      return { attributes: attributesOf(tag, prefixes, keeping) }
    },
    text: (said, at) => text(said, open.at(-1) ?? '', at),
    close() {
      prefixes.leave()
      open.pop()
      return ''
    },
  }
}

export function settingsScribe(part: string, keeping: Keeping, removals: Removals): Scribe {
  return side(
    part,
    keeping,
    removals,
    ({ local }) => !SHAPING.has(local),
    () => '',
  )
}

/** A list's own name, and a font whose name is nobody's to read. */
function isNameless({ local, attributes }: Tag, parent: string): boolean {
  if (local === 'name') return parent === 'abstractNum'
  const font = attributes['w:name'] ?? attributes['name']
  return local === 'font' && parent === 'fonts' && font !== undefined && !isKnownFont(font)
}

/** Styles, numbering, fonts, themes: how things look. No text stands in them, only in attributes. */
export function lookScribe(part: string, keeping: Keeping, removals: Removals): Scribe {
  return side(
    part,
    keeping,
    removals,
    (tag, parent) => TELLING.has(tag.local) || isNameless(tag, parent),
    () => '',
  )
}

/**
 * 图表、SmartArt — their words are read piece by piece (loose.ts), and edited so; words that are covered elsewhere in the file are covered here too. What
 * a chart refers to in its workbook is made plain: the workbook stays inside.
 */
export function drawnScribe(part: string, bytes: Uint8Array, keeping: Keeping, removals: Removals): Scribe {
  const passages = drawnPassages(bytes, keeping)
  return side(
    part,
    keeping,
    removals,
    ({ local }) => TELLING.has(local),
    (said, inside, at) => {
      if (inside === 'f')
        return /[$A-Z]+\d*(:[$A-Z]+\d*)?$/.exec(said)?.[0] ? `Sheet1!${said.slice(said.lastIndexOf('!') + 1)}` : ''
      return passages.get(at) ?? covered(said, keeping)
    },
  )
}
