import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { StoreUnavailable } from '../../../src/desk/unavailable.ts'
import { yuantou } from '../../support/console.ts'
import { freshFolder } from '../../support/folder.ts'

describe('yuantou', () => {
  it.each([['--help'], ['-h'], ['help']])('%s lists the commands, Chinese first', async (flag) => {
    const { exit, out } = await yuantou([flag])
    expect(exit).toBe(0)
    for (const name of ['check', 'gate', 'pack', 'verify-trail', 'backup', 'restore', 'copy', 'serve', 'demo'])
      expect(out).toContain(`  ${name}`)
    expect(out.search(/[\u4e00-\u9fff]/)).toBeLessThan(out.search(/[A-Z][a-z]+ /))
  })

  it.each([['check'], ['gate'], ['pack'], ['verify-trail'], ['backup'], ['restore'], ['copy'], ['serve'], ['demo']])(
    '%s --help explains itself',
    async (name) => {
      const { exit, out } = await yuantou([name, '--help'])
      expect(exit).toBe(0)
      expect(out).toContain(`yuantou ${name}`)
      expect(out).toMatch(/^[\u4e00-\u9fff]/)
    },
  )

  it('is used wrongly without a command, or with one nobody knows', async () => {
    expect((await yuantou([])).exit).toBe(2)
    expect(await yuantou(['chekc'])).toMatchObject({ exit: 2, out: '' })
    expect((await yuantou(['serve', '--now'])).exit).toBe(2)
  })

  it.each([
    ['SQLITE_FULL', new StoreUnavailable('SQLITE_FULL')],
    ['EROFS', Object.assign(new Error('mkdir /x'), { code: 'EROFS', syscall: 'mkdir' })],
  ])('says in one sentence that the data folder cannot be used (%s)', async (condition, error) => {
    const io = { serve: () => Promise.reject(error), demo: () => Promise.reject(error) }
    for (const name of ['serve', 'demo']) {
      const { exit, out, err } = await yuantou([name], { io })
      expect({ exit, out }).toEqual({ exit: 2, out: '' })
      expect(err).toContain(condition)
      expect(err).not.toContain('    at ')
    }
    await expect(yuantou(['serve'], { io: { serve: () => Promise.reject(new TypeError('a bug')) } })).rejects.toThrow()
  })

  it('hands serve and demo to the house and answers with their code', async () => {
    expect((await yuantou(['serve'], { io: { serve: () => Promise.resolve(2) } })).exit).toBe(2)
    const asked: unknown[] = []
    const demo = (options: unknown) => Promise.resolve(Number(asked.push(options)) - 1)
    expect((await yuantou(['demo', '--data', 'd', '--port', '0'], { io: { demo } })).exit).toBe(0)
    expect((await yuantou(['demo'], { io: { demo } })).exit).toBe(1)
    expect(asked).toEqual([{ dataDir: 'd', port: 0 }, {}])
    expect((await yuantou(['demo', '--port', '99999'], { io: { demo } })).exit).toBe(2)
  })

  it('judges nothing when the pack does not load', async () => {
    const io = { packDir: freshFolder() }
    for (const argv of [
      ['check', '--jsonl'],
      ['check', 'a.txt'],
      ['gate', '--jsonl'],
      ['pack', 'explain', 'T01'],
    ])
      expect(await yuantou(argv, { stdin: '{"id":1,"text":"甲"}\n', io })).toMatchObject({ exit: 2, out: '' })
  })
})

describe('pack', () => {
  it('test says of the shipped pack that all its examples hold', async () => {
    const { exit, out } = await yuantou(['pack', 'test'])
    expect(exit).toBe(0)
    expect(out).toMatch(/政策包 cn-base .* 合格/)
    expect(out).toMatch(/规则 \d+ 条，自带例子 \d+ 个，全部通过/)
  })

  it('test tells what is wrong with a pack, and 2 when there is none', async () => {
    const dir = freshFolder()
    writeFileSync(path.join(dir, 'pack.json'), '{\n  "名称": "云栖县",,\n}\n')
    const { exit, out } = await yuantou(['pack', 'test', dir])
    expect(exit).toBe(1)
    expect(out).toContain(
      [
        '  ✗ pack.json:2:15 pack.json 不是完整的 JSON（第 2 行第 15 列）。请改正后再加载。 [pack.not-json]',
        '        "名称": "云栖县",,',
        `         　　    　　　  ^`,
      ].join('\n'),
    )
    expect(out).toContain('政策包有 1 处问题，不能使用。')
    expect((await yuantou(['pack', 'test', path.join(dir, 'none')])).exit).toBe(2)
  })

  it.each([
    ['mobile', '手机号'],
    ['T04', '缺少解读方案或者解读材料'],
    ['t04', '缺少解读方案或者解读材料'],
    ['R14-1', '依法确定为国家秘密'],
    ['R16-2a', '第十六条'],
    ['R16-1', '理由 R16-1b'],
    ['E-PENALTY', '惩戒公示'],
    ['复函', '文种 函'],
  ])('explain %s', async (subject, words) => {
    const { exit, out } = await yuantou(['pack', 'explain', subject])
    expect(exit).toBe(0)
    expect(out).toContain(words)
  })

  it('explain knows nothing of what is not there', async () => {
    expect(await yuantou(['pack', 'explain', 'T99'])).toMatchObject({ exit: 2, out: '' })
    expect((await yuantou(['pack', 'explain'])).exit).toBe(2)
    expect((await yuantou(['pack', 'sing'])).exit).toBe(2)
  })
})
