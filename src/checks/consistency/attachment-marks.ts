import { isShown } from '../../domain/paper.ts'
import type { Reading } from '../rule.ts'
import type { Scene } from '../scene.ts'

/** 附件标识 (GB/T 9704—2012 §7.3.4): the line 附件1 and nothing else that stands over each attachment. */
export type AttachmentMark = Readonly<{ scene: Scene; number: number; from: number; to: number }>

/** Marks of all papers of the draft, in their order: an attachment may be a file of its own. */
export function attachmentMarks({ papers }: Reading): readonly AttachmentMark[] {
  return papers
    .filter(({ paper }) => paper.role !== 'interpretation')
    .flatMap(({ scenes }) => scenes)
    .flatMap((scene) => {
      if (!scene.block.text.includes('附') || scene.block.cell !== undefined || !isShown(scene.block)) return []
      const { text } = scene.normal
      const match = MARK.exec(text)
      if (match === null) return []
      const [whole, lead = '', number = ''] = match
      return [{ scene, number: Number(number), from: lead.length, to: whole.trimEnd().length }]
    })
}

const MARK = /^([\s#*]{0,12})附件\s{0,2}(\d{1,2})\s{0,2}:?\s{0,4}$/u
