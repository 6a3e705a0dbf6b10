import type { PatternTree } from './pattern-tree.ts'

/** 字母 — the letters a pattern can tell apart, one sample of each class; `read(source)` says which of them a letter of the pattern takes. */
export type Letters = Readonly<{ samples: readonly string[]; read(source: string): Uint8Array }>

export function lettersOf(tree: PatternTree): Letters {
  const sources = [...new Set(letters(tree))]
  const takes = sources.map(taker)
  const classes = new Map<string, string>()
  for (const sample of new Set([...sources.flatMap(mentioned), ...EVERYDAY])) {
    const taken = takes.map((take) => (take(sample) ? '1' : '0')).join('')
    if (!classes.has(taken)) classes.set(taken, sample)
  }
  const kinds = [...classes.keys()]
  const read = new Map(
    sources.map((source, at) => [source, Uint8Array.from(kinds, (taken) => (taken[at] === '1' ? 1 : 0))]),
  )
  const none = new Uint8Array(kinds.length).fill(1)
  return { samples: [...classes.values()], read: (source) => read.get(source) ?? none }
}

/** A letter that stands for itself needs no expression. */
function taker(source: string): (sample: string) => boolean {
  if (/^[\p{L}\p{N}]$/u.test(source)) return (sample) => sample === source
  const expression = new RegExp(`^(?:${source})$`, 'u')
  return (sample) => expression.test(sample)
}

function letters(tree: PatternTree): readonly string[] {
  if (tree.is === 'letter') return [tree.source]
  if (tree.is === 'row' || tree.is === 'choice') return tree.parts.flatMap(letters)
  return tree.is === 'times' || tree.is === 'look' ? letters(tree.part) : []
}

/** What a letter or class names, and what stands beside it in the code table: the ends of ranges, and what is just outside. */
function mentioned(source: string): readonly string[] {
  const named = source.replace(/\\u\{?([\dA-Fa-f]{4,6})\}?|\\x([\dA-Fa-f]{2})/gu, (_, wide?: string, narrow?: string) =>
    String.fromCodePoint(Number.parseInt(wide ?? narrow ?? '0', 16)),
  )
  return [...named].flatMap((one) => {
    const code = one.codePointAt(0) ?? 0
    return [code, code - 1, code + 1]
      .filter((each) => each >= 0 && each <= 0x10_ffff)
      .map((each) => String.fromCodePoint(each))
  })
}

/** One of everything that classes like `\w` and `\p{L}` tell apart. */
const EVERYDAY = [
  ...'某王〇一，。、；：（）《》“”—…·　①㈠⼀ 019aAfFgGzZ_-.,;:!?()[]{}*#%&@+=/\\"\'<>|~^$`\t\n\r\u0000é×ß²½αЖאあアㄅ가',
  '𠀀',
  '😀',
]
