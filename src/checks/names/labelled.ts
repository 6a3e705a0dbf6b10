import type { Lore } from './lore.ts'
import type { Name } from './name.ts'
import type { Surnames } from './surnames.ts'

/** 标签后的姓名 — 姓名：王芳、联系人：李伟 陈刚. The label vouches for the first, the list goes on while names follow. */
export function labelledNames(
  text: string,
  label: RegExp,
  surnames: Surnames,
  not: (name: string) => boolean,
): readonly Name[] {
  const found: Name[] = []
  for (const match of text.matchAll(label)) {
    let from = match.index + match[0].length
    for (let left = MOST; left > 0; left--) {
      const name = ONE.exec(text.slice(from, from + 24))?.[0]
      if (name === undefined || not(name.replace(' ', '')) || !isLike(name, surnames)) break
      found.push({ from, to: from + name.length, sureness: 0.95, by: 'label' })
      from += name.length
      const gap = /^(?:\([^()]{0,12}\))?[、, ]+/u.exec(text.slice(from, from + 16))?.[0]
      if (gap === undefined) break
      from += gap.length
    }
  }
  return found
}

const MOST = 40

/** Up to where something that is no name begins: an end, a stop, a bracket, a digit, a gap. */
const ONE =
  /^(?:[\u4e00-\u9fff] [\u4e00-\u9fff](?![\u4e00-\u9fff])|[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8}){1,3})(?=$|[\s,。;、()\d:!?]|的)/u

function isLike(name: string, surnames: Surnames): boolean {
  return name.includes('·') || (surnames.opens(name) && name.length <= (surnames.isDouble(name.slice(0, 2)) ? 4 : 3))
}

/** 姓名栏 — a cell under 姓名、户主、申请人 holds names and nothing else: whatever they look like. */
export function namesInCell(text: string, lore: Lore): readonly Name[] {
  const found: Name[] = []
  for (const match of text.matchAll(/[^、,;/\n()]+(?:\([^()]*\))?/gu)) {
    const plain = match[0].replace(/\(.*$/u, '')
    const name = plain.trim()
    const bare = name.replace(/\s/g, '')
    if (!CELL.test(bare) || lore.isNone(bare)) continue
    const from = match.index + plain.indexOf(name)
    // What is no name by its looks gives way to one the model sees inside it: 父韦长青服刑.
    const sureness = lore.couldBe(bare) || lore.isTranscribed(bare) || /^[A-Z]/u.test(bare) ? 0.97 : 0.55
    found.push({ from, to: from + name.length, sureness, by: 'column' })
  }
  return found
}

const CELL =
  /^(?:[\u4e00-\u9fff]{2,5}|[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8}){1,3}|[\u4e00-\u9fff]{6,10}|[A-Z][A-Za-z.' -]{2,40})$/u
