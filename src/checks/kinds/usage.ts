import { isShown } from '../../domain/paper.ts'
import { automaton, occurrences } from '../aho-corasick.ts'
import { recall } from '../memory.ts'
import type { ReadPaper, Rule, Sighting, SpecBase } from '../rule.ts'
import { trusted } from '../safe-pattern.ts'
import type { Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import { monthOf } from '../wording/paper-month.ts'
import { entryOf, type Entry } from '../wording/entry.ts'

/**
 * 规范用语 — what is written wrongly or is out of date, and what to write. Evidence: `use`, and `since` for what was right until then.
 * An entry with a month is not asked of papers and sentences older than that.
 */
export type UsageSpec = SpecBase &
  Readonly<{
    kind: 'usage'
    /** One entry a line, see `entryOf`: the list itself, or (in a rule file) the name of the file under `terms/`. */
    terms: readonly string[]
    /** Words directly before or after that excuse the place: 原国土资源部, 国土资源部令. Patterns on normalised text. */
    before?: string
    after?: string
  }>

export function usage(spec: UsageSpec): Rule {
  const entries = new Map(spec.terms.map((line) => entryOf(line)).map((one) => [one.wrong, one]))
  const machine = automaton([...entries.keys()])
  const before = spec.before === undefined ? undefined : trusted(`(?:${spec.before})$`, 'u')
  const after = spec.after === undefined ? undefined : trusted(`^(?:${spec.after})`, 'u')
  return {
    ...spec,
    *look({ papers, memory }) {
      for (const paper of papers) {
        const seen = paper.scenes.flatMap((scene) =>
          recall(memory, scene, spec.id, () => inScene(scene)).map((hit) => ({ scene, hit })),
        )
        if (seen.length > 0) yield* sightings(paper, seen)
      }
    },
  }

  function inScene(scene: Scene): readonly Hit[] {
    if (!isShown(scene.block)) return []
    const { text } = scene.normal
    const hits: Hit[] = []
    for (const [from, to] of occurrences(machine, text)) {
      const entry = entries.get(text.slice(from, to))
      if (entry === undefined || !fits(entry, text, from, to)) continue
      if (
        before?.test(text.slice(Math.max(0, from - 16), from)) === true ||
        after?.test(text.slice(to, to + 16)) === true
      )
        continue
      hits.push({ from, to, entry })
    }
    // 银保监会 holds 保监会: the longer name is the one that is meant.
    return hits.filter((one) => !hits.some((other) => other !== one && other.from <= one.from && one.to <= other.to))
  }
}

type Hit = Readonly<{ from: number; to: number; entry: Entry }>

function* sightings(paper: ReadPaper, seen: readonly Readonly<{ scene: Scene; hit: Hit }>[]): Iterable<Sighting> {
  const month = monthOf(paper)
  for (const { scene, hit } of seen) {
    const { entry, from, to } = hit
    const { text } = scene.normal
    if (entry.since !== undefined) {
      if ((month !== undefined && month < entry.since) || speaksOfThen(text, from, to, entry.since)) continue
    }
    // A text in traditional characters is read as simplified; nobody wrote the wrong word there.
    const place = sight(scene, from, to, undefined, {
      use: entry.right,
      ...(entry.since === undefined ? {} : { since: entry.since }),
    })
    if (
      scene.block.text.slice(place.place.from, place.place.to).length === to - from &&
      isAsWritten(scene, place, text.slice(from, to))
    )
      yield place
  }
}

function isAsWritten(scene: Scene, { place }: Sighting, wrong: string): boolean {
  return scene.block.text.slice(place.from, place.to) === wrong
}

/** In the title of a paper cited, or in a sentence that speaks of a year before the change. */
function speaksOfThen(text: string, from: number, to: number, since: string): boolean {
  const start = Math.max(text.lastIndexOf('。', from), text.lastIndexOf('\n', from), from - 200) + 1
  const lead = text.slice(Math.max(0, start), from)
  if (lead.lastIndexOf('《') > lead.lastIndexOf('》')) return true
  const sentence = lead + (text.slice(from, to + 60).split('。')[0] ?? '')
  return [...sentence.matchAll(YEAR)].some((one) => (one[1] ?? '9999') <= since.slice(0, 4))
}

function fits({ notBefore, onlyBefore, notAfter }: Entry, text: string, from: number, to: number): boolean {
  const [left, right] = [text[from - 1] ?? '', text[to] ?? '']
  if (onlyBefore !== '' && (left === '' || !onlyBefore.includes(left))) return false
  return !(left !== '' && notBefore.includes(left)) && !(right !== '' && notAfter.includes(right))
}

const YEAR = /(?<!\d)((?:19|20)\d\d)(?=年|\s?[〕\])】])/gu
