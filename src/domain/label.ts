import type { Attribute } from './attribute.ts'

/** 标注 — how a unit writes the attribute on its papers: the pack's words, and where they stand. */
export type Labels = Readonly<{
  /** Without brackets: 此件公开发布. An attribute that is not in use has none. */
  text: Readonly<Partial<Record<Attribute, string>>>
  /** 附注 (one line below the date), above the 版记, or only on the form. */
  position: LabelPosition
  /** Kinds in a special format (信函、命令、纪要; GB/T 9704 §10), whose pages have no room for it. */
  formOnly: readonly string[]
  /** Below the date of a public copy from which something was cut: 本文有删减. Not a label of the issued original. */
  publicCopy: string
}>
export type LabelPosition = 'annotation' | 'above-colophon' | 'form-only'

/** The label a paper of this kind bears, and where; `null` while no attribute is chosen or where the set has none. */
export function labelOf(
  labels: Labels,
  attribute: Attribute | null,
  kind: string | null,
): Readonly<{ text: string; position: LabelPosition }> | null {
  const text = attribute === null ? undefined : labels.text[attribute]
  if (text === undefined) return null
  return { text, position: kind !== null && labels.formOnly.includes(kind) ? 'form-only' : labels.position }
}
