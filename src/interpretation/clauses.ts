import { lineRoles, type LineRole } from '../domain/line-role.ts'
import { isShown, type Block, type Paper } from '../domain/paper.ts'
import type { Place } from '../domain/place.ts'

/** 句 — one sentence of a policy and where it stands: whatever says it again can point there. */
export type Sentence = Readonly<{ text: string; place: Place }>

/** 条款 — one passage of a policy with the headings it stands under, its own number where it bears one, and its sentences. */
export type Clause = Readonly<{
  /** 第三条, （一）, 1. — as it is written; a passage without one belongs to the clause above it under the same heading; `null` where there is none. */
  number: string | null
  /** The nearest heading of the first level or chapter, and the one below it. */
  under: readonly string[]
  sentences: readonly Sentence[]
}>

/** Lines that frame a paper say nothing a reader has to be told. */
const FRAME: ReadonlySet<LineRole> = new Set([
  'issuer',
  'number',
  'title',
  'recipients',
  'signature',
  'date',
  'annotation',
])
const NUMBER =
  /^(第[一二三四五六七八九十百零〇\d]+条|[（(][一二三四五六七八九十百]+[）)]|[一二三四五六七八九十]+、|\d+[.．、](?!\d))/
/** A full stop ends a sentence, and so does a semicolon in a list. */
const SENTENCE = /[^。；！？]+[。；！？]?/gu

/** The clauses of a paper in reading order: running text alone; tables are told by their own captions. */
export function clausesOf({ file, blocks }: Paper, title: string): readonly Clause[] {
  const roles = lineRoles(blocks, title)
  const clauses: Clause[] = []
  let chapter: string | undefined
  let section: string | undefined
  let number: string | null = null
  blocks.forEach((block, at) => {
    const role = roleOf(block, roles[at])
    if (role === undefined) return
    const text = block.text.trim()
    if (role !== 'text') {
      if (role === 'chapter') [chapter, section] = [text, undefined]
      else section = text
      number = null
      return
    }
    const own = NUMBER.exec(text)?.[0]
    number = own?.replace(/、$/, '') ?? number
    const under = [chapter, section].filter((one) => one !== undefined)
    clauses.push({ number, under, sentences: sentencesOf(file, block, at, own) })
  })
  return clauses.filter((one) => one.sentences.length > 0)
}

type Level = 'chapter' | 'section' | 'text'

function roleOf(block: Block, role: LineRole | undefined): Level | undefined {
  if (!isShown(block) || block.cell || role === undefined || FRAME.has(role)) return undefined
  if (role === 'chapter' || role === 'level-1') return 'chapter'
  if (role === 'level-2') return 'section'
  if (block.kind === 'heading') return (block.level ?? 1) > 1 ? 'section' : undefined
  return 'text'
}

/** Without the number its clause bears: it is told apart. */
function sentencesOf(file: string, { text }: Block, block: number, number = ''): readonly Sentence[] {
  const start = number === '' ? 0 : text.indexOf(number) + number.length
  return [...text.slice(start).matchAll(SENTENCE)].flatMap(({ index, 0: said }) => {
    const bare = said.trim()
    if (bare.length < 2) return []
    const from = start + index + said.indexOf(bare)
    return [{ text: bare, place: { file, block, from, to: from + bare.length } }]
  })
}
