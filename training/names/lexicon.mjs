import { wordKey, wordsOf } from '../../dist/checks/names/model.js'
import { DOUBLE, FREQUENT, USUAL } from './invented.mjs'

const HAN = /^[\u4e00-\u9fff]+$/

/** `dict.txt` of jieba (MIT): word, frequency, part of speech. */
export function readDictionary(text) {
  return text
    .split('\n')
    .map((line) => line.trim().split(' '))
    .filter(([word, , tag]) => word !== undefined && tag !== undefined && HAN.test(word))
    .map(([word, count, tag]) => ({ word, count: Number(count), tag }))
}

/** What the model knows of single characters and words; shapes in src/checks/names/characters.ts. */
export function charactersFrom(dictionary, rare) {
  const surname = new Uint8Array(65536)
  for (const one of rare) if (one.length === 1) surname[one.charCodeAt(0)] = 1
  for (const one of USUAL) surname[one.charCodeAt(0)] = 2
  for (const one of FREQUENT) surname[one.charCodeAt(0)] = 3
  const names = dictionary.filter(
    ({ word, tag }) => tag === 'nr' && word.length === 3 && surname[word.charCodeAt(0)] >= 2,
  )
  const given = new Uint8Array(65536)
  const general = counts(
    dictionary
      .filter(({ tag }) => !tag.startsWith('nr'))
      .flatMap(({ word, count }) => [...word].map((one) => [one, count])),
  )
  const second = counts(names.map(({ word }) => [word[1], 1]))
  const third = counts(names.map(({ word }) => [word[2], 1]))
  for (const one of new Set([...second.keys(), ...third.keys()]))
    given[one.charCodeAt(0)] = level(one, second, general) | (level(one, third, general) << 2)
  const foreign = new Uint8Array(65536)
  const abroad = counts(
    dictionary.filter(({ tag }) => tag === 'nrt').flatMap(({ word }) => [...word].map((one) => [one, 1])),
  )
  for (const one of abroad.keys()) foreign[one.charCodeAt(0)] = level(one, abroad, general)
  const kept = new Map()
  for (const { word, count, tag } of dictionary) {
    if (word.length < 2 || word.length > 6) continue
    const kind = classOf(word, tag, surname, foreign)
    if (kind >= 2 || (word.length <= 4 && count >= LEAST[kind])) kept.set(word, kind)
  }
  for (const one of DOUBLE) kept.set(one, 2)
  const list = Uint32Array.from([...kept].map(([word, kind]) => wordKey(word, kind)).sort((a, b) => a - b))
  return { surname, given, foreign, words: wordsOf(list), list }
}

/** Rarer words teach little and weigh four bytes each. */
const LEAST = [25, 8]

function classOf(word, tag, surname, foreign) {
  if (tag === 'nr' && word.length <= 3 && surname[word.charCodeAt(0)] >= 2) return 2
  if (tag === 'nrt' || tag === 'nrfg') return 3
  if (tag === 'nr' && [...word].every((one) => foreign[one.charCodeAt(0)] >= 2)) return 3
  return tag === 'ns' || tag === 'nt' ? 1 : 0
}

function counts(pairs) {
  const found = new Map()
  for (const [key, count] of pairs) found.set(key, (found.get(key) ?? 0) + count)
  return found
}

/** Words for `salad`: what is surely no name, and names of foreigners as the dictionary has them. */
export function wordsFor(dictionary, surname) {
  const plain = /^(?:[nvadilzbtsjm]|vn|ad|an|nz|ns|nt|f|vd|q|r|c|p|u[a-z]?|y)$/
  return {
    words: dictionary.filter(({ word, tag, count }) => plain.test(tag) && count >= 3 && word.length <= 5),
    // 高兴, 安宁, 严格: somebody is called so, and only what stands around tells.
    wordlike: dictionary
      .filter(
        ({ word, tag, count }) =>
          plain.test(tag) && word.length <= 3 && word.length >= 2 && count >= 20 && surname[word.charCodeAt(0)] >= 2,
      )
      .map(({ word }) => word),
    foreign: dictionary.filter(({ word, tag }) => tag === 'nrt' && word.length >= 2).map(({ word }) => word),
  }
}

/** How much more frequent here than in general, in three steps. */
function level(one, here, general) {
  const share = (here.get(one) ?? 0) / total(here)
  const usual = ((general.get(one) ?? 0) + 200) / total(general)
  const odds = share / usual
  return odds > 4 ? 3 : odds > 1 ? 2 : odds > 0.25 ? 1 : 0
}

const totals = new WeakMap()
function total(map) {
  if (!totals.has(map))
    totals.set(
      map,
      [...map.values()].reduce((sum, one) => sum + one, 0),
    )
  return totals.get(map)
}
