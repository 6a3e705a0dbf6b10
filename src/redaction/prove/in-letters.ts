import { pinyin } from 'pinyin-pro'
import type { Secret } from './secret.ts'

/** Shorter than this, letters stand in foreign words by chance. */
const LEAST = 8
/** A name; a sentence in pinyin nobody writes. */
const MOST = 6
const UMLAUTS = ['v', 'u', 'yu'] as const

/** 拼音 — how a name is written in letters without tones (GB/T 28039—2011: surname first), `ü` as passports and as keyboards write it; nothing for what is no name. */
export function inLetters({ text }: Secret): readonly string[] {
  const name = text.replace(/\s/gu, '')
  if (!/^\p{Script=Han}+$/u.test(name) || name.length > MOST) return []
  const read = (surname: 'head' | 'off'): string =>
    pinyin(name, { toneType: 'none', type: 'array', surname }).join('').toLowerCase()
  const spoken = [...new Set([read('head'), read('off')])]
  const written = spoken.flatMap((one) => UMLAUTS.map((letter) => one.replaceAll('ü', letter)))
  return [...new Set(written)].filter((one) => one.length >= LEAST)
}
