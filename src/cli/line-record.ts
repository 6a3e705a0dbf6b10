/** The name the sender gave a line; the answer bears it again, as it was. */
export type LineId = string | number | null

/** A line that is an object, with its id; `undefined` when it is none or its id is no name. */
export function recordOf(
  value: unknown,
): Readonly<{ id: LineId; fields: Readonly<Record<string, unknown>> }> | undefined {
  if (!isRecord(value)) return undefined
  const id = value['id'] ?? null
  return id === null || typeof id === 'string' || typeof id === 'number' ? { id, fields: value } : undefined
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
