import type { Refusal } from '../../domain/result.ts'
import { LIMITS, tooLarge } from '../limits.ts'
import { walkXml } from '../xml.ts'

/** 共享字符串 — the texts cells refer to by number, and the phonetic guides (拼音) that hang on them and are seldom shown. */
export type SharedStrings = Readonly<{
  texts: readonly string[]
  phonetics: readonly string[]
  /** Which of them some cell shows: the others are what is left of cells somebody deleted. */
  used: Set<number>
}>

/** Reads `sharedStrings.xml` (ECMA-376-1 §18.4): the runs of a rich text are one text. */
export function readSharedStrings(bytes: Uint8Array): SharedStrings | Refusal {
  const texts: string[] = []
  const phonetics = new Set<string>()
  let text = ''
  let phonetic = ''
  let listening = false
  let aside = false
  const refusal = walkXml(
    bytes,
    {
      open(name) {
        if (name === 'si') text = ''
        else if (name === 'rPh') aside = true
        else if (name === 't') listening = true
      },
      text(part) {
        if (!listening) return
        if (aside) phonetic += part
        else text += part
      },
      close(name) {
        if (name === 't') listening = false
        else if (name === 'rPh') aside = false
        else if (name === 'si') {
          texts.push(text)
          if (phonetic.trim() !== '') phonetics.add(phonetic)
          phonetic = ''
        }
      },
      enough: () => (texts.length > LIMITS.elements ? tooLarge('elements') : undefined),
    },
    'storyElements',
  )
  return refusal ?? { texts, phonetics: [...phonetics], used: new Set() }
}
