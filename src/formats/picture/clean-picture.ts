import { ok, refuse, type Result } from '../../domain/result.ts'
import { cleanGif } from './gif.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'

/** 图片 without what it carries beside its pixels, and how many such pieces went. */
export type CleanPicture = Readonly<{ bytes: Uint8Array; removed: number }>

/** A picture that is not what its format allows: nobody knows what it holds. */
export class BrokenPicture extends Error {}

const KINDS: readonly (readonly [RegExp, (bytes: Uint8Array) => CleanPicture])[] = [
  [/^\x89PNG\r\n\x1a\n/, cleanPng],
  [/^\xff\xd8\xff/, cleanJpeg],
  [/^GIF8[79]a/, cleanGif],
]

/**
 * 净图 — the pixels of a PNG, JPEG or GIF and what is needed to show them: places, cameras, authors, earlier thumbnails, comments and whatever is
 * appended go. Orientation is kept as the one tag it is. Problems: `picture.kind` (a kind in which text or other pictures can hide: EMF, WMF, SVG, TIFF …),
 * `picture.damaged`.
 */
export function cleanPicture(bytes: Uint8Array): Result<CleanPicture> {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const kind = KINDS.find(([signature]) => signature.test(start))
  if (!kind) return refuse({ code: 'picture.kind' })
  try {
    return ok(kind[1](bytes))
  } catch (error) {
    if (error instanceof BrokenPicture || error instanceof RangeError) return refuse({ code: 'picture.damaged' })
    throw error
  }
}
