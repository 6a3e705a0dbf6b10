import type { PageLine } from './page-lines.ts'

/** What stands around lines `[index, index + used)`: the line before, and the short lines on either side with the line itself. */
export function neighbours(
  lines: readonly PageLine[],
  index: number,
  used: number,
): Readonly<{ before: string; near: string }> {
  const around = [...lines.slice(Math.max(0, index - 2), index), ...lines.slice(index, index + used + 2)]
  return {
    before: lines[index - 1]?.text ?? '',
    near: around
      .filter((line) => line.text.length <= 24)
      .map((line) => line.text)
      .join('\n'),
  }
}

/** Another cell of the table, or a line next to it or next but one, fits the same pattern with other words: the levels are being explained. */
export function isExplained(lines: readonly PageLine[], line: PageLine, words: string, find: RegExp): boolean {
  const { cell } = line.scene.block
  const others =
    cell === undefined
      ? lines.filter((other) => Math.abs(other.ordinal - line.ordinal) <= 2)
      : lines.filter((other) => other.scene.block.cell?.table === cell.table)
  return others.some((other) => {
    const match = find.exec(other.text) ?? LEVEL.exec(other.text)
    return match !== null && level(match.groups?.['at'] ?? match[0]) !== level(words)
  })
}

function level(words: string): string {
  return /绝密|机密|秘密/.exec(words.replace(/\s/g, ''))?.[0] ?? words
}

const LEVEL = /^(?:绝密|机密|秘密)级?$/
