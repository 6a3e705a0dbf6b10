import { ok, type Result } from '../../domain/result.ts'
import type { Part } from '../part.ts'
import { walkXml } from '../xml.ts'
import type { Zip } from '../zip.ts'

type Outside = Readonly<{
  /** Where links lead: a mail address or a path on somebody's disk may stand there. */
  addresses: readonly string[]
  /** Parts kept elsewhere (linked pictures, templates, objects), fetched by nobody here. Named by their relation only. */
  parts: readonly Part[]
}>

/** Everything the package refers to outside itself, from every `.rels` part. Problems: those of `walkXml` and `Zip.read`. */
export function outside(zip: Zip): Result<Outside> {
  const addresses = new Set<string>()
  const parts: Part[] = []
  for (const name of zip.names.filter((one) => one.toLowerCase().endsWith('.rels'))) {
    const bytes = zip.read(name)
    if (!bytes.ok) return bytes
    const refusal = walkXml(bytes.value, {
      open(element, { TargetMode = '', Target = '', Type = '', Id = '' }) {
        if (element !== 'Relationship' || TargetMode.toLowerCase() !== 'external') return
        addresses.add(plain(Target))
        const kind = Type.slice(Type.lastIndexOf('/') + 1)
        if (kind !== 'hyperlink') parts.push({ name: `${kind} ${name}#${Id}`, kind: 'external' })
      },
    })
    if (refusal) return refusal
  }
  return ok({ addresses: [...addresses], parts })
}

/** Addresses are percent-encoded; what they say is not. */
function plain(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
