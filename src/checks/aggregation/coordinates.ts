/** 坐标 — a point on the map as written, `[from, to)` of a normalised text, and to how many metres it is given. */
export type Point = Readonly<{ from: number; to: number; metres: number }>

/** Points of a text, latitude and longitude that stand together being one. Plane coordinates (X=…, Y=…) too. */
export function pointsIn(text: string): readonly Point[] {
  if (!MAY_BE.test(text)) return []
  const found: Point[] = []
  for (const [pattern, metresOf] of FORMS)
    for (const match of text.matchAll(pattern)) {
      const { value = '' } = match.groups ?? {}
      found.push({ from: match.index, to: match.index + match[0].length, metres: metresOf(value) })
    }
  return joined(found.sort((a, b) => a.from - b.from || b.to - a.to))
}

/** One number under a head that says 经度 or X坐标. */
export function metresOfCell(text: string): number | undefined {
  if (/^\d{1,3}\.\d{1,12}$/u.test(text)) return ofDecimal(text)
  if (/^\d{6,8}(?:\.\d{1,6})?$/u.test(text)) return 1
  return pointsIn(text)[0]?.metres
}

/** A degree of latitude. */
const DEGREE = 111_000
const MINUTE = DEGREE / 60
const SECOND = MINUTE / 60

function ofDecimal(value: string): number {
  return DEGREE / 10 ** (value.split('.')[1]?.length ?? 0)
}

function ofDegrees(value: string): number {
  const parts = value.match(/\d+(?:\.\d+)?/gu) ?? []
  const last = parts.at(-1) ?? ''
  return ([DEGREE, MINUTE, SECOND][parts.length - 1] ?? SECOND) / 10 ** (last.split('.')[1]?.length ?? 0)
}

/** A cheap look first: a degree sign, the word, or a long decimal. */
const MAY_BE = /[°º˚度纬经EeNnXY]|\.\d{4}/u
/** º reads as o once normalised; ″ as two ′. */
const D = '(?:[°˚]|o(?![a-z])|度)'
const M = "(?:[′'’‘´`]|分)"
const S = '(?:[″"”“]|[′\'’‘´`]{2}|秒)'
const SIDE = '(?:北纬|南纬|东经|西经|纬度|经度|[NSEW](?![A-Za-z]))'
const FORMS: readonly (readonly [RegExp, (value: string) => number])[] = [
  [
    new RegExp(
      `(?:${SIDE} ?[:=]? ?)?(?<![\\d.])(?<value>\\d{1,3} ?${D} ?\\d{1,2}(?:\\.\\d{1,6})? ?${M}(?: ?\\d{1,2}(?:\\.\\d{1,6})? ?${S})?)(?: ?[NSEW](?![A-Za-z]))?`,
      'gu',
    ),
    ofDegrees,
  ],
  [new RegExp(`${SIDE} ?[:=]? ?(?<value>\\d{1,3}\\.\\d{1,12})(?![\\d.])(?: ?${D})?`, 'gu'), ofDecimal],
  [new RegExp(`(?<![\\d.])(?<value>\\d{1,3}\\.\\d{1,12}) ?(?:${D})? ?[NSEW](?![A-Za-z])`, 'gu'), ofDecimal],
  [
    /(?<![\d.])(?:(?:7[3-9]|[89]\d|1[0-2]\d|13[0-5])\.\d{4,12}[,; ]{1,3}(?<value>(?:[3-9]|[1-4]\d|5[0-3])\.\d{4,12}))(?![\d.])/gu,
    ofDecimal,
  ],
  [
    /(?<![\d.])(?:(?:[3-9]|[1-4]\d|5[0-3])\.\d{4,12}[,; ]{1,3}(?<value>(?:7[3-9]|[89]\d|1[0-2]\d|13[0-5])\.\d{4,12}))(?![\d.])/gu,
    ofDecimal,
  ],
  [
    /[XxYy] ?[=:] ?(?<value>\d{6,8}(?:\.\d{1,6})?)(?![\d.])[,; ]{0,3}[XxYy] ?[=:] ?\d{6,8}(?:\.\d{1,6})?(?![\d.])/gu,
    () => 1,
  ],
]

/** Halves of one point stand close together; what is read twice is one. */
function joined(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = []
  let halves = 0
  for (const point of points) {
    const last = kept.at(-1)
    if (last === undefined || point.from >= last.to + APART || (point.from >= last.to && halves === 2)) {
      kept.push(point)
      halves = 1
      continue
    }
    if (point.from >= last.to) halves = 2
    kept[kept.length - 1] = {
      from: last.from,
      to: Math.max(last.to, point.to),
      metres: Math.min(last.metres, point.metres),
    }
  }
  return kept
}

const APART = 6
