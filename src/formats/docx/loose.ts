import type { Refusal } from '../../domain/result.ts'
import { walkXml } from '../xml.ts'

/** Counters and switches of `docProps/app.xml`: numbers Word keeps for itself, and the shape of its own lists. */
const COUNTERS = new Set(
  (
    'Pages Words Characters Lines Paragraphs TotalTime CharactersWithSpaces DocSecurity ScaleCrop LinksUpToDate SharedDoc ' +
    'HyperlinksChanged AppVersion Application i4 bool revision created modified lastPrinted idx order formatCode ptCount'
  ).split(' '),
)

/** What `settings.xml`, `people.xml` and `numbering.xml` may say in attributes; the rest of them is switches. */
const SAYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['docVar', ['name', 'val']],
  ['person', ['author']],
  ['presenceInfo', ['userId']],
  ['connectString', ['val']],
  ['query', ['val']],
  ['udl', ['val']],
  ['lvlText', ['val']],
  ['documentProtection', []],
])

/** Text standing anywhere in an XML part, one piece an element, repeated ones once; of a paragraph of a drawing its runs are one piece. */
export function looseText(bytes: Uint8Array, found: Set<string>): Refusal | undefined {
  let name = ''
  let text = ''
  let runs = ''
  const path: string[] = []
  const add = (said: string): void => void (said.trim() !== '' && found.add(said.trim()))
  const done = (): void => {
    if (name === 't' && path.includes('p')) runs += text
    else if (!COUNTERS.has(name)) add(text)
    text = ''
  }
  return walkXml(bytes, {
    open(next, attributes) {
      done()
      name = next
      path.push(next)
      for (const key in attributes) if (/[\u4e00-\u9fff]/.test(attributes[key]!)) found.add(attributes[key]!)
    },
    text: (part) => (text += part),
    close() {
      done()
      name = ''
      if (path.pop() !== 'p') return
      add(runs)
      runs = ''
    },
  })
}

/** What attributes of settings say in words: variables, data sources, people, list texts with more than a number. */
export function settingsText(bytes: Uint8Array, found: Set<string>): Refusal | undefined {
  return walkXml(bytes, {
    open(name, attributes) {
      for (const key of SAYS.get(name) ?? []) {
        const value = (attributes[key] ?? '').trim()
        if (name !== 'lvlText' || /\p{L}{2,}/u.test(value.replace(/%\d/g, ' '))) found.add(value)
      }
    },
  })
}
