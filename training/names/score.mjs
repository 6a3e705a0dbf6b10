/** Exact spans: precision, recall and F1 in percent. Of overlapping answers the surest counts. */
export function score(read, sentences, least) {
  let right = 0
  let said = 0
  let there = 0
  for (const { text, names } of sentences) {
    const wanted = new Set(names.map(([from, to]) => `${from}-${to}`))
    const found = apart(read(text, least))
    said += found.length
    there += wanted.size
    right += found.filter(({ from, to }) => wanted.has(`${from}-${to}`)).length
  }
  const p = (100 * right) / Math.max(1, said)
  const r = (100 * right) / Math.max(1, there)
  return { p, r, f: (2 * p * r) / Math.max(1e-9, p + r), said, there }
}

export function apart(spans) {
  const kept = []
  for (const one of [...spans].sort((a, b) => b.sureness - a.sureness))
    if (kept.every((other) => one.to <= other.from || one.from >= other.to)) kept.push(one)
  return kept
}
