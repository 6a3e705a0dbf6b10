/**
 * 公私之分 — whose name it is: `private` somebody the paper is about and must not show; `contested` one whose name may lawfully stand, to be looked
 * at; `official` one who acts in office or in public.
 */
export type NameBearing = 'private' | 'contested' | 'official'

/** One line of the pack's table, compiled. The words stand before the name, after it, or at the head of its column. */
export type Role = Readonly<{ bearing: NameBearing; before?: RegExp; after?: RegExp; caption?: RegExp }>
/** What the paper as a whole says, tried on its title and its kind; the first that fits counts. */
export type DocumentPrior = Readonly<{ bearing: NameBearing; title: RegExp; over?: NameBearing }>

/** What speaks for a bearing: the words around the name, or the kind of paper it stands in. */
export type Grounds = Readonly<{ bearing: NameBearing; from: 'role' | 'column' | 'document' | 'nothing' }>

/** `before` and `after` are squeezed, without the other names of the same list; both at most one sentence. */
export type Around = Readonly<{ before: string; after: string; caption: string }>

/** The nearer word counts: of 举报人称村主任王某 it is 村主任. The words right after a name (王某局长) are nearer than any before it. */
export function bearingOf({ before, after, caption }: Around, roles: readonly Role[]): Grounds | undefined {
  const head = caption === '' ? undefined : roles.find((role) => role.caption?.test(caption) === true)
  if (head !== undefined) return { bearing: head.bearing, from: 'column' }
  const next = roles.find((role) => role.after?.test(after) === true)
  let best: Readonly<{ bearing: NameBearing; end: number }> | undefined
  for (const { bearing, before: words } of roles) {
    const end = words === undefined ? -1 : lastEnd(words, before)
    // 执法人员 at the head of a long sentence says nothing of whom they found at its end.
    if (bearing === 'official' && before.length - end > OFFICE_REACH) continue
    if (end > (best?.end ?? -1)) best = { bearing, end }
  }
  // 班主任王芳反映, 村委会主任李伟主持: what stands right before the name says who it is; what follows, only what is done.
  const isTold = best !== undefined && best.end === before.length && next?.bearing !== 'contested'
  if (next !== undefined && !isTold) return { bearing: next.bearing, from: 'role' }
  return best === undefined ? undefined : { bearing: best.bearing, from: 'role' }
}

/** So near, in squeezed characters, an office stands to the one who holds it. */
const OFFICE_REACH = 20

/** Where the last match ends, or -1. Of matches that end alike the first role in the table counts. */
function lastEnd(words: RegExp, text: string): number {
  let end = -1
  words.lastIndex = 0
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    end = match.index + match[0].length
    if (match[0] === '') words.lastIndex++
  }
  return end
}

export function priorOf(title: string, priors: readonly DocumentPrior[]): DocumentPrior | undefined {
  return priors.find((prior) => prior.title.test(title))
}
