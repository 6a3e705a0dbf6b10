import { describe, expect, it } from 'vitest'
import { yuantou } from '../../support/console.ts'
import { docx, p, table } from '../../support/docx.ts'
import { pack } from '../../support/gate.ts'

const TEXT = '😀通知\r\n申请人电话13800138000'
const files = {
  '文件 夹/通知.txt': TEXT,
  '名单.docx': docx({ body: [p('名单'), table(['姓名', '手机号'], ['赵某', '13800138000'])] }),
  '密.txt': '绝密★\n申请人电话13800138000',
}

type Region = Readonly<{
  charOffset: number
  charLength: number
  startLine: number
  startColumn: number
  endColumn: number
}>
type Location = Readonly<{
  physicalLocation: Readonly<{ artifactLocation: Readonly<{ uri: string; index: number }>; region?: Region }>
  logicalLocations: readonly Readonly<{ fullyQualifiedName: string }>[]
}>
type Log = Readonly<{
  version: string
  runs: readonly [
    Readonly<{
      tool: Readonly<{ driver: Readonly<{ name: string; rules: readonly Readonly<{ id: string }>[] }> }>
      columnKind: string
      invocations: readonly Readonly<{ executionSuccessful: boolean; toolExecutionNotifications: readonly unknown[] }>[]
      artifacts: readonly Readonly<{ location: Readonly<{ uri: string }>; hashes?: Readonly<Record<string, string>> }>[]
      results: readonly Readonly<{
        ruleId: string
        ruleIndex: number
        kind: string
        level: string
        message: Readonly<{ text: string }>
        locations: readonly [Location]
      }>[]
    }>,
  ]
}>

async function sarif(...names: readonly string[]) {
  const { exit, out } = await yuantou(['check', '--sarif', ...names], { files })
  const log = JSON.parse(out) as Log
  return { exit, out, log, run: log.runs[0] }
}

describe('check --sarif', () => {
  it('is SARIF 2.1.0 that lists every rule, silent ones too', async () => {
    const { exit, log, run } = await sarif('文件 夹/通知.txt', '名单.docx')
    expect(exit).toBe(1)
    expect(log.version).toBe('2.1.0')
    expect(log.runs).toHaveLength(1)
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.tool.driver.name).toBe('yuantou')
    expect(run.tool.driver.rules.map((rule) => rule.id)).toEqual(pack.rules.map((rule) => rule.id))
    expect(run.results.length).toBeGreaterThanOrEqual(2)
  })

  it('has every result name its rule, its level, its file and its place', async () => {
    const { run } = await sarif('文件 夹/通知.txt', '名单.docx')
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId)
      expect(['error', 'warning', 'note']).toContain(result.level)
      expect(result.kind).toBe('fail')
      expect(result.message.text).not.toBe('')
      const { uri, index } = result.locations[0].physicalLocation.artifactLocation
      expect(run.artifacts[index]?.location.uri).toBe(uri)
      expect(() => new URL(uri, 'file:///office/')).not.toThrow()
    }
    expect(run.artifacts[0]?.location.uri).toBe('%E6%96%87%E4%BB%B6%20%E5%A4%B9/%E9%80%9A%E7%9F%A5.txt')
    expect(run.artifacts[0]?.hashes?.['sha-256']).toMatch(/^[0-9a-f]{64}$/)
  })

  it('points into plain text by character, and into a docx by name', async () => {
    const { run } = await sarif('文件 夹/通知.txt', '名单.docx')
    const numbers = run.results.filter((result) => result.ruleId !== 'name')
    const [inText, inTable] = numbers.map((result) => result.locations[0])
    const region = inText!.physicalLocation.region!
    expect(TEXT.slice(region.charOffset, region.charOffset + region.charLength)).toBe('13800138000')
    expect(region).toMatchObject({ startLine: 2, startColumn: 6, endColumn: 17 })
    expect(inTable!.physicalLocation.region).toBeUndefined()
    expect(inTable!.logicalLocations[0]?.fullyQualifiedName).toBe('/正文/表1/行2/列2')
  })

  it('carries no matched text, no snippet and no fingerprint', async () => {
    const { out } = await sarif('文件 夹/通知.txt', '名单.docx', '密.txt')
    expect(out).not.toMatch(/13800138000|绝密|赵某|snippet|ingerprint/)
  })

  it('does not pass off an unread file as a clean one', async () => {
    const { exit, run } = await sarif('没有.docx')
    expect(exit).toBe(2)
    expect(run.results).toEqual([])
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', descriptor: { id: 'file.missing' } }],
    })
  })
})
