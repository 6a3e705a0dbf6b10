import type { ReadPaper } from '../rule.ts'
import { writtenDays } from './days.ts'
import { spelled } from './numerals.ts'

/**
 * 成文年月 — of the paper, as `2018-03`: the last line that is a date and nothing else, else the latest day or year it speaks of. Undefined where it
 * speaks of none: then it is read as written today.
 */
export function monthOf({ scenes }: ReadPaper): string | undefined {
  let signed: string | undefined
  let latest: string | undefined
  for (const { normal } of scenes) {
    const { text } = normal
    if (!/[年〔]/u.test(text)) continue
    for (const { year, month, to } of writtenDays(text)) {
      if (year === undefined) continue
      const said = `${year}-${String(month).padStart(2, '0')}`
      if (text.trim().length <= 14 && text.trim().endsWith(text.slice(to - 1, to))) signed = said
      if (latest === undefined || said > latest) latest = said
    }
    for (const [, said = ''] of text.matchAll(YEAR)) {
      const year = spelled(said)
      // Of a year alone the first month is taken: better no word than a wrong one.
      if (year !== undefined && (latest === undefined || `${year}-01` > latest)) latest = `${year}-01`
    }
  }
  return signed ?? latest
}

const YEAR = /(?<![\d〇一二三四五六七八九])((?:19|20)\d\d|[一二][〇零○九][〇零○一二三四五六七八九]{2})(?=[年〕])/gu
