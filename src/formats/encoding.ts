/**
 * 编码 — nearly every pair of high bytes is some character of GB18030 and most are some of Big5, so decoding proves nothing.
 * Text keeps to the common characters, and those stand together: GB 2312's first level at lead bytes B0 to D7, Big5's at A4 to C6.
 */
export function chineseEncoding(bytes: Uint8Array): 'gb18030' | 'big5' | undefined {
  let pairs = 0
  let gb = 0
  let big5 = 0
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at]!
    if (lead < 0x80) continue
    const trail = bytes[++at]!
    pairs++
    const symbol = lead >= 0xa1 && lead <= 0xa3
    if (trail >= 0xa1 && (symbol || (lead >= 0xb0 && lead <= 0xd7))) gb++
    if (symbol || (lead >= 0xa4 && lead <= 0xc6)) big5++
  }
  if (pairs === 0) return undefined
  if (gb >= pairs * 0.55 && gb >= big5) return 'gb18030'
  return big5 >= pairs * 0.9 ? 'big5' : undefined
}

/**
 * Chinese texts are full of a few characters; Korean and Japanese ones decoded as Chinese are not. `always`: however short
 * the text is, some of them must stand in it.
 */
export function isLegible(text: string, always = false): boolean {
  const chinese = text.match(/[\u4e00-\u9fa5]/g)?.length ?? 0
  if (chinese < 400 && !always) return true
  const frequent = text.match(FREQUENT)?.length ?? 0
  return frequent >= chinese * 0.01 && (chinese === 0 || frequent > 0)
}

const FREQUENT = /[的一是不了在人有這这為为中大國国上以年月日行政府縣县市公開开第條条和文王李張张明华華]/g
