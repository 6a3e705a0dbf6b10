import { automaton, occurrences } from '../aho-corasick.ts'
import { squeeze, type Scene } from '../scene.ts'
import type { Grounds, NameBearing } from './bearing.ts'
import type { Lore } from './lore.ts'
import { Taken, type Name } from './name.ts'

/** What one block says by itself; `faint`: what the model would not say on this evidence alone. */
export type Alone = Readonly<{
  names: readonly Name[]
  grounds: readonly (Grounds | undefined)[]
  faint: readonly Name[]
}>
export type Seen = Alone & Readonly<{ scene: Scene; title: string; inOffice: boolean }>
/** Names that are sure somewhere, by their squeezed text, and the gravest thing said of them. */
export type Told = ReadonlyMap<string, Known>
/** `forms`: how it is written, a blank inside included. */
type Known = Readonly<{ sureness: number; grounds: Grounds | undefined; forms: ReadonlySet<string> }>

const GRAVITY: readonly NameBearing[] = ['private', 'contested', 'official']

/** Somebody told to be private in one place is so in all: what is said elsewhere, where it is graver than what is said here. */
export function graver(own: Grounds | undefined, other: Grounds | undefined): Grounds | undefined {
  if (own === undefined || other === undefined) return undefined
  return GRAVITY.indexOf(other.bearing) < GRAVITY.indexOf(own.bearing) ? other : undefined
}

export function textOf({ normal }: Scene, { from, to }: Name): string {
  return normal.text.slice(from, to)
}

/** 合起来 — what is faint in each of several places, taken together: the chance that not one of them is a name. */
export function together(here: readonly Seen[], lore: Lore, least: number): ReadonlyMap<string, number> {
  const chances = new Map<string, { count: number; none: number }>()
  for (const { scene, faint } of here)
    for (const one of faint) {
      const said = squeeze(textOf(scene, one))
      if (!lore.couldBe(said) || lore.isWord(said) || lore.isNone(said) || lore.surnames.rank(said.slice(0, 1)) < 2)
        continue
      const chance = chances.get(said) ?? { count: 0, none: 1 }
      chances.set(said, { count: chance.count + 1, none: chance.none * (1 - one.sureness) })
    }
  return new Map(
    [...chances].filter(([, one]) => one.count > 1 && 1 - one.none >= least).map(([said, one]) => [said, 1 - one.none]),
  )
}

export function toldOf(here: readonly Seen[], faint: ReadonlyMap<string, number>): Told {
  const told = new Map<string, Known>(
    [...faint].map(([said, sureness]) => [
      said,
      { sureness: Math.min(sureness, ONLY_FAINT), grounds: undefined, forms: new Set([said]) },
    ]),
  )
  for (const { scene, names: found, grounds } of here)
    for (const [at, name] of found.entries()) {
      if (name.by === 'masked' || name.sureness < 0.5) continue
      const form = textOf(scene, name)
      const said = squeeze(form)
      const before = told.get(said)
      const own = grounds[at]
      const isGraver =
        own !== undefined &&
        (before?.grounds === undefined || GRAVITY.indexOf(own.bearing) < GRAVITY.indexOf(before.grounds.bearing))
      told.set(said, {
        sureness: Math.max(name.sureness, before?.sureness ?? 0),
        grounds: isGraver ? own : before?.grounds,
        forms: new Set([...(before?.forms ?? [said]), form]),
      })
    }
  return told
}

/** What no single place is sure of stays worth a look and no more. */
const ONLY_FAINT = 0.48

/** Where any of the words stands in a text. A few are looked for one by one, which is the faster way. */
export type Machine = (text: string) => Iterable<readonly [from: number, to: number]>
const FEW = 8

export function seekerOf(told: Told): Machine {
  const sure = [...told].filter(
    ([said, { sureness }]) => sureness >= 0.8 || sureness <= ONLY_FAINT || (said.length >= 3 && sureness >= 0.7),
  )
  return seeker([...new Set(sure.flatMap(([, { forms }]) => [...forms]))])
}

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
export function elsewhere(
  text: string,
  found: readonly Name[],
  faint: readonly Name[],
  machine: Machine,
  told: Told,
): readonly Name[] {
  const more: Name[] = []
  let taken: Taken | undefined
  const at = new Set(faint.map((one) => one.from * 64 + one.to - one.from))
  for (const [from, to] of machine(text)) {
    const sureness = Math.min(0.8, told.get(squeeze(text.slice(from, to)))?.sureness ?? 0.8)
    // Two characters are often part of a longer word: they must stand free, or the model half believe them in this very place.
    const isHalfBelieved = sureness <= ONLY_FAINT && at.has(from * 64 + 2)
    if (to - from === 2 && !isHalfBelieved && !isFree(text, from, to)) continue
    taken ??= found.reduce((all, one) => (all.take(one), all), new Taken())
    if (taken.take({ from, to })) more.push({ from, to, sureness, by: 'elsewhere' })
  }
  return more
}

function isFree(text: string, from: number, to: number): boolean {
  return FREE_BEFORE.test(text.slice(Math.max(0, from - 4), from)) && FREE_AFTER.test(text.slice(to, to + 3))
}

const FREE_BEFORE = /(?:^|[\s,。;:、()\d“”与和对向由将把给经被是及]|[人者员象主户委长]|女儿|儿子|丈夫|妻子|同志)$/u
const FREE_AFTER =
  /^(?:$|[\s,。;:、()\d“”!?]|等\d|在|因|系|于|被|与|和|向|对|称|说|已|未|曾|均|也|的|之|及|到|至|为|将|把|由|同意|多次|提|反映|陈述|证|表示|死亡|受伤|住|签|本人|名下|家|夫妇|走失|领|不|没|有|以|先生|女士|同志|代表|委员|老|小|户)/u
