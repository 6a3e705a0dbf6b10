/** 稿次 — 3, '3', 'v3', '第3稿' name the same version. */
export function versionNumber(value: number | string | null | undefined): number | null {
  if (typeof value === 'number') return value
  const digits = /\d+/u.exec(value ?? '')?.[0]
  return digits === undefined ? null : Number(digits)
}

/** An approval given for an older version is void (一事一审). Unknown on either side establishes nothing. */
export function isStale(
  approved: number | string | null | undefined,
  current: number | string | null | undefined,
): boolean {
  const [then, now] = [versionNumber(approved), versionNumber(current)]
  return then !== null && now !== null && then < now
}
