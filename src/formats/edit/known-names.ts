// A list and nothing else: names that say nothing of anybody.

/** 字体 — families that come with Windows, Word, WPS, Linux and the press (方正, 华文, 汉仪 …); any other name may be somebody's words. */
const FONTS: ReadonlySet<string> = new Set(
  [
    '宋体,新宋体,黑体,楷体,仿宋,隶书,幼圆,等线,等线 Light,等线 Medium,微软雅黑,微软雅黑 Light,微软正黑体,标楷体,新细明体,细明体,宋体-方正超大字符集',
    '仿宋_GB2312,楷体_GB2312,黑体_GB2312,宋体_GB2312,仿宋_GB18030,楷体_GB18030,仿宋_GBK,楷体_GBK,宋体_GBK,黑体_GBK,仿宋体,楷体_GB2313,小标宋体,小标宋,大标宋体',
    '华文仿宋,华文宋体,华文中宋,华文楷体,华文黑体,华文细黑,华文行楷,华文新魏,华文隶书,华文彩云,华文琥珀,汉仪书宋二简,汉仪中宋简,汉仪大宋简,汉仪仿宋简,汉仪楷体简,汉仪小标宋简,文鼎小标宋简',
    '创艺简标宋,创艺简仿宋,经典宋体简,长城小标宋体,文星标宋,文星仿宋,苹方-简,冬青黑体简体中文,文泉驿正黑,文泉驿微米黑,思源黑体,思源宋体,思源黑体 CN,思源宋体 CN',
    'SimSun,NSimSun,SimHei,KaiTi,KaiTi_GB2312,FangSong,FangSong_GB2312,FangSong_GBK,LiSu,YouYuan,DengXian,DengXian Light,Microsoft YaHei,Microsoft YaHei UI,Microsoft JhengHei,PMingLiU,MingLiU,DFKai-SB',
    'STFangsong,STSong,STZhongsong,STKaiti,STHeiti,STXihei,STXingkai,STXinwei,STLiti,STCaiyun,STHupo,FZXiaoBiaoSong-B05S,FZXiaoBiaoSong-B05,FZFangSong-Z02S,FZKai-Z03S,FZHei-B01S,FZShuSong-Z01S',
    'Times New Roman,Arial,Arial Narrow,Arial Black,Arial Unicode MS,Calibri,Calibri Light,Cambria,Cambria Math,Candara,Consolas,Constantia,Corbel,Courier New,Courier,Georgia,Verdana,Tahoma,Trebuchet MS',
    'Impact,Comic Sans MS,Book Antiqua,Bookman Old Style,Century,Century Gothic,Garamond,Palatino Linotype,Lucida Console,Lucida Sans,Lucida Sans Unicode,Microsoft Sans Serif,Segoe UI,Segoe UI Symbol,Segoe UI Emoji,Franklin Gothic Medium,Gill Sans MT,Times,Helvetica,Geneva',
    'Symbol,Wingdings,Wingdings 2,Wingdings 3,Webdings,Marlett,MT Extra,MS Gothic,MS Mincho,MS PGothic,MS PMincho,MS UI Gothic,MS Reference Sans Serif,Meiryo,Yu Gothic,Yu Mincho,Yu Gothic Light,Batang,BatangChe,Gulim,Dotum,Malgun Gothic',
    'ＭＳ ゴシック,ＭＳ 明朝,ＭＳ Ｐゴシック,ＭＳ Ｐ明朝,游ゴシック,游明朝,游ゴシック Light,メイリオ,맑은 고딕,바탕,굴림,돋움,新宋体-18030,宋体-18030',
    'DejaVu Sans,DejaVu Serif,DejaVu Sans Mono,Liberation Serif,Liberation Sans,Liberation Mono,OpenSymbol,StarSymbol,Noto Sans,Noto Serif,Noto Sans CJK SC,Noto Serif CJK SC,Noto Sans SC,Noto Serif SC,Source Han Sans CN,Source Han Serif CN,Source Han Sans SC,Source Han Serif SC,WenQuanYi Zen Hei,WenQuanYi Micro Hei,AR PL UMing CN,AR PL UKai CN,Droid Sans Fallback,Lohit Hindi,Lohit Devanagari,Mangal,FreeSans,Nimbus Roman No9 L,Carlito,Caladea',
    'Angsana New,Cordia New,Browallia New,Tunga,Raavi,Shruti,Latha,Gautami,Vrinda,Kartika,Iskoola Pota,Nyala,Sylfaen,Mongolian Baiti,Microsoft Himalaya,Microsoft Uighur,Microsoft Yi Baiti,Microsoft Tai Le,Microsoft New Tai Lue,Estrangelo Edessa,Euphemia,Plantagenet Cherokee,MV Boli,DaunPenh,DokChampa,Kalinga,Nirmala UI,Ebrima,Leelawadee UI,Leelawadee,Javanese Text,Myanmar Text,Khmer UI,Lao UI,Aptos,Aptos Display,TH SarabunPSK,Traditional Arabic,Simplified Arabic,Arabic Typesetting,David,Miriam,Narkisim,Gisha,Levenim MT',
  ]
    .join(',')
    .split(',')
    .map((name) => name.toLowerCase()),
)

