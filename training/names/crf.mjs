import { FEATURES, features, MARGIN, workFor } from '../../dist/checks/names/features.js'
import { B, E, I, MAY_BEGIN, MAY_END, MAY_FOLLOW, S, SIZE, WEIGHED as TAGS, X } from '../../dist/checks/names/model.js'
import { unitOf } from '../../dist/checks/names/spans.js'

const BLANK = 1

/** Sentences as rows of feature numbers and tags. Features seen fewer than `least` times are left out. */
export function prepare(sentences, characters, least) {
  const seen = new Map()
  const rows = sentences.map(({ text, names, others = [] }) => {
    const size = text.length
    const units = new Uint16Array(size + 2 * MARGIN).fill(BLANK)
    for (let at = 0; at < size; at++) units[MARGIN + at] = unitOf(text.charCodeAt(at))
    const hashes = new Uint32Array(size * FEATURES)
    features(units, size, characters, workFor(size), hashes)
    for (const one of hashes) seen.set(one, (seen.get(one) ?? 0) + 1)
    return { hashes, tags: tagsOf(size, names, others) }
  })
  const numbers = new Map()
  for (const [hash, count] of seen) if (count >= least && hash !== 0) numbers.set(hash, numbers.size)
  const prepared = rows.map(({ hashes, tags }) => ({
    ids: Int32Array.from(hashes, (one) => numbers.get(one) ?? -1),
    tags,
  }))
  return { rows: prepared, hashes: Uint32Array.from(numbers.keys()) }
}

function tagsOf(size, names, others) {
  const tags = new Uint8Array(size)
  for (const [from, to] of others) tags.fill(X, from, to)
  for (const [from, to] of names) {
    if (to - from === 1) tags[from] = S
    else {
      tags[from] = B
      tags.fill(I, from + 1, to - 1)
      tags[to - 1] = E
    }
  }
  return tags
}

