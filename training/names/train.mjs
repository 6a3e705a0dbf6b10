import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { normalise } from '../../dist/checks/normalise.js'
import { readModel } from '../../dist/checks/names/model.js'
import { nameReader } from '../../dist/checks/names/spans.js'
import { prepare, thinned, train } from './crf.mjs'
import { lawLines, peopled, readUner, renamed, salad, shuffled, written } from './corpus.mjs'
import { inventor } from './invented.mjs'
import { charactersFrom, readDictionary, wordsFor } from './lexicon.mjs'
import { packed } from './pack.mjs'
import { seeded } from './random.mjs'
import { score } from './score.mjs'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    dictionary: { type: 'string' },
    out: { type: 'string', default: 'models/names/names.crf' },
    epochs: { type: 'string', default: '5' },
    written: { type: 'string', default: '14000' },
    salad: { type: 'string', default: '4000' },
    uner: { type: 'string', default: '2' },
    renamed: { type: 'string', default: '3' },
    laws: { type: 'string', default: '4000' },
    most: { type: 'string', default: '165000' },
    again: { type: 'string', default: '6' },
    drop: { type: 'string', default: '0.5' },
    pull: { type: 'string', default: '0.0003' },
    rate: { type: 'string', default: '0.1' },
    // For the weights that ship, once every setting is chosen: then the figure on dev means nothing any more.
    'with-dev': { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261123' },
  },
})
if (values.dictionary === undefined) throw new Error('--dictionary <dict.txt of jieba>, see training/README.md')

const random = seeded(Number(values.seed))
const file = (...parts) => path.join(values.data, ...parts)
const rare = JSON.parse(readFileSync(file('lexicon/family_names.json'), 'utf8'))
const dictionary = readDictionary(readFileSync(values.dictionary, 'utf8'))
const characters = charactersFrom(dictionary, rare)
const { words, foreign, wordlike } = wordsFor(dictionary, characters.surname)
const people = inventor(random, rare, foreign, wordlike)
// Among dictionary words a name that is one could not be told from them.
const plainPeople = inventor(random, rare, foreign)

const dev = readUner(file('ner/uner_dev.jsonl'))
const uner = [...readUner(file('ner/uner_train.jsonl')), ...(values['with-dev'] ? dev : [])]
const laws = lawLines(file('docs/laws_md'), Number(values.laws), random)
const sentences = [
  ...Array.from({ length: Number(values.uner) }, () => uner).flat(),
  ...Array.from({ length: Number(values.renamed) }, () => renamed(uner, plainPeople)).flat(),
  ...laws.map((text) => ({ text, names: [] })),
  ...peopled(laws, people, random),
  ...written(Number(values.written), people, random),
  ...salad(Number(values.salad), words, plainPeople, random),
]
  .map(asRead)
  .filter(({ text }) => text.length > 0 && text.length <= 500)
console.log(
  `${sentences.length} sentences, ${sentences.reduce((sum, one) => sum + one.text.length, 0)} characters, ${sentences.reduce((sum, one) => sum + one.names.length, 0)} names, ${characters.list.length} words`,
)

const rows = prepare(shuffled(sentences, random), characters, 2)
console.log(`${rows.hashes.length} features`)
const settings = {
  rate: Number(values.rate),
  pull: Number(values.pull),
  drop: Number(values.drop),
  random,
  told: (epoch, loss) => console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(4)} a sentence`),
}
const whole = train(rows, { ...settings, epochs: Number(values.epochs) })
const thin = thinned(rows, whole, Number(values.most))
const learnt = train(thin, { ...settings, epochs: Number(values.again), from: thin.from })
const { bytes, kept } = packed(learnt, thin.hashes, characters)
mkdirSync(path.dirname(values.out), { recursive: true })
writeFileSync(values.out, bytes)
console.log(`${values.out}: ${bytes.length} bytes, ${kept} features kept`)

const read = nameReader(readModel(bytes))
for (const least of [0.5, 0.35, 0.25, 0.15]) {
  const { p, r, f } = score(read, dev.map(asRead), least)
  console.log(`UNER dev at ${least}: P ${p.toFixed(1)} R ${r.toFixed(1)} F ${f.toFixed(1)}`)
}

/** The text as the rules read it, names moved along. */
function asRead({ text, names, others = [] }) {
  const { text: plain, starts, ends } = normalise(text)
  const at = (from, to) => {
    let first = 0
    while (first < plain.length && ends[first] <= from) first++
    let last = first
    while (last < plain.length && starts[last] < to) last++
    return [first, last]
  }
  return {
    text: plain,
    names: names.map(([from, to]) => at(from, to)),
    others: others.map(([from, to]) => at(from, to)),
  }
}
