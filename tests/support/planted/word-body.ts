import { letters } from './opc.ts'
import { covered, PERSON, type Planting } from './planting.ts'
import { line, p, r, tbl, tc, tr, word, wordPart, wordEntries } from './word.ts'
import { packed } from './opc.ts'

/** A value in pieces of about `n` equal lengths. */
function pieces(value: string, n: number): readonly string[] {
  const all = letters(value)
  const size = Math.ceil(all.length / n)
  return Array.from({ length: n }, (_, i) => all.slice(i * size, (i + 1) * size).join('')).filter((one) => one !== '')
}

const FORMATS = ['<w:b/>', '<w:color w:val="333333"/>', '<w:sz w:val="30"/>', '<w:u w:val="single"/>', '']
const formatted = (value: string, n: number, between = ''): string =>
  pieces(value, n)
    .map((one, i) => r(one, FORMATS[i % FORMATS.length]))
    .join(between)
const note = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
const frame = (kind: string, type: string): string => `<w:${kind}Reference w:type="${type}" r:id="${kind}${type}"/>`

/** A header or footer of a kind (ECMA-376-1 §17.10). */
function framed(kind: 'header' | 'footer', type: 'default' | 'first' | 'even') {
  return (v: string): Uint8Array =>
    word('', {
      section: `${frame(kind, type)}${type === 'first' ? '<w:titlePg/>' : ''}`,
      parts: [wordPart(kind, line(`联系人${v}`), `${kind}${type}`, '1')],
      settings: '<w:evenAndOddHeaders/>',
    })
}

function noted(kind: 'footnote' | 'endnote', referenced: boolean) {
  const separators =
    `<w:${kind} w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:${kind}>` +
    `<w:${kind} w:type="continuationSeparator" w:id="0">${p('<w:r><w:continuationSeparator/></w:r>')}</w:${kind}>`
  return (v: string): Uint8Array =>
    word(p(r('附注') + (referenced ? note(kind, 2) : '')), {
      parts: [wordPart(`${kind}s`, `${separators}<w:${kind} w:id="2">${line(`注：${v}`)}</w:${kind}>`)],
    })
}

