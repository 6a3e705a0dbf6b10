/** Damage to a zip's directory that no packer offers: a password flag, a name in other bytes of the same length. */
export function encrypted(zip: Uint8Array, name: string): Uint8Array {
  const file = zip.slice()
  for (const { at, flags } of headers(file, name)) file[at + flags] = file[at + flags]! | 1
  return file
}

/** Gives an entry another name of the same length and takes the UTF-8 flag from it. */
export function renamed(zip: Uint8Array, name: string, bytes: readonly number[]): Uint8Array {
  const file = zip.slice()
  for (const { at, flags, start } of headers(file, name)) {
    file.set(bytes, at + start)
    file[at + flags + 1] = file[at + flags + 1]! & ~0x08
  }
  return file
}

function headers(file: Uint8Array, name: string): readonly Readonly<{ at: number; flags: number; start: number }>[] {
  const view = new DataView(file.buffer)
  const found: { at: number; flags: number; start: number }[] = []
  for (let at = 0; at < file.length - 46; at++) {
    const signature = view.getUint32(at, true)
    const [flags, length, start] =
      signature === 0x02014b50 ? [8, 28, 46] : signature === 0x04034b50 ? [6, 26, 30] : [0, 0, 0]
    if (start === 0) continue
    const here = file.subarray(at + start, at + start + view.getUint16(at + length, true))
    if (new TextDecoder().decode(here) === name) found.push({ at, flags, start })
  }
  if (found.length === 0) throw new Error(`no ${name}`)
  return found
}
