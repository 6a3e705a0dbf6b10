import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { mustLoad, BASE } from '../support/packs.ts'
import { loadLineage } from '../../src/packs/load.ts'

const formats = path.resolve(import.meta.dirname, '../../src/formats')

/** Words of the code that stand in a table of removals or are handed to `removals.add`. */
function codes(): ReadonlySet<string> {
  const sources = readdirSync(formats, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes('edit') && file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(formats, file), 'utf8'))
    .join('\n')
  const found = [
    ...sources.matchAll(/removals\.add\(\s*'([a-z-]+)'/g),
    ...sources.matchAll(/\/i?, '([a-z-]+)'\],$/gm),
    ...sources.matchAll(/^\s+\.\.\.all\(\s*'([a-z-]+)'/gm),
    ...sources.matchAll(/\?\? '([a-z-]+)', (?:this\.#plan\.)?part\)/g),
  ]
  return new Set(
    found
      .map((one) => one[1]!)
      .filter((one) => one !== 'story' && one !== 'settings' && one !== 'look' && one !== 'drawn'),
  )
}

it('whatever cleaning takes out has a word for whoever reads the report', () => {
  const { removal = {} } = mustLoad(loadLineage(BASE)).pack.words.labels
  const found = codes()
  expect(found.size).toBeGreaterThan(30)
  expect([...found].filter((code) => removal[code] === undefined)).toEqual([])
})
