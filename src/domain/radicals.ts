/** CJK radicals U+2E80 … U+2EF3 in order of code point: PDF files carry them in place of the ideograph (⺠ for 民). A list and nothing else. */
export const RADICALS =
  '冫厂乚乚乙亻冂几刀刂卜卩小小兀尢尢尢巳幺彑彐忄心扌攵⺚旡日月歺母民氵水灬爪爪丬牛犭王疋罒示礻竹糹纟罓罒网网网羊羊羊耂肀聿月臼艹艹艹虎衤西西见角角讠贝足车辶辶辶阝钅长长长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟龟'
export const RADICALS_FROM = 0x2e80

/** 康熙部首和部首补充 — what looks like an ideograph is one: Kangxi radicals (by NFKC) and those of the supplement. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/gu, (one) => {
    const at = one.charCodeAt(0) - RADICALS_FROM
    return at < [...RADICALS].length ? ([...RADICALS][at] ?? one) : one.normalize('NFKC')
  })
}
