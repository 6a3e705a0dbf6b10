import { check } from '../checks/engine.ts'
import { BODY } from '../domain/place.ts'
import { ok, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { sha256 } from './hash.ts'
import { stop } from './secrecy.ts'

/**
 * 交文件 — a file handed in ahead of its case. It is read and screened in memory; what cannot be read is answered with its code and
 * not kept, what bears a secrecy mark leaves nothing but an incident.
 */
export function handIn(deps: Deps) {
  return async (
    hand: Hand,
    name: string,
    bytes: Uint8Array,
  ): Promise<Result<Readonly<{ sha256: string; format: string }>>> => {
    const reading = await deps.reader.read(name, bytes)
    if (!reading.ok) return reading
    const { format, blocks } = reading.value
    const hash = sha256(bytes)
    const paper = { file: BODY, role: 'body' as const, format, sha256: hash, blocks }
    const findings = check(deps.pack().rules, [paper], { kind: null, attribute: null })
    if (findings.some((one) => one.type === 'secret-mark' && one.severity === 'block' && one.certainty === 'certain'))
      return stop(deps, hand, 'secret-mark', [paper], null)
    await deps.store.putBlob({ sha256: hash, bytes, type: format })
    return ok({ sha256: hash, format })
  }
}
