import { allowed } from './sheet-elements.ts'

/**
 * 绘图要素 — elements of drawings (ECMA-376-1 §20.5, §20.1) and charts (§21.2) that stay; the attributes are one list, since most of them
 * are shared. Links, macros, data sources and extensions are not among them.
 */
export const DRAWING: ReadonlySet<string> = new Set(
  (
    'wsDr twoCellAnchor oneCellAnchor absoluteAnchor from to col colOff row rowOff pos ext sp grpSp cxnSp pic graphicFrame clientData ' +
    'nvSpPr nvGrpSpPr nvCxnSpPr nvPicPr nvGraphicFramePr cNvPr cNvSpPr cNvGrpSpPr cNvCxnSpPr cNvPicPr cNvGraphicFramePr ' +
    'spPr grpSpPr style txBody xfrm off chOff chExt graphic graphicData blipFill blip stretch fillRect tile srcRect ' +
    'spLocks picLocks cxnSpLocks grpSpLocks graphicFrameLocks stCxn endCxn ' +
    'prstGeom custGeom avLst gd gdLst ahLst ahXY ahPolar cxnLst cxn rect pathLst path moveTo lnTo arcTo quadBezTo cubicBezTo close pt ' +
    'noFill solidFill gradFill gsLst gs lin tileRect fillToRect pattFill fgClr bgClr grpFill ' +
    'srgbClr schemeClr sysClr prstClr scrgbClr hslClr tint shade comp inv gray alpha alphaOff alphaMod hue hueOff hueMod ' +
    'sat satOff satMod lum lumOff lumMod red redOff redMod green greenOff greenMod blue blueOff blueMod gamma invGamma ' +
    'ln prstDash custDash ds round bevel miter headEnd tailEnd ' +
    'effectLst effectDag blur glow innerShdw outerShdw prstShdw reflection softEdge fillOverlay alphaModFix alphaBiLevel biLevel ' +
    'duotone grayscl clrChange clrFrom clrTo scene3d camera rot lightRig sp3d bevelT bevelB extrusionClr contourClr flatTx ' +
    'lnRef fillRef effectRef fontRef ' +
    'bodyPr prstTxWarp normAutofit noAutofit spAutoFit lstStyle defPPr lvl1pPr lvl2pPr lvl3pPr lvl4pPr lvl5pPr lvl6pPr lvl7pPr lvl8pPr ' +
    'lvl9pPr pPr lnSpc spcBef spcAft spcPct spcPts buNone buChar buAutoNum buFont buFontTx buSzPct buSzPts buSzTx buClr buClrTx ' +
    'tabLst tab defRPr rPr endParaRPr latin ea cs sym highlight p r t br fld ' +
    'chartSpace date1904 lang roundedCorners chart title tx rich strRef f strCache numRef numCache multiLvlStrRef multiLvlStrCache ' +
    'numLit strLit lvl ptCount v formatCode overlay layout manualLayout layoutTarget xMode yMode wMode hMode x y w h autoTitleDeleted ' +
    'view3D rotX rotY hPercent depthPercent rAngAx perspective floor sideWall backWall thickness plotArea ' +
    'barChart bar3DChart lineChart line3DChart pieChart pie3DChart ofPieChart doughnutChart areaChart area3DChart scatterChart ' +
    'bubbleChart radarChart surfaceChart surface3DChart stockChart barDir grouping varyColors ser idx order invertIfNegative dPt ' +
    'explosion dLbls dLbl delete numFmt txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize ' +
    'separator showLeaderLines leaderLines cat val xVal yVal bubbleSize bubble3D shape smooth marker symbol size gapWidth overlap ' +
    'gapDepth serLines dropLines hiLowLines upDownBars upBars downBars axId holeSize firstSliceAng ofPieType splitType splitPos ' +
    'custSplit secondPiePt secondPieSize scatterStyle radarStyle bubbleScale showNegBubbles sizeRepresents wireframe bandFmts bandFmt ' +
    'trendline name trendlineType period forward backward intercept dispRSqr dispEq trendlineLbl errBars errDir errBarType ' +
    'errValType noEndCap plus minus catAx valAx dateAx serAx scaling orientation logBase max min axPos majorGridlines minorGridlines ' +
    'majorTickMark minorTickMark tickLblPos crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl crossBetween majorUnit ' +
    'minorUnit dispUnits builtInUnit custUnit dispUnitsLbl baseTimeUnit majorTimeUnit minorTimeUnit tickLblSkip tickMarkSkip ' +
    'dTable showHorzBorder showVertBorder showOutline showKeys legend legendPos legendEntry plotVisOnly dispBlanksAs ' +
    'showDLblsOverMax applyToFront applyToSides applyToEnd pictureFormat pictureStackUnit pictureOptions'
  ).split(' '),
)

export const DRAWING_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'id hidden editAs x y cx cy w h l t r b rot flipH flipV prst fmla idx val pitchFamily charset panose lang altLang sz i u strike ' +
    'kern cap spc baseline algn marL marR indent lvl defTabSz rtl eaLnBrk latinLnBrk hangingPunct fontAlgn wrap lIns tIns rIns bIns ' +
    'numCol spcCol rtlCol anchor anchorCtr vert vertOverflow horzOverflow forceAA compatLnSpc upright fromWordArt fontScale ' +
    'lnSpcReduction len type dist dir blurRad sx sy kx ky rotWithShape stA endA stPos endPos fadeDir rad grow ang scaled path pos lim ' +
    'cmpd noChangeAspect noMove noResize noGrp noSelect noRot txBox preferRelativeResize uri lastClr bright contrast amt thresh flip ' +
    'tx ty fov rig prstMaterial extrusionH contourW z sourceLinked orient startAt bwMode cstate stroke fill wR hR stAng swAng ' +
    'fLocksWithSheet fPrintsWithSheet a ref minX maxX minY maxY refType refFor layoutTarget useA cmpd'
  ).split(' '),
)

/** 主题要素 — of a theme (§20.1.6): colours, fonts and fills. */
export const THEME: ReadonlySet<string> = new Set([
  ...DRAWING,
  ...(
    'theme themeElements clrScheme dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink fontScheme majorFont ' +
    'minorFont font fmtScheme fillStyleLst lnStyleLst effectStyleLst effectStyle bgFillStyleLst'
  ).split(' '),
])

/** 样式要素 — of the style part (§18.8). Names of cell styles stay: they are what the office sees in its list. */
export const STYLES = allowed({
  'styleSheet numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs': 'count',
  numFmt: 'numFmtId',
  'font fill dxf': '',
  'name charset family b i strike outline shadow condense extend sz u vertAlign scheme': 'val',
  'color fgColor bgColor tabColor': 'rgb theme indexed tint auto',
  patternFill: 'patternType',
  gradientFill: 'type degree left right top bottom',
  stop: 'position',
  border: 'diagonalUp diagonalDown outline',
  'left right top bottom diagonal vertical horizontal start end': 'style',
  xf:
    'numFmtId fontId fillId borderId xfId quotePrefix pivotButton applyNumberFormat applyFont applyFill applyBorder applyAlignment ' +
    'applyProtection',
  alignment: 'horizontal vertical textRotation wrapText indent relativeIndent justifyLastLine shrinkToFit readingOrder',
  protection: 'locked hidden',
  cellStyle: 'xfId builtinId iLevel hidden customBuiltin',
  'colors indexedColors': '',
  rgbColor: 'rgb',
})
