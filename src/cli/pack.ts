import { wrongUse, type Command } from './command.ts'
import { diffPacks } from './pack-diff.ts'
import { explainPack } from './pack-explain.ts'
import { testPack } from './pack-test.ts'
import { tryOut } from './pack-try.ts'

/** 政策包 — tests a pack, explains what stands in it, compares two, or tries one on stored history. */
export const pack: Command = {
  name: 'pack',
  zh: '检验政策包，解释其中的内容，比较两个包，或者在启用前试行',
  en: 'Test a policy pack, explain what stands in it, compare two, or try one before switching it on',
  usage: [
    'pack test [DIR]             （检验文件、规则、自带的例子，以及是否比上级包宽；forms, rules, examples, nothing looser than its parent）',
    'pack explain NAME [DIR]     （如 T04、R16-1、P19、mobile、通知、commentDays、neverReason、secrecy）',
    'pack diff DIR DIR [--json]  （从前一个到后一个：更严、更松、改写；from the first to the second）',
    'pack try DIR --data DIR [--state STATE] [--limit N] [--titles] [--json]',
  ],
  options: {
    json: { type: 'boolean', zh: '输出 JSON', en: 'answer in JSON' },
    data: {
      type: 'string',
      value: 'DIR',
      zh: '试行用的数据目录，不改办件；不写则看 DATABASE_URL、YUANTOU_DATA',
      en: 'the data folder to try it on; else DATABASE_URL or YUANTOU_DATA',
    },
    state: { type: 'string', value: 'STATE', zh: '只看这种状态的办件，如 filed', en: 'only cases in this state' },
    limit: {
      type: 'string',
      value: 'N',
      zh: '最多看多少件，从最近的看起',
      en: 'no more cases than this, newest first',
    },
    titles: { type: 'boolean', zh: '列出标题（默认只列编号）', en: 'list titles, not ids alone' },
  },
  async run(args, io) {
    const [verb, first, second, ...more] = args.rest
    if (more.length > 0) return wrongUse(io, pack, '参数太多。', 'Too many arguments.')
    if (verb === 'test' && second === undefined) return testPack(io, first)
    if (verb === 'explain' && first !== undefined) return explainPack(io, first, second)
    if (verb === 'diff' && first !== undefined && second !== undefined)
      return diffPacks(io, first, second, args.flags['json'] === true)
    if (verb === 'try' && first !== undefined && second === undefined) return tryOut(io, pack, first, args)
    return wrongUse(io, pack, '请用 test、explain、diff 或 try。', 'Say test, explain, diff or try.')
  },
}
