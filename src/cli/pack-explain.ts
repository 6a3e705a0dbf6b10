import { dimensionTitle } from '../packs/dimension-title.ts'
import { DIMENSIONS } from '../packs/dimensions.ts'
import type { Loaded } from '../packs/load.ts'
import { entryAt, writtenBy } from '../packs/written-by.ts'
import { CLEAR, WRONG } from './exit.ts'
import { exemption, ground, kind, reason, rule, step, value, wordList } from './explanations.ts'
import type { Io } from './io.ts'
import { packAt } from './pack-at.ts'

/** 解释 — what bears this code or name, in plain Chinese, with its clause, its examples and who in the lineage wrote it where. */
export async function explainPack(io: Io, subject: string, dir: string | undefined): Promise<number> {
  const at = packAt(io, dir)
  if ('exit' in at) return dir === undefined ? WRONG : at.exit
  const found = explanations(at.loaded, subject)
  if (found.length === 0) {
    io.err(`政策包 ${at.loaded.pack.id} 里没有 ${subject}。\nThere is no ${subject} in this pack.\n`)
    return WRONG
  }
  await io.out(`${found.join('\n\n')}\n`)
  return CLEAR
}

/**
 * Everything in the pack that bears this code or name: rules by id or type, reasons, grounds, exemptions, kinds, thresholds, word lists, steps. A code
 * that is only the beginning of others (`R16-1`) gives those.
 */
export function explanations(loaded: Loaded, subject: string): readonly string[] {
  const wanted = subject.toLowerCase()
  const exact = bearing(loaded, (name) => name.toLowerCase() === wanted)
  return exact.length > 0
    ? exact
    : bearing(loaded, (name) => /\d/.test(wanted) && name.toLowerCase().startsWith(wanted))
}

type Is = (name: string) => boolean

function bearing(loaded: Loaded, is: Is): readonly string[] {
  const { pack } = loaded
  const { returns, reasons, exemptions, kinds } = pack.rulebook
  const told = (text: string, files: string, list: string, key: string, name: string): string =>
    [text, ...placesOf(loaded, entryAt(loaded, files, list, key, name))].join('\n')
  return [
    ...pack.rules
      .filter((one) => is(one.id) || is(one.type))
      .map((one) => told(rule(pack, one), 'rules/', '', 'id', one.id)),
    ...returns
      .filter((one) => is(one.code))
      .map((one) => told(ground(pack, one), 'returns.json', '', 'code', one.code)),
    ...reasons
      .filter((one) => is(one.code))
      .map((one) => told(reason(pack, one), 'reasons.json', '', 'code', one.code)),
    ...exemptions
      .filter((one) => is(one.code))
      .map((one) => told(exemption(pack, one), 'gate.json', '/exemptions', 'code', one.code)),
    ...kinds
      .filter((one) => is(one.id) || one.aliases.some(is))
      .map((one) => told(kind(one), 'kinds.json', '', 'id', one.id)),
    ...pack.flow.steps
      .filter((one) => is(one.id))
      .map((one) => told(step(pack, one), 'flow.json', '/steps', 'id', one.id)),
    ...single(loaded, is),
  ]
}

/** Values that stand alone under a name of their own: thresholds, hints, demands on an interpretation, word lists, terms of the flow. */
function single(loaded: Loaded, is: Is): readonly string[] {
  const { rulebook, flow } = loaded.pack
  const { planFields, minLength, copied } = rulebook.interpretation
  const { reviewAfterMonths, leadMinutes, returns } = flow
  const values: readonly (readonly [file: string, path: string, of: object])[] = [
    ['gate.json', '/thresholds', rulebook.thresholds],
    ['gate.json', '/hints', rulebook.hints],
    ['interpretation.json', '', { planFields, minLength }],
    ['interpretation.json', '/copied', copied],
    ['flow.json', '', { reviewAfterMonths, leadMinutes, fourEyes: flow.fourEyes }],
    ['flow.json', '/returns', returns],
    ['publication.json', '', loaded.pack.publication],
  ]
  const plain = values.flatMap(([file, path, of]) =>
    Object.entries(of)
      .filter(([name]) => is(name))
      .map(([name, one]) =>
        [value(titleOf(file, `${path}/${name}`), one), ...placesOf(loaded, { file, pointer: `${path}/${name}` })].join(
          '\n',
        ),
      ),
  )
  const lists = Object.entries(rulebook.lexicon)
    .filter(([name]) => is(name))
    .map(([name, patterns]) =>
      [wordList(name, patterns), ...placesOf(loaded, { file: 'gate.json', pointer: `/lexicon/${name}` })].join('\n'),
    )
  return [...plain, ...lists]
}

/** What the office calls it, and the name it bears in the file. */
function titleOf(file: string, pointer: string): string {
  const id = DIMENSIONS.find((one) => one.file === file && one.path === pointer)?.id
  const name = pointer.split('/').at(-1) ?? ''
  return id === undefined ? name : `${dimensionTitle(id)} ${name}`
}

function placesOf(loaded: Loaded, at: Readonly<{ file: string; pointer: string }> | undefined): readonly string[] {
  if (!at) return []
  const hands = writtenBy(loaded, at.file, at.pointer)
  return hands.map(
    ({ pack, file, line, part }) => `  ${part === '' ? '写在' : `${part} 改在`}：${pack}/${file}:${line}`,
  )
}
