import type { Paper } from '../../domain/paper.ts'
import { automaton, occurrences } from '../aho-corasick.ts'
import {
  bearingOf,
  priorOf,
  type Around,
  type DocumentPrior,
  type Grounds,
  type NameBearing,
  type Role,
} from '../names/bearing.ts'
import { classOfWord } from '../names/characters.ts'
import { decoded } from '../names/decoded.ts'
import { framedNames, listedNames } from '../names/frames.ts'
import { fromModel, type Known } from '../names/from-model.ts'
import { labelledNames, namesInCell } from '../names/labelled.ts'
import { maskedNames } from '../names/masked.ts'
import { recall } from '../memory.ts'
import { apart, Taken, type Name } from '../names/name.ts'
import { nameReader } from '../names/spans.ts'
import { surnamesOf } from '../names/surnames.ts'
import type { Reading, Rule, Sighting, SpecBase } from '../rule.ts'
import { trusted } from '../safe-pattern.ts'
import { squeeze, type Scene } from '../scene.ts'
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
    /** Words and names that are no private person's, whatever the model says: leaders, historic persons, coinages. */
    never: readonly string[]
    roles: readonly Readonly<{ bearing: NameBearing; before?: string; after?: string; caption?: string }>[]
    /** `over`: in such papers whoever bears this counts as `bearing` too: officials in a paper about their own punishment. */
    documents: readonly Readonly<{ bearing: NameBearing; title: string; over?: NameBearing }>[]
    parts?: Readonly<Record<string, string>>
  }>

export function names(spec: NamesSpec): Rule {
  const model = decoded(spec.model)
  const read = nameReader(model)
  const surnames = surnamesOf(model.characters)
  const known: Known = { characters: model.characters, surnames, never: new Set(spec.never) }
  const label = trusted(`(?:${spec.label})\\s{0,2}(?::\\s{0,3}|(?<=\\s))`, 'gu', spec.parts)
  const person = trusted(spec.person, 'gu', spec.parts)
  const column = trusted(spec.column, 'u', spec.parts)
  const not = trusted(NO_NAME, 'u')
  const roles: readonly Role[] = spec.roles.map(({ bearing, before, after, caption }) => ({
    bearing,
    ...(before === undefined ? {} : { before: trusted(before, 'gu', spec.parts) }),
    ...(after === undefined ? {} : { after: trusted(`^(?:${after})`, 'u', spec.parts) }),
    ...(caption === undefined ? {} : { caption: trusted(caption, 'u', spec.parts) }),
  }))
  const priors: readonly DocumentPrior[] = spec.documents.map(({ title, ...prior }) => ({
    ...prior,
    title: trusted(title, 'u', spec.parts),
  }))
  const isWord = (word: string): boolean => [0, 1].includes(classOfWord(model.characters.words, word))
  const isNone = (name: string): boolean => not.test(name)
  const { model: _, ...said } = spec
  return { ...said, look }

  function* look(reading: Reading): Iterable<Sighting> {
    const here = reading.papers.flatMap(({ paper, scenes }) => {
      const title = titleOf(paper, reading)
      return scenes.map((scene) => ({ scene, title, ...recall(reading.memory, scene, spec.id, () => seen(scene)) }))
    })
    const told = toldOf(here)
    const sure = [...told].filter(([said, { sureness }]) => sureness >= 0.8 || (said.length >= 3 && sureness >= 0.7))
    const machine = seeker(sure.map(([said]) => said))
    for (const one of here) yield* sightings(one, told, machine)
  }

  function seen(scene: Scene): Pick<Seen, 'names' | 'grounds'> {
    const { text } = scene.normal
    if (!/[\u4e00-\u9fffA-Z]/u.test(text)) return { names: [], grounds: [] }
    const caption = scene.block.cell === undefined || scene.caption === squeeze(text) ? '' : scene.caption
    const inColumn = caption !== '' && column.test(caption) ? namesInCell(text, isNone) : [...inColumns(scene)]
    const alone = [
      ...maskedNames(text, surnames).map((one) => ({ ...one, sureness: 2 })),
      ...inColumn,
      ...labelledNames(text, label, surnames, isNone),
      ...framedNames(text, person, surnames, isWord, isNone),
      ...fromModel(text, read(text, spec.suspect), known, spec.suspect),
    ]
    const found = apart([...alone, ...listedNames(text, alone, surnames, isWord, isNone)])
    const grounds = found.map((_, at) => bearingOf(aroundOf(scene, found, at, caption), roles))
    return { names: found, grounds }
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
      for (const one of namesInCell(normal.text.slice(from, to < 0 ? undefined : to), isNone))
        yield { ...one, from: one.from + from, to: one.to + from }
    }
  }

  function* sightings({ scene, title, names: found, grounds }: Seen, told: Told, machine: Machine): Iterable<Sighting> {
    const { text } = scene.normal
    const all = [...found, ...elsewhere(text, found, machine)]
    for (const [at, name] of all.entries()) {
      const said = squeeze(text.slice(name.from, name.to))
      // What a label, a column or the frame of a sentence vouches for is a name, whatever else is called so.
      if (known.never.has(said) && (name.by === 'model' || name.by === 'elsewhere')) continue
      const own = grounds[at]
      const other = told.get(said)?.grounds
      const prior = priorOf(title, priors)
      const told0: Grounds = own ?? other ?? { bearing: prior?.bearing ?? 'contested', from: 'document' }
      const ground: Grounds = told0.bearing === prior?.over ? { bearing: prior.bearing, from: 'document' } : told0
      yield sight(scene, name.from, name.to, standingOf(name, ground, spec.certain), {
        by: name.by,
        ground: own === undefined && other !== undefined ? 'elsewhere' : ground.from,
      })
    }
  }
}

