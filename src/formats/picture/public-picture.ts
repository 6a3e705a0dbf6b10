import { cleanPicture } from './clean-picture.ts'

/** 可公开的图片 — a picture as it may leave; `removed` counts the pieces that went, `isReplaced`: nothing of it could stay. */
export type PublicPicture = Readonly<{
  extension: 'png' | 'jpeg' | 'gif'
  type: 'image/png' | 'image/jpeg' | 'image/gif'
  bytes: Uint8Array
  removed: number
  isReplaced: boolean
}>

/**
 * A picture of a kind in which text or other pictures can hide (EMF, WMF, BMP, TIFF, SVG), or a damaged one, gives way to a grey dot that is drawn to
 * its size: the page keeps its look, and nobody is shown what nobody could clean.
 */
export function publicPicture(bytes: Uint8Array): PublicPicture {
  const clean = cleanPicture(bytes)
  if (!clean.ok) return { extension: 'png', type: 'image/png', bytes: DOT, removed: 0, isReplaced: true }
  const extension = EXTENSIONS[clean.value.bytes[0] ?? 0] ?? 'png'
  return { extension, type: `image/${extension}`, ...clean.value, isReplaced: false }
}

/** By the first byte of a picture that was cleaned. */
const EXTENSIONS: Readonly<Record<number, PublicPicture['extension']>> = { 0x89: 'png', 0xff: 'jpeg', 0x47: 'gif' }

/** One grey pixel as PNG. */
const DOT = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGN4BwAA8ADv8GkuoQAAAABJRU5ErkJggg==', 'base64'),
)
