import { readFileSync } from 'node:fs'
import { normalise } from '../../dist/checks/normalise.js'
import { readModel } from '../../dist/checks/names/model.js'
import { nameReader } from '../../dist/checks/names/spans.js'
import { readUner } from './corpus.mjs'
import { score } from './score.mjs'

const [model = 'models/names/names.crf', data = '../shared/data'] = process.argv.slice(2)
const read = nameReader(readModel(readFileSync(model)))
for (const set of [
  'uner_test',
  'peoples_daily_1998_dev',
  'peoples_daily_time_dev',
  'cluener_train',
  'resume_dev',
  'lattice_demo_dev',
]) {
  const sentences = readUner(`${data}/ner/${set}.jsonl`)
  const line = [0.5, 0.35, 0.25, 0.15].map((least) => {
    const { p, r, f } = score((text, least) => back(text, least), sentences, least)
    return `${least}: ${p.toFixed(1)}/${r.toFixed(1)} F ${f.toFixed(1)}`
  })
  console.log(set.padEnd(24), line.join('   '))
}
const all = readUner(`${data}/ner/cluener_train.jsonl`).map((one) => one.text)
const bytes = all.reduce((sum, one) => sum + Buffer.byteLength(one), 0)
const start = performance.now()
for (const text of all) read(text, 0.25)
console.log(`${(bytes / 1e6 / ((performance.now() - start) / 1000)).toFixed(2)} MB/s`)

function back(text, least) {
  const { text: plain, starts, ends } = normalise(text)
  return read(plain, least).map(({ from, to, sureness }) => ({ from: starts[from], to: ends[to - 1], sureness }))
}
