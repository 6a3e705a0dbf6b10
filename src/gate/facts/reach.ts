import type { Draft } from '../../domain/draft.ts'
import { count, distinct, says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'
import type { Texts } from './texts.ts'

/** 对外效力的迹象 — counts only: whom the text binds, how often it obliges or grants, whether it holds generally. */
export type Reach = Readonly<{
  organ: boolean
  internal: boolean
  outward: number
  duties: number
  articles: number
  general: boolean
  /** It says from when or how long it holds. */
  dated: boolean
  /** It threatens those who do not comply. */
  penal: boolean
  numbered: boolean
  topics: number
  /** How often it supports, fosters or grants: what policy papers do where rules oblige. */
  grants: number
}>

export function reach(draft: Draft, { title, body, whole }: Texts, book: Rulebook): Reach {
  const issuer = draft.issuer?.name ?? ''
  return {
    organ: issuer === '' || says(book, 'organ', issuer),
    internal: says(book, 'internalScope', title) || says(book, 'internalScope', scope(whole)),
    outward: count(book, 'outward', whole),
    duties: count(book, 'duty', whole),
    articles: articles(whole),
    general: says(book, 'general', whole),
    dated: says(book, 'validity', whole),
    penal: says(book, 'penal', whole),
    numbered: says(book, 'normativeNumber', body.slice(0, 300)) || says(book, 'normativeNumber', title),
    topics: distinct(book, 'topic', `${title}\n${whole}`),
    grants: count(book, 'grant', whole),
  }
}

// 适用范围 stands in the first articles; further down, mentions of the own staff say nothing about the scope.
function scope(text: string): string {
  return text
    .split(/[。\n]/u)
    .filter((sentence) => /适用|制定本|规范/u.test(sentence))
    .slice(0, 4)
    .join('。')
}

function articles(text: string): number {
  return text.match(/(?:^|[。；：])\s*第[一二三四五六七八九十百\d]+条(?=\s|　|为|本)/gmu)?.length ?? 0
}
