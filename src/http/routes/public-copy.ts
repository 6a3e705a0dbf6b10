import { previewPublicCopy, printRedactionSummary } from '../../desk/public-copy.ts'
import { ok } from '../../domain/result.ts'
import { PublicCopyAnswer } from '../../schemas/http-public-copy.ts'
import { DOCX } from '../download.ts'
import type { Route } from '../route.ts'
import { reading } from './reading.ts'

/** 公开稿: what it would be, and what it leaves out. */
export const publicCopyRoutes: readonly Route[] = [
  reading(
    '/public-copy',
    'readPublicCopy',
    '公开稿预览：遮盖计划、同样内容的其他位置、逐段对照和删减统计；不写入',
    PublicCopyAnswer,
    async ({ desk }, current) => {
      const preview = await previewPublicCopy(desk, current)
      return preview.ok ? ok({ body: preview.value }) : preview
    },
  ),
  reading('/public-copy/summary.docx', 'printRedactionSummary', '删减说明（docx）', DOCX, async ({ desk }, current) => {
    const made = await printRedactionSummary(desk, current)
    return made.ok ? ok({ file: { ...made.value, type: DOCX } }) : made
  }),
]
