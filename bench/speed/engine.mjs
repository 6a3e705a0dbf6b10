// The engine as it is shipped, in a process of its own: a test runner wraps every import, and the innermost loops pay for it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { check } from '../../dist/checks/engine.js'
import { newMemory } from '../../dist/checks/memory.js'
import { lines } from '../../dist/domain/lines.js'
import { loadPack } from '../../dist/packs/load.js'

const root = path.resolve(import.meta.dirname, '../..')
const laws = path.join(root, '../shared/data/docs/laws_md')
const texts = readdirSync(laws)
  .sort()
  .slice(0, 60)
  .map((name) => readFileSync(path.join(laws, name), 'utf8'))

const before = process.memoryUsage().rss
const start = performance.now()
const pack = loadPack(path.join(root, 'policies/cn-base'))
const loaded = performance.now() - start
const { rules } = pack.value
for (const text of texts.slice(0, 10)) check(rules, [paperOf(text)])
const bytes = texts.reduce((sum, one) => sum + Buffer.byteLength(one), 0)
const began = performance.now()
for (const text of texts) check(rules, [paperOf(text)])
const rate = bytes / 1e6 / ((performance.now() - began) / 1000)
const pages = middle(20, () => check(rules, [paperOf(texts.join('\n').slice(0, 10_000))]))
const grown = (process.memoryUsage().rss - before) / 1e6

const paragraphs = texts
  .join('\n')
  .split('\n')
  .filter((one) => one.length > 20)
  .slice(0, 500)
const whole = middle(5, () => check(rules, [paperOf(paragraphs.join('\n'))]))
const memory = newMemory()
check(rules, [paperOf(paragraphs.join('\n'))], { kind: null }, memory)
let edit = 0
const again = middle(100, () => {
  const at = (edit * 37) % paragraphs.length
  const edited = paragraphs.with(at, `${paragraphs[at]}（第${edit++}次修改，联系人李建国）`)
  return check(rules, [paperOf(edited.join('\n'))], { kind: null }, memory)
})
console.log(JSON.stringify({ rate, pages, loaded, grown, whole, again, characters: paragraphs.join('').length }))

function paperOf(text) {
  return {
    file: 'body',
    role: 'body',
    format: 'text',
    sha256: '',
    blocks: lines(text).map((line) => ({ text: line.text, kind: 'paragraph' })),
  }
}

function middle(times, run) {
  const found = Array.from({ length: times }, () => {
    const from = performance.now()
    run()
    return performance.now() - from
  })
  return found.sort((a, b) => a - b)[Math.floor(times / 2)]
}
