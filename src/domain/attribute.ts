/** 公开属性 — who may read a document once it is final. Unset (`null`) is a state of its own, never a default. */
export const ATTRIBUTES = ['public', 'redacted', 'on-request', 'not-public'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

/** From most open to most closed; what is attached can never be more closed than the whole admits. */
export function openness(attribute: Attribute): number {
  return ATTRIBUTES.length - ATTRIBUTES.indexOf(attribute)
}

/** What becomes visible on the portal: the whole, or what is left after the cuts. */
export function isReleased(attribute: Attribute): boolean {
  return attribute === 'public' || attribute === 'redacted'
}
