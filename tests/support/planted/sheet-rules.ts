import { type Extra } from './opc.ts'
import { covered, gone, type Planting } from './planting.ts'
import { book, shared, sheetNames, SHEET1, SHEET_TYPE, si } from './sheets.ts'

const onSheet = (part: string, root: string, inside: string, relation: string, type: string, id: string): Extra => ({
  part,
  content: `<?xml version="1.0" encoding="UTF-8"?><${root} ${sheetNames()}>${inside}</${root.split(' ')[0]}>`,
  type,
  from: SHEET1,
  relation,
  id,
})
const after =
  (xml: string) =>
  (v: string): Uint8Array =>
    book({ after: xml.replaceAll('§', v) })
const framed =
  (kind: string) =>
  (v: string): Uint8Array =>
    book({
      after: `<headerFooter differentOddEven="1" differentFirst="1"><${kind}>&amp;C${v}</${kind}></headerFooter>`,
    })
const linkTo = (v: string, attributes: string, outside?: string): Uint8Array =>
  book({
    after: `<hyperlinks><hyperlink ref="B1" ${attributes.replaceAll('§', v)}/></hyperlinks>`,
    parts:
      outside === undefined
        ? []
        : [{ from: SHEET1, relation: 'hyperlink', id: 'go', outside: outside.replaceAll('§', v) }],
  })
