/** The beginning of an OLE2 container with one stream of this name: what tells .doc, .xls and a password apart. */
export function container(stream: string): Uint8Array {
  const file = new Uint8Array(2048)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  ;['Root Entry', stream].forEach((name, index) => {
    const at = 1024 + index * 128
    for (let i = 0; i < name.length; i++) file[at + 2 * i] = name.charCodeAt(i)
    file[at + 64] = 2 * (name.length + 1)
  })
  return file
}
