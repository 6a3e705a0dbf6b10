import { compareText } from '../../domain/place.ts'
import type { Words } from '../../packs/words.ts'

/** 栏目名 — the longest beginning of a field's pointer the pack has a word for: 解读材料 for `/interpretation/materials/0`. */
export function fieldName({ labels }: Pick<Words, 'labels'>, field: string): string | undefined {
  const known = Object.entries(labels['field'] ?? {}).filter(([path]) => `${field}/`.startsWith(`${path}/`))
  return known.sort(([a], [b]) => b.length - a.length || compareText(a, b))[0]?.[1]
}