/** Log-likelihood by AdaGrad, one sentence at a time, with an L2 pull on what is touched. */
export function train({ rows, hashes }, { epochs, rate, pull, drop, random, told, from }) {
  const weights = from ? Float32Array.from(from.weights) : new Float32Array(hashes.length * TAGS)
  const past = new Float32Array(hashes.length * TAGS).fill(1e-6)
  const steps = from ? Float64Array.from(from.steps) : new Float64Array(SIZE * SIZE)
  const sums = new Float32Array(weights.length)
  const stepsSum = new Float64Array(SIZE * SIZE)
  let remembered = 0
  const stepsPast = new Float64Array(SIZE * SIZE).fill(1e-6)
  const longest = Math.max(...rows.map((one) => one.tags.length))
  const emit = new Float64Array(longest * SIZE)
  const alpha = new Float64Array(longest * SIZE)
  const beta = new Float64Array(longest * SIZE)
  const expected = new Float64Array(SIZE * SIZE)
  const order = rows.map((_, at) => at)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = random.below(at + 1)
      ;[order[at], order[other]] = [order[other], order[at]]
    }
    let loss = 0
    for (const at of order) loss += learn(rows[at])
    told(epoch, loss / rows.length)
    if (epoch >= epochs / 2) remember()
  }
  return mean()

  function remember() {
    remembered++
    for (let at = 0; at < weights.length; at++) sums[at] += weights[at]
    for (let at = 0; at < steps.length; at++) stepsSum[at] += steps[at]
  }

  /** The mean of the later epochs is calmer than any of them. */
  function mean() {
    return { weights: sums.map((one) => one / remembered), steps: stepsSum.map((one) => one / remembered) }
  }

  function learn({ ids: all, tags }) {
    const size = tags.length
    if (size === 0) return 0
    // Some features look away each time, so that no name and no neighbour is learnt by heart; the others weigh as much more.
    const ids = drop > 0 ? all.map((id) => (random.next() < drop ? -1 : id)) : all
    const louder = 1 / (1 - drop)
    const grid = Float64Array.from(steps, (weight, at) => (MAY_FOLLOW[at] === 1 ? Math.exp(weight) : 0))
    let gold = 0
    for (let n = 0; n < size; n++) {
      const score = new Array(SIZE).fill(0)
      for (let k = n * FEATURES; k < (n + 1) * FEATURES; k++) {
        const id = ids[k]
        if (id < 0) continue
        for (let tag = 0; tag < TAGS; tag++) score[tag + 1] += weights[id * TAGS + tag] * louder
      }
      for (let tag = 0; tag < SIZE; tag++) emit[n * SIZE + tag] = Math.exp(score[tag])
      gold += score[tags[n]] + (n > 0 ? steps[tags[n - 1] * SIZE + tags[n]] : 0)
    }
    let whole = 0
    for (let n = 0; n < size; n++) {
      let sum = 0
      for (let to = 0; to < SIZE; to++) {
        let came = n === 0 ? MAY_BEGIN[to] : 0
        if (n > 0) for (let from = 0; from < SIZE; from++) came += alpha[(n - 1) * SIZE + from] * grid[from * SIZE + to]
        alpha[n * SIZE + to] = came * emit[n * SIZE + to]
        sum += alpha[n * SIZE + to]
      }
      for (let to = 0; to < SIZE; to++) alpha[n * SIZE + to] /= sum
      whole += Math.log(sum)
    }
    let ends = 0
    for (let tag = 0; tag < SIZE; tag++) {
      beta[(size - 1) * SIZE + tag] = MAY_END[tag]
      ends += alpha[(size - 1) * SIZE + tag] * MAY_END[tag]
    }
    whole += Math.log(ends)
    for (let n = size - 2; n >= 0; n--) {
      let sum = 0
      for (let from = 0; from < SIZE; from++) {
        let goes = 0
        for (let to = 0; to < SIZE; to++)
          goes += grid[from * SIZE + to] * emit[(n + 1) * SIZE + to] * beta[(n + 1) * SIZE + to]
        beta[n * SIZE + from] = goes
        sum += goes
      }
      for (let from = 0; from < SIZE; from++) beta[n * SIZE + from] /= sum
    }
    expected.fill(0)
    for (let n = 0; n < size; n++) {
      let all = 0
      for (let tag = 0; tag < SIZE; tag++) all += alpha[n * SIZE + tag] * beta[n * SIZE + tag]
      let sure = true
      const wrong = new Array(SIZE).fill(0)
      for (let tag = 0; tag < SIZE; tag++) {
        wrong[tag] = (alpha[n * SIZE + tag] * beta[n * SIZE + tag]) / all - (tags[n] === tag ? 1 : 0)
        if (Math.abs(wrong[tag]) > 1e-3) sure = false
      }
      if (n > 0) {
        let sum = 0
        const here = []
        for (let at = 0; at < SIZE * SIZE; at++) {
          const from = Math.floor(at / SIZE)
          const to = at % SIZE
          here[at] = alpha[(n - 1) * SIZE + from] * grid[at] * emit[n * SIZE + to] * beta[n * SIZE + to]
          sum += here[at]
        }
        for (let at = 0; at < SIZE * SIZE; at++) expected[at] += here[at] / sum
        expected[tags[n - 1] * SIZE + tags[n]] -= 1
      }
      if (sure) continue
      for (let k = n * FEATURES; k < (n + 1) * FEATURES; k++) {
        const id = ids[k]
        if (id < 0) continue
        for (let tag = 0; tag < TAGS; tag++) {
          const w = id * TAGS + tag
          const slope = wrong[tag + 1] * louder + pull * weights[w]
          past[w] += slope * slope
          weights[w] -= (rate * slope) / Math.sqrt(past[w])
        }
      }
    }
    for (let at = 0; at < SIZE * SIZE; at++) {
      if (MAY_FOLLOW[at] !== 1) continue
      stepsPast[at] += expected[at] * expected[at]
      steps[at] -= (rate * expected[at]) / Math.sqrt(stepsPast[at])
    }
    return whole - gold
  }
}

/** The same rows with only the `most` heaviest features left, and what was learnt of them: to be trained on, so that they carry the rest. */
export function thinned({ rows, hashes }, { weights, steps }, most) {
  const heavy = Float32Array.from(hashes, (_, id) => {
    let found = 0
    for (let tag = 0; tag < TAGS; tag++) found = Math.max(found, Math.abs(weights[id * TAGS + tag]))
    return found
  })
  const kept = [...hashes.keys()].sort((a, b) => heavy[b] - heavy[a]).slice(0, most)
  const now = new Int32Array(hashes.length).fill(-1)
  for (const [at, id] of kept.entries()) now[id] = at
  const less = new Float32Array(kept.length * TAGS)
  for (const [at, id] of kept.entries())
    for (let tag = 0; tag < TAGS; tag++) less[at * TAGS + tag] = weights[id * TAGS + tag]
  return {
    rows: rows.map(({ ids, tags }) => ({ ids: ids.map((id) => (id < 0 ? -1 : now[id])), tags })),
    hashes: Uint32Array.from(kept, (id) => hashes[id]),
    from: { weights: less, steps },
  }
}
