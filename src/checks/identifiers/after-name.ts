/**
 * 紧跟姓名 — two to four characters that begin with a usual surname, alone between marks, and then the value: 张三（532301…）, 张三 532301….
 * It vouches for a suspicion only: words may look so too.
 */
export function afterName(text: string, from: number): boolean {
  return NAME.test(text.slice(Math.max(0, from - 8), from))
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const NAME = new RegExp(
  `(?:^|[\\s,;:、()/|\\d])[${SURNAMES}][\\u4e00-\\u9fff]{1,2}[ \\t]{0,2}[(,:、/|]?[ \\t]{0,2}$`,
  'u',
)