/** 方正的字库: cut and coding in a fixed manner. */
const FOUNDER =
  /^(方正|FZ)?(超|特|大|小|中|细|粗)?(标宋|小标宋|大标宋|书宋|宋三|宋一|报宋|仿宋|楷体|黑体|大黑|细黑|兰亭黑|魏碑|隶书|舒体|姚体|黑)(简体|繁体|_?GBK|_?GB2312|_?GB18030|简|繁|体|_GBK1-0|_GBK-0)?$/iu

export function isKnownFont(name: string): boolean {
  const plain = name.trim().replace(/^@/u, '')
  // `+mn-lt` and its like name a font of the theme (ECMA-376-1 §20.1.10.40).
  return plain === '' || FONTS.has(plain.toLowerCase()) || FOUNDER.test(plain) || /^\+m[nj]-(lt|ea|cs)$/u.test(plain)
}

/** 样式 — names Word has built in (ECMA-376-1 §17.7.4.7, latent styles), in English or Chinese. */
const STYLES: readonly RegExp[] = [
  /^(heading|toc|index|标题|目录) ?[1-9]$/iu,
  /^(normal|title|subtitle|标题|副标题|正文|strong|emphasis|header|footer|页眉|页脚|caption|题注|date|日期|closing|signature|salutation|hyperlink|followedhyperlink|超链接|quote|intense quote|bibliography|list paragraph|列表段落|列出段落|no spacing|无间隔|table grid|网格型|table normal|normal table|普通表格|no list|无列表|default paragraph font|默认段落字体|placeholder text|normal \(web\)|普通\(网站\)|normal indent|正文缩进|plain text|纯文本|block text|page number|line number|balloon text|批注框文本|document map|文档结构图|comment text|annotation text|annotation reference|annotation subject|footnote text|footnote reference|脚注文本|endnote text|endnote reference|macro|toa heading|table of figures|table of authorities|index heading|toc heading|note heading|message header|envelope address|envelope return|e-mail signature|book title|revision|default|standard|font_1)$/iu,
  /^(subtle|intense) (emphasis|reference)$/iu,
  /^list( bullet| number| continue)?( [2-5])?$/iu,
  /^body text( (first )?indent)?( [23])?$/iu,
  /^html [a-z ]{3,14}$/iu,
  /^(light|medium|dark|colorful) (shading|list|grid)( [1-3])?( accent [1-6])?$/iu,
  /^(plain table [1-5]|grid table|list table|table (simple|classic|colorful|columns|grid|list|3d effects|contemporary|elegant|professional|subtle|web|theme))( [1-8])?( (light|dark|colorful))?( accent [1-6])?$/iu,
  /^(grid|list) table [1-7]( (light|dark|colorful))?(( -)? accent [1-6])?$/iu,
]

export function isBuiltInStyle(name: string): boolean {
  const plain = name.trim()
  return STYLES.some((pattern) => pattern.test(plain))
}

/** 单元格样式 — names Excel and WPS have built in (ECMA-376-1 §18.8.7, builtinId), in English or Chinese. */
const CELL_STYLES: readonly RegExp[] = [
  /^(normal|常规|good|好|bad|差|neutral|适中|calculation|计算|check cell|检查单元格|explanatory text|解释性文本|input|输入|linked cell|链接单元格|note|注释|output|输出|warning text|警告文本|title|标题|total|汇总|comma|comma \[0\]|千位分隔|千位分隔\[0\]|千位分隔 \[0\]|currency|currency \[0\]|货币|货币\[0\]|货币 \[0\]|percent|百分比|hyperlink|超链接|followed hyperlink|已访问的超链接|default)$/iu,
  /^(heading|标题) ?[1-4]$/iu,
  /^(20|40|60)% - (accent|强调文字颜色|着色) ?[1-6]$/iu,
  /^(accent|强调文字颜色|着色) ?[1-6]$/iu,
  /^(normal|常规)[ _]?\d{1,2}$/iu,
]

export function isBuiltInCellStyle(name: string): boolean {
  const plain = name.trim()
  return CELL_STYLES.some((pattern) => pattern.test(plain))
}
