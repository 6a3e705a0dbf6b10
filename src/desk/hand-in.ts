import { check } from '../checks/engine.ts'
import type { Conversion } from '../domain/paper.ts'
import { BODY } from '../domain/place.ts'
import { ok, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { sha256 } from './hash.ts'
import { stop } from './secrecy.ts'

/** `format` is what was read; `convertedFrom` says that this was a conversion of what was handed in. */
export type HandedIn = Readonly<{ sha256: string; format: string; convertedFrom?: Conversion }>

/**
 * 交文件 — a file handed in ahead of its case. It is read and screened in memory; what cannot be read is answered with its code and
 * not kept, what bears a secrecy mark leaves nothing but an incident. Of an old format the bytes handed in are kept until a draft names
 * them: only then does what they were converted to become the master, so that the paper can say what it came from.
 */
export function handIn(deps: Deps) {
  return async (hand: Hand, name: string, bytes: Uint8Array): Promise<Result<HandedIn>> => {
    const reading = await deps.reader.read(name, bytes)
    if (!reading.ok) return reading
    const { format, blocks, convertedFrom } = reading.value
    const hash = sha256(bytes)
    const paper = { file: BODY, role: 'body' as const, format, sha256: hash, blocks }
    const findings = check(deps.pack().rules, [paper], { kind: null, attribute: null })
    if (findings.some((one) => one.type === 'secret-mark' && one.severity === 'block' && one.certainty === 'certain'))
      return stop(deps, hand, 'secret-mark', [paper], null)
    await deps.store.putBlob({ sha256: hash, bytes, type: convertedFrom?.format ?? format })
    return ok({ sha256: hash, format, ...(convertedFrom ? { convertedFrom } : {}) })
  }
}
