import { walkXml } from '../xml.ts'
import type { Zip } from '../zip.ts'

/** The content type of every part, by `[Content_Types].xml` (ECMA-376-2 §10.1.2); empty for a part it does not name. */
export function contentTypes(zip: Zip): (part: string) => string {
  const byPart = new Map<string, string>()
  const byExtension = new Map<string, string>()
  const bytes = zip.has(PART) ? zip.read(PART) : undefined
  if (bytes?.ok === true) {
    walkXml(bytes.value, {
      open(name, { PartName = '', Extension = '', ContentType = '' }) {
        if (name === 'Override') byPart.set(PartName.replace(/^\//, '').toLowerCase(), ContentType)
        if (name === 'Default') byExtension.set(Extension.toLowerCase(), ContentType)
      },
    })
  }
  return (part) => {
    const name = part.toLowerCase()
    return byPart.get(name) ?? byExtension.get(name.slice(name.lastIndexOf('.') + 1)) ?? ''
  }
}

const PART = '[Content_Types].xml'
