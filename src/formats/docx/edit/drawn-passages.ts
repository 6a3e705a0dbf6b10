import { edited } from '../../../domain/replacement.ts'
import { walkXml } from '../../xml.ts'
import type { Keeping } from './attributes.ts'

/** What a text of a drawing becomes: as its own edit says, else without the words that are covered elsewhere in the file. */
export function covered(said: string, { values, echo }: Pick<Keeping, 'values' | 'echo'>): string {
  const known = values.get(said.trim())
  return known === undefined ? edited(said, echo.in(said)) : said.replace(said.trim(), () => known)
}

/**
 * 图中段落 — a title of a chart or a label of SmartArt may lie in several runs (ECMA-376-1 §21.1.2.2.6): it is read as one passage, and where covering
 * changes it, its first run gets the whole. Answers the new text of each piece that changes.
 */
export function drawnPassages(bytes: Uint8Array, keeping: Keeping): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const path: string[] = []
  let pieces: { at: number; text: string }[] = []
  const done = (): void => {
    const said = pieces.map((one) => one.text).join('')
    const after = covered(said, keeping)
    if (pieces.length > 1 && after !== said)
      for (const [n, { at }] of pieces.entries()) found.set(at, n === 0 ? after : '')
    pieces = []
  }
  walkXml(bytes, {
    open: (name) => void path.push(name),
    text(text, at) {
      if (path.at(-1) === 't') pieces.push({ at, text })
    },
    close() {
      if (path.pop() === 'p') done()
    },
  })
  done()
  return found
}
