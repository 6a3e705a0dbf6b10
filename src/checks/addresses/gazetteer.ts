/** 地名表 — finds where the first known region begins in what the grammar took for an address: 王芳现住昆明市… is 昆明市…. */
export type Gazetteer = Readonly<{
  /** Characters before the first known region, 0 where none is known. */
  lead(address: string): number
}>

export function gazetteer(names: readonly string[]): Gazetteer {
  const known = new Set(names)
  return {
    lead(address) {
      // 东城区 is known, and so is 城区: what ends alike begins where the longer one does.
      for (let at = 0; at < FURTHEST; at++)
        for (let size = LONGEST; size >= SHORTEST; size--) if (known.has(address.slice(at, at + size))) return at
      return 0
    },
  }
}

const FURTHEST = 10
const LONGEST = 15
/** Two characters (和县, 城区) are too often the end of something else. */
const SHORTEST = 3

/** 保留到乡镇、街道 — length of the part that names a township at most, or a county where no township is named; 0 where neither is. */
export function keptOf(address: string): number {
  return TOWNSHIP.exec(address)?.[0].length ?? COUNTY.exec(address)?.[0].length ?? 0
}

const COUNTY = /^(?:\s{0,2}[\u4e00-\u9fff]{2,8}?(?:自治区|自治州|自治县|地区|省|市|州|盟|县|区|旗)){1,4}(?=.)/u
const TOWNSHIP =
  /^(?:\s{0,2}[\u4e00-\u9fff]{2,8}?(?:自治区|自治州|自治县|地区|省|市|州|盟|县|区|旗)){0,4}\s{0,2}[\u4e00-\u9fff]{1,8}?(?:街道|苏木|民族乡|镇|乡)(?=.)/u
