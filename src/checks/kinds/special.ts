import { automaton, occurrences } from '../aho-corasick.ts'
import { normalise } from '../normalise.ts'
import { recall } from '../memory.ts'
import type { Reading, Rule, Sighting, SpecBase } from '../rule.ts'
import { trusted } from '../safe-pattern.ts'
import { headsOf, squeeze, type Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import { personNear, rowsOf, type RowOf } from '../special/around.ts'
import { companyIn, type Company } from '../special/beside.ts'
import { sentenceAt, sentenceBefore, type Sentence } from '../special/sentence.ts'

/**
 * 敏感个人信息 — words that are sensitive beside a person and only there (PIPL art. 28): 尿毒症, 肢体残疾三级, 离异. A person is a name, an identity
 * number or a person's role in the same sentence or table row. Evidence `beside` says which. Standing `suspect`: only a role, or the head of a column.
 */
export type SpecialSpec = SpecBase &
  Readonly<{
    kind: 'special'
    /** The words: a list, or (in a rule file) the name of the file under `terms/`; and what no list can hold, its group `at` being the place. */
    terms?: readonly string[]
    pattern?: string
    /** Other words in the sentence that vouch for a person: 住院号. */
    near?: string
    /** Heads of columns (or labels of cells) that speak of persons themselves: 致困原因; what is found under them needs no person beside it. */
    caption?: string
    /** Heads under which in a table of people whatever stands is sensitive: 健康状况; and contents that say nothing: 无, 良好. */
    column?: string
    none?: string
    /** Sentences in which the words mean nobody. */
    unless?: string
    parts?: Readonly<Record<string, string>>
  }>

type By = Company | 'near' | 'caption' | 'column'
type Hit = Readonly<{ from: number; to: number; sentence: Sentence; by: By | undefined }>

export function special(spec: SpecialSpec): Rule {
  const machine = automaton((spec.terms ?? []).map((term) => normalise(term).text))
  const compiled = (source: string | undefined, flags: string): RegExp | undefined =>
    source === undefined ? undefined : trusted(source, flags, spec.parts)
  const pattern = compiled(spec.pattern, 'dgu')
  const [near, caption, column] = [compiled(spec.near, 'u'), compiled(spec.caption, 'u'), compiled(spec.column, 'u')]
  const [none, unless] = [
    compiled(spec.none === undefined ? undefined : `^(?:${spec.none})$`, 'u'),
    compiled(spec.unless, 'u'),
  ]
  return { ...spec, asks: ['name', 'resident-id'], look }

  function* look(reading: Reading): Iterable<Sighting> {
    for (const { scenes } of reading.papers) {
      let rows: RowOf | undefined
      for (const scene of scenes)
        for (const { from, to, sentence, by } of recall(reading.memory, scene, spec.id, () => hitsIn(scene))) {
          const asks = by === undefined || UNPROVED.includes(by)
          const beside = asks ? (personNear(reading, scene, sentence, (rows ??= rowsOf(scenes))) ?? by) : by
          if (beside === undefined) continue
          yield sight(scene, from, to, UNPROVED.includes(beside) ? 'suspect' : undefined, { beside })
        }
    }
  }

  function hitsIn(scene: Scene): readonly Hit[] {
    const { text } = scene.normal
    const whole = wholeCell(scene)
    if (whole !== undefined) return [whole]
    const found: Hit[] = []
    let end = 0
    for (const [from, to] of spots(text)) {
      if (from < end) continue
      const sentence = sentenceAt(text, from, to)
      if (unless?.test(sentence.text) === true) continue
      found.push({ from, to, sentence, by: byWhat(scene, text, from, sentence) })
      end = to
    }
    return found
  }

  function spots(text: string): readonly (readonly [from: number, to: number])[] {
    const found = [...occurrences(machine, text)].map(([from, to]) => [from, to] as const)
    if (pattern !== undefined)
      for (const match of text.matchAll(pattern)) {
        const [from, to] = match.indices?.groups?.['at'] ?? [match.index, match.index + match[0].length]
        if (from < to) found.push([from, to])
      }
    return found.length < 2 ? found : found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  }

  function byWhat(scene: Scene, text: string, from: number, sentence: Sentence): By | undefined {
    if (caption !== undefined && captions(scene, from).some((one) => caption.test(one))) return 'caption'
    if (near?.test(sentence.text) === true) return 'near'
    const own = companyIn(sentence.text)
    if (own !== undefined && own !== 'role') return own
    // 张某，男，67岁。患尿毒症三年： the sentence goes on where the one before left off.
    const before = from - sentence.from <= GOES_ON ? sentenceBefore(text, sentence) : undefined
    const earlier = before === undefined ? undefined : companyIn(before.text)
    return earlier !== undefined && earlier !== 'role' ? earlier : own
  }

  /** Under a head that asks for it, in a table of people, any content is the answer. */
  function wholeCell(scene: Scene): Hit | undefined {
    // A first row is heads, each with the one to its left for a caption.
    if (column === undefined || !scene.ofPeople || scene.block.cell?.row === 0) return undefined
    const { text } = scene.normal
    const said = squeeze(text)
    if (said === '' || said.length > LONGEST_CELL || !headsOf(scene).some((one) => column.test(one))) return undefined
    if (none?.test(said) === true) return undefined
    const from = text.length - text.trimStart().length
    const to = text.trimEnd().length
    return { from, to, sentence: sentenceAt(text, from, to), by: 'column' }
  }
}

function captions(scene: Scene, from: number): readonly string[] {
  const heads = headsOf(scene)
  return heads.length > 0 ? heads : [scene.captionAt(from)]
}

/** What speaks of somebody, and names nobody. */
const UNPROVED: readonly string[] = ['role', 'caption']
const GOES_ON = 14
const LONGEST_CELL = 60
