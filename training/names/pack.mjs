import { SIZE } from '../../dist/checks/names/model.js'

/** Writes the weights in eight bits; the format is read by src/checks/names/model.ts. */
export function packed({ weights, steps }, hashes, characters) {
  const tags = SIZE - 1
  const kept = []
  let greatest = 0
  for (let id = 0; id < hashes.length; id++) {
    let heavy = 0
    for (let tag = 0; tag < tags; tag++) heavy = Math.max(heavy, Math.abs(weights[id * tags + tag]))
    if (heavy === 0) continue
    kept.push(id)
    greatest = Math.max(greatest, heavy)
  }
  kept.sort((a, b) => hashes[a] - hashes[b])
  // The few heaviest are cut so that the many are told apart.
  const scale = Math.min(greatest, 4) / 127
  const said = []
  for (let unit = 0; unit < 65536; unit++) {
    const word = characters.surname[unit] | (characters.given[unit] << 2) | (characters.foreign[unit] << 6)
    if (word !== 0) said.push([unit, word])
  }
  const size = 20 + said.length * 4 + characters.list.length * 4 + steps.length * 4 + 4 + kept.length * (4 + tags)
  const bytes = Buffer.alloc(size)
  let at = 0
  const u32 = (value) => (at = bytes.writeUInt32LE(value, at))
  u32(0x4d4e5459)
  u32(1)
  u32(said.length)
  u32(characters.list.length)
  u32(kept.length)
  for (const [unit, word] of said) {
    at = bytes.writeUInt16LE(unit, at)
    at = bytes.writeUInt16LE(word, at)
  }
  for (const one of characters.list) u32(one)
  for (const one of steps) at = bytes.writeFloatLE(one, at)
  at = bytes.writeFloatLE(scale, at)
  for (const id of kept) u32(hashes[id])
  for (const id of kept)
    for (let tag = 0; tag < tags; tag++)
      at = bytes.writeInt8(Math.max(-127, Math.min(127, Math.round(weights[id * tags + tag] / scale))), at)
  return { bytes, kept: kept.length }
}
