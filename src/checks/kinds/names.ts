import type { Paper } from '../../domain/paper.ts'
import { recall } from '../memory.ts'
import { aroundOf } from '../names/around.ts'
import { bearingOf, priorOf, type DocumentPrior, type Grounds, type NameBearing, type Role } from '../names/bearing.ts'
import { columnContents, type ColumnContent } from '../names/columns.ts'
import { decoded } from '../names/decoded.ts'
import { framedNames } from '../names/frames.ts'
import { FAINT, fromModel, type Known } from '../names/from-model.ts'
import { labelledNames, namesInCell } from '../names/labelled.ts'
import { listedNames } from '../names/lists.ts'
import { loreOf } from '../names/lore.ts'
import { maskedNames } from '../names/masked.ts'
import { apart, joined, type Name } from '../names/name.ts'
import { NO_NAME } from '../names/none.ts'
import { IN_OFFICE, tablesOfOfficials, type Office } from '../names/office.ts'
import { rowNames } from '../names/rows.ts'
import { nameReader } from '../names/spans.ts'
import {
  elsewhere,
  graver,
  seekerOf,
  textOf,
  together,
  toldOf,
  type Alone,
  type Machine,
  type Seen,
  type Told,
} from '../names/told.ts'
import type { Reading, Rule, Sighting, SpecBase } from '../rule.ts'
import { trusted } from '../safe-pattern.ts'
import { headsOf, squeeze, type Scene } from '../scene.ts'
import { sight } from '../sight.ts'

/**
 * 人名 — names of people, found by a model, by labels, by columns and by their masked form, and told apart by the words around them and the
 * kind of paper. Standings: `private`, `contested`, `official`, `masked`, and each of the first two with `-suspect`.
 */
export type NamesSpec = SpecBase &
  Readonly<{
    kind: 'names'
    /** Name of the file under `models/`; where the rule is compiled, its bytes in base64. */
    model: string
    /** Sureness (0 to 1) from which a name is certain, and from which it is worth a look. */
    certain: number
    suspect: number
    /** Labels that vouch for the name behind them, and column heads that vouch for the whole cell: patterns on squeezed text. */
    label: string
    column: string
    /** Words for a person that are followed by the name: 死者、女儿、法定代表人. */
    person: string
    /** Heads that make a table one of people in office, and heads beside which they do not. */
    office?: Readonly<{ heads: string; unless: string }>
    /** Words and names that are no private person's, whatever the model says: leaders, historic persons, coinages. */
    never: readonly string[]
    roles: readonly Readonly<{ bearing: NameBearing; before?: string; after?: string; caption?: string }>[]
    /** `over`: in such papers whoever bears this counts as `bearing` too: officials in a paper about their own punishment. */
    documents: readonly Readonly<{ bearing: NameBearing; title: string; over?: NameBearing }>[]
    parts?: Readonly<Record<string, string>>
  }>