type Seen = Readonly<{ scene: Scene; title: string; names: readonly Name[]; grounds: readonly (Grounds | undefined)[] }>
/** Names that are sure somewhere, by their squeezed text, and the gravest thing said of them. */
type Told = ReadonlyMap<string, Readonly<{ sureness: number; grounds: Grounds | undefined }>>

const GRAVITY: readonly NameBearing[] = ['private', 'official', 'contested']

function toldOf(here: readonly Seen[]): Told {
  const told = new Map<string, { sureness: number; grounds: Grounds | undefined }>()
  for (const { scene, names: found, grounds } of here)
    for (const [at, name] of found.entries()) {
      if (name.by === 'masked' || name.sureness < 0.5) continue
      const said = squeeze(scene.normal.text.slice(name.from, name.to))
      const before = told.get(said)
      const own = grounds[at]
      const graver =
        own !== undefined &&
        (before?.grounds === undefined || GRAVITY.indexOf(own.bearing) < GRAVITY.indexOf(before.grounds.bearing))
      told.set(said, {
        sureness: Math.max(name.sureness, before?.sureness ?? 0),
        grounds: graver ? own : before?.grounds,
      })
    }
  return told
}

/** Where any of the words stands in a text. A few are looked for one by one, which is the faster way. */
type Machine = (text: string) => Iterable<readonly [from: number, to: number]>
const FEW = 8

function seeker(words: readonly string[]): Machine {
  if (words.length > FEW) {
    const machine = automaton(words)
    return (text) => occurrences(machine, text)
  }
  return function* (text) {
    for (const word of words)
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield [at, at + word.length]
  }
}

/** 全文传播 — a name of three characters or more that is sure in one place is one in every place. */
function elsewhere(text: string, found: readonly Name[], told: Machine): readonly Name[] {
  const more: Name[] = []
  let taken: Taken | undefined
  for (const [from, to] of told(text)) {
    // Two characters are often part of a longer word: they must stand free.
    if (to - from === 2 && !isFree(text, from, to)) continue
    taken ??= found.reduce((all, one) => (all.take(one), all), new Taken())
    if (taken.take({ from, to })) more.push({ from, to, sureness: 0.8, by: 'elsewhere' })
  }
  return more
}

