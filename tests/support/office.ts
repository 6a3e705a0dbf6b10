import path from 'node:path'
import { packInForce } from '../../src/desk/calendar-in-force.ts'
import type { Deps } from '../../src/desk/deps.ts'
import type { Store } from '../../src/desk/ports.ts'
import type { Case } from '../../src/domain/case.ts'
import type { Person, Role } from '../../src/domain/person.ts'
import type { Result } from '../../src/domain/result.ts'
import { read } from '../../src/formats/read.ts'
import { loadPack } from '../../src/packs/load.ts'
import type { Pack } from '../../src/packs/pack.ts'
import { createPages } from '../../src/portal/pages.ts'
import { memoryStore } from '../../src/store/memory.ts'

const PACK_DIR = path.resolve(import.meta.dirname, '../../policies/cn-base')

let loaded: Pack | undefined
/** The pack that ships, loaded once for a test file. */
export function pack(): Pack {
  if (!loaded) {
    const result = loadPack(PACK_DIR)
    if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2))
    loaded = result.value
  }
  return loaded
}

const person = (id: string, name: string, role: Role, unit: string): Person => ({ id, name, unit, roles: [role] })

/** 云栖县的人：fictional, one for each seat. */
export const PEOPLE = {
  drafter: person('lin', '林晓', 'drafter', '云栖县民政局'),
  sectionHead: person('zhou', '周启明', 'section-head', '云栖县民政局'),
  secrecy: person('he', '何静', 'secrecy-reviewer', '云栖县保密办'),
  office: person('tang', '唐芸', 'office', '云栖县人民政府办公室'),
  signer: person('qiao', '乔远', 'signer', '云栖县人民政府'),
  publisher: person('meng', '孟川', 'publisher', '云栖县政务公开办'),
} as const

export const SITE = {
  organ: '云栖县人民政府',
  name: '云栖县人民政府门户网站',
  domain: 'www.yunqi.example',
  idCode: '5399990001',
}

export type Office = Readonly<{ deps: Deps; now(): string; passTime(ms: number): void }>

/** An office on a memory store with a clock that only moves when told to and chance that repeats. */
export function office(store: Store = memoryStore(), start = '2026-11-23T01:00:00.000Z'): Office {
  let time = Date.parse(start)
  let drawn = 0
  const now = (): string => new Date(time).toISOString()
  const inForce = packInForce(pack, store)
  const deps: Deps = {
    store,
    pack: () => inForce.pack(),
    refresh: () => inForce.refresh(),
    reader: { read: (name, bytes) => Promise.resolve(read(name, bytes)) },
    pages: createPages(SITE),
    clock: { now },
    chance: {
      bytes: (count) => Uint8Array.from({ length: count }, () => (Math.imul(++drawn, 0x9e3779b1) >>> 16) & 0xff),
    },
    secret: new TextEncoder().encode('an office secret that only tests know'),
    events: { tell: () => undefined },
  }
  return { deps, now, passTime: (ms) => void (time += ms) }
}

/** The value of a result that must be one; its problems are the failure message. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2))
  return result.value
}

/** The problem codes of a result that must be a refusal. */
export function codesOf(result: Result<unknown>): readonly string[] {
  if (result.ok) throw new Error('was not refused')
  return result.problems.map((one) => one.code)
}

export const by = (who: Person): Readonly<{ person: Person }> => ({ person: who })
export const on = (current: Case): Readonly<{ revisionHash: string; note: string }> => ({
  revisionHash: current.revision.hash,
  note: '已阅，同意',
})
