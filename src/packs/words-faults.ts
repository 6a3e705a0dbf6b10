import type { Problem } from '../domain/result.ts'
import { HINTS } from '../gate/hints.ts'
import type { Words } from './words.ts'

/**
 * What the words of a pack leave unsaid: `pack.hint-missing`, `pack.label-twice` (two attributes of one name), and `pack.unknown-clause` for a clause that reasons, grounds or rules rest on and
 * nobody could read on a notice. `files` are the parsed files, by path.
 */
export function wordsFaults(words: Words, files: ReadonlyMap<string, unknown>): readonly Problem[] {
  const missing = HINTS.filter((code) => words.hints[code] === undefined)
  const names = Object.entries(words.labels.attribute)
  const alike = names.filter(([, text], index) => names.findIndex(([, other]) => other === text) < index)
  const clauses = words.labels['clause'] ?? {}
  const resting = [...files].filter(([file]) => /^(?:reasons|returns)\.json$|^rules\//u.test(file))
  return [
    ...missing.map((name) => ({ code: 'pack.hint-missing', data: { file: 'words.zh.json', at: '/hints', name } })),
    ...alike.map(([name]) => ({
      code: 'pack.label-twice',
      data: { file: 'words.zh.json', at: `/labels/attribute/${name}`, name },
    })),
    ...resting.flatMap(([file, value]) =>
      [...clausesIn(value, '')]
        .filter(({ name }) => !Object.hasOwn(clauses, name))
        .map(({ at, name }) => ({ code: 'pack.unknown-clause', data: { file, at, name } })),
    ),
  ]
}

type Named = Readonly<{ at: string; name: string }>

/** Every `clause` and every entry of a `basis`, however deep. */
function* clausesIn(value: unknown, at: string): Iterable<Named> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, one] of Object.entries(value)) {
    const here = `${at}/${key}`
    if (key === 'clause' && typeof one === 'string') yield { at: here, name: one }
    else if (key === 'basis' && Array.isArray(one))
      for (const [index, name] of one.entries()) yield { at: `${here}/${index}`, name: String(name) }
    else yield* clausesIn(one, here)
  }
}
