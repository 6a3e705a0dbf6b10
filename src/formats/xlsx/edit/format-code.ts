/**
 * 数字格式里的字 — a format code without the literals nobody sees: of `"合同编号"0;"作废"0` those stay that `seen`, what its cells show,
 * says too. One or two letters (`"元"`, `"年"`) are a unit and no value.
 */
export function plainFormat(code: string, seen: string): string {
  const isPlain = (literal: string): boolean => literal.length < 2 || seen.includes(literal)
  return code
    .replace(/"([^"]*)"/g, (quoted, literal: string) => (isPlain(literal) ? quoted : ''))
    .replace(/(?:\\.){2,}/gsu, (escaped) => (isPlain(escaped.replace(/\\(.)/gsu, '$1')) ? escaped : ''))
    .replace(/\[\$([^\]-]*)/g, (bracket, symbol: string) =>
      symbol.length < 4 || seen.includes(symbol) ? bracket : '[$',
    )
    .replace(/[\u3400-\u9fff]{2,}/g, (bare) => (isPlain(bare) || KNOWN.test(bare) ? bare : ''))
}

/** Codes programs write in Chinese. */
const KNOWN = /^(?:上午|下午|通用格式|常规|红色|蓝色|黑色|绿色|白色|黄色|青色|洋红|颜色)+$/
