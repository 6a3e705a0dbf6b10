/** Pairs of characters that every official sentence has tell nothing. */
const COMMON = new Set(
  '应当 必须 不得 禁止 进行 按照 根据 有关 规定 以及 或者 其他 相关 部门 工作 负责 本办 办法 我县 我市 我省 本县 本市 通过 做好 开展 加强 进一 一步'.split(
    ' ',
  ),
)

/** 关键字对 — the pairs of Chinese characters and the numbers a text is told by. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu))
    for (let at = 0; at + 2 <= run.length; at++) {
      const pair = run.slice(at, at + 2)
      if (!COMMON.has(pair)) pairs.add(pair)
    }
  for (const [number] of text.matchAll(/\d+(?:\.\d+)?/gu)) pairs.add(number)
  return pairs
}

/** How much of the one stands in the other, 0 to 1; of nothing, all. */
export function share(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (of.size === 0) return 1
  let found = 0
  for (const one of of) if (within.has(one)) found++
  return found / of.size
}