const vmlDrawing = (inside: string): Extra => ({
  part: 'xl/drawings/vmlDrawing1.vml',
  content: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${inside}</xml>`,
  from: SHEET1,
  relation: 'vmlDrawing',
  id: 'vml',
})

/** Rules, views, links, tables and controls of a sheet. */
export const SHEET_RULES: readonly Planting[] = [
  gone(
    '验证下拉的清单',
    after(
      '<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"甲,§"</formula1></dataValidation></dataValidations>',
    ),
  ),
  gone(
    '验证的提示',
    after(
      '<dataValidations count="1"><dataValidation type="list" showInputMessage="1" promptTitle="§" prompt="§" errorTitle="§" error="§" sqref="B1"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>',
    ),
  ),
  gone(
    '扩展的验证清单',
    after(
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>"§"</xm:f></x14:formula1><xm:sqref>B1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    ),
  ),
  gone(
    '条件格式的文字',
    after(
      '<conditionalFormatting sqref="A1:B9"><cfRule type="containsText" priority="1" operator="containsText" text="§"><formula>NOT(ISERROR(SEARCH("§",A1)))</formula></cfRule></conditionalFormatting>',
    ),
  ),
  gone(
    '筛选的条件',
    after(
      '<autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="§"/></filters></filterColumn></autoFilter>',
    ),
  ),
  gone(
    '自定义筛选的条件',
    after(
      '<autoFilter ref="A1:B2"><filterColumn colId="0"><customFilters><customFilter operator="equal" val="*§*"/></customFilters></filterColumn></autoFilter>',
    ),
  ),
  gone('排序的清单', after('<sortState ref="A1:B2"><sortCondition ref="A1:A2" customList="§,甲"/></sortState>')),
  gone(
    '方案',
    after(
      '<scenarios><scenario name="§" user="§" comment="§" count="1"><inputCells r="B1" val="§"/></scenario></scenarios>',
    ),
  ),
  gone(
    '保护的区域',
    after('<protectedRanges><protectedRange name="§" sqref="B1" securityDescriptor="§"/></protectedRanges>'),
  ),
  gone(
    '忽略的错误与监视',
    after(
      '<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><cellWatches><cellWatch r="§"/></cellWatches>',
    ),
  ),
  gone(
    '自定义视图',
    after(
      '<customSheetViews><customSheetView guid="{1}"><headerFooter><oddHeader>§</oddHeader></headerFooter><autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="§"/></filters></filterColumn></autoFilter></customSheetView></customSheetViews>',
    ),
  ),
  gone(
    '网页发布项',
    after(
      '<webPublishItems count="1"><webPublishItem id="1" divId="§" sourceType="sheet" destinationFile="D:\\§.htm" title="§"/></webPublishItems>',
    ),
  ),
  gone(
    '迷你图的公式',
    after(
      '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>[§.xlsx]名单!A1</xm:f><xm:sqref>C1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
    ),
  ),
  gone('工作表的扩展', after('<extLst><ext uri="{§}"><x14:a b="§">§</x14:a></ext></extLst>')),
  gone('工作表的代码名', (v) =>
    book({ before: `<sheetPr codeName="${v}" transitionEntry="0"><tabColor rgb="FFFF0000"/></sheetPr>` }),
  ),
  gone('工作表的保护', (v) =>
    book({ after: `<sheetProtection algorithmName="${v}" hashValue="${v}" saltValue="${v}" spinCount="1"/>` }),
  ),
  gone(
    '数据合并的来源',
    after(
      '<dataConsolidate><dataRefs count="1"><dataRef ref="A1:B2" sheet="§" name="§"/></dataRefs></dataConsolidate>',
    ),
  ),
  gone(
    '智能标记',
    after(
      '<smartTags><cellSmartTags r="B1"><cellSmartTag type="0"><cellSmartTagPr key="§" val="§"/></cellSmartTag></cellSmartTags></smartTags>',
    ),
  ),
  ...['oddHeader', 'evenHeader', 'firstHeader', 'oddFooter', 'evenFooter', 'firstFooter'].map((kind) =>
    covered(`页眉页脚 ${kind}`, framed(kind)),
  ),
  covered('链接的目标', (v) => linkTo(v, 'r:id="go"', 'https://www.example.gov.cn/?q=§')),
  covered('邮件链接', (v) => linkTo(v, 'r:id="go"', 'mailto:a@example.com?subject=§')),
  gone('本机文件的链接', (v) => linkTo(v, 'r:id="go"', 'file:///D:\\§\\附件.docx')),
  covered('链接的提示', (v) => linkTo(v, 'r:id="go" tooltip="§"', 'https://www.example.gov.cn/')),
  covered('链接的显示文字', (v) => linkTo(v, 'r:id="go" display="§"', 'https://www.example.gov.cn/')),
  gone('链接的内部位置', (v) => linkTo(v, 'location="\'§\'!A1"')),
  covered('表的列名', (v) =>
    book({
      rows: [shared('A2', 2)],
      strings: [si(v)],
      after: '<tableParts count="1"><tablePart r:id="tb"/></tableParts>',
      parts: [table(`<tableColumn id="1" name="${v}"/>`, 'ref="A2:A3"')],
    }),
  ),
  gone('表的名称与说明', (v) =>
    tabled(
      '<tableColumn id="1" name="姓名"/><tableColumn id="2" name="甲"/>',
      `ref="A1:B2" name="t${v}" displayName="t${v}" comment="${v}"`,
    ),
  ),
  gone('表的汇总与列公式', (v) =>
    tabled(
      `<tableColumn id="1" name="姓名" totalsRowLabel="${v}"><calculatedColumnFormula>"${v}"</calculatedColumnFormula><totalsRowFormula>"${v}"</totalsRowFormula></tableColumn><tableColumn id="2" name="甲"/>`,
      'ref="A1:B2" name="t1" displayName="t1"',
    ),
  ),
  gone('表的筛选条件', (v) =>
    tabled(
      '<tableColumn id="1" name="姓名"/><tableColumn id="2" name="甲"/>',
      'ref="A1:B2" name="t1" displayName="t1"',
      `<autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="${v}"/></filters></filterColumn></autoFilter>`,
    ),
  ),
  gone('旧式表单控件', (v) =>
    book({
      after: `<legacyDrawing r:id="vml"/><controls><control shapeId="1025" r:id="ctl" name="${v}"><controlPr r:id="ctl" altText="${v}" linkedCell="B1"/></control></controls>`,
      parts: [
        vmlDrawing(
          `<v:shape id="s1"><v:textbox><div>${v}</div></v:textbox><x:ClientData ObjectType="Button"><x:FmlaMacro>${v}</x:FmlaMacro></x:ClientData></v:shape>`,
        ),
        {
          part: 'xl/ctrlProps/ctrlProp1.xml',
          content: `<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="Drop" fmlaRange="${v}"><itemLst><item val="${v}"/></itemLst></formControlPr>`,
          type: 'application/vnd.ms-excel.controlproperties+xml',
          from: SHEET1,
          relation: 'ctrlProp',
          id: 'ctl',
        },
      ],
    }),
  ),
]

function table(columns: string, attributes: string, filter = ''): Extra {
  return onSheet(
    'xl/tables/table1.xml',
    `table id="1" totalsRowShown="0" ${attributes.includes('name=') ? '' : 'name="t1" displayName="t1" '}${attributes}`,
    `${filter}<tableColumns count="2">${columns}</tableColumns>`,
    'table',
    `${SHEET_TYPE}.table+xml`,
    'tb',
  )
}

function tabled(columns: string, attributes: string, filter = ''): Uint8Array {
  return book({
    after: '<tableParts count="1"><tablePart r:id="tb"/></tableParts>',
    parts: [table(columns, attributes, filter)],
  })
}
