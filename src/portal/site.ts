/** 网站 — how the portal names itself (国办发〔2017〕47号: 网站名称、域名、标识码), and whose it is. */
export type Site = Readonly<{ name: string; domain: string; idCode: string; organ: string }>

/** A function where the house may be set up after the portal stands. */
export type SiteSource = Site | (() => Site)

export function siteOf(source: SiteSource): Site {
  return typeof source === 'function' ? source() : source
}
