/**
 * 遮盖样式 — what stands in a public copy for one kind of finding. `digits`: the first `head` and the last `tail` characters, a fixed number of stars
 * between them; `person`: the surname and 某; `address`: as far as the finding says that it may stay; `block`: the fixed cover.
 */
export type Mask = Readonly<{
  /** Type of the finding it is for. */
  id: string
  style: 'person' | 'address' | 'digits' | 'block'
  head?: number
  tail?: number
  stars?: number
  /** Code of the reason (理由目录) such a cut rests on: for the staff. */
  ground: string
  /** What readers are told was covered: a code with its plain word in the pack. */
  category: string
}>