function isFree(text: string, from: number, to: number): boolean {
  return FREE_BEFORE.test(text.slice(Math.max(0, from - 4), from)) && FREE_AFTER.test(text.slice(to, to + 3))
}

const FREE_BEFORE = /(?:^|[\s,。;:、()\d“”与和对向由将把给经被是及]|[人者员象主户委长]|女儿|儿子|丈夫|妻子|同志)$/u
const FREE_AFTER =
  /^(?:$|[\s,。;:、()\d“”!?]|等\d|在|因|系|于|被|与|和|向|对|称|说|已|未|曾|均|也|的|之|及|到|至|为|将|把|由|同意|多次|提|反映|陈述|证|表示|死亡|受伤|住|签|本人|名下|家|夫妇|走失|领|不|没|有|以|先生|女士|同志|代表|委员|老|小|户)/u

function standingOf(name: Name, { bearing }: Grounds, certain: number): string {
  if (name.by === 'masked') return 'masked'
  if (bearing === 'official') return 'official'
  return name.sureness >= certain ? bearing : `${bearing}-suspect`
}

/** Words around a name, its list's other names left out: of 申请人张三、李四 the applicant is both. */
function aroundOf(scene: Scene, found: readonly Name[], at: number, caption: string): Around {
  const { text } = scene.normal
  let first = at
  while (first > 0 && at - first < LONGEST_LIST && isJoined(text.slice(found[first - 1]?.to, found[first]?.from)))
    first--
  let last = at
  while (
    last + 1 < found.length &&
    last - at < LONGEST_LIST &&
    isJoined(text.slice(found[last]?.to, found[last + 1]?.from))
  )
    last++
  const from = found[first]?.from ?? 0
  const to = found[last]?.to ?? 0
  const before = squeeze(
    text
      .slice(Math.max(0, from - 40), from)
      .split(/[。;!?\n]/u)
      .at(-1) ?? '',
  )
  const own = squeeze(text.slice(found[at]?.to, (found[at]?.to ?? 0) + 24).split(/[。;!?\n]/u)[0] ?? '')
  const after = own === '' || /^[、,]/u.test(own) ? squeeze(text.slice(to, to + 24).split(/[。;!?\n]/u)[0] ?? '') : own
  const line = scene.before.at(-1) ?? ''
  return { before: before === '' && line.endsWith(':') ? line : before, after, caption }
}

/** So far is a list followed to the words before and behind it. */
const LONGEST_LIST = 40

function isJoined(between: string): boolean {
  return /^(?:\([^()]{0,16}\))?[、,\s和及与]{1,3}$/u.test(between)
}

/** Title and kind of the paper, or its first lines where nobody says. */
function titleOf(paper: Paper, { setting }: Reading): string {
  const head = paper.blocks.slice(0, 4).map((block) => block.text.slice(0, 80))
  return squeeze([setting.kind ?? '', ...head].join('\n'))
}

/** What stands where a name would, and is none. */
const NO_NAME =
  '^(?:姓名|性别|年龄|金额|公民|已故|子女数|房屋坐落|转包方|身份证号码?|住址|无名氏|布依族|无|空|空白|不详|未知|本人|同上|合计|小计|总计|备注|男|女|签名|签字|盖章|名单|以上|以下|如下|另行|另行公布|详见|公布|确定|信息|情况|电话|单位|部门|名称|代表|人员|同志|先生|女士|待定|空缺|户主|申请人|当事人|应当|应该|可以)$|(?:公司|中心|委员会|办公室|政府|局|厅|处|科|站|所|院|校|部|会|组|队|社|厂|店|村|镇|乡|县|市|区|街道|人员|人|者|代表|电话|单位)$'
