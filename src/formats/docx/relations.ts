import { walkXml } from '../xml.ts'
import type { Zip } from '../zip.ts'

/** 关系 — a line of a `.rels` part. `type` is the last word of its `uri`; `target` a part name, or an address outside. */
export type Relation = Readonly<{ id: string; type: string; uri: string; target: string; external: boolean }>

/** The relations of a part, or of the package when `part` is empty; none when there is no such part. */
export function relationsOf(zip: Zip, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1
  const rels = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  const bytes = zip.has(rels) ? zip.read(rels) : undefined
  if (bytes?.ok !== true) return []
  const found: Relation[] = []
  walkXml(bytes.value, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship') return
      const external = TargetMode?.toLowerCase() === 'external'
      const target = external ? Target : partName(part.slice(0, slash), Target)
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), uri: Type, target, external })
    },
  })
  return found
}

/** A part name from a target relative to `folder`; steps that would leave the package stay at its root. */
function partName(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return decodePercent(steps.join('/'))
}

function decodePercent(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
