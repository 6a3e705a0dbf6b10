import type { Reading, Sighting } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { sight } from '../sight.ts'

/**
 * 附件序号: the note under the text (附件：1.… 2.…, GB/T 9704 §7.3.4) must count without gaps, and must hold
 * every number the text sends the reader to.
 */
export function* attachmentNumbers(reading: Reading): Iterable<Sighting> {
  for (const { paper, scenes } of reading.papers) {
    if (paper.role !== 'body') continue
    const list = noted(scenes)
    if (list.length === 0) continue
    const numbers = new Set(list.map((one) => one.number))
    for (const [index, one] of list.entries())
      if (one.number !== index + 1) {
        yield sight(one.scene, one.from, one.to, 'gap', { expected: index + 1, found: one.number })
        break
      }
    for (const scene of scenes)
      for (const match of scene.normal.text.matchAll(MENTION)) {
        const number = Number(match[1])
        if (!numbers.has(number)) yield sight(scene, match.index, match.index + match[0].length, 'missing', { number })
      }
  }
}

type Noted = Readonly<{ scene: Scene; number: number; from: number; to: number }>

/** The numbered lines of the attachment note: the line 附件：1.… and the lines that count on from it. */
function noted(scenes: readonly Scene[]): readonly Noted[] {
  const start = scenes.findIndex(({ normal }) => /^\s{0,8}附件:\s?1[.、]/u.test(normal.text))
  const found: Noted[] = []
  if (start < 0) return found
  for (const scene of scenes.slice(start)) {
    const { text } = scene.normal
    const match = /^\s{0,8}(?:附件:)?\s{0,12}(\d{1,2})[.、]\s?(?=[^\d])/u.exec(text)
    if (match === null) {
      if (text.trim() === '') continue
      break
    }
    found.push({ scene, number: Number(match[1]), from: 0, to: text.length })
  }
  return found
}

const MENTION = /(?<=[(见按照据\u3010\[])附件\s?(\d{1,2})(?![\d.、])/gu
