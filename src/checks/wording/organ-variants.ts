import { isShown } from '../../domain/paper.ts'
import type { ReadPaper, Sighting } from '../rule.ts'
import { squeeze, type Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import type { WordingTest } from './test.ts'

/**
 * 同一机关前后写法不一: 云溪县民政局 once among 云栖县民政局 many times, 县民证局 among 县民政局, 人力资源社会保障局 among 人力资源和社会保障局.
 * What is seen once is the slip. `terms` are the names of bureaus that exist, so that 财政局 beside 民政局 is none.
 */
export const organVariants: WordingTest = {
  *across({ scenes }: ReadPaper, terms: ReadonlySet<string>) {
    const organs = scenes.flatMap((scene) => (isShown(scene.block) ? organsIn(scene) : []))
    if (organs.length < COMMON + 1) return
    yield* rareAmong(organs, ({ place, unit }) => place + unit, unlikePlaces(organs))
    yield* rareAmong(
      organs.filter((one) => one.body !== ''),
      ({ body }) => body,
      (rare, common) =>
        (!terms.has(rare) && terms.has(common) && differsInOne(rare, common)) || joined(rare) === joined(common),
    )
  },
}

type Organ = Readonly<{
  scene: Scene
  from: number
  to: number
  place: string
  unit: string
  body: string
  sentence: string
}>

function organsIn(scene: Scene): readonly Organ[] {
  const { text } = scene.normal
  if (!ENDS.test(text)) return []
  return [...text.matchAll(ORGAN)].map((match) => {
    const [whole, place = '', unit = '', body = ''] = match
    const from = match.index
    return {
      scene,
      from,
      to: from + whole.length,
      place,
      unit,
      body,
      sentence: squeeze(text.slice(Math.max(0, from - 40), from + 60)),
    }
  })
}

/** Sightings whose key is seen once, where another that `isSlip` of is seen often, though never beside it. */
function* rareAmong(
  organs: readonly Organ[],
  keyOf: (one: Organ) => string,
  isSlip: (rare: string, common: string) => boolean,
): Iterable<Sighting> {
  const seen = new Map<string, Organ[]>()
  for (const one of organs) {
    const all = seen.get(keyOf(one)) ?? []
    seen.set(keyOf(one), all)
    all.push(one)
  }
  const often = [...seen].filter(([, all]) => all.length >= COMMON).map(([key]) => key)
  for (const [key, [only, ...more]] of seen) {
    if (only === undefined || more.length > 0) continue
    const common = often.find((other) => other.length !== 0 && isSlip(key, other) && !only.sentence.includes(other))
    if (common !== undefined) yield sight(only.scene, only.from, only.to)
  }
}

/** Places of one kind whose names differ in one character that is no direction: 河东区 and 河西区 are two. In a paper on many places nothing is said. */
function unlikePlaces(organs: readonly Organ[]): (rare: string, common: string) => boolean {
  const places = new Set(organs.map(({ place, unit }) => place + unit).filter((one) => !POINTING.test(one)))
  if (places.size > 4) return () => false
  return (rare, common) => {
    if (!places.has(rare) || !places.has(common) || rare.at(-1) !== common.at(-1)) return false
    const at = [...rare].findIndex((one, index) => one !== common[index])
    return differsInOne(rare, common) && !(TELLING.includes(rare[at] ?? '') && TELLING.includes(common[at] ?? ''))
  }
}

function differsInOne(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((one, index) => one !== b[index]).length === 1
}

function joined(name: string): string {
  return name.replace(/[和与]/gu, '')
}

/** How often a name must be seen for another to be a slip. */
const COMMON = 3
const TELLING = '东西南北中上下前后左右内外新老大小一二三四五六七八九十'
const POINTING = /^.?[本我全该各所州市省县区级在由经和与及对向]/u
const ENDS = /[县区市镇乡旗州].{0,12}(?:局|政府|委|办|院)/u
const ORGAN =
  /([\u4e00-\u9fff]{2})([县区市镇乡旗州])(?:([\u4e00-\u9fff]{2,10}?)局|人民政府|(?:人民|中级人民)法院|人民检察院|[\u4e00-\u9fff]{2,8}?(?:委员会|办公室))/gu
