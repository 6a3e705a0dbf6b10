import type { Inspection } from '../desk/custody.ts'
import { wrongUse, type Command } from './command.ts'
import { FINDINGS, isTrouble, sayTrouble } from './custody-words.ts'
import { ATTEND, CLEAR } from './exit.ts'

/** 验留痕 — walks the hash chain of the trail, and with `--all` holds everything kept against its hash. Writes nothing. */
export const verifyTrail: Command = {
  name: 'verify-trail',
  zh: '核对留痕是否完整、未被改动；--all 连同文件、页面、台账一起核对。只读，不写入',
  en: 'Verify that the trail is whole and unaltered; --all checks files, pages and counts too. Reads only',
  usage: ['verify-trail [DIR] [--all] [--head HASH] [--json]'],
  options: {
    all: { type: 'boolean', zh: '连同每个文件的哈希、发布的页面、台账', en: 'every file, page and count as well' },
    head: {
      type: 'string',
      value: 'HASH',
      zh: '以前另处抄下的留痕末条哈希，应仍在留痕里',
      en: 'a head written down elsewhere, which must still stand in the trail',
    },
    json: { type: 'boolean', zh: '输出一行 JSON', en: 'one line of JSON' },
  },
  run: async ({ flags, rest }, io) => {
    const [place, ...more] = rest
    if (more.length > 0) return wrongUse(io, verifyTrail, '请只指明一个数据目录。', 'Name one data folder.')
    const { head, all } = flags
    if (typeof head === 'string' && !/^[0-9a-f]{64}$/.test(head))
      return wrongUse(io, verifyTrail, '--head 是 64 位十六进制的哈希。', '--head is a hash of 64 hex digits.')
    const keeper = await io.custody()
    const ask = { all: all === true, ...(typeof head === 'string' ? { head } : {}) }
    const outcome = await keeper.inspect(place, ask)
    if (isTrouble(outcome)) return sayTrouble(io, outcome)
    const found = outcome.done
    const whole = found.brokenAt === null && found.headFound !== false && found.findings.length === 0
    await io.out(flags['json'] === true ? `${JSON.stringify({ whole, ...found })}\n` : told(found, whole))
    return whole ? CLEAR : ATTEND
  },
}

function told({ brokenAt, head, headFound, findings, blobs }: Inspection, whole: boolean): string {
  const lines: string[] = []
  if (brokenAt === null) lines.push('留痕完整，未发现改动。', 'The trail is whole.')
  else
    lines.push(
      `留痕从第 ${brokenAt} 条起对不上：可能被改动、删除或插入。请封存数据并报告。`,
      `The trail breaks at entry ${brokenAt}.`,
    )
  if (headFound === false)
    lines.push(
      '抄下的哈希不在留痕里：留痕可能被整段替换过。请封存数据并报告。',
      'The head written down is not in the trail.',
    )
  for (const { code, what } of findings) lines.push(`${FINDINGS[code][0]} ${FINDINGS[code][1]}: ${what}`)
  if (blobs !== null) lines.push(`核对了 ${blobs} 个文件。${blobs} files checked.`)
  if (whole)
    lines.push(
      `末条第 ${head.seq} 条，哈希 ${head.hash}`,
      '请把这一行抄到别处：下次用 --head 核对。Write the head down elsewhere; check it with --head.',
    )
  return `${lines.join('\n')}\n`
}
