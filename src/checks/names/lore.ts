import { classOfWord, type Characters } from './characters.ts'
import { surnamesOf, type Surnames } from './surnames.ts'

/** 姓名常识 — what can be said of a few characters before anybody asks where they stand. */
export type Lore = Readonly<{
  surnames: Surnames
  /** A word of the dictionary, or a place. */
  isWord(word: string): boolean
  /** In the dictionary as anything, a name (文明, 国庆) included. */
  isListed(word: string): boolean
  /** What stands where a name would, and is none. */
  isNone(name: string): boolean
  /** A surname and one or two characters, or a name with a dot. */
  couldBe(name: string): boolean
  /** A surname and two characters that stand in given names far more often than elsewhere. */
  isLikely(name: string): boolean
  /** A character that stands in given names more often than elsewhere. */
  isGiven(character: string): boolean
  /** Written in the characters that transcribe names of other languages: 买买提江, 才让措. */
  isTranscribed(name: string): boolean
}>

export function loreOf(characters: Characters, none: RegExp): Lore {
  const surnames = surnamesOf(characters)
  const isWord = (word: string): boolean => [0, 1].includes(classOfWord(characters.words, word))
  return {
    surnames,
    isWord,
    isListed: (word) => classOfWord(characters.words, word) >= 0,
    isNone: (name) => none.test(name),
    couldBe: (name) =>
      DOTTED.test(name) ||
      (surnames.opens(name) && name.length >= 2 && name.length <= (surnames.isDouble(name.slice(0, 2)) ? 4 : 3)),
    isLikely: (name) =>
      name.length === 3 && surnames.rank(name.slice(0, 1)) >= 1 && givenness(characters, name) >= 2 && !isWord(name),
    isGiven: (character) => (characters.given[character.charCodeAt(0)] ?? 0) > 0,
    isTranscribed: (name) =>
      /^[\u4e00-\u9fff]{2,10}$/u.test(name) &&
      [...name].filter((one) => foreignness(characters, one) > 0).length * 2 > name.length,
  }
}

/** The lesser of how much more often each character stands in given names than elsewhere, 0 to 3. */
function givenness({ given }: Characters, name: string): number {
  const [first = 0, second = 0] = [given[name.charCodeAt(1)], given[name.charCodeAt(2)]]
  return Math.min(first & 3, second >> 2)
}

/** How much more often the character stands in transcriptions than elsewhere, 0 to 3, as a first or a later one. */
function foreignness({ foreign }: Characters, one: string): number {
  const packed = foreign[one.charCodeAt(0)] ?? 0
  return Math.max(packed & 3, packed >> 2)
}

const DOTTED = /^[\u4e00-\u9fff]{1,8}(?:[·•.][\u4e00-\u9fff]{1,8}){1,3}$/u
