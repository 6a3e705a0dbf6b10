import type { Attribute } from '../../domain/attribute.ts'
import type { Reading, Sighting } from '../rule.ts'
import { sight } from '../sight.ts'

/** 公开属性标注: （此件公开发布） in the text must say what the draft declares, and the same throughout. */
export function* releaseNote(reading: Reading): Iterable<Sighting> {
  const declared = reading.setting.attribute ?? null
  let first: Attribute | null = null
  for (const { paper, scenes } of reading.papers) {
    if (paper.role !== 'body') continue
    for (const scene of scenes)
      for (const match of scene.normal.text.matchAll(NOTE)) {
        const noted = meaning(match[0])
        if (noted === undefined) continue
        first ??= noted
        const at = [match.index, match.index + match[0].length] as const
        if (declared !== null && noted !== declared) yield sight(scene, ...at, 'declared', { noted, declared })
        else if (noted !== first) yield sight(scene, ...at, 'itself', { noted, first })
      }
  }
}

function meaning(note: string): Attribute | undefined {
  return MEANINGS.find(([words]) => words.test(note))?.[1]
}

const MEANINGS: readonly (readonly [RegExp, Attribute])[] = [
  [/不予?公开|不宜公开|免予公开/u, 'not-public'],
  [/依申请/u, 'on-request'],
  [/删减|部分公开/u, 'redacted'],
  [/公开/u, 'public'],
]
const NOTE =
  /(?:\(此件[^()]{2,12}\)|^\s{0,8}(?:公开属性|公开方式|信息公开选项|公开类别)\s?:\s?(?:主动公开|公开发布|依申请公开|不予?公开|删减后公开|部分公开|此件公开发布)\s{0,8}$)/gu
