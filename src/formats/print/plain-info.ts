/**
 * 去元数据 — blanks, in a PDF that was printed by a browser, what it says of programs and times (ISO 32000-1 §14.3.3), byte for byte of the same length, so
 * that every offset stays true. The title stays: it is the document's own.
 */
export function plainInfo(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const plain = text.replace(ENTRY, (entry) => ' '.repeat(entry.length))
  return new Uint8Array(Buffer.from(plain, 'latin1'))
}

/** `/Producer (Skia/PDF m126)`, `/CreationDate (D:2026…)`: strings in brackets, brackets inside them escaped. */
const ENTRY = /\/(?:Creator|Producer|Author|Keywords|Subject|CreationDate|ModDate) ?\((?:\\[^]|[^\\()])*\)/g