/** Body text: runs, tables, headers and footers, notes (ECMA-376-1 §17.3, §17.4, §17.10, §17.11). */
export const WORD_BODY: readonly Planting[] = [
  covered('正文一段', (v) => word(line(`由${v}负责。`))),
  covered('正文两处', (v) => word(line(`由${v}负责，请与${v}联系。`) + line(v))),
  covered('分在两个文字块', (v) => word(p(r('由') + formatted(v, 2) + r('负责')))),
  covered('分在三个文字块', (v) => word(p(formatted(v, 3)))),
  covered('一字一块', (v) => word(p(r('由') + formatted(v, letters(v).length)))),
  covered('一字一块夹校对标记', (v) => word(p(formatted(v, 99, '<w:proofErr w:type="spellStart"/>')))),
  covered('一字一块夹书签', (v) =>
    word(p(formatted(v, 99, '<w:bookmarkStart w:id="7" w:name="b7"/><w:bookmarkEnd w:id="7"/>'))),
  ),
  covered('一字一块夹批注标记', (v) =>
    word(p(formatted(v, 3, '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/>'))),
  ),
  covered('一个文字块里几段文字', (v) =>
    word(
      p(
        `<w:r>${pieces(v, 3)
          .map((one) => `<w:t>${one}</w:t>`)
          .join('')}</w:r>`,
      ),
    ),
  ),
  covered('软连字符隔开', (v) =>
    word(
      p(
        pieces(v, 2)
          .map((one) => r(one))
          .join('<w:r><w:softHyphen/></w:r>'),
      ),
    ),
  ),
  covered('不间断连字符隔开', (v) =>
    word(
      p(
        pieces(v, 2)
          .map((one) => r(one))
          .join('<w:r><w:noBreakHyphen/></w:r>'),
      ),
    ),
  ),
  covered('制表符隔开', (v) =>
    word(
      p(
        pieces(v, 2)
          .map((one) => r(one))
          .join('<w:r><w:tab/></w:r>'),
      ),
    ),
  ),
  covered('换行隔开', (v) =>
    word(
      p(
        pieces(v, 2)
          .map((one) => r(one))
          .join('<w:r><w:br/></w:r>'),
      ),
    ),
  ),
  covered('分页提示隔开', (v) =>
    word(
      p(
        pieces(v, 2)
          .map((one) => r(one))
          .join('<w:r><w:lastRenderedPageBreak/></w:r>'),
      ),
    ),
  ),
  covered('字间空格', (v) => word(line(letters(v).join(' ')))),
  covered('全角空格隔开', (v) => word(line(letters(v).join('\u3000')))),
  covered('零宽空格隔开', (v) => word(line(letters(v).join('\u200b')))),
  covered('数字实体写出', (v) => {
    const entities = letters(v)
      .map((c) => `&#x${c.codePointAt(0)!.toString(16)};`)
      .join('')
    return word(`<w:p><w:r><w:t>${entities}</w:t></w:r></w:p>`)
  }),
  covered('CDATA写出', (v) => word(`<w:p><w:r><w:t><![CDATA[${v}]]></w:t></w:r></w:p>`)),
  covered('文字中夹注释', (v) => word(`<w:p><w:r><w:t>${letters(v).join('<!-- -->')}</w:t></w:r></w:p>`)),
  covered('列表项', (v) => word(p(r(v), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))),
  covered('标题', (v) => word(p(r(`${v}同志简历`), '<w:outlineLvl w:val="0"/>'))),
  covered('白色文字', (v) => word(p(r(v, '<w:color w:val="FFFFFF"/>')))),
  covered('一磅大小的文字', (v) => word(p(r(v, '<w:sz w:val="2"/>')))),
  covered('删除线文字', (v) => word(p(r(v, '<w:strike/>')))),
  covered('表格单元格', (v) => word(tbl(tr(tc(line('姓名')), tc(line(v)))))),
  covered('表中之表', (v) => word(tbl(tr(tc(tbl(tr(tc(line(v)))) + line('')))))),
  covered('纵向合并的上格', (v) =>
    word(
      tbl(
        tr(tc(line(v), '<w:vMerge w:val="restart"/>'), tc(line('甲'))),
        tr(tc(line(''), '<w:vMerge/>'), tc(line('乙'))),
      ),
    ),
  ),
  covered('纵向合并遮住的下格', (v) =>
    word(
      tbl(
        tr(tc(line('户'), '<w:vMerge w:val="restart"/>'), tc(line('甲'))),
        tr(tc(line(v), '<w:vMerge/>'), tc(line('乙'))),
      ),
    ),
  ),
  covered('横向合并的单元格', (v) => word(tbl(tr(tc(line(v), '<w:gridSpan w:val="2"/>'))))),
  covered('表中内容控件包着的行', (v) =>
    word(`<w:tbl><w:tblPr/><w:sdt><w:sdtContent>${tr(tc(line(v)))}</w:sdtContent></w:sdt></w:tbl>`),
  ),
  covered('默认页眉', framed('header', 'default')),
  covered('首页页眉', framed('header', 'first')),
  covered('偶数页页眉', framed('header', 'even')),
  covered('默认页脚', framed('footer', 'default')),
  covered('首页页脚', framed('footer', 'first')),
  covered('偶数页页脚', framed('footer', 'even')),
  covered('没有一节引用的页眉', (v) => word('', { parts: [wordPart('header', line(v), 'lost', '9')] })),
  covered('前一节的页眉', (v) =>
    word(p('', `<w:sectPr>${frame('header', 'default')}</w:sectPr>`), {
      parts: [wordPart('header', line(v), 'headerdefault', '1')],
    }),
  ),
  covered('脚注', noted('footnote', true)),
  covered('尾注', noted('endnote', true)),
  covered('没有引用的脚注', noted('footnote', false)),
  covered('没有引用的尾注', noted('endnote', false)),
  covered('脚注分隔符里的文字', (v) =>
    word(p(r('附注') + note('footnote', 2)), {
      parts: [
        wordPart(
          'footnotes',
          `<w:footnote w:type="separator" w:id="-1">${line(v)}</w:footnote><w:footnote w:id="2">${line('注')}</w:footnote>`,
        ),
      ],
      settings: '<w:footnotePr><w:footnote w:id="-1"/></w:footnotePr>',
    }),
  ),
  covered('拼音的底字', (v) => word(p(ruby('zhu', v)))),
  covered('拼音的注文', (v) => word(p(ruby(v, '某')))),
  covered('从右到左的文字', (v) => word(p(`<w:dir w:val="rtl">${r(v)}</w:dir>`))),
  covered('强制方向的文字', (v) => word(p(`<w:bdo w:val="ltr">${r(v)}</w:bdo>`))),
  covered('合并字符', (v) => word(p(r(v, '<w:eastAsianLayout w:id="1" w:combine="1"/>')))),
  covered('公式里的文字', (v) => word(p(`<m:oMath><m:r><m:t>${v}</m:t></m:r></m:oMath>`))),
  covered('公式分成几块', (v) =>
    word(
      p(
        `<m:oMathPara><m:oMath>${pieces(v, 3)
          .map((one) => `<m:r><m:t>${one}</m:t></m:r>`)
          .join('')}</m:oMath></m:oMathPara>`,
      ),
    ),
  ),
  covered(
    '符号字体逐字写出',
    (v) =>
      word(
        p(
          letters(v)
            .map((c) => `<w:r><w:sym w:font="宋体" w:char="${c.charCodeAt(0).toString(16).toUpperCase()}"/></w:r>`)
            .join(''),
        ),
      ),
    PERSON,
  ),
  covered('未知元素包着的文字', (v) => word(p(`<w:future xmlns:w="${'urn:future'}"/>${r(v)}`))),
  covered('段落外的文字块', (v) => word(`${r(v)}${line('')}`)),
  covered('严格格式的正文', (v) => word(p(formatted(v, 3)), { strict: true })),
  covered('严格格式的表格', (v) => word(tbl(tr(tc(line(v)))), { strict: true })),
  covered('部件名大小写不一的正文', (v) => {
    const { 'word/document.xml': main, ...rest } = wordEntries(line(v))
    return packed({ ...rest, 'Word/Document.XML': main! })
  }),
]

function ruby(above: string, below: string): string {
  return `<w:r><w:ruby><w:rubyPr/><w:rt>${r(above)}</w:rt><w:rubyBase>${r(below)}</w:rubyBase></w:ruby></w:r>`
}
