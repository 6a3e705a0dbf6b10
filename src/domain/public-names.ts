import type { Draft } from './draft.ts'
import { interpretationFile } from './place.ts'
import { attachmentFiles } from './withheld.ts'

/**
 * 公开名称 — what the world is told a document and its files are called, where their working names say something private (关于王某某低保问题的通知). Only these
 * stand on a page, in a list, a feed or the name of a file; a working name that has a public one stays inside.
 */
export function publicTitleOf({ title, publicTitle }: Pick<Draft, 'title' | 'publicTitle'>): string {
  return filled(publicTitle) ?? title
}

/** The public name of every file of the draft that has one, by the `file` of its places. Two never get the same. */
export function publicNames(draft: Draft): ReadonlyMap<string, string> {
  const files = attachmentFiles(draft)
  const named: (readonly [file: string, name: string | undefined])[] = [
    ...draft.attachments.map((one, at) => [files[at] ?? one.name, filled(one.publicName)] as const),
    ...(draft.interpretation?.materials ?? []).map((one, at) => {
      const name = filled(one.publicTitle)
      const file = interpretationFile(one.title ?? String(at + 1))
      return [file, name === undefined ? undefined : interpretationFile(name)] as const
    }),
  ]
  const taken = new Set(named.filter(([, name]) => name === undefined).map(([file]) => file))
  const found = new Map<string, string>()
  for (const [file, name] of named) {
    if (name === undefined) continue
    let unique = name
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`
    taken.add(unique)
    found.set(file, unique)
  }
  return found
}

/** Working titles and names that have a public twin: they must not be found in anything that leaves. */
export function workingNames(draft: Draft): readonly string[] {
  return [
    ...(filled(draft.publicTitle) === undefined ? [] : [draft.title]),
    ...draft.attachments.flatMap((one) => (filled(one.publicName) === undefined ? [] : [one.name])),
    ...(draft.interpretation?.materials ?? []).flatMap((one) =>
      filled(one.publicTitle) === undefined ? [] : [one.title ?? ''],
    ),
  ].filter((name) => name.trim() !== '')
}

function filled(text: string | null | undefined): string | undefined {
  const plain = (text ?? '').trim()
  return plain === '' ? undefined : plain
}
