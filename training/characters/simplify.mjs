/**
 * Writes src/checks/tables/simplified.ts from the character table of OpenCC (繁→简, Apache-2.0), as opencc-js carries it:
 *   node training/characters/simplify.mjs path/to/opencc-js/dist/esm-lib/dict/TSCharacters.js
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const OUT = path.resolve(import.meta.dirname, '../../src/checks/tables/simplified.ts')
/** Simplified text writes these too, and means them (乾隆, 拚搏 in names): they stay. */
const BOTH = new Set('乾吒夥拚捱榘菸薹袷醣麴麽')

const source = process.argv[2]
if (source === undefined) throw new Error('which TSCharacters.js?')
const { default: table } = await import(pathToFileURL(path.resolve(source)).href)

const pairs = table
  .split('|')
  .map((line) => line.split(' '))
  .filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to && !BOTH.has(from))
const lines = []
for (let at = 0; at < pairs.length; at += 55)
  lines.push(
    `  '${pairs
      .slice(at, at + 55)
      .map((pair) => pair.slice(0, 2).join(''))
      .join('')}'`,
  )
writeFileSync(
  OUT,
  `/**
 * 繁→简 — a list only: pairs of one character each, ${pairs.length} of them, made by training/characters/simplify.mjs.
 * From OpenCC, Copyright (c) BYVoid and contributors, Apache License 2.0 (docs/decisions/0016-traditional-characters.md).
 */
export const SIMPLIFIED =
${lines.join(' +\n')}
`,
)
console.log(`${pairs.length} pairs`)
