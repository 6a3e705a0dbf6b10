import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../../src/store/memory.ts'
import { yuantou } from '../../support/console.ts'
import { NOTICE_2027 } from '../../support/notice-2027.ts'
import { office, type Office } from '../../support/office.ts'

const FILE = JSON.stringify({ ...NOTICE_2027, year: 2027, table: '手工录入' })

describe('yuantou calendar show', () => {
  it('shows a year of the pack: days off in runs, make-up days, working days, the notice', async () => {
    const { exit, out } = await yuantou(['calendar', 'show', '2026'])
    expect(exit).toBe(0)
    expect(out).toContain('2026 年：工作日 248 天')
    expect(out).toContain('2月15日 至 2月23日')
    expect(out).toContain('9月20日（周日）')
    expect(out).toContain('国办发明电〔2025〕7号')
  })
  it('says of a year without a notice that its dates are provisional', async () => {
    const { exit, out } = await yuantou(['calendar', 'show', '2031'])
    expect(exit).toBe(1)
    expect(out).toContain('都是暂定')
  })
  it('shows what a data folder has imported, and who did', async () => {
    const house = office()
    await importing(house, ['2027.json', '--by', '管宁'])
    const { exit, out } = await atDesk(house, ['show', '2027', '--data', 'data'])
    expect(exit).toBe(0)
    expect(out).toContain('由 管宁 于')
  })
})

describe('yuantou calendar import', () => {
  it('brings a year into a data folder', async () => {
    const house = office()
    const { exit, out } = await importing(house, ['2027.json', '--by', '管宁'])
    expect({ exit, out }).toMatchObject({ exit: 0, out: expect.stringContaining('2027 年放假安排已经生效') as string })
    expect(await house.deps.store.years()).toMatchObject([{ year: '2027', by: '管宁' }])
  })
  it('tells every fault of the file and imports nothing', async () => {
    const house = office()
    const wrong = JSON.stringify({ ...NOTICE_2027, work: ['2027-01-18', '2026-12-27'] })
    const { exit, err } = await importing(house, ['2027.json', '--by', '管宁'], wrong)
    expect(exit).toBe(1)
    expect(err).toContain('/work/0 日期 2027-01-18 不是周末')
    expect(err).toContain('/work/1 日期 2026-12-27 不在 2027 年')
    expect(await house.deps.store.years()).toEqual([])
  })
  it.each([
    ['no JSON at all', '2027年放假安排'],
    ['another form', '{"year":2027}'],
  ])('refuses %s', async (_, content) => {
    const { exit, err } = await importing(office(), ['2027.json', '--by', '管宁'], content)
    expect(exit).toBe(2)
    expect(err).toContain('放假安排的格式不对')
  })
  it('corrects a year only when told to, and why', async () => {
    const house = office()
    const file = JSON.stringify({ ...house.deps.pack().calendar.years['2026'], year: 2026, source: '另发的通知' })
    expect((await importing(house, ['2027.json', '--by', '管宁'], file)).err).toContain('2026 年的放假安排已经有了')
    const corrected = ['2027.json', '--by', '管宁', '--correct', '--why', '通知更正']
    expect((await importing(house, corrected, file)).exit).toBe(0)
  })
  it('wants to know where and who', async () => {
    for (const args of [['2027.json', '--data', 'data'], ['2027.json', '--by', '管宁'], []])
      expect((await yuantou(['calendar', 'import', ...args])).exit).toBe(2)
  })
  it('makes no store where there is none', async () => {
    const args = ['calendar', 'import', '2027.json', '--data', 'nowhere', '--by', '管宁']
    const { exit, err } = await yuantou(args, { files: { '2027.json': FILE } })
    expect(exit).toBe(2)
    expect(err).toContain('这里没有数据')
  })
})

function importing(house: Office, args: readonly string[], file = FILE) {
  return atDesk(house, ['import', ...args, '--data', 'data'], file)
}

function atDesk({ deps }: Office, args: readonly string[], file = FILE) {
  const openDesk = () => Promise.resolve({ done: { deps: { ...deps }, close: () => memoryStore().close() } })
  return yuantou(['calendar', ...args], { files: { '2027.json': file }, io: { openDesk } })
}