export function names(spec: NamesSpec): Rule {
  const model = decoded(spec.model)
  const reader = nameReader(model)
  const lore = loreOf(model.characters, trusted(NO_NAME, 'u'))
  const { surnames, isWord, isNone } = lore
  const known: Known = { characters: model.characters, surnames, never: new Set(spec.never) }
  const label = trusted(`(?:${spec.label})\\s{0,2}(?::\\s{0,3}|(?<=\\s))`, 'gu', spec.parts)
  const person = trusted(spec.person, 'gu', spec.parts)
  const column = trusted(spec.column, 'u', spec.parts)
  const roles: readonly Role[] = spec.roles.map(({ bearing, before, after, caption }) => ({
    bearing,
    ...(before === undefined ? {} : { before: trusted(before, 'gu', spec.parts) }),
    ...(after === undefined ? {} : { after: trusted(`^(?:${after})`, 'u', spec.parts) }),
    ...(caption === undefined ? {} : { caption: trusted(caption, 'u', spec.parts) }),
  }))
  const office: Office = {
    says: spec.office && trusted(spec.office.heads, 'um', spec.parts),
    unless: spec.office && trusted(spec.office.unless, 'um', spec.parts),
  }
  const priors: readonly DocumentPrior[] = spec.documents.map(({ title, ...prior }) => ({
    ...prior,
    title: trusted(title, 'u', spec.parts),
  }))
  const { model: _, ...said } = spec
  return { ...said, look, knows: isWord }

  function* look(reading: Reading): Iterable<Sighting> {
    const here = reading.papers.flatMap(({ paper, scenes }) => {
      const title = titleOf(paper, reading)
      const contentOf = columnContents(scenes, lore)
      const tables = tablesOfOfficials(scenes, office)
      return scenes.map((scene) => {
        const alone = recall(reading.memory, scene, spec.id, () => seen(scene))
        const inOffice = tables.has(scene.block.cell?.table ?? -1)
        return { scene, title, inOffice, ...inItsColumn(scene, alone, contentOf(scene)) }
      })
    })
    const told = toldOf(here, together(here, lore, spec.suspect))
    const machine = seekerOf(told)
    for (const one of here) yield* sightings(one, told, machine)
  }

  function seen(scene: Scene): Alone {
    const { text } = scene.normal
    if (!/[\u4e00-\u9fffA-Z]/u.test(text)) return { names: [], grounds: [], faint: [] }
    const heads = headsOf(scene)
    const caption = heads.find((one) => column.test(one)) ?? heads[0] ?? ''
    const inColumn = column.test(caption) ? namesInCell(text, lore) : [...inColumns(scene)]
    const spans = reader(text, FAINT)
    const read = fromModel(text, spans, known, FAINT)
    const alone = [
      ...maskedNames(text, surnames).map((one) => ({ ...one, sureness: 2 })),
      ...inColumn,
      ...labelledNames(text, label, surnames, isNone),
      ...framedNames(text, person, lore, spans),
      ...rowNames(text, lore),
      ...read.filter(({ sureness }) => sureness >= spec.suspect),
    ]
    const found = joined(apart([...alone, ...listedNames(text, alone, lore)]), text)
    const grounds = found.map((_, at) => bearingOf(aroundOf(scene, found, at, caption), roles))
    return { names: found, grounds, faint: read.filter(({ sureness }) => sureness < spec.suspect) }
  }

  /** What stands under a head for people: anything, or what looks like a name where most of the column does not. */
  function fits(said: string, content: ColumnContent): boolean {
    return content !== 'other' || lore.couldBe(said) || lore.isTranscribed(said)
  }

  /** The column knows better than its head: under 人员 may stand 专职、兼职, and where no head says so may stand names. */
  function inItsColumn(scene: Scene, alone: Alone, content: ColumnContent): Alone {
    const kept = alone.names.map((one) => one.by !== 'column' || fits(squeeze(textOf(scene, one)), content))
    if (!kept.every(Boolean))
      return {
        ...alone,
        names: alone.names.filter((_, at) => kept[at]),
        grounds: alone.grounds.filter((_, at) => kept[at]),
      }
    const { text } = scene.normal
    const said = text.trim()
    if (content !== 'names' || alone.names.length > 0 || !lore.couldBe(squeeze(said)) || isNone(squeeze(said)))
      return alone
    const from = text.indexOf(said)
    const name: Name = { from, to: from + said.length, sureness: isWord(squeeze(said)) ? 0.45 : 0.7, by: 'column' }
    return { ...alone, names: [name], grounds: [undefined] }
  }

  /** The same for a table pasted with tabs: each stretch between two tabs stands under a head of its own. */
  function* inColumns({ head, block, normal }: Scene): Iterable<Name> {
    if (head === undefined) return
    let start = 0
    let at = 0
    for (const part of block.text.split('\t')) {
      const caption = squeeze(head[at++] ?? '')
      const from = normal.starts.findIndex((one) => one >= start)
      const to = normal.starts.findIndex((one) => one >= start + part.length)
      start += part.length + 1
      if (from < 0 || !column.test(caption)) continue
      for (const one of namesInCell(normal.text.slice(from, to < 0 ? undefined : to), lore))
        yield { ...one, from: one.from + from, to: one.to + from }
    }
  }

  function* sightings(
    { scene, title, inOffice, names: found, grounds, faint }: Seen,
    told: Told,
    machine: Machine,
  ): Iterable<Sighting> {
    const { text } = scene.normal
    const all = [...found, ...elsewhere(text, found, faint, machine, told)]
    for (const [at, name] of all.entries()) {
      const said = squeeze(text.slice(name.from, name.to))
      // What a label, a column or the frame of a sentence vouches for is a name, whatever else is called so.
      if (known.never.has(said) && (name.by === 'model' || name.by === 'elsewhere')) continue
      const own = grounds[at] ?? (inOffice ? IN_OFFICE : undefined)
      const other = told.get(said)?.grounds
      const prior = priorOf(title, priors)
      const told0: Grounds = graver(own, other) ??
        own ??
        other ?? { bearing: prior?.bearing ?? 'contested', from: 'document' }
      const ground: Grounds = told0.bearing === prior?.over ? { bearing: prior.bearing, from: 'document' } : told0
      yield sight(scene, name.from, name.to, standingOf(name, ground, spec.certain), {
        by: name.by,
        ground: ground === other && ground !== own ? 'elsewhere' : ground.from,
      })
    }
  }
}

function standingOf(name: Name, { bearing }: Grounds, certain: number): string {
  if (name.by === 'masked') return 'masked'
  if (bearing === 'official') return 'official'
  return name.sureness >= certain ? bearing : `${bearing}-suspect`
}

/** Kind and title of the paper: of its first lines those that are set like one, less the organ that issues it. A headquarters' notice of its patients is about patients. */
function titleOf(paper: Paper, { setting }: Reading): string {
  const head = paper.blocks.slice(0, 6).map((block) => squeeze(block.text.slice(0, 80)))
  const titles = head
    .filter((line) => !SENTENCE.test(line) && !ORGAN.test(line))
    .map((line) => line.replace(ISSUER, ''))
  return [squeeze(setting.kind ?? ''), ...titles].join('\n')
}

const SENTENCE = /[。；;]|[，,：:].*[，,]|.{61}/u
const ORGAN = /(?:文件|办公室|指挥部|委员会|领导小组|政府|局|厅|部|院|中心|专班)$/u
const ISSUER = /^.{2,40}?(?=关于)/u
