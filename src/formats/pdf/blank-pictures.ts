/** A picture's dictionary and the stream behind it (ISO 32000-1 §7.3.8, §8.9.5). Masks paint in the colour of text and are drawn at once: they stay. */
const PICTURE = /\/Subtype\s*\/Image\b/g
const STREAM = />>\s*stream\r?\n/g

/**
 * 不解图片 — the file with the data of its pictures zeroed, at the same places: the library unpacks every picture a page shows, which costs seconds and gigabytes
 * (1.2 MB of file can hold 400 million points), and nobody paints here. What a page shows and where stays as it is. Always a copy.
 */
export function blankPictures(bytes: Uint8Array): Uint8Array {
  const blank = new Uint8Array(bytes)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const { index } of text.matchAll(PICTURE)) {
    STREAM.lastIndex = index
    const head = STREAM.exec(text)
    if (!head) break
    const begin = head.index + head[0].length
    const end = text.indexOf('endstream', begin)
    const dictionary = text.slice(text.lastIndexOf(' obj', index), begin)
    const isPicture = end > 0 && head.index - index < MOST_OF_A_HEAD && !/\/(?:ImageMask|IM)\s+true/.test(dictionary)
    if (isPicture) blank.fill(0, begin, end)
  }
  return blank
}

/** Bytes from `/Subtype/Image` to its stream; farther away they belong to two objects. */
const MOST_OF_A_HEAD = 4_096
