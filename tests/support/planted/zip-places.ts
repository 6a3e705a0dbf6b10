import { joined, utf8 } from './pictures.ts'

type Places = Readonly<Partial<Record<'comment' | 'entryComment' | 'extra' | 'between' | 'before' | 'after', string>>>

/** 压缩包的缝隙 — writes text where a zip may hold it and no unpacker shows it (APPNOTE 4.3): comments, extra fields, gaps. */
export function damagedZip(zip: Uint8Array, places: Places): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset)
  const end = zip.length - 22
  const count = view.getUint16(end + 10, true)
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  const put = (bytes: Uint8Array): void => {
    files.push(bytes)
    offset += bytes.length
  }
  put(utf8(places.before ?? ''))
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    const [size, names, extras, comments] = [20, 28, 30, 32].map((o) =>
      view[o === 20 ? 'getUint32' : 'getUint16'](at + o, true),
    ) as [number, number, number, number]
    const local = view.getUint32(at + 42, true)
    const name = zip.subarray(at + 46, at + 46 + names)
    const dataAt = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const extra = places.extra === undefined ? new Uint8Array() : field(places.extra)
    const comment = utf8(places.entryComment ?? '')
    const head = zip.slice(local, local + 30)
    new DataView(head.buffer).setUint16(28, extra.length, true)
    const entry = zip.slice(at, at + 46)
    const fields = new DataView(entry.buffer)
    fields.setUint16(30, extra.length, true)
    fields.setUint16(32, comment.length, true)
    fields.setUint32(42, offset, true)
    directory.push(joined([entry, name, extra, comment]))
    put(joined([head, name, extra, zip.subarray(dataAt, dataAt + size)]))
    put(utf8(places.between ?? ''))
    at += 46 + names + extras + comments
  }
  const listed = joined(directory)
  const tail = zip.slice(end)
  const comment = utf8(places.comment ?? '')
  const fields = new DataView(tail.buffer)
  fields.setUint32(12, listed.length, true)
  fields.setUint32(16, offset, true)
  fields.setUint16(20, comment.length, true)
  return joined([...files, listed, tail, comment, utf8(places.after ?? '')])
}

/** An extra field of a kind nobody knows. */
function field(text: string): Uint8Array {
  const bytes = utf8(text)
  return joined([new Uint8Array([0x99, 0x99, bytes.length & 255, bytes.length >> 8]), bytes])
}
