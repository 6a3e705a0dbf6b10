import type { Zip } from '../zip.ts'
import { contentTypes } from './content-types.ts'
import { relationsOf } from './relations.ts'

/** Where the main part of an Office package is looked for when its relations do not say. */
const USUAL: readonly (readonly [part: string, type: string])[] = [
  ['word/document.xml', 'wordprocessingml'],
  ['xl/workbook.xml', 'spreadsheetml'],
  ['ppt/presentation.xml', 'presentationml'],
]

/** The part an Office package is about, and its content type; `undefined` when the zip is no such package. */
export function mainPart(zip: Zip): Readonly<{ name: string; type: string }> | undefined {
  if (!zip.has('[Content_Types].xml')) return undefined
  const target = relationsOf(zip, '').find((one) => one.type === 'officeDocument' && !one.external)?.target
  const usual = USUAL.find(([part]) => part === target?.toLowerCase()) ?? USUAL.find(([part]) => zip.has(part))
  const named = target !== undefined && zip.has(target) ? target : usual?.[0]
  if (named === undefined) return undefined
  // Names of parts are the same whatever their case (ECMA-376-2 §9.1.1): the zip's own is the one everybody uses.
  const name = zip.names.find((one) => one.toLowerCase() === named.toLowerCase()) ?? named
  const type = contentTypes(zip)(name)
  return { name, type: /ml|ms-/.test(type) && type !== 'application/xml' ? type : (usual?.[1] ?? type) }
}
