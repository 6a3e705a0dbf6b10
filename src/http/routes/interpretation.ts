import { interpretationOutline } from '../../desk/interpretation-outline.ts'
import { ok } from '../../domain/result.ts'
import { InterpretationOutlineAnswer } from '../../schemas/http-interpretation.ts'
import type { Route } from '../route.ts'
import { reading } from './reading.ts'

/** 解读: what an author begins with. */
export const interpretationRoutes: readonly Route[] = [
  reading(
    '/interpretation/outline',
    'readInterpretationOutline',
    '解读初稿：按要素摘出的政策原句、分章要点和引用的文件，供起草人改写；不写入',
    InterpretationOutlineAnswer,
    async ({ desk }, current) => {
      const outline = await interpretationOutline(desk, current)
      return outline.ok ? ok({ body: outline.value }) : outline
    },
  ),
]
