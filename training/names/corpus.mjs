import { readdirSync, readFileSync } from 'node:fs'
import { FILL, ORGAN_HEADS, ORGAN_TAILS, PLACE_HEADS, PLACE_TAILS, TEMPLATES } from './templates.mjs'

/** A sentence with its names: `{ text, names: [from, to][] }`. */
export function readUner(file) {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ text, entities }) => ({
      text,
      names: entities.filter((one) => one.label === 'PER').map((one) => [one.start, one.end]),
      others: entities.filter((one) => one.label !== 'PER').map((one) => [one.start, one.end]),
    }))
}

/** The same sentences with other names in them: what a name is must not be learnt by heart. */
export function renamed(sentences, inventor) {
  return sentences
    .filter(({ names }) => names.length > 0)
    .map(({ text, names, others }) => {
      const moved = { names: [], others: [] }
      let made = ''
      let at = 0
      const marked = [...names.map((one) => ['names', one]), ...others.map((one) => ['others', one])]
      for (const [kind, [from, to]] of marked.sort((a, b) => a[1][0] - b[1][0])) {
        made += text.slice(at, from)
        const foreign = /[·・]|^[^\u4e00-\u9fff]/u.test(text.slice(from, to))
        const own = text.slice(from, to)
        const said = kind === 'others' ? own : foreign ? inventor.abroad() : inventor.name()
        moved[kind].push([made.length, made.length + said.length])
        made += said
        at = to
      }
      return { text: made + text.slice(at), ...moved }
    })
}

/** Lines of law texts, every third file: nobody is named there. */
export function lawLines(folder, most, random) {
  const lines = readdirSync(folder)
    .sort()
    .filter((_, at) => at % 3 === 0)
    .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n'))
    .map((line) => line.replace(/[#*]/g, '').trim())
    .filter((line) => line.length >= 8)
  return shuffled(lines, random).slice(0, most)
}

/** Law lines where somebody who plays a part is given a name. */
export function peopled(lines, inventor, random) {
  const part = new RegExp(
    `(?:${FILL.r.join('|')})(?=应当|可以|不得|对|不服|未|向|在|的|有|因|提出|申请|与|死亡|要求|认为|，)`,
    'u',
  )
  return lines.flatMap((line) => {
    const match = part.exec(line)
    if (match === null || !random.chance(0.5)) return []
    const at = match.index + match[0].length
    const name = inventor.name()
    return [{ text: line.slice(0, at) + name + line.slice(at), names: [[at, at + name.length]] }]
  })
}

/** Sentences made from the templates. */
export function written(count, inventor, random) {
  return Array.from({ length: count }, () => fill(random.pick(TEMPLATES), inventor, random))
}

function fill(template, inventor, random) {
  let text = ''
  const names = []
  const others = []
  for (const piece of template.split(/(\{\w+\})/)) {
    const key = /^\{(\w+)\}$/.exec(piece)?.[1]
    if (key === 'n') {
      const plain = inventor.name()
      const spaced = plain.length === 2 && random.chance(0.05) ? `${plain[0]}　${plain[1]}` : plain
      names.push([text.length, text.length + spaced.length])
      text += spaced
    } else {
      const said = key === undefined ? piece : word(key, inventor, random)
      if (key === 'o' || key === 'p') others.push([text.length, text.length + said.length])
      text += said
    }
  }
  // Half of what people write is punctuated in another way.
  if (random.chance(0.15)) text = text.replaceAll('　', ' ')
  return { text, names, others }
}

function word(key, inventor, random) {
  if (key === 's') return inventor.surname()
  if (key === 'o') return random.pick(ORGAN_HEADS) + random.pick(ORGAN_TAILS)
  if (key === 'p') return random.pick(PLACE_HEADS) + random.pick(PLACE_TAILS)
  return random.pick(FILL[key])
}

/** Dictionary words in a row, now and then with a name between: what is a word is no name, whatever it begins with. */
export function salad(count, words, inventor, random) {
  const sums = []
  let sum = 0
  for (const one of words) sums.push((sum += one.count ** 0.4))
  const word = () => {
    const sought = random.next() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < sought) low = middle + 1
      else high = middle
    }
    return words[low]
  }
  return Array.from({ length: count }, () => {
    let text = ''
    const names = []
    const others = []
    for (let left = 6 + random.below(14); left > 0; left--) {
      if (random.chance(0.045)) {
        const name = inventor.name()
        names.push([text.length, text.length + name.length])
        text += name
      } else {
        const { word: said, tag } = word()
        if (tag === 'ns' || tag === 'nt') others.push([text.length, text.length + said.length])
        text += said
      }
      if (random.chance(0.12)) text += random.pick(['，', '，', '、', '。', '的', '：', '“', '”'])
    }
    return { text, names, others }
  })
}

export function shuffled(list, random) {
  const made = [...list]
  for (let at = made.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[made[at], made[other]] = [made[other], made[at]]
  }
  return made
}
