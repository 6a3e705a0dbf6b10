import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFolder, type Settings } from '../../../src/store/settings.ts'
import { freshFolder } from '../../support/folder.ts'

const settings: Settings = {
  organ: '云栖县人民政府',
  site: { name: '门户', domain: 'yunqi.example', idCode: '5399990001' },
  setUpAt: '2026-11-23T01:00:00.000Z',
}
let drawn = 0
const chance = { bytes: (count: number) => Uint8Array.from({ length: count }, () => (drawn++ * 31) & 0xff) }

describe('a data folder', () => {
  it('is set up once, with the token it was given', () => {
    const folder = openFolder(freshFolder(), chance)
    const token = folder.beginSetup()
    expect(folder.finishSetup('guessed', settings)).toMatchObject({ ok: false, problems: [{ code: 'setup.token' }] })
    expect(folder.settings()).toBeNull()
    expect(folder.finishSetup(token, settings).ok).toBe(true)
    expect(folder.settings()).toEqual(settings)
    expect(folder.finishSetup(token, settings)).toMatchObject({ ok: false, problems: [{ code: 'setup.done' }] })
  })

  it('takes no token before one was made', () => {
    const folder = openFolder(freshFolder(), chance)
    expect(folder.finishSetup('', settings).ok).toBe(false)
  })

  it('has one secret even when two houses open it at the same moment', () => {
    const dir = freshFolder()
    let inner: Uint8Array | undefined
    // The second house makes its secret while the first is still drawing its own.
    const interrupted = {
      bytes: (count: number) => {
        inner ??= openFolder(dir, chance).secret()
        return chance.bytes(count)
      },
    }
    expect(openFolder(dir, interrupted).secret()).toEqual(inner)
    expect(readdirSync(dir)).toEqual(['secret'])
  })

  it('keeps one secret, readable by its owner alone, and never the token itself', () => {
    const dir = freshFolder()
    const folder = openFolder(dir, chance)
    const secret = folder.secret()
    const token = folder.beginSetup()
    expect(openFolder(dir, chance).secret()).toEqual(secret)
    for (const name of readdirSync(dir)) {
      const file = path.join(dir, name)
      expect(statSync(file).mode & 0o077, name).toBe(0)
      expect(readFileSync(file, 'utf8')).not.toContain(token)
    }
  })

  it.each([
    ['cut off', '{"organ":"云栖县人民'],
    ['emptied', ''],
    ['of something else', '{"organ":"云栖县人民政府"}'],
    ['no object', 'null'],
  ])('whose settings are %s is unavailable, and nobody can set it up anew', (_, text) => {
    const dir = freshFolder()
    const folder = openFolder(dir, chance)
    const token = folder.beginSetup()
    writeFileSync(path.join(dir, 'settings.json'), text)
    expect(() => folder.settings()).toThrow(/unavailable.*SETTINGS_DAMAGED/)
    expect(() => folder.finishSetup(token, settings)).toThrow(/unavailable.*SETTINGS_DAMAGED/)
    expect(readFileSync(path.join(dir, 'settings.json'), 'utf8')).toBe(text)
  })
})
