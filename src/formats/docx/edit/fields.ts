import { walkXml } from '../../xml.ts'
import { isHarmlessField } from '../harmless-field.ts'

/** What cleaning must know of a part before it writes: numbers of elements and texts, as a walk meets them. */
export type Marks = Readonly<{
  /** Elements that go with all they hold. */
  gone: ReadonlySet<number>
  /** Texts of field codes that stay, though nobody sees them: page numbers, the table of contents. */
  codes: ReadonlySet<number>
}>

type Field = { marks: number[]; texts: number[]; code: string; result: boolean }

/**
 * 域 and what is deleted or hidden as a whole (ECMA-376-1 §17.16.18, §17.13.5, §17.4): a field that says anything of its own loses its code and keeps
 * its result; rows that were deleted or hidden and drawings that are hidden go.
 */
export function marksOf(bytes: Uint8Array): Marks {
  const gone = new Set<number>()
  const codes = new Set<number>()
  const fields: Field[] = []
  const path: { name: string; at: number }[] = []
  const end = (field: Field | undefined, whole: boolean): void => {
    if (!field) return
    if (whole && isHarmlessField(field.code)) for (const at of field.texts) codes.add(at)
    else for (const at of field.marks) gone.add(at)
  }
  const around = (name: string): number | undefined => path.findLast((one) => one.name === name)?.at
  walkXml(
    bytes,
    {
      open(name, attributes, at) {
        const parent = path.at(-1)?.name
        path.push({ name, at })
        if (name === 'fldChar') {
          const type = attributes['fldCharType']
          if (type === 'begin') fields.push({ marks: [at], texts: [], code: '', result: false })
          else {
            const field = fields.at(-1)
            // One that nothing began says nothing, and no reader may stumble over it.
            if (!field) gone.add(at)
            field?.marks.push(at)
            if (type === 'separate' && field) field.result = true
            if (type === 'end') end(fields.pop(), true)
          }
        }
        const row =
          parent === 'trPr' && (name === 'del' || (name === 'hidden' && isOn(attributes['val'])))
            ? around('tr')
            : undefined
        if (row !== undefined) gone.add(row)
        if (name === 'docPr' && isOn(attributes['hidden'] ?? '0')) gone.add(around('drawing') ?? at)
      },
      close: () => void path.pop(),
      text(text, at) {
        const field = fields.at(-1)
        if (path.at(-1)?.name !== 'instrText' || !field || field.result) return
        field.code += text
        field.texts.push(at)
      },
    },
    'storyElements',
  )
  for (const field of fields) end(field, false)
  return { gone, codes }
}

function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off'].includes(value ?? '1')
}
