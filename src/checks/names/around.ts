import { squeeze, type Scene } from '../scene.ts'
import type { Around } from './bearing.ts'
import type { Name } from './name.ts'

/** Words around a name, its list's other names left out: of 申请人张三、李四 the applicant is both. */
export function aroundOf(scene: Scene, found: readonly Name[], at: number, caption: string): Around {
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
