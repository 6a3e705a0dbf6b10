import { squeeze, type Scene } from '../scene.ts'
import type { Grounds } from './bearing.ts'

export const IN_OFFICE: Grounds = { bearing: 'official', from: 'column' }

/** 职务表 — tables whose heads give people's offices: a duty roster, a leading group. Where private heads stand beside them nothing is said. */
export function tablesOfOfficials(scenes: readonly Scene[], { says, unless }: Office): ReadonlySet<number> {
  const heads = new Map<number, string>()
  for (const { block, normal } of scenes) {
    if (block.cell?.row !== 0 || normal.text.length > 20) continue
    heads.set(block.cell.table, `${heads.get(block.cell.table) ?? ''}\n${squeeze(normal.text)}`)
  }
  return new Set(
    [...heads].filter(([, all]) => says?.test(all) === true && unless?.test(all) !== true).map(([table]) => table),
  )
}

export type Office = Readonly<{ says: RegExp | undefined; unless: RegExp | undefined }>
