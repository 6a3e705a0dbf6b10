import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createConverter, type Converter, type ConverterOptions } from '../../../../src/formats/legacy/converter.ts'
import { findSandbox } from '../../../../src/formats/legacy/sandbox.ts'
import { sweep } from '../../../../src/formats/legacy/workplace.ts'
import { freshFolder } from '../../../support/folder.ts'

const BYTES = new TextEncoder().encode('旧')
const open: Converter[] = []
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())))

/** A stand-in for the office program: a script that knows where to write (`$out`) and what it was given (`$in`). */
function pretending(script: string, more: Partial<ConverterOptions> = {}) {
  const base = freshFolder()
  const program = path.join(freshFolder(), 'soffice')
  writeFileSync(
    program,
    `#!/bin/bash
if [ "$1" = --version ]; then echo "LibreOffice 1.2.3.4 pretended"; exit 0; fi
args="$*"
while [ $# -gt 0 ]; do [ "$1" = --outdir ] && out=$2; in=$1; shift; done
${script}
`,
  )
  chmodSync(program, 0o755)
  const converter = createConverter({ program, base, ...more })
  open.push(converter)
  const codeOf = async (format = 'doc'): Promise<string> => {
    const result = await converter.convert(format, BYTES)
    return result.ok ? 'converted' : (result.problems[0]?.code ?? '')
  }
  return { converter, base, codeOf, said: async () => written(await converter.convert('doc', BYTES)) }
}
const written = (result: Awaited<ReturnType<Converter['convert']>>): string => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return new TextDecoder().decode(result.value.bytes)
}

describe('the program that converts', () => {
  it('gets the bytes under the format found, and its answer is read with its version', async () => {
    const { converter } = pretending('cp "$in" "$out/in.docx"')
    const result = await converter.convert('doc', BYTES)
    expect(result).toEqual({ ok: true, value: { bytes: BYTES, target: 'docx', by: 'LibreOffice 1.2.3.4' } })
  })

  it.each<[string, string, string]>([
    ['format.conversion-failed', 'ends with an error', 'exit 3'],
    ['format.conversion-failed', 'is killed', 'kill -9 $$'],
    ['format.conversion-failed', 'writes nothing', 'exit 0'],
    ['format.conversion-failed', 'writes an empty file', ': > "$out/in.docx"'],
    ['format.conversion-failed', 'leaves a link to somebody else’s file', 'ln -s /etc/passwd "$out/in.docx"'],
    ['format.conversion-failed', 'leaves a folder', 'mkdir "$out/in.docx"'],
    ['format.too-large', 'writes more than we read', 'truncate -s 65M "$out/in.docx"'],
  ])('%s: it %s', async (code, _what, script) => {
    expect(await pretending(script).codeOf()).toBe(code)
  })
  it('is not there at all', async () => {
    const converter = createConverter({ program: '/nowhere/soffice', base: freshFolder() })
    open.push(converter)
    expect(await converter.convert('doc', BYTES)).toMatchObject({ problems: [{ code: 'format.conversion-failed' }] })
  })
  it('is not asked for what it does not convert', async () => {
    expect(await pretending('exit 0').codeOf('mhtml')).toBe('format.legacy')
  })

  it('has its time, and all it started ends with it', async () => {
    const mark = path.join(freshFolder(), 'pid')
    const { codeOf, base } = pretending(`sleep 300 & echo $! > ${mark}; wait`, { timeoutMs: 1_500 })
    expect(await codeOf()).toBe('format.too-slow')
    const child = Number(readFileSync(mark, 'utf8'))
    await expect.poll(() => isRunning(child)).toBe(false)
    expect(readdirSync(base)).toEqual([])
  })

  it('leaves nothing behind: folder, profile and document are gone', async () => {
    const { codeOf, base } = pretending('[ -f "$in" ] && cp "$in" "$out/in.docx"')
    expect(await codeOf()).toBe('converted')
    expect(readdirSync(base)).toEqual([])
  })

  it('sees none of our environment, its own home and profile only', async () => {
    process.env['YUANTOU_JWT_SECRET'] = 'ours'
    const { said, base } = pretending('(env; echo "args=$args") > "$out/in.docx"')
    const words = await said()
    delete process.env['YUANTOU_JWT_SECRET']
    expect(words).not.toContain('YUANTOU_JWT_SECRET')
    expect(words).toContain(`HOME=${base}`)
    expect(words).toMatch(/args=-env:UserInstallation=file:\/\/\S+\/profile --headless .*--norestore/)
  })

  it('runs within limits of memory, processor time and file size', async () => {
    const { said } = pretending('ulimit -a > "$out/in.docx"', { memoryBytes: 2 * 1024 ** 3, timeoutMs: 30_000 })
    const limits = await said()
    expect(limits).toMatch(/virtual memory\s+\(kbytes, -v\) 2097152/)
    expect(limits).toMatch(/cpu time\s+\(seconds, -t\) 35/)
    expect(limits).toMatch(/file size\s+\(blocks, -f\) 131072/)
    expect(limits).toMatch(/core file size\s+\(blocks, -c\) 0/)
  })

  it('reaches nothing over the network where the machine lets us take it away', async () => {
    const server = createServer((socket) => socket.end())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const { said } = pretending(`(exec 3<>/dev/tcp/127.0.0.1/${port}) 2>/dev/null; echo "$?" > "$out/in.docx"`)
    const { isolated } = await findSandbox({ memoryBytes: 1024 ** 3, cpuSeconds: 9, fileBytes: 1024 }, freshFolder())
    const reached = (await said()).trim() === '0'
    await new Promise((resolve) => server.close(resolve))
    expect(reached).toBe(!isolated)
  })

  it('takes one at a time, and turns away who would wait too long', async () => {
    const { converter } = pretending('sleep 0.3; cp "$in" "$out/in.docx"', { waiting: 1 })
    const codes = await Promise.all(
      [1, 2, 3].map(async () => {
        const result = await converter.convert('doc', BYTES)
        return result.ok ? 'converted' : result.problems[0]?.code
      }),
    )
    expect(codes).toEqual(['converted', 'converted', 'format.converter-busy'])
  })

  it('ends when we do', async () => {
    const { converter, codeOf } = pretending('sleep 300')
    const waiting = codeOf()
    await converter.close()
    expect(await waiting).toMatch(/^format\.(?:conversion-failed|converter-busy)$/)
    expect(await codeOf()).toBe('format.converter-busy')
  })
})

describe('folders of a process that died', () => {
  it('are swept, those of the living left alone', () => {
    const base = freshFolder()
    for (const owner of [process.pid, 2 ** 22 + 1]) mkdirSync(path.join(base, `yuantou-convert-${owner}-abc`))
    expect(sweep(base, Date.now())).toBe(1)
    expect(existsSync(path.join(base, `yuantou-convert-${process.pid}-abc`))).toBe(true)
  })
})

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
