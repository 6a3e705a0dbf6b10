/** 部件 — one part of a file and what was made of it: read as text, or only known to be there. */
export type Part = Readonly<{
  name: string
  kind: 'read' | 'image' | 'embedded' | 'macro' | 'external' | 'unknown'
}>

/** What was not looked at, as `kind:name`: the gate says so instead of passing over it. */
export function uninspected(parts: readonly Part[]): readonly string[] {
  return parts.filter((part) => part.kind !== 'read').map((part) => `${part.kind}:${part.name}`)
}
