import type { Refusal } from '../../domain/result.ts'
import { walkXml } from '../xml.ts'
import type { Zip } from '../zip.ts'

/** Each element's own text, once it ends. A part that is not there says nothing: its reader finds nothing either. */
export function texts(zip: Zip, part: string, say: (name: string, text: string) => void): Refusal | undefined {
  if (part !== 'OFD.xml' && !zip.has(part)) return undefined
  const bytes = zip.read(part)
  if (!bytes.ok) return bytes
  let text = ''
  return walkXml(bytes.value, {
    open: () => void (text = ''),
    text: (said) => void (text += said),
    close(name) {
      if (text.trim() !== '') say(name, text.trim())
      text = ''
    },
  })
}

export function elements(
  zip: Zip,
  part: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Refusal | undefined {
  if (!zip.has(part)) return undefined
  const bytes = zip.read(part)
  return bytes.ok ? walkXml(bytes.value, { open }) : bytes
}

/** Relative to the folder of the part that names it; from the root where it begins with a stroke (7.1). */
export function resolved(folder: string, location: string): string {
  const steps: string[] = []
  for (const step of (location.startsWith('/') ? location : folder + location).replaceAll('\\', '/').split('/'))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

export function firstOf<T>(all: readonly T[], read: (one: T) => Refusal | undefined): Refusal | undefined {
  for (const one of all) {
    const wrong = read(one)
    if (wrong) return wrong
  }
  return undefined
}
