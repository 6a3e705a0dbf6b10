import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { realIo } from '../../../src/cli/io.ts'
import { BUILT } from '../../support/built.ts'
import { freshFolder } from '../../support/folder.ts'

const dir = freshFolder()
const at = (name: string) => path.join(dir, name)
writeFileSync(at('通知.txt'), '通知')
mkdirSync(at('folder'))
writeFileSync(at('large.docx'), '')
truncateSync(at('large.docx'), 65 * 1024 * 1024)

const never = () => Promise.reject(new Error('not in this test'))
const io = realIo({ packDir: '', office: null, custody: never, openDesk: never, serve: never, demo: never })

it('reads a file whole, within the size a person would write', async () => {
  const read = await io.readFile(at('通知.txt'))
  expect(read.ok && new TextDecoder().decode(read.value)).toBe('通知')
  expect(await io.readFile(at('none'))).toMatchObject({ problems: [{ code: 'file.missing' }] })
  expect(await io.readFile(at('folder'))).toMatchObject({ problems: [{ code: 'file.unreadable' }] })
  expect(await io.readFile(at('large.docx'))).toMatchObject({ problems: [{ code: 'format.too-large' }] })
})

it('streams a file, and tells beforehand when it cannot', async () => {
  const opened = await io.stream(at('通知.txt'))
  const parts: Uint8Array[] = []
  if (opened.ok) for await (const part of opened.value) parts.push(part)
  expect(Buffer.concat(parts).toString()).toBe('通知')
  expect(await io.stream(at('none'))).toMatchObject({ problems: [{ code: 'file.missing' }] })
  expect(await io.stream(at('folder'))).toMatchObject({ problems: [{ code: 'file.unreadable' }] })
})

it('knows files from folders', async () => {
  expect(await io.isFile(at('通知.txt'))).toBe(true)
  expect(await io.isFile(at('folder'))).toBe(false)
  expect(await io.isFile(at('none'))).toBe(false)
})

it.runIf(existsSync('/dev/full'))('ends with 2 and one plain sentence when the answer cannot be written', () => {
  const full = openSync('/dev/full', 'w')
  const [program, ...args] = BUILT
  const { status, stderr } = spawnSync(program, [...args, 'help'], { stdio: ['ignore', full, 'pipe'] })
  closeSync(full)
  expect(status).toBe(2)
  expect(stderr.toString()).toMatch(/答复没有写完（ENOSPC）/)
  expect(stderr.toString()).not.toContain('    at ')
})

it('writes a file whole in the place of the old one, and leaves nothing behind where it cannot', async () => {
  expect((await io.writeFile(at('list.json'), '一')).ok).toBe(true)
  expect((await io.writeFile(at('list.json'), '二')).ok).toBe(true)
  expect(readFileSync(at('list.json'), 'utf8')).toBe('二')
  expect(await io.writeFile(at('folder'), '三')).toMatchObject({ problems: [{ code: 'baseline.not-written' }] })
  expect(await io.writeFile(at('none/list.json'), '三')).toMatchObject({ problems: [{ code: 'baseline.not-written' }] })
  expect(readdirSync(dir).filter((name) => name.endsWith('.part'))).toEqual([])
})
