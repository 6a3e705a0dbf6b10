/** 机关层级 — 1 乡镇街道, 2 县区, 3 市州, 4 省, 5 国务院; `null` when the name does not say. */
export type Rank = 1 | 2 | 3 | 4 | 5 | null

// Words that hold 市、区、乡、镇 without naming a level.
const NOT_LEVELS =
  /市场|城市|都市|市政(?!府)|市容|集市|区域|地区|县域|社区|园区|开发区|高新区|景区|灾区|乡村|城乡|村镇|乡镇企业/gu
const MARKS: readonly (readonly [RegExp, Rank])[] = [
  [/自治区/gu, 4],
  [/省/gu, 4],
  [/自治州|州(?=人民政府|政府)|盟(?=行政公署|行署)|市/gu, 3],
  [/县|旗|区/gu, 2],
  [/镇|乡|街道/gu, 1],
]

/** The level a name speaks of last decides: 云州市云栖县教育局 is a county's. */
export function rankOf(name: string): Rank {
  // A branch of a higher organ belongs to that organ, not to the place it sits in.
  if (/分局$|分中心$|派出所$/u.test(name.trim())) return null
  const clean = name.replace(NOT_LEVELS, '　')
  if (/国务院/u.test(clean)) return 5
  let best: Rank = null
  let at = -1
  for (const [mark, rank] of MARKS)
    for (const match of clean.matchAll(mark))
      if (match.index + match[0].length > at) {
        at = match.index + match[0].length
        best = rank
      }
  return best
}

/** The government itself or its office. */
export function isGovernment(name: string): boolean {
  return /(?:政府|行署|行政公署|国务院)(?:办公室|办公厅)?$/u.test(name.trim())
}

/** A department of a government, not a body below one (中心、站、学校). */
export function isDepartment(name: string): boolean {
  return /(?:局|委|委员会|厅)$/u.test(name.trim()) && !/党委|党组/u.test(name)
}
