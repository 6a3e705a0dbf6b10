/**
 * 页眉页脚 — a sheet's header or footer without its codes (ECMA-376-1 §18.3.1.46): left, middle and right part, one a line.
 * Page numbers, dates and fonts are codes; the rest is text somebody typed.
 */
export function headerText(coded: string): string {
  return coded
    .replaceAll('&&', '\0')
    .replace(/&[LCR]/g, '\n')
    .replace(/&"[^"]*"|&K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|&\d{1,3}|&[A-Za-z]/g, '')
    .replaceAll('\0', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
