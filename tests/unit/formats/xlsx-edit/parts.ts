export const OFFICE = 'http://schemas.openxmlformats.org'
export const RELS = `${OFFICE}/officeDocument/2006/relationships`

const NAMESPACES =
  `xmlns:xdr="${OFFICE}/drawingml/2006/spreadsheetDrawing" xmlns:a="${OFFICE}/drawingml/2006/main" ` +
  `xmlns:c="${OFFICE}/drawingml/2006/chart" xmlns:r="${RELS}" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

const PLACE =
  '<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
  '<xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>'

/** A drawing of anchored objects. */
export const DRAWING = (...objects: readonly string[]): string =>
  `<xdr:wsDr ${NAMESPACES}>${objects
    .map((one) => `<xdr:twoCellAnchor>${PLACE}${one}<xdr:clientData/></xdr:twoCellAnchor>`)
    .join('')}</xdr:wsDr>`

export const box = (runs: readonly string[], properties = ''): string =>
  `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="文本框 1" ${properties}/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>` +
  '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>' +
  `<xdr:txBody><a:bodyPr/><a:p>${runs.map((run) => `<a:r><a:rPr lang="zh-CN" b="1"/><a:t>${run}</a:t></a:r>`).join('')}</a:p></xdr:txBody></xdr:sp>`

export const frame = (id: string): string =>
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
  `<a:graphicData uri="${OFFICE}/drawingml/2006/chart"><c:chart r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`

export const picture = (id: string, properties = ''): string =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="4" name="图片 1" ${properties}/><xdr:cNvPicPr/></xdr:nvPicPr>` +
  `<xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
  '<xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'

/** A bar chart over one column of names and one of numbers, with what it keeps of them. */
export const CHART = (categories: readonly string[], values: readonly string[], more = '', title = ''): string =>
  `<c:chartSpace ${NAMESPACES}><c:chart>` +
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/>` +
  '<c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
  `<c:cat><c:strRef><c:f>名单!$A$2:$A$3</c:f><c:strCache><c:ptCount val="${categories.length}"/>${points(categories)}</c:strCache></c:strRef></c:cat>` +
  `<c:val><c:numRef><c:f>名单!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points(values)}</c:numCache></c:numRef></c:val>` +
  `</c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>` +
  `<c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart>${more}</c:chartSpace>`

const points = (values: readonly string[]): string =>
  values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('')

/** A line of a `.rels` part: id, last word of the type, target, and whether it leads outside. */
export type Relation = readonly [id: string, type: string, target: string, outside?: boolean]

export const related = (...lines: Relation[]): string =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${lines
    .map(
      ([id, type, target, outside]) =>
        `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"${outside === true ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`
