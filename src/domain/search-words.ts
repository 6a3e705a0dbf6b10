/**
 * 检索词 — text as what a search compares. Han text has no spaces: every two neighbouring characters are one word, so that a word of two
 * characters is found wherever it stands; letters and digits are whole words. Full and half width, capitals and small letters are the same.
 * After the n-gram indexing of Nie, Gao, Zhang & Zhou, “On the use of words and n-grams for Chinese information retrieval” (IRAL 2000).
 */
export function searchWords(text: string): readonly string[] {
  return runsOf(text).flatMap(wordsOf)
}

/** A question as phrases that must all occur, each a row of words that stand one after the other; the reader parts phrases by spaces. */
export function phrasesOf(question: string): readonly (readonly string[])[] {
  const phrases: string[][] = []
  for (const part of question.slice(0, LONGEST).split(/\s+/)) {
    let phrase: string[] = []
    for (const word of searchWords(part)) {
      // One character of Han is no word of the index: it parts what stands before from what stands after.
      if (!isLone(word)) phrase.push(word)
      else if (phrase.length > 0) {
        phrases.push(phrase)
        phrase = []
      }
    }
    if (phrase.length > 0) phrases.push(phrase)
  }
  return phrases.slice(0, MOST)
}

const LONGEST = 200
const MOST = 8

const RUN = /\p{Script=Han}+|[\p{Letter}\p{Number}]+/gu
const HAN = /^\p{Script=Han}/u

function runsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  return [...plain.matchAll(RUN)].flatMap(([run]) =>
    HAN.test(run) ? [run] : [...run.matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)].map(([piece]) => piece),
  )
}

function wordsOf(run: string): readonly string[] {
  if (!HAN.test(run)) return [run.slice(0, 64)]
  const characters = [...run]
  return characters.length === 1 ? characters : characters.slice(1).map((one, i) => `${characters[i]}${one}`)
}

function isLone(word: string): boolean {
  return HAN.test(word) && [...word].length === 1
}
