import type { Reading, Sighting } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import { attachmentMarks, type AttachmentMark } from './attachment-marks.ts'

/**
 * 附件序号: the note under the text (附件：1.… 2.…, GB/T 9704 §7.3.4) must count without gaps, and so must the marks over the attachments; what the
 * text sends the reader to must be in the note, or where there is none, among the marks; and what the note promises must have its mark.
 */
export function* attachmentNumbers(reading: Reading): Iterable<Sighting> {
  const marks = attachmentMarks(reading)
  yield* counted(marks)
  for (const { paper, scenes } of reading.papers) {
    if (paper.role !== 'body') continue
    const list = noted(scenes)
    // One mark alone proves little: a paper may come without its attachments.
    const known = list.length > 0 ? list : marks.length > 1 ? marks : []
    if (known.length === 0) continue
    for (const [index, one] of list.entries())
      if (one.number !== index + 1) {
        yield sight(one.scene, one.from, one.to, 'gap', { expected: index + 1, found: one.number })
        break
      }
    const numbers = new Set(known.map((one) => one.number))
    for (const scene of scenes) {
      if (!scene.block.text.includes('附')) continue
      for (const match of scene.normal.text.matchAll(MENTION)) {
        const number = Number(match[1])
        if (!numbers.has(number)) yield sight(scene, match.index, match.index + match[0].length, 'missing', { number })
      }
    }
    if (marks.length > 1 && !reading.papers.some((one) => one.paper.role === 'attachment')) yield* unmarked(list, marks)
  }
}

/** Marks count on by ones: `gap` where one is left out, `doubled` where one stands twice. */
function* counted(marks: readonly AttachmentMark[]): Iterable<Sighting> {
  if (marks[0]?.number !== 1) return
  for (const [at, one] of marks.entries()) {
    const before = marks[at - 1]?.number ?? 0
    if (one.number === before + 1) continue
    if (one.number === before) yield sight(one.scene, one.from, one.to, 'doubled', { number: one.number })
    else if (one.number > before)
      yield sight(one.scene, one.from, one.to, 'gap', { expected: before + 1, found: one.number })
    return
  }
}

/** What the note promises after the last mark there is. */
function* unmarked(list: readonly Noted[], marks: readonly AttachmentMark[]): Iterable<Sighting> {
  const last = Math.max(...marks.map((one) => one.number))
  for (const one of list)
    if (one.number > last) yield sight(one.scene, one.from, one.to, 'unmarked', { number: one.number })
}

type Noted = Readonly<{ scene: Scene; number: number; from: number; to: number }>

/** The numbered lines of the attachment note: the line 附件：1.… and the lines that count on from it. */
function noted(scenes: readonly Scene[]): readonly Noted[] {
  const start = scenes.findIndex(
    ({ block, normal }) => block.text.includes('附') && /^\s{0,8}附件:\s?1[.、]/u.test(normal.text),
  )
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
