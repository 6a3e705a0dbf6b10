/**
 * Field codes that only count pages or point at Word's own bookmarks: they say nothing of their own, and their bookmark
 * numbers look like account numbers. Anything else a field says is kept.
 */
const HARMLESS: readonly RegExp[] = [
  /^(PAGE|NUMPAGES|SECTIONPAGES|SECTION)(\s+\\\*\s*\w+)*$/i,
  /^(PAGEREF|REF|NOTEREF)\s+_(Toc|Ref|Hlk)\d+(\s+\\\w)*$/i,
  /^HYPERLINK\s+\\l\s+"?_(Toc|Ref|Hlk)\d+"?(\s+\\\w)*$/i,
  /^TOC(\s+\\\w(\s+"[\d\s,-]*")?)*$/i,
  /^SEQ\s+\p{L}+(\s+\\\*\s*\w+)*$/iu,
]

export function isHarmlessField(code: string): boolean {
  return HARMLESS.some((pattern) => pattern.test(code.trim()))
}
