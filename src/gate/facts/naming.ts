import type { Draft } from '../../domain/draft.ts'
import type { Kind, Rulebook } from '../rulebook.ts'
import type { Texts } from './texts.ts'

/** 文种认定 — what the author declared, what the title says, and what is wrapped in it (关于印发《…办法》的通知). */
export type Naming = Readonly<{
  declared: Kind | null
  titled: Kind | null
  /** Kind of the document that is being issued, when the title says 印发、发布、公布《…》. */
  inner: Kind | null
  /** What the paper does: the title's word where the two agree or only one is known; `null` when they contradict. */
  acting: Kind | null
  /** What carries the rules: the inner document, or the paper itself. */
  substance: Kind | null
  conflict: boolean
}>

export function naming(draft: Draft, { title }: Texts, book: Rulebook): Naming {
  const declared = kindNamed(draft.kind ?? '', book)
  const ending = kindOfTitle(title, book)
  const forwards = declared !== null && forwardsBare(declared, title)
  const titled = forwards ? declared : ending
  const inner = innerKind(title, book) ?? (forwards ? ending : null)
  const conflict =
    declared !== null &&
    titled !== null &&
    declared.id !== titled.id &&
    declared.id !== inner?.id &&
    declared.statutory &&
    titled.statutory
  const acting = conflict ? null : pick(declared, titled, inner)
  return { declared, titled, inner, acting, substance: inner ?? acting ?? titled ?? declared, conflict }
}

// 「转发市局关于…的函」 as a 通知: the title ends with the name of what came in, its own 「的通知」 left away as offices do.
function forwardsBare(declared: Kind, title: string): boolean {
  return declared.id === '通知' && /^[^《]{0,40}?(?:转发|批转)[^《]*$/u.test(title)
}

// A special kind declared by the author (任免, 预决算) says more than the form its title has (通知).
function pick(declared: Kind | null, titled: Kind | null, inner: Kind | null): Kind | null {
  if (declared && titled && declared.id === inner?.id) return titled
  if (declared && titled && !declared.statutory && declared.direction !== 'up') return declared
  return titled ?? declared
}

function kindNamed(name: string, book: Rulebook): Kind | null {
  const wanted = name.trim()
  return (
    book.kinds.find(
      (kind) => kind.id === wanted || kind.en === wanted.toLowerCase() || kind.aliases.includes(wanted),
    ) ?? null
  )
}

function kindOfTitle(title: string, book: Rulebook): Kind | null {
  const end = title.replace(/(?:[（(][^（）()]*[）)]|[》」”"'。.])+$/u, '')
  return namesOf(book).find(({ word }) => end.endsWith(word))?.kind ?? null
}

type Named = Readonly<{ kind: Kind; word: string }>
const named = new WeakMap<Rulebook['kinds'], readonly Named[]>()

/** All names of kinds, the longest first: 实施办法 before 办法. Put in order once per rulebook; it never changes after loading. */
function namesOf({ kinds }: Rulebook): readonly Named[] {
  const known =
    named.get(kinds) ??
    kinds
      .flatMap((kind) => [kind.id, ...kind.aliases].map((word) => ({ kind, word })))
      .sort((a, b) => b.word.length - a.word.length)
  named.set(kinds, known)
  return known
}

function innerKind(title: string, book: Rulebook): Kind | null {
  const wrapped = /(?:印发|发布|公布|施行|修订|修改|公开|批转|转发)[^《]{0,80}《([^》]{1,120})》/u.exec(title)?.[1]
  const unquoted = /(?:印发|发布|公布)(.{1,120})的(?:通知|公告|通告|决定|令)$/u.exec(title)?.[1]
  const name = wrapped ?? unquoted
  return name === undefined ? null : kindOfTitle(name, book)
}
