/** 同类几人 — for each row's key, how many rows share it: the k of k-anonymity. */
export function sharing(keys: readonly string[]): readonly number[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return keys.map((key) => counts.get(key) ?? 0)
}

/** How many rows have each k, smallest k first, as `1×12 2×4`. */
export function spread(ks: readonly number[]): string {
  const counts = new Map<number, number>()
  for (const k of ks) counts.set(k, (counts.get(k) ?? 0) + 1)
  return [...counts]
    .sort(([a], [b]) => a - b)
    .slice(0, 12)
    .map(([k, rows]) => `${k}×${rows}`)
    .join(' ')
}
