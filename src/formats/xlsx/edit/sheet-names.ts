import type { Block } from '../../../domain/paper.ts'
import { edited } from '../../../domain/replacement.ts'
import type { Trace } from '../trace.ts'
import type { Covering } from './covering.ts'

/**
 * 工作表名 — what each tab that stays is called, by its number in `trace.sheets`: its name as covered where a program takes that for a name
 * (ECMA-376-1 §18.2.19: 31 characters, no `[]:*?/\`, each once), else 工作表1 and on.
 */
export function sheetNames(trace: Trace, kept: readonly number[], covering: Covering): ReadonlyMap<number, string> {
  const titles = new Map<number, Block>([...trace.titles].map(([block, sheet]) => [sheet, block]))
  const wanted = kept.map((sheet) => {
    const block = titles.get(sheet)
    const name = trace.sheets[sheet]!.name
    return block ? edited(name, covering.aside(name)) : name
  })
  const taken = new Set<string>()
  const names = new Map<number, string>()
  let next = 0
  kept.forEach((sheet, at) => {
    let name = wanted[at]!
    const isOwn = name === trace.sheets[sheet]!.name && name.trim() !== ''
    if (!isOwn && !isName(name)) name = ''
    while (
      name === '' ||
      taken.has(name.toLowerCase()) ||
      (!isOwn && wanted.indexOf(name) < at && wanted.includes(name))
    )
      name = `工作表${++next}`
    taken.add(name.toLowerCase())
    names.set(sheet, name)
  })
  return names
}

function isName(name: string): boolean {
  return name.trim() !== '' && name.length <= 31 && !/[[\]:*?/\\\p{Cc}]|^'|'$/u.test(name)
}

/** A name as a reference writes it. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

export type Reference = Readonly<{ sheet: string; cells: string }>

/** `'名单'!$A$1:$C$5`, a reference and nothing else; `undefined` for any other formula. */
export function referenceOf(formula: string): Reference | undefined {
  const [, quoted, bare, cells] = REFERENCE.exec(formula.trim()) ?? []
  if (cells === undefined) return undefined
  return { sheet: quoted === undefined ? bare! : quoted.replaceAll("''", "'"), cells }
}

const CELL = String.raw`(?:\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}(?=:|$)|\$?\d{1,7}(?=:|$)|(?<=:)\$?[A-Za-z]{1,3}|(?<=:)\$?\d{1,7})`
const REFERENCE = new RegExp(String.raw`^(?:'((?:[^']|'')+)'|([^\s!'(),:\[\]]+))!(${CELL}(?::${CELL})?)$`)
